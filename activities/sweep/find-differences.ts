import { isBefore } from '../../domain/case/agenda';
import { makePlan } from '../../domain/case/plan';
import { gevalUuid } from '../case/stable-id';
import { loadCase } from '../case/load-case';
import { workFor } from '../case/work';
import { civilMomentOf, instantOf } from '../clock/amsterdam';
import type { Database } from '../database/client';
import { inTenant } from '../database/in-tenant';

export type DifferenceKind = 'moment-wijkt-af' | 'moment-verstreken' | 'geen-workflow';

/** What the sweep found wrong with one case. */
export type Difference = {
  werkgeverId: string;
  dienstverbandId: string;
  kind: DifferenceKind;
  /** The moment the case waits for, as stored; the sweep's own computation; both as instants. */
  stored: string | null;
  computed: string | null;
  /** In Dutch, without personal data. */
  what: string;
};

type Candidate = { werkgever_id: string; dienstverband_id: string; volgend_moment: Date | null; soort: string };

/** A moment this long past was missed, not merely busy. */
const OVERDUE_MS = 30 * 60_000;

/**
 * Recomputes the next moment of every real case from its facts and compares: differs, lies in the past, or has no open
 * workflow to wait for it.
 * @param isOpen whether a workflow of this employment is open
 */
export async function findDifferences(options: {
  db: Database;
  atMs: number;
  isOpen: (dienstverbandId: string) => Promise<boolean>;
}): Promise<{ checked: number; differences: Difference[] }> {
  const { db, atMs, isOpen } = options;
  const candidates = await db.$queryRaw<Candidate[]>`select * from sweep_dienstverbanden()`;
  const real = candidates.filter((candidate) => candidate.soort === 'echt');
  const differences: Difference[] = [];
  for (const candidate of real) {
    const difference = await inspect(db, candidate, atMs, isOpen);
    if (difference) differences.push(difference);
  }
  return { checked: real.length, differences };
}

async function inspect(
  db: Database,
  { werkgever_id: werkgeverId, dienstverband_id: dienstverbandId }: Candidate,
  atMs: number,
  isOpen: (dienstverbandId: string) => Promise<boolean>,
): Promise<Difference | null> {
  const seen = await inTenant(db, werkgeverId, async (tx) => {
    const loaded = await loadCase(tx, dienstverbandId);
    if (!loaded || loaded.facts.length === 0) return null;
    const [row] = await tx.$queryRaw<Array<{ at: Date | null }>>`select volgend_moment as at from dienstverband where id = ${dienstverbandId}::uuid`;
    return { loaded, storedMs: row?.at?.getTime() ?? null };
  });
  if (!seen) return null;
  const { loaded, storedMs } = seen;
  const now = civilMomentOf(atMs);
  const plan = makePlan({ context: loaded.context, facts: loaded.facts, asOf: now.date });
  const gevalId = plan.geval === null ? null : gevalUuid(dienstverbandId, plan.geval);
  const work = workFor({ loaded, plan, gevalId, now, dienstverbandId, newFacts: [], message: null });
  const dueNow = work.effects.length > 0 || work.deliver;
  const computedMs = work.next && !isBefore(work.next.at, now) ? instantOf(work.next.at) : null;

  const report = (kind: DifferenceKind, what: string): Difference => ({
    werkgeverId,
    dienstverbandId,
    kind,
    stored: storedMs === null ? null : new Date(storedMs).toISOString(),
    computed: dueNow ? now.date : computedMs === null ? null : new Date(computedMs).toISOString(),
    what,
  });
  if (storedMs !== null && storedMs < atMs - OVERDUE_MS) return report('moment-verstreken', 'een moment is niet op tijd uitgevoerd');
  if (storedMs === null ? dueNow || computedMs !== null : !dueNow && storedMs > atMs && storedMs !== computedMs)
    return report('moment-wijkt-af', 'het volgende moment wijkt af van het plan');
  if (storedMs !== null && !(await isOpen(dienstverbandId))) return report('geen-workflow', 'de zaak wacht op een moment, maar er is geen open workflow');
  return null;
}
