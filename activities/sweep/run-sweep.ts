import type { CaseId, SweepInput, SweepReport } from '../../domain/case/contract';
import type { Database } from '../../store/client';
import { allEmployments, type Employment } from '../../store/employments';
import { findDifferences } from './find-differences';
import { findLate } from './find-late';

/** How the sweep reaches the running cases; the client module is behind it. */
export type CaseAccess = {
  isOpen(id: CaseId): Promise<boolean>;
  /** The employments of all open workflows. */
  openCases(): AsyncIterable<string>;
  /** Sends `wek`, starting the case when needed; an id of its own makes a second sweep harmless. */
  wake(address: { werkgeverId: string; dienstverbandId: string }, id: string): Promise<void>;
};

type SweepOptions = SweepInput & {
  db: Database;
  access: CaseAccess;
  /** The moment of the check. */
  atMs: number;
};

/** A report travels as one message of Temporal, which takes two megabytes. */
const LISTED_AT_MOST = 1_000;

/**
 * Checks every real case and, when asked, wakes those that differ; lists what came late because of us. What it did
 * stands in the report.
 */
export async function runSweep(options: SweepOptions): Promise<SweepReport> {
  const { db, access, atMs, repair, lateSince, everyCase } = options;
  const { checked, differences } = await findDifferences({ db, atMs, isOpen: (id) => access.isOpen(id) });
  const reported = [];
  for (const difference of differences)
    reported.push({ ...difference, done: repair ? await wake(access, difference, atMs) : 'niets: alleen gekeken' });
  if (everyCase)
    reported.push(...(await lookAtOpenCases(options, new Set(differences.map((one) => one.dienstverbandId)))));
  const late = lateSince === undefined ? [] : await findLate(db, Date.parse(lateSince));
  return {
    at: new Date(atMs).toISOString(),
    checked,
    found: reported.length,
    differences: reported.slice(0, LISTED_AT_MOST),
    lateFound: late.length,
    late: late.slice(0, LISTED_AT_MOST),
  };
}

/**
 * Has every other open case compare the database with what it has seen; nothing differs by the database alone.
 * @returns the open cases of which the database does not know the employment
 */
async function lookAtOpenCases(
  { db, access, atMs, repair }: SweepOptions,
  woken: ReadonlySet<string>,
): Promise<SweepReport['differences']> {
  const employments = new Map((await allEmployments(db)).map((one) => [one.dienstverbandId, one.werkgeverId]));
  const unknown: SweepReport['differences'] = [];
  for await (const dienstverbandId of access.openCases()) {
    const werkgeverId = employments.get(dienstverbandId);
    if (werkgeverId && repair && !woken.has(dienstverbandId))
      await wake(access, { werkgeverId, dienstverbandId }, atMs);
    if (!werkgeverId) unknown.push({ ...NOT_IN_DATABASE, dienstverbandId });
  }
  return unknown;
}

const NOT_IN_DATABASE = {
  werkgeverId: null,
  kind: 'dienstverband-ontbreekt',
  what: 'de zaak loopt, maar haar dienstverband staat niet in de database: zij is teruggezet',
  stored: null,
  computed: null,
  done: 'niets: voer werkgever, werknemer en dienstverband opnieuw in en meld opnieuw ziek',
} as const;

async function wake(access: CaseAccess, { werkgeverId, dienstverbandId }: Employment, atMs: number): Promise<string> {
  try {
    await access.wake({ werkgeverId, dienstverbandId }, `wek-${atMs}`);
    return 'gewekt';
  } catch (error) {
    return `wekken mislukte: ${error instanceof Error ? error.message : String(error)}`;
  }
}
