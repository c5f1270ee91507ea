import type { SweepInput, SweepReport } from '../../domain/case/contract';
import type { Database } from '../database/client';
import { type Difference, findDifferences } from './find-differences';
import { findLate } from './find-late';

/** How the sweep reaches the running cases; the client module is behind it. */
export type CaseAccess = {
  isOpen(dienstverbandId: string): Promise<boolean>;
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
export async function runSweep({ db, access, atMs, repair, lateSince }: SweepOptions): Promise<SweepReport> {
  const { checked, differences } = await findDifferences({ db, atMs, isOpen: (id) => access.isOpen(id) });
  const reported = [];
  for (const difference of differences)
    reported.push({ ...difference, done: repair ? await wake(access, difference, atMs) : 'niets: alleen gekeken' });
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

async function wake(access: CaseAccess, { werkgeverId, dienstverbandId }: Difference, atMs: number): Promise<string> {
  try {
    await access.wake({ werkgeverId, dienstverbandId }, `wek-${atMs}`);
    return 'gewekt';
  } catch (error) {
    return `wekken mislukte: ${error instanceof Error ? error.message : String(error)}`;
  }
}
