import { randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import type { CaseActivities } from '../domain/case/contract';
import { atThisAttempt } from './attempt';
import type { createDeliverCase } from './delivery/deliver-case';

type Parts = Pick<CaseActivities, 'caseTransaction'> & {
  deliverCase: ReturnType<typeof createDeliverCase>;
  /** Aborted when this worker stops: no further mail begins. */
  stopping: AbortSignal;
  warn: (text: string, details: Record<string, unknown>) => void;
};

/**
 * A moment of a case: its transaction, then one try to deliver what it wrote. What could not be delivered now is left to the
 * delivery over all cases, so that the next moment never waits for a mail server.
 */
export function createPerformMoment({
  caseTransaction,
  deliverCase,
  stopping,
  warn,
}: Parts): CaseActivities['performMoment'] {
  return async (asked) => {
    const input = { ...asked, atMs: atThisAttempt(asked.atMs) };
    const result = await caseTransaction({ ...input, message: null });
    if (!result.deliver || result.setBack) return result;
    const { werkgeverId, dienstverbandId } = asked;
    const { cancellationSignal } = Context.current();
    try {
      const { lineage, laterMs } = await deliverCase({
        ...{ werkgeverId, dienstverbandId },
        // A task of a run that is done again has the same ids: the attempt that may still be at it must be told apart.
        claimant: randomUUID(),
        take: { which: 'first', atMs: input.atMs, seen: result.lineage },
        isStopping: () => cancellationSignal.aborted || stopping.aborted,
      });
      const nextMomentMs = laterMs === null ? result.nextMomentMs : Math.min(laterMs, result.nextMomentMs ?? laterMs);
      return { ...result, nextMomentMs, lineage: lineage ?? result.lineage };
    } catch (error) {
      warn('delivery goes on apart', { dienstverbandId, error: error instanceof Error ? error.name : typeof error });
      return result;
    }
  };
}
