import { inOrder, type RecordedFact } from '../domain/case/facts';
import { refusalOf } from '../domain/case/refusal';
import type { Refusal } from '../domain/facts/refusal';
import type { Casus } from '../schemas/casus';
import { InputError } from './input';

/**
 * Records the facts of a casus in the order in which they became known; an impossible life is refused by fact and
 * field. What does not fit yet is tried again after the other facts of its day, such as a recovery on the day of the
 * ziekmelding itself.
 */
export function recordFacts(casus: Casus): RecordedFact[] {
  const positioned = casus.facts.map(
    (fact, index) => ({ ...fact, id: `feit-${index + 1}`, seq: index }) as RecordedFact,
  );
  const recorded: RecordedFact[] = [];
  let waiting: Array<{ fact: RecordedFact; refusal: Refusal }> = [];
  const refusalNow = (fact: RecordedFact) => refusalOf({ context: casus, facts: recorded, fact });

  function endOfDay(): void {
    const retried = waiting;
    waiting = [];
    for (const { fact } of retried) {
      const refusal = refusalNow(fact);
      if (refusal) throw new InputError(`facts[${fact.seq}].${refusal.field}: ${refusal.reason}`);
      recorded.push(fact);
    }
  }

  for (const fact of inOrder(positioned)) {
    if (waiting[0] && waiting[0].fact.on < fact.on) endOfDay();
    const refusal = refusalNow(fact);
    if (refusal) waiting.push({ fact, refusal });
    else recorded.push(fact);
  }
  endOfDay();
  return recorded;
}
