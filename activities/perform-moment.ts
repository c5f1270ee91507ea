import { log } from '@temporalio/activity';
import type { CaseActivities } from '../domain/case/contract';
import { atThisAttempt } from './attempt';

/**
 * A moment of a case: its transaction, then one try to deliver what it wrote. What could not be delivered now is left
 * to a delivery of its own, so that the next moment never waits for a mail server.
 */
export function createPerformMoment(
  parts: Pick<CaseActivities, 'caseTransaction' | 'notifyParty'>,
): CaseActivities['performMoment'] {
  return async ({ mayDeliver, ...asked }) => {
    const input = { ...asked, atMs: atThisAttempt(asked.atMs) };
    const result = await parts.caseTransaction({ ...input, message: null });
    if (!result.deliver || !mayDeliver) return result;
    try {
      const { failed, lineage, unfinished, repeatAtMs } = await parts.notifyParty({ ...asked, seen: result.lineage });
      const nextMomentMs = earlierOf(result.nextMomentMs, repeatAtMs);
      return { ...result, lineage, nextMomentMs, deliver: failed.length > 0 || unfinished === true };
    } catch (error) {
      log.warn('delivery goes on apart', { error: String(error) });
      return result;
    }
  };
}

function earlierOf(nextMomentMs: number | null, repeatAtMs: number | undefined): number | null {
  if (repeatAtMs === undefined) return nextMomentMs;
  return Math.min(repeatAtMs, nextMomentMs ?? repeatAtMs);
}
