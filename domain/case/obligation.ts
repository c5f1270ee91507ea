import { addBusinessDays } from '../calendar/business-days';
import type { PlainDate } from '../calendar/plain-date';
import type { Correction } from '../facts/life-course';
import type { LateCost } from '../obligations/late-costs';
import type { ObligationKey, RowId } from '../obligations/obligation-id';
import type { Turn } from '../obligations/words';
import type { BillingCode } from '../protocols/billing';
import type { Output } from '../protocols/output';
import type { Performer } from './roles';

export type ObligationStatus =
  | 'planned'
  | 'open'
  | 'done'
  | 'late'
  | 'waived'
  | 'not-applicable'
  | 'superseded'
  | 'before-our-time';

export type LawRef = { rule: string; article: string; bwbId: string | null; url: string | null };
export type ProtocolRef = { protocol: string; row: string };

/** Something that has to happen in a case, by when, why and by whom. */
export type Obligation = {
  id: ObligationKey | RowId;
  source: 'law' | 'protocol' | 'free';
  name: string;
  /** Work can start. */
  opensOn: PlainDate;
  /** Last business day on or before the last legal day; of a row of a protocol not before the day on which it opens. */
  internalDue: PlainDate;
  legalLatest: PlainDate | null;
  alarmOn: PlainDate;
  status: ObligationStatus;
  /** Why the status is what it is, where the dates alone do not say it. */
  statusReason: string | null;
  doneOn: PlainDate | null;
  /** Days after the last legal day (or norm), for what is or was late. */
  daysLate: number | null;
  /** What being late costs: a fine, a longer wage period, or nothing. */
  consequence: string;
  /** Which of these it costs, where the course of the case makes that another than usual. */
  lateCosts?: LateCost;
  dutyOn: Performer;
  recipients: readonly Performer[];
  basis: LawRef | ProtocolRef;
  /** The steps from the facts to these dates, in Dutch, made by the same code path as the dates. */
  why: readonly string[];
  kind: ObligationKind;
  /** The turn after which it reads otherwise than usual. */
  turn?: Turn;
  /** The correction of the first sick day without which it would have been in time. */
  madeLateBy?: Correction;
  /** Days of recovery and leave in which its term did not run; absent where there were none. */
  notCounted?: number;
  /** Day on which it goes on by itself, while it waits for that; absent where what it waits for has to be told. */
  resumesOn?: PlainDate;
  /** It was missed before a full recovery: it stays late, and nobody is asked for it any more. */
  notAsked?: true;
  /** Row of a service protocol that asks for it, or by which a duty of the law is performed; absent without one. */
  row?: RowId;
  /** How the row is paid for under the package that holds. */
  code?: BillingCode;
  /** What the row makes; `by` where another than `dutyOn` does it. */
  outputs?: readonly Output[];
  /** Who does a duty of the law that a row performs, where that is another than who has it. */
  performer?: Performer;
  /** Whom what comes of such a duty is for, by the row. */
  readers?: readonly Performer[];
  /** How often the row was done in this case. */
  performed?: number;
  /** Of a row that is work of its own for each request: how many wait to be done. */
  waiting?: number;
  /** The day on which the row comes again. */
  comesAgainOn?: PlainDate;
  /** Of the contract of the employer; absent in a case of sickness. */
  level?: 'contract';
};

/**
 * What kind of thing it is; its steps, channels and closing facts stand in `kinds.ts`. Of the law: `duty` is work for a
 * person, `event` happens by itself, `decision` waits for a person's judgement. The others are those of protocols.
 */
export const OBLIGATION_KINDS = [
  'duty',
  'event',
  'decision',
  'call',
  'task',
  'order',
  'appointment',
  'form',
  'document',
  'mail',
  'message',
  'signal',
  'record',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** Statuses of what is still to come or to be done. */
export const ACTIVE = ['planned', 'open', 'late'] as const satisfies readonly ObligationStatus[];

/** Statuses of what has opened and was not given up: of a report, that it stands for whoever got it. */
export const BEGUN = ['open', 'late', 'done'] as const satisfies readonly ObligationStatus[];

/** Statuses that an earlier case still shows: what happened in it and what is still to be done, not what lapsed. */
export const SHOWN_LATER = [...BEGUN, 'waived', 'before-our-time'] as const satisfies readonly ObligationStatus[];

export function hasStatus({ status }: Pick<Obligation, 'status'>, among: readonly ObligationStatus[]): boolean {
  return among.includes(status);
}

export function isActive(obligation: Pick<Obligation, 'status'>): boolean {
  return hasStatus(obligation, ACTIVE);
}

/** Whether somebody is to do it, now or later. */
export function isAsked(obligation: Pick<Obligation, 'status' | 'notAsked'>): boolean {
  return isActive(obligation) && obligation.notAsked !== true;
}

/** Business days before `internalDue` at which the alarm is raised, unless the rule says another day. */
const ALARM_BUSINESS_DAYS = 3;

export function alarmBefore(internalDue: PlainDate): PlainDate {
  return addBusinessDays(internalDue, -ALARM_BUSINESS_DAYS);
}
