import type { Fact, FactType, RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import type { RowId } from '../obligations/obligation-id';
import { type CompiledPackage, compile, isRowOf } from './compile';
import type { PackageId } from './packages';

/** Facts that ask for a row: what a package never does is answered, and that stands in the file. */
export const REQUESTS: readonly FactType[] = ['verzoek', 'indicatie', 'opdracht', 'offerte-akkoord'];

/** Facts that tell of work which was begun, and can come when another package holds already. */
const TOLD_AFTERWARDS: readonly FactType[] = [
  'afgerond',
  'besteding',
  'kosten',
  'kostencorrectie',
  'ontvangst',
  'belpoging',
  'verschenen',
  'niet-verschenen',
  'afzegging',
  'formulier-antwoord',
];

/** Whether a package does something with a fact of this type about the row: it does the row, or answers who asks for it. */
export function reads(pack: CompiledPackage, type: FactType, row: string): boolean {
  return pack.rows.has(row as RowId) || (REQUESTS.includes(type) && isRowOf(pack, row));
}

/** The package that held at first, and those to which the case went over. */
function packagesOf(context: { package: string }, facts: readonly RecordedFact[]): CompiledPackage[] {
  const changes = facts.flatMap((fact) => (fact.type === 'pakketwissel' ? [fact.package] : []));
  return [context.package, ...changes].map((id) => compile(id as PackageId));
}

/**
 * A fact about a row that the protocol of the package does not have, or that the package never does.
 * @param named the row and the field that names it
 */
export function refusalOfRow(
  fact: Fact,
  { field, row }: { field: string; row: string },
  known: { pack: CompiledPackage; context: { package: string }; facts: readonly RecordedFact[] },
): Refusal | null {
  const { pack, context, facts } = known;
  const isOfBefore =
    TOLD_AFTERWARDS.includes(fact.type) && packagesOf(context, facts).some(({ rows }) => rows.has(row as RowId));
  if (isOfBefore || reads(pack, fact.type, row)) return null;
  if (!isRowOf(pack, row))
    return refuse(field, `${row} is geen regel van ${pack.id}: geef een regel van dat dienstenprotocol`);
  const why =
    pack.refused.get(row as RowId) === 'UNK'
      ? `of ${row} bij ${pack.id} hoort is niet bekend`
      : `${row} hoort niet bij ${pack.id}`;
  return refuse(field, `${why}: geef een regel die dit pakket wel doet, of wissel eerst van pakket`);
}
