import type { PlainDate } from '../calendar/plain-date';
import type { Role } from '../case/roles';
import { LATE_APPLICATION, SANCTION_RISK } from './consequences';

/** What a duty says to people. */
type Worded = {
  id: string;
  name: string;
  consequence: string;
  dutyOn: Role;
  recipients: readonly Role[];
  notes?: readonly string[];
};

const AS_IF =
  'Na het dienstverband ligt dit bij de eigenrisicodrager, die begeleidt alsof het doorloopt (ZW art. 63a lid 1).';

/** What ziekengeld costs where wage would have been the cost. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  [SANCTION_RISK]:
    'bij de WIA-aanvraag kan UWV het ziekengeld verlengen, tot 52 weken voor rekening van de eigenrisicodrager (ZW art. 29 lid 10)',
  [LATE_APPLICATION]: 'elke dag te laat verlengt het ziekengeld met een dag (ZW art. 29 lid 10)',
};

/** What is said otherwise of single obligations. */
const BY_ID: Readonly<Record<string, Partial<Pick<Worded, 'name' | 'consequence'>>>> = {
  'einde-loondoorbetaling': { name: 'Laatste dag van het ziekengeld' },
  'einde-loondoorbetaling-aow': {
    name: 'Einde van het ziekengeld bij de AOW-leeftijd',
    consequence: 'op en na de AOW-leeftijd is geen ziekengeld meer verschuldigd',
  },
  loonsanctiebesluit: {
    name: 'Laatste dag voor een besluit van UWV over langer ziekengeld',
    consequence: 'een laat besluit bekort de verlenging; na het einde van het ziekengeld kan het niet meer',
  },
  'einde-loonsanctie': { name: 'Einde van het verlengde ziekengeld' },
  bekortingsmelding: { consequence: 'zonder melding loopt de verlenging van het ziekengeld tot het einde door' },
  bekortingsbesluit: { consequence: 'elke dag te laat bekort de verlenging van het ziekengeld met een dag' },
  'oordeel-zelfde-oorzaak': { consequence: 'de einddatum van het ziekengeld hangt ervan af' },
  overlijdensuitkering: { consequence: 'de nabestaanden kunnen de uitkering vorderen (ZW art. 35)' },
};

/**
 * A duty as it reads in a case that the eigenrisicodrager carries on: ziekengeld for wage, and from the day on which
 * work can start under it the eigenrisicodrager for the employer.
 */
export function inEigenrisico<Spec extends Worded>(
  spec: Spec,
  { carriedFrom, opensOn, limit }: { carriedFrom: PlainDate | null; opensOn: PlainDate; limit: PlainDate },
): Spec {
  if (!carriedFrom) return spec;
  const consequence = CONSEQUENCES[spec.consequence] ?? spec.consequence;
  const worded = { ...spec, consequence, ...(limit >= carriedFrom ? BY_ID[spec.id] : {}) };
  if (opensOn < carriedFrom) return worded;
  const holder = (role: Role): Role => (role === 'werkgever' ? 'eigenrisicodrager' : role);
  return {
    ...worded,
    dutyOn: holder(spec.dutyOn),
    recipients: spec.recipients.map(holder),
    ...(spec.dutyOn === 'werkgever' ? { notes: [...(spec.notes ?? []), AS_IF] } : {}),
  };
}
