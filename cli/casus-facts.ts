import { inOrder, type RecordedFact } from '../domain/case/facts';
import { lifeOf } from '../domain/case/life';
import { refusalOf } from '../domain/case/refusal';
import type { ContractContext } from '../domain/contract/contract-context';
import { refusalOfContract } from '../domain/contract/refusal-of-contract';
import { factsOfLevel, rowNamedBy, toldTo } from '../domain/contract/told-to';
import type { Refusal } from '../domain/facts/refusal';
import { refusalWhileSick } from '../domain/protocols/instead-while-sick';
import { packageOn } from '../domain/protocols/package-on';
import type { Casus } from '../schemas/casus';
import { checkContractStart, contractContextOf } from './casus-contract';
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
  const contract = contractContextOf(casus);
  const refusalNow = (fact: RecordedFact) => refusalWhereTold(casus, contract, recorded, fact);

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
  checkContractStart(casus, recorded);
  return recorded;
}

/**
 * A fact is told to the case, to the contract or to both, and either may refuse it. Under the law alone there is no contract.
 * Here it is known of whom the contract is asked something.
 */
function refusalWhereTold(
  casus: Casus,
  contract: ContractContext,
  recorded: readonly RecordedFact[],
  fact: RecordedFact,
): Refusal | null {
  const pack = packageOn(casus, recorded);
  const levels = pack.rows.size === 0 ? (['case'] as const) : toldTo(fact);
  const named = rowNamedBy(fact);
  if (named) {
    const life = lifeOf({ facts: recorded, asOf: fact.on, employmentEnd: casus.employment.end });
    const instead = refusalWhileSick(fact, named, { life, pack });
    if (instead) return instead;
  }
  for (const level of levels) {
    const facts = factsOfLevel(recorded, level);
    const refusal =
      level === 'contract'
        ? refusalOfContract({ context: contract, facts, fact })
        : refusalOf({ context: casus, facts, fact });
    if (refusal) return refusal;
  }
  return null;
}
