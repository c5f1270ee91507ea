import type { RecordedFact } from '../case/facts';
import { standing } from '../case/taken-back';
import { withoutEnded } from './kept-orders';

/** The facts by which is reckoned: those that were not taken back, and of orders and requests those that did not end when the employer left. */
export function factsInForce(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  return withoutEnded(standing(facts));
}
