import type { PlainDate } from '../calendar/plain-date';
import type { Role } from '../case/roles';
import type { Wording } from './duty-spec';
import type { LateCost } from './late-costs';
import { lateAfter, lateWordsOf } from './late-words';
import type { ObligationRecord } from './record';
import { termsOn } from './terms';
import type { Turn } from './words';

const AS_IF =
  'Na het dienstverband ligt dit bij de eigenrisicodrager, die begeleidt alsof het doorloopt (ZW art. 63a lid 1).';

type Given = Partial<Wording> & { notes?: readonly string[]; turn?: Turn };
type When = {
  asOf: PlainDate;
  firstSickDay?: PlainDate;
  carriedFrom: PlainDate | null;
  opensOn: PlainDate;
  limit: PlainDate;
  /** What lateness costs in this case, where that is something else than usual. */
  lateCosts: LateCost | undefined;
};

/** Name and consequence of a duty as its record words them, where the case at hand does not say otherwise. */
function wordsFor({ name, consequence, turn }: Given, record: ObligationRecord, when: When) {
  const { asOf, firstSickDay = asOf, carriedFrom, limit, opensOn, lateCosts } = when;
  const terms = termsOn(firstSickDay, opensOn);
  const late = lateWordsOf(record, terms, lateCosts);
  const fallsUnder = carriedFrom !== null && limit >= carriedFrom;
  // What a cost says in general it says of the whole of such a case; what one obligation says, from that day on.
  const ziekengeld = fallsUnder || (carriedFrom !== null && !record.late.words);
  return {
    name: name ?? ((fallsUnder && record.nameInEigenrisico) || record.name),
    consequence: consequence ?? lateAfter(turn, record, terms)?.nl ?? ((ziekengeld && late.eigenrisico?.nl) || late.nl),
  };
}

/**
 * How a duty reads: as its record words it. In a case that the eigenrisicodrager carries on: ziekengeld for wage, and from
 * the day on which work can start under it the eigenrisicodrager for the employer.
 */
export function wordingOf(given: Given, record: ObligationRecord, when: When): Wording & Pick<Given, 'notes'> {
  const { carriedFrom, opensOn } = when;
  const { dutyOn = record.dutyOn, recipients = record.recipients, notes } = given;
  const { name, consequence } = wordsFor(given, record, when);
  if (!carriedFrom || opensOn < carriedFrom) return { name, consequence, dutyOn, recipients, notes };
  const holder = (role: Role): Role => (role === 'werkgever' ? 'eigenrisicodrager' : role);
  return {
    name,
    consequence,
    dutyOn: holder(dutyOn),
    recipients: recipients.map(holder),
    notes: dutyOn === 'werkgever' ? [...(notes ?? []), AS_IF] : notes,
  };
}
