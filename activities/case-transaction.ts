import { ApplicationFailure } from '@temporalio/activity';
import type { CaseActivities } from '../domain/case/contract';
import { CaseGone } from '../store/case/case-gone';
import { createCaseTransaction } from '../store/case/case-transaction';
import type { Database } from '../store/client';

/** The case transaction as an activity: for a case that is gone no retry helps. */
export function createCaseTransactionActivity(db: Database): CaseActivities['caseTransaction'] {
  const transaction = createCaseTransaction(db);
  return async (input) => {
    try {
      return await transaction(input);
    } catch (error) {
      throw error instanceof CaseGone ? ApplicationFailure.nonRetryable(error.message, 'NIET_GEVONDEN') : error;
    }
  };
}
