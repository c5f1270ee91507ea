import type { Fact, FactType } from '../case/facts';
import type { ObligationId, RowId } from '../obligations/obligation-id';
import type { Asker } from './party';
import type { TermName } from './terms';

/** A length of time; business days are those of the Algemene termijnenwet. */
export type Span = { count: number; unit: 'business-days' | 'days' | 'weeks' | 'months' };

/** A day or week of sickness as the protocol counts it (day 1 is the first sick day), or the term of a standing rule. */
export type SickMoment = number | TermName;

/** Which fields a fact has to carry. */
export type FactMatch = {
  [T in FactType]: { type: T; where?: Partial<Omit<Fact<T>, 'type' | 'on' | 'happened'>> };
}[FactType];

/** How a row can be asked for: a `verzoek`, an `indicatie`, or either; `opdracht`: by what was ordered alone. */
export type Ask = 'verzoek' | 'indicatie' | 'either' | 'opdracht';

export type AppointmentEvent = 'attended' | 'missed' | 'cancelled-late';

/**
 * What starts a row. `from: null`: as soon as the duty of the row opens, else on the first sick day. `until: null`: no
 * last day, so `within` holds. `within`: how long after it starts it has to be done; default the norm of this system.
 */
export type Trigger =
  | { kind: 'sick-days'; from: SickMoment | null; until: SickMoment | null }
  | { kind: 'sick-weeks'; from: SickMoment | null; until: SickMoment | null }
  | { kind: 'business-days-after-report'; days: number }
  /** Once at the start and again whenever one of these facts comes; `lapses`: not begun any more after its last day. */
  | { kind: 'case-start'; watches?: readonly FactType[]; within?: Span; lapses?: true }
  | { kind: 'contract-start'; watches?: readonly FactType[]; within?: Span }
  | { kind: 'hire'; within?: Span }
  | { kind: 'fact'; any: readonly FactMatch[]; within?: Span }
  | { kind: 'duty'; id: ObligationId; at: 'opens' | 'done'; within?: Span }
  | { kind: 'row-done'; rows: readonly RowId[]; within?: Span }
  /** A cost that the row settles became known, or was corrected. */
  | { kind: 'cost'; within?: Span }
  | { kind: 'appointment'; events: readonly AppointmentEvent[]; within?: Span }
  /** Some time after the recovery: by a standing rule, or so many months. */
  | { kind: 'recovery'; after: 'A-04/callOn' | { months: number }; within?: Span }
  | { kind: 'employment-end'; within?: Span }
  | { kind: 'yearly'; within?: Span }
  | { kind: 'recurring'; every: Span; from: 'case-start' | 'contract-start'; within?: Span }
  /** `by`: who can ask; `ontvangst` is something that arrives from a third party. */
  | { kind: 'asked'; how: Ask | 'ontvangst'; by: readonly Asker[]; within?: Span }
  /** Whichever comes first. */
  | { kind: 'first-of'; triggers: readonly Trigger[] };

export type TriggerKind = Trigger['kind'];

/** Whether a row begins when this one asks for it. */
export function isAskedBy(asker: Asker, trigger: Trigger): boolean {
  return trigger.kind === 'asked' && trigger.by.includes(asker);
}

/** Where a protocol states no term: five business days, a norm of this system. */
export const DEFAULT_WITHIN: Span = { count: 5, unit: 'business-days' };

/** Report, partial or full recovery, end: what counts as a change of a case. */
export const CASE_CHANGES = [
  'ziekmelding',
  'deelherstel',
  'herstelmelding',
  'correctie-eerste-ziektedag',
  'correctie-hersteldatum',
  'intrekking',
  'intrekking-herstel',
  'einde-dienstverband',
  'overlijden',
  'vertrek-arbodienst',
] as const satisfies readonly FactType[];

/** Changes on which the work of a case goes on: not the recovery, the death or the departure, with which it stops. */
export const COURSE_CHANGES = [
  'ziekmelding',
  'deelherstel',
  'correctie-eerste-ziektedag',
  'correctie-hersteldatum',
  'intrekking',
  'intrekking-herstel',
  'einde-dienstverband',
] as const satisfies readonly FactType[];

/** Reports of sickness and recovery, with what corrects or withdraws them. */
export const REPORTS: readonly FactMatch[] = [
  { type: 'ziekmelding' },
  { type: 'deelherstel' },
  { type: 'herstelmelding' },
  { type: 'correctie-eerste-ziektedag' },
  { type: 'correctie-hersteldatum' },
  { type: 'intrekking' },
  { type: 'intrekking-herstel' },
];

/** Advice of the bedrijfsarts: the probleemanalyse and each change of it. */
export const ADVICE_OF_DOCTOR: readonly FactMatch[] = [
  { type: 'probleemanalyse' },
  { type: 'bijstelling', where: { of: 'probleemanalyse' } },
];

/** Long absence threatens: the bedrijfsarts expects it, or analysed the problem, or six weeks have passed. */
export const LONG_ABSENCE_THREATENS: Trigger = {
  kind: 'first-of',
  triggers: [
    { kind: 'fact', any: [{ type: 'verwachting', where: { langdurig: true } }, { type: 'probleemanalyse' }] },
    { kind: 'sick-days', from: 'T-10/legalLatest', until: null },
  ],
};
