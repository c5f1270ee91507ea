import type { FactType } from '../case/facts';
import type { Obligation, ObligationStatus } from '../case/obligation';
import type { Role } from '../case/roles';
import type { Situation } from '../case/situation';
import type { LateCost } from './late-costs';
import type { ObligationId } from './obligation-id';
import type { Worded } from './terms';
import type { UwvForm } from './uwv-forms';
import type { DutyWords, EventWords, LateWords } from './words';

/** What an employer sees of an obligation; who is not an employer is bound by its own role. */
export type EmployerSees =
  | 'all'
  /** That it is there and by when, not the explanation, which would tell which vangnet applies (P-01, P-04). */
  | 'all-but-the-ground'
  /**
   * That it is there, without days or standing, which would tell which vangnet applies (P-04). Where it is the employer's
   * own duty, all of it.
   */
  | 'that-it-is-there'
  /** Where it is the employer's own duty, all of it; else nothing, because it is not there under every vangnet. */
  | 'only-as-own-duty'
  /**
   * Not even that it exists, not with consent either: it is between the employee and the doctor (law reference,
   * section 8; Arbowet art. 9 lid 3 and 14; WIA art. 66).
   */
  | 'nothing';

/** What a person has to know of an obligation: which facts open, close and cancel it. For the documentation, in Dutch. */
export type CourseInWords = {
  opens: string;
  closes: string;
  cancels: string;
  /** Every status it can have, but `waived`, which follows from `mayDepart`. */
  statuses: readonly ObligationStatus[];
};

type Shared = {
  /** What computes when it is due, of this obligation and of those that go with it. */
  computedBy: (situation: Situation) => Obligation[];
  /** The rule of the law reference that it follows from. */
  rule: string;
  /** As a person reads it, unless the computation knows a better name for the case at hand. */
  name: string;
  /** What it is, in English: for whoever reads the code and `docs/obligations.md`. */
  english: string;
  /** Its name in a case that the eigenrisicodrager carries on, where that is another. */
  nameInEigenrisico?: string;
  dutyOn: Role;
  /** Who is told. */
  recipients: readonly Role[];
  /** What lateness costs, and what is said of it otherwise than of the cost in general. */
  late: { costs: LateCost; words?: Worded<Partial<LateWords>> };
  employerSees: EmployerSees;
  course: CourseInWords;
};

/** Work for a person, or a judgement that a person has to give. */
export type DutyRecord = Shared & {
  kind: 'duty' | 'decision';
  /**
   * Whether employer and employee may depart from its term with reasons (RP art. 5): only where the term stands in RP
   * art. 2 or 4, and from the evaluations, which have no statutory term and are agreed in the plan (RP 4 lid 2). `with`:
   * it has the same term as another, and a departure from that one is a departure from it.
   */
  mayDepart: boolean | { with: ObligationId };
  /** Kind of the effect that records it as done. */
  doneAs: 'document' | 'melding' | 'status';
  /** It is filed electronically: so many days before the opening it is checked whether all data are there. */
  preparedDaysBefore?: number;
  /** What UWV learns by it, in Dutch: a later change of the days has to be told to UWV as well. */
  tellsUwv?: string;
  /** What else UWV has by it, which is withdrawn there when what asked for it is taken back. */
  asksUwv?: string;
  /** The mail that this one is late tells of it, in the place of a mail at its opening. */
  toldWithLate?: ObligationId;
  /** The fact by which a prompt party delivers, calls or attends; absent where somebody has to decide or choose. */
  promptly?: { type: FactType } & Readonly<Record<string, unknown>>;
  /** What UWV offers to do it with. */
  form?: UwvForm;
  /** What its mails say; absent where nobody is told. */
  words?: Worded<DutyWords>;
};

/** Something that happens by itself. */
export type EventRecord = Shared & {
  kind: 'event';
  /** Everybody was told at the opening: the day itself is only recorded. */
  onlyRecorded?: true;
  /** What its announcement says; absent where nobody is told. */
  announcement?: Worded<EventWords>;
};

/** Everything about one obligation of the law but the computation of its dates. */
export type ObligationRecord = DutyRecord | EventRecord;
