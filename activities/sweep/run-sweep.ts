import type { SweepReport } from '../../domain/case/contract';
import type { Database } from '../database/client';
import { type Difference, findDifferences } from './find-differences';

/** How the sweep reaches the running cases; the client module is behind it. */
export type CaseAccess = {
  isOpen(dienstverbandId: string): Promise<boolean>;
  /** Sends `wek`, starting the case when needed; an id of its own makes a second sweep harmless. */
  wake(address: { werkgeverId: string; dienstverbandId: string }, id: string): Promise<void>;
};

/**
 * Checks every real case and, when asked, wakes those that differ. What it did stands in the report.
 * @param atMs the moment of the check
 */
export async function runSweep(options: { db: Database; access: CaseAccess; atMs: number; repair: boolean }): Promise<SweepReport> {
  const { db, access, atMs, repair } = options;
  const { checked, differences } = await findDifferences({ db, atMs, isOpen: (id) => access.isOpen(id) });
  const reported = [];
  for (const difference of differences) reported.push({ ...difference, done: repair ? await wake(access, difference, atMs) : 'niets: alleen gekeken' });
  return { at: new Date(atMs).toISOString(), checked, differences: reported };
}

async function wake(access: CaseAccess, { werkgeverId, dienstverbandId }: Difference, atMs: number): Promise<string> {
  try {
    await access.wake({ werkgeverId, dienstverbandId }, `wek-${atMs}`);
    return 'gewekt';
  } catch (error) {
    return `wekken mislukte: ${error instanceof Error ? error.message : String(error)}`;
  }
}
