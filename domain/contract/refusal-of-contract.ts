import { definitionOf, type Fact, type FactType, type RecordedFact } from '../case/facts';
import { isActive } from '../case/obligation';
import { type Refusal, refuse } from '../facts/refusal';
import type { RowId } from '../obligations/obligation-id';
import { isRowOf } from '../protocols/compile';
import { refusalOfPackageChange } from '../protocols/package-change';
import { packageOn } from '../protocols/package-on';
import { rowOf } from '../protocols/packages';
import { refusalOfAnswer, refusalOfKind } from '../protocols/refusal-of-work';
import type { ContractContext } from './contract-context';
import { makeContractPlan } from './contract-plan';
import { isOfContract, rowNamedBy } from './told-to';

/**
 * Whether a fact can be recorded in the contract of an employer as it is now known.
 * @returns null when it can, else the refusal that names the field and the remedy
 */
export function refusalOfContract({
  context,
  facts,
  fact,
}: {
  context: ContractContext;
  facts: readonly RecordedFact[];
  fact: Fact;
}): Refusal | null {
  if (!isOfContract(fact.type))
    return refuse(
      'type',
      `een ${definitionOf(fact.type).name} hoort niet bij het contract: meld dit bij het dienstverband of het verzuimgeval`,
    );
  if (fact.happened && fact.happened > fact.on)
    return refuse('happened', `${fact.happened} ligt na ${fact.on}: geef een dag op of voor ${fact.on}`);
  if (fact.type === 'pakketwissel') return refusalOfPackageChange(fact, facts, context);
  const named = rowNamedBy(fact);
  if (!named) return null;
  const pack = packageOn(context, facts);
  if (!isRowOf(pack, named.row))
    return refuse(named.field, `${named.row} is geen regel van ${pack.id}: geef een regel van dat dienstenprotocol`);
  if (rowOf(named.row)?.level !== 'contract')
    return refuse(
      named.field,
      `${named.row} hoort bij een verzuimgeval: meld dit aan POST /v1/verzuimgevallen/{id}/gebeurtenissen`,
    );
  const row = pack.rows.get(named.row as RowId);
  return (
    outOfTurn(context, facts, fact) ??
    (row && refusalOfKind(fact, row)) ??
    refusalOfAnswer(fact, () => makeContractPlan({ context, facts, asOf: fact.on }).obligations)
  );
}

/** A second request while the first is open, and an acceptance of what nobody asked for. */
function outOfTurn(context: ContractContext, facts: readonly RecordedFact[], fact: Fact): Refusal | null {
  if (fact.type === 'verzoek') {
    const { obligations } = makeContractPlan({ context, facts, asOf: fact.on });
    const isOpen = obligations.some((one) => one.id === fact.row && isActive(one) && one.opensOn <= fact.on);
    const isAsked = facts.some((other) => other.type === 'verzoek' && other.row === fact.row);
    if (isOpen && isAsked)
      return refuse('row', `er staat al een verzoek om ${fact.row} open: rond dat eerst af en meld het dan opnieuw`);
  }
  if (fact.type === 'offerte-akkoord' && !facts.some((other) => REQUESTS.has(other.type) && rowIn(other) === fact.row))
    return refuse('row', `voor ${fact.row} is geen offerte gevraagd: meld eerst een verzoek`);
  return null;
}

const REQUESTS = new Set<FactType>(['verzoek', 'indicatie']);

function rowIn(fact: Fact): string | null {
  return rowNamedBy(fact)?.row ?? null;
}

/** Nobody can be found in it, whoever asked for it. */
export function isAnonymous(row: string): boolean {
  return rowOf(row)?.outputs.some((output) => 'anonymous' in output) === true;
}
