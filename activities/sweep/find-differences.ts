import type { CaseId, DifferenceKind, LateEffect, SweepReport } from '../../domain/case/contract';
import type { LoadedCase, LoadedContract } from '../../domain/moment/loaded-case';
import { instantOf } from '../../store/amsterdam';
import { readAnyCases } from '../../store/case/load-case';
import { lookAgain, momentDiffers, OVERDUE_MS, type SecondLook } from '../../store/case/look-again';
import type { Database } from '../../store/client';
import { leftOver } from '../../store/doorgifte';
import type { Employment } from '../../store/employments';
import { inTenant } from '../../store/in-tenant';
import { findLate } from './find-late';

/** What the sweep found wrong with one case. */
export type Difference = Employment & Omit<SweepReport['differences'][number], 'done'>;

/** What the check of one case looks at. */
type Seen = {
  loaded: LoadedCase | LoadedContract;
  look: SecondLook;
  atMs: number;
  untoldSinceMs: number | null;
  asides: number;
  isOpen: () => Promise<boolean>;
};

/** Telling takes milliseconds, and the relay comes every second: what waits so long is told by nobody. */
const UNTOLD_MS = 60_000;
/** A mail of which nobody knows whether it arrived is repeated after an hour; others leave at once. */
const UNDELIVERED_MS = 2 * 3_600_000;

/** Every kind of difference, the first that fits is reported. */
const CHECKS: ReadonlyArray<{ kind: DifferenceKind; what: string; holds(seen: Seen): boolean | Promise<boolean> }> = [
  {
    kind: 'geval-ontbreekt',
    what: 'de feiten geven een verzuimgeval dat niet is vastgelegd',
    holds: ({ loaded, look }) => look.gevalId !== null && !loaded.cases.some(({ id }) => id === look.gevalId),
  },
  {
    kind: 'moment-verstreken',
    what: 'een moment is niet op tijd uitgevoerd',
    holds: ({ loaded, atMs }) => loaded.nextMomentMs !== null && loaded.nextMomentMs < atMs - OVERDUE_MS,
  },
  { kind: 'moment-wijkt-af', what: 'het volgende moment wijkt af van het plan', holds: momentDiffers },
  {
    kind: 'geen-workflow',
    what: 'de zaak wacht op een moment, maar er is geen open workflow',
    holds: async ({ loaded, isOpen }) => loaded.nextMomentMs !== null && !(await isOpen()),
  },
  {
    kind: 'niet-doorgegeven',
    what: 'wat is vastgelegd is niet aan de workflow verteld: kijk of de worker Temporal bereikt',
    holds: ({ untoldSinceMs, atMs }) => untoldSinceMs !== null && untoldSinceMs < atMs - UNTOLD_MS,
  },
  {
    kind: 'terzijde-gelegd',
    what: 'een bericht of moment is terzijde gelegd: een beheerder herhaalt of verwerpt het',
    holds: ({ asides }) => asides > 0,
  },
  {
    kind: 'niet-bezorgd',
    what: 'een bericht wacht al uren op bezorging: kijk of een worker draait en of de mailserver werkt',
    holds: ({ loaded, atMs }) => loaded.waitingMessages.some(({ at }) => instantOf(at) < atMs - UNDELIVERED_MS),
  },
];

/** What the check of some cases of one employer found. */
export type Found = { checked: number; differences: Difference[]; late: LateEffect[] };

/**
 * Plans cases of one employer again from their facts and compares with what is stored and with what runs.
 * @param isOpen whether a workflow of this case is open
 * @param lateSinceMs also what came late because of us since then
 */
export async function findDifferences(
  db: Database,
  { werkgeverId, dienstverbandIds }: { werkgeverId: string; dienstverbandIds: readonly string[] },
  options: { atMs: number; isOpen: (id: CaseId) => Promise<boolean>; lateSinceMs: number | null },
): Promise<Found> {
  const { atMs, isOpen, lateSinceMs } = options;
  const [all, left, late] = await inTenant(db, werkgeverId, async (tx) => [
    await readAnyCases(tx, werkgeverId, dienstverbandIds),
    await leftOver(tx, dienstverbandIds),
    lateSinceMs === null ? [] : await findLate(tx, werkgeverId, dienstverbandIds, lateSinceMs),
  ]);
  // An employment without facts waits for nothing; a contract begins by itself.
  const cases = all.filter(({ level, facts }) => level === 'contract' || facts.length > 0);
  const differences: Difference[] = [];
  for (const loaded of cases) {
    const { dienstverbandId } = loaded;
    const look = lookAgain(loaded, atMs);
    const { untoldSinceMs = null, asides = 0 } = left.get(dienstverbandId) ?? {};
    const seen: Seen = {
      loaded,
      look,
      atMs,
      untoldSinceMs,
      asides,
      isOpen: () => isOpen({ werkgeverId, dienstverbandId }),
    };
    for (const { kind, what, holds } of CHECKS) {
      if (!(await holds(seen))) continue;
      const stored = instantText(loaded.nextMomentMs);
      const computed = instantText(look.workIsDue ? atMs : look.nextMs);
      differences.push({ werkgeverId, dienstverbandId, kind, what, stored, computed });
      break;
    }
    // A plan is computed in a few milliseconds, and whoever else works in this process comes first.
    await new Promise(setImmediate);
  }
  return { checked: cases.length, differences, late };
}

function instantText(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
