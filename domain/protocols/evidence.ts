import type { FactType, RecordedFact } from '../case/facts';
import type { Condition, Predicate } from './condition';
import { matches } from './fact-match';

/** The fact on which a signal rests. */
export type Evidence = { type: FactType; id: string };

/** The newest fact by which the condition of a row came to hold; null where no single fact brings it about. */
export function evidenceOf(condition: Condition, facts: readonly RecordedFact[]): Evidence | null {
  const newest = facts.findLast((fact) => countsFor(condition, fact));
  return newest ? { type: newest.type, id: newest.id } : null;
}

function countsFor(condition: Condition, fact: RecordedFact): boolean {
  if ('all' in condition) return condition.all.some((one) => countsFor(one, fact));
  if ('any' in condition) return condition.any.some((one) => countsFor(one, fact));
  return 'is' in condition && isMadeBy(condition, fact);
}

/** Absence is frequent, or made of several, with the last ziekmelding. */
function isMadeBy(predicate: Predicate, fact: RecordedFact): boolean {
  if (predicate.is === 'fact') return matches(fact, predicate);
  return (predicate.is === 'frequent' || predicate.is === 'compound') && fact.type === 'ziekmelding';
}
