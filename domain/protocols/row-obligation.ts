import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { KINDS } from '../case/kinds';
import type { Obligation, ObligationKind } from '../case/obligation';
import type { Performer } from '../case/roles';
import type { Situation, Standing } from '../case/situation';
import type { Derivation } from '../law/derivation';
import { obligationOf } from '../obligations/duty';
import type { Course } from '../obligations/duty-spec';
import type { RowId } from '../obligations/obligation-id';
import { isClosing } from './closing';

/** What a service protocol says of one of its rows in a case. */
export type RowSpec = Pick<
  Course,
  'norm' | 'practice' | 'alarmOn' | 'notApplicable' | 'pending' | 'survives' | 'notes'
> & {
  row: RowId;
  protocol: string;
  kind: ObligationKind;
  name: string;
  dutyOn: Performer;
  recipients: readonly Performer[];
  /** What lateness costs, in Dutch; default nothing. */
  consequence?: string;
  /** Where no later day is given it is done on the day on which it opens. */
  opens: Derivation;
  /** Default: the day of the last fact that closes it; null: not done. */
  doneOn?: PlainDate | null;
};

/** The obligation that a row of a protocol is in a case; the facts of its kind that name the row close it. */
export function rowObligation(situation: Standing & Pick<Situation, 'facts'>, spec: RowSpec): Obligation {
  const { row, protocol, consequence = 'geen', norm = spec.opens, doneOn = closedOn(situation, spec) } = spec;
  const { kind, name, dutyOn, recipients, opens, practice, alarmOn, notApplicable, pending, survives, notes } = spec;
  // Named one by one: copying a spec takes longer than all else here.
  return obligationOf(situation, {
    id: row,
    source: 'protocol',
    kind,
    name,
    dutyOn,
    recipients,
    basis: { protocol, row },
    row,
    consequence,
    opens,
    norm,
    practice,
    alarmOn,
    doneOn,
    notApplicable,
    pending,
    survives,
    notes,
    closes: false,
  });
}

/** Day of the last fact that closes a row of this kind; null when there is none. */
function closedOn(situation: Pick<Situation, 'facts'>, { kind, row }: RowSpec): PlainDate | null {
  const facts = KINDS[kind].closedBy.flatMap((type): RecordedFact[] => situation.facts(type));
  const days = facts.filter((fact) => isClosing(fact) && namedBy(fact) === row).map(dayOf);
  return days.sort().at(-1) ?? null;
}

function namedBy(fact: RecordedFact): string | null {
  if ('row' in fact) return fact.row;
  return 'obligation' in fact ? fact.obligation : null;
}
