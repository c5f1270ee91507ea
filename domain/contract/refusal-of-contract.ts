import { definitionOf, type Fact, type RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { isRowOf } from '../protocols/compile';
import { packageOn } from '../protocols/package-on';
import { PACKAGE_IDS, rowOf } from '../protocols/packages';
import { ASKERS, PERFORMERS } from '../protocols/party';
import type { ContractContext } from './contract-context';
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
  if (fact.type === 'pakketwissel')
    return (PACKAGE_IDS as readonly string[]).includes(fact.package)
      ? null
      : refuse('package', `${fact.package} is geen dienstenpakket: kies uit ${PACKAGE_IDS.join(', ')}`);
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
  return namingSomebody(fact, named.row);
}

const ROLES: readonly string[] = [...ASKERS, ...PERFORMERS];

/** Nobody can be found in it, whoever asked for it. */
export function isAnonymous(row: string): boolean {
  return rowOf(row)?.outputs.some((output) => 'anonymous' in output) === true;
}

/** Of an anonymous consult nothing is told that could name a person. */
function namingSomebody(fact: Fact, row: string): Refusal | null {
  if (!isAnonymous(row)) return null;
  const { by, performer, reason } = fact as { by?: string; performer?: string; reason?: string };
  const told = Object.entries({ by, performer }).find(([, role]) => role !== undefined && !ROLES.includes(role));
  if (told) return refuse(told[0], `${row} is anoniem: noem een rol of laat dit veld weg`);
  return reason === undefined ? null : refuse('reason', `${row} is anoniem: laat de reden weg`);
}
