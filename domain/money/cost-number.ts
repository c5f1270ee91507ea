import type { RecordedFact } from '../case/facts';
import { recordedWith } from '../case/recorded-with';

export type Cost = RecordedFact<'kosten'> | RecordedFact<'kostencorrectie'>;

/** Whether it tells what a time of this row costs, or that this was not right. */
export function isCost(fact: RecordedFact, row: string): fact is Cost {
  return (fact.type === 'kosten' || fact.type === 'kostencorrectie') && fact.row === row;
}

/**
 * Which of the costs of its row one is, from 1: as it was recorded, else the next after those before it. What was erased leaves a
 * gap, so no number is given twice.
 * @param facts all of the case, in the order in which they were told
 */
export function costNumberOf(facts: readonly RecordedFact[], cost: Cost): number {
  const upTo = facts.filter((fact) => isCost(fact, cost.row) && fact.seq <= cost.seq);
  return upTo.reduce((last, fact) => recordedWith(fact).numbered ?? last + 1, 0);
}
