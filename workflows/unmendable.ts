import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** Repeating cannot mend it: a mistake of this program, or data that the database does not take. */
export function isForGood(error: unknown): error is ActivityFailure & { cause: ApplicationFailure } {
  const cause = error instanceof ActivityFailure ? error.cause : null;
  return cause instanceof ApplicationFailure && cause.type === 'NIET_TE_VERWERKEN';
}

/**
 * What kind of error repeating cannot mend, in Dutch and without what a person entered.
 * @throws the error, when it is another
 */
export function reasonForGood(error: unknown): string {
  if (!isForGood(error)) throw error;
  return error.cause.message;
}
