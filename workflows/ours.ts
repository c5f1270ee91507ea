import { ApplicationFailure, log, sleep } from '@temporalio/workflow';
import { isAuthenticated } from './payload-converter';

/** So long until a worker of ours may be there instead of who posed as one. */
const AGAIN_MS = 60_000;

/**
 * What a run starts with. Whoever reaches Temporal can start one; it ends in words before it believes anything.
 * @throws what ends the run, when nobody of ours made it for this workflow
 */
export function ours<T>(input: T): T {
  if (isAuthenticated(input)) return input;
  const text = 'waarmee deze workflow begint is niet door deze installatie voor deze workflow verzegeld';
  throw ApplicationFailure.nonRetryable(text, 'ONGELDIG');
}

/** What an activity answers. Whoever poses as a worker is not believed, and a worker of ours is asked again. */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isAuthenticated(answer)) return answer;
    log.warn('an answer that no worker of ours gave');
    await sleep(AGAIN_MS);
  }
}
