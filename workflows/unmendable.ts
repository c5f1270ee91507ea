import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/**
 * What kind of error repeating cannot mend, in Dutch and without what a person entered.
 * @throws the error, when it is another
 */
export function reasonForGood(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : null;
  if (!(cause instanceof ApplicationFailure) || cause.type !== 'NIET_TE_VERWERKEN') throw error;
  return cause.message;
}
