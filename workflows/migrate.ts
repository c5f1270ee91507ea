import { ApplicationFailure } from '@temporalio/workflow';
import type { CaseRunInput } from '../domain/case/contract';

/** What earlier releases handed to their next run, by `schemaVersion`; each entry brings it one version further. */
const STEPS: Readonly<Record<number, (input: never) => CaseRunInput>> = {};
const CURRENT = 2;

/**
 * The input of a run as this release reads it, from whichever release it came.
 * A version that this release does not know fails the run in words: the sweep starts the case again from its facts.
 */
export function migrate(input: CaseRunInput): CaseRunInput {
  let current = input;
  while (current.schemaVersion !== CURRENT) {
    const step = STEPS[current.schemaVersion];
    if (!step)
      throw ApplicationFailure.nonRetryable(
        `onbekende versie ${current.schemaVersion} van de stand van een zaak`,
        'ONGELDIG',
      );
    current = step(current as never);
  }
  return current;
}
