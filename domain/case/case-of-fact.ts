import type { PlainDate } from '../calendar/plain-date';
import { chainsOfLife } from './chain';
import { dayOf, definitionOf, type RecordedFact } from './facts';
import { lifeOf } from './life';
import { standing } from './taken-back';

/**
 * The chain in which something took place, by the id of the ziekmelding that opened it; null for what is of the employment,
 * whatever sickness there was.
 */
export function chainOfFact(fact: RecordedFact, facts: readonly RecordedFact[], asOf: PlainDate): string | null {
  if (fact.type !== 'afgerond' && !definitionOf(fact.type).inSickness) return null;
  const chains = chainsOfLife(lifeOf({ facts: standing(facts), asOf, employmentEnd: null }));
  const own = chains.findLast(({ knownSince }) => knownSince <= dayOf(fact)) ?? chains[0];
  return own?.id ?? null;
}
