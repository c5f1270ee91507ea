import { refusedEnd } from '../appointments/refused-end';
import { definitionOf, type Fact, type RecordedFact } from '../case/facts';
import { refusalOfTakingBack } from '../case/taken-back';
import { type Refusal, refuse } from '../facts/refusal';
import type { RowId } from '../obligations/obligation-id';
import { factsInForce } from '../protocols/facts-in-force';
import { refusalOfPackageChange } from '../protocols/package-change';
import { packageOn } from '../protocols/package-on';
import { rowOf } from '../protocols/packages';
import { refusalOfCorrection, refusalOfDecision } from '../protocols/refusal-of-correction';
import { refusalOfRow } from '../protocols/refusal-of-row';
import { refusalOfAnswer, refusalOfKind } from '../protocols/refusal-of-work';
import { refusalOfRequest } from '../protocols/requests';
import type { ContractContext } from './contract-context';
import { makeContractPlan } from './contract-plan';
import { isOfContract, rowNamedBy } from './told-to';

/**
 * Whether a fact can be recorded in the contract of an employer as it is now known.
 * @returns null when it can, else the refusal that names the field and the remedy
 */
export function refusalOfContract(options: {
  context: ContractContext;
  facts: readonly RecordedFact[];
  fact: Fact;
}): Refusal | null {
  const { context, fact } = options;
  if (!isOfContract(fact.type))
    return refuse(
      'type',
      `een ${definitionOf(fact.type).name} hoort niet bij het contract: meld dit bij het dienstverband of het verzuimgeval`,
    );
  if (fact.happened && fact.happened > fact.on)
    return refuse('happened', `${fact.happened} ligt na ${fact.on}: geef een dag op of voor ${fact.on}`);
  if (fact.type === 'terugname') return refusedBack(fact.gebeurtenisId, options);
  const facts = factsInForce(options.facts);
  if (fact.type === 'pakketwissel') return refusalOfPackageChange(fact, facts, context);
  const named = rowNamedBy(fact);
  if (!named) return null;
  const pack = packageOn(context, facts);
  const ofPackage =
    refusalOfRow(fact, named, { pack, context, facts }) ??
    refusalOfCorrection(fact, facts, context) ??
    refusalOfDecision(fact, facts, context);
  if (ofPackage) return ofPackage;
  if (rowOf(named.row)?.level !== 'contract')
    return refuse(
      named.field,
      `${named.row} hoort bij een verzuimgeval: meld dit aan POST /v1/verzuimgevallen/{id}/gebeurtenissen`,
    );
  const row = pack.rows.get(named.row as RowId);
  return (
    refusalOfRequest(fact, pack, { facts, since: null }) ??
    (row && refusalOfKind(fact, row)) ??
    refusalOfAnswer(fact, () => makeContractPlan({ context, facts, asOf: fact.on }).obligations) ??
    refusedEnd(fact, facts)
  );
}

/** What the contract shares with the cases is not taken back for one of them. */
function refusedBack(
  id: string,
  { context, facts }: { context: ContractContext; facts: readonly RecordedFact[] },
): Refusal | null {
  const asked = facts.find((fact) => fact.id === id);
  const { ofContract, name } = asked ? definitionOf(asked.type) : {};
  const refused = refusalOfTakingBack(
    id,
    facts,
    (fact, known) => refusalOfContract({ context, facts: known, fact }) === null,
  );
  const isShared = ofContract === 'passed-on' || ofContract === 'told-or-passed-on';
  if (refused || !isShared) return refused;
  return refuse('gebeurtenisId', `een ${name} geldt ook voor de dienstverbanden en wordt hier niet teruggenomen`);
}

/** Nobody can be found in it, whoever asked for it, unless the kind that was asked is told under a name. */
export function isAnonymous(row: string, kind: string | undefined): boolean {
  const outputs = rowOf(row)?.outputs ?? [];
  return outputs.some((output) => {
    const anonymous = 'anonymous' in output && output.anonymous;
    if (typeof anonymous !== 'object' || kind === undefined) return Boolean(anonymous);
    return (anonymous as readonly string[]).includes(kind);
  });
}
