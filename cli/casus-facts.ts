import { refusalOf } from '../domain/case/decide';
import { inOrder, type RecordedFact } from '../domain/case/facts';
import type { Casus } from '../schemas/casus';
import { InputError } from './input';

/** Records the facts of a casus in the order in which they became known; an impossible life is refused by fact and field. */
export function recordFacts(casus: Casus): RecordedFact[] {
  const positioned = casus.facts.map((fact, index) => ({ ...fact, id: `feit-${index + 1}`, seq: index }) as RecordedFact);
  const recorded: RecordedFact[] = [];
  for (const fact of inOrder(positioned)) {
    const refusal = refusalOf({ context: casus, facts: recorded, fact });
    if (refusal) throw new InputError(`facts.[${fact.seq}].${refusal.field}: ${refusal.reason}`);
    recorded.push(fact);
  }
  return recorded;
}
