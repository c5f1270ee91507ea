import { ApplicationFailure } from '@temporalio/activity';
import { isOutage } from '../store/database-unavailable';

/** Tells an error that repeating cannot mend apart from an outage, so that one message never stops a case. */
export function mendable<I, R>(activity: (input: I) => Promise<R>): (input: I) => Promise<R> {
  return async (input) => {
    try {
      return await activity(input);
    } catch (error) {
      if (error instanceof ApplicationFailure || isOutage(error)) throw error;
      throw ApplicationFailure.create({
        message: `fout die herhalen niet verhelpt (${classOf(error)})`,
        type: 'NIET_TE_VERWERKEN',
        nonRetryable: true,
        cause: error instanceof Error ? error : undefined,
      });
    }
  };
}

/** What kind of error it is: never its text, which may hold what a person entered. */
function classOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
