import type { Fact, FactType, RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { type CompiledPackage, isRowOf } from './compile';
import { packagesHad } from './packages-had';

/** Facts that ask for a row: what a package never does is answered, and that stands in the file. */
export const REQUESTS: readonly FactType[] = ['verzoek', 'indicatie', 'opdracht', 'offerte-akkoord'];

/**
 * A fact about a row of another protocol: not of the package, nor of one that held before, whose work is still told of and
 * paid for. What the package itself never does is no mistake: it does nothing, and who asks for it is answered.
 * @param named the row and the field that names it
 */
export function refusalOfRow(
  fact: Fact,
  { field, row }: { field: string; row: string },
  known: { pack: CompiledPackage; context: { package: string }; facts: readonly RecordedFact[] },
): Refusal | null {
  const { pack, context, facts } = known;
  if (isRowOf(pack, row)) return null;
  if (!REQUESTS.includes(fact.type) && packagesHad(context, facts).some((before) => isRowOf(before, row))) return null;
  return refuse(field, `${row} is geen regel van ${pack.id}: geef een regel van dat dienstenprotocol`);
}
