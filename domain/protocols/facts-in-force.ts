import type { RecordedFact } from '../case/facts';
import { standing } from '../case/taken-back';
import { withoutEndedOrders } from './kept-orders';

/** The facts by which is reckoned: those that were not taken back, and of orders those that did not end when the employer left. */
export function factsInForce(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  return withoutEndedOrders(standing(facts));
}
