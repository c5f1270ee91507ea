import type { PlainDate } from '../calendar/plain-date';
import type { EndKind } from '../case/ends';
import type { Role } from '../case/roles';
import type { Derivation } from '../law/derivation';
import type { Rule } from '../law/rule';
import type { ObligationRef } from './obligation-id';
import type { Turn } from './words';

/** Who and what a duty is, in words: by its record, unless the case at hand says otherwise. */
export type Wording = {
  name: string;
  dutyOn: Role;
  recipients: readonly Role[];
  /** What being late costs, and what doing nothing would cost. */
  consequence: string;
};

/** What a computation says of its duty beside the record; dates, status and explanation follow from both. */
export type DutySpec = Partial<Wording> &
  Course & {
    id: ObligationRef;
    rule: Pick<Rule, 'id' | 'sources'>;
    /** A judgement is asked in this case instead of the work. */
    kind?: 'decision';
    /** The article of the rule that the duty follows from; default its first. */
    article?: string;
  };

/** The days of an obligation, and what else decides how it stands. */
export type Course = {
  opens: Derivation | PlainDate;
  /** The last legal day; without one the norm sets the day on which it should be ready. */
  legal?: Derivation;
  norm?: Derivation;
  /** The day on which it has to be ready in practice, where that is earlier than the law asks. */
  practice?: Derivation;
  alarmOn?: PlainDate;
  /** Day on which it was done, or the event took place; `afgerond` closes what has no fact of its own. */
  doneOn?: PlainDate | null;
  /** False where an `afgerond` does not close it for good, because it comes again; default true. */
  closes?: boolean;
  /** Why it does not apply in this case, whatever the dates say. */
  notApplicable?: string | null;
  /** What a person has to look at, whatever the status. */
  warning?: string | null;
  /** Why it waits, whatever the dates say: something else has to happen first. */
  pending?: string | null;
  /** Until when it waits, where that comes by itself. */
  resumesOn?: PlainDate;
  /** Why passing the last day is no breach of the party: an authority was late or silent. The term runs on until an end. */
  excused?: string | null;
  /** The turn after which it reads otherwise than usual. */
  turn?: Turn;
  /** What took its place. */
  superseded?: string | null;
  /** Ends that leave it as it is. */
  survives?: readonly EndKind[];
  /** Nobody makes up for it after an end that is certain, also where it was late before: the case is over. */
  stopsWhenLate?: boolean;
  /** It hangs on the employment and ends with it, also where the eigenrisicodrager carries the case on. */
  endsWithEmployment?: true;
  notes?: readonly string[];
  /** Readings that the plan does not follow, each with its article; said where it gives another day. */
  otherReadings?: ReadonlyArray<{ date: PlainDate; reading: string }>;
};
