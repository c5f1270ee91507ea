// Longer than 300 lines: what each kind of effect holds, and how one is made.
import type { AppointmentData } from '../appointments/appointment-data';
import type { CivilMoment } from '../calendar/civil-moment';
import type { PlainDate } from '../calendar/plain-date';
import type { PlannedEffect } from '../case/agenda';
import type { OtherParty } from '../case/contract';
import { employerSees, mayReadOf, withoutHiddenRow } from '../case/employer-knowledge';
import type { Fact } from '../case/facts';
import type { Channel } from '../case/kinds';
import { isAsked, type Obligation } from '../case/obligation';
import type { CaseKind, CaseStatus } from '../case/plan';
import type { Performer } from '../case/roles';
import type { MeldingStatus } from '../meldingen/stored-melding';
import type { InvoiceData } from '../money/line';
import type { RowId } from '../obligations/obligation-id';
import { obligationIdOf, recordOf } from '../obligations/records';
import type { Evidence } from '../protocols/evidence';
import { rowOf } from '../protocols/packages';
import { type EffectId, keyOf } from './effect-id';
import { limitOfLate } from './late-limit';
import type { Moment } from './moment';
import { evidenceFor } from './signal-evidence';

/** What a reader of a task or mail is told of the obligation. */
export type ToldOfObligation = Pick<
  Obligation,
  | 'name'
  | 'opensOn'
  | 'internalDue'
  | 'legalLatest'
  | 'alarmOn'
  | 'consequence'
  | 'lateCosts'
  | 'basis'
  | 'why'
  | 'dutyOn'
  | 'statusReason'
  | 'row'
  | 'turn'
  | 'madeLateBy'
  | 'notCounted'
>;

/** What a step of an obligation tells. */
export type StepData = ToldOfObligation & {
  round: number;
  /** The day on which the case took it. */
  on: PlainDate;
  caseKind: CaseKind;
  /** The employment has ended. */
  hasLeft?: true;
  /** Decides which version of the law the text speaks of. */
  firstSickDay: PlainDate | null;
  /** It comes later than planned. */
  delayed?: { due: PlainDate; cause: DelayCause };
  /** The melding goes to UWV by itself. */
  automatic?: true;
  /** Another day was told before; the mail about the new one makes way for this one. */
  changed?: true;
  /** It stopped to hold for a time, and holds again as the reader was told before. */
  again?: true;
  /** The duty of the law that a message of a row is about, while it is to be done. */
  duty?: Pick<
    Obligation,
    'id' | 'internalDue' | 'legalLatest' | 'consequence' | 'dutyOn' | 'basis' | 'turn' | 'lateCosts'
  >;
  /** Of what is late: the day after which that costs more, and the obligation that says what. */
  limit?: Pick<Obligation, 'id' | 'internalDue' | 'consequence'>;
  /** Of a signal: the fact that raised it. */
  evidence?: Evidence;
};

/** A step as a confirmation names it. */
export type ToldStep = Pick<Obligation, 'id' | 'name' | 'internalDue' | 'legalLatest' | 'lateCosts'>;

/** What the confirmation of a ziekmelding or herstelmelding tells. */
export type ConfirmationData = {
  firstSickDay: PlainDate | null;
  day: PlainDate;
  recoveredOn?: PlainDate;
  /** By the roster the employee does not work on the first sick day (T-01). */
  notWorkedOn?: true;
  caseKind: CaseKind;
  /** From the first sick day to the report, when that came late. */
  daysUntilReport?: number;
  /** Since when the case runs here, when it began elsewhere. */
  takenOverOn?: PlainDate;
  overdue: ToldStep[];
  /** Before a full recovery, and not asked any more. */
  missed?: ToldStep[];
  /** In the next six weeks. */
  upcoming: ToldStep[];
  /** The first step after those. */
  comesAfter?: ToldStep;
  /** The report goes on with the case of before: from which day, after how many days that do not count, and what moved. */
  relapse?: {
    from: PlainDate;
    days: number;
    moved: Array<Pick<ToldStep, 'id' | 'name'> & { from: PlainDate; to: PlainDate }>;
    /** Number of the case that it had before a correction joined it to this one. */
    insteadOf?: string;
  };
};

/** What a task tells: of the obligation as far as it is about one, and what its own occasion adds. */
export type TaskData = Partial<StepData> & {
  name: string;
  /** Why something went wrong. */
  reason?: string | null;
  /** The field of a message that could not be taken. */
  field?: string | null;
  /** What is missing. */
  item?: string;
  /** The message that was not delivered. */
  bericht?: string;
};

/** A duty was done. */
export type DoneData = { name: string; doneOn: PlainDate; daysLate: number | null; status: 'done' };
/** A melding to UWV ended. */
export type OutcomeData = {
  aard: 'melding' | 'intrekking';
  status: MeldingStatus;
  reason: string | null;
  firstSickDay: PlainDate;
  name?: string;
};
/** A message to another party than UWV ended. */
export type ExchangeOutcomeData = {
  aard: 'melding' | 'intrekking';
  status: MeldingStatus;
  reason: string | null;
  partij: OtherParty;
  name: string;
};
/** A row that the package never does was asked for. */
export type RefusedData = { refusedRow: RowId; name: string; reason: string; on: PlainDate };
/** A quote that waits for an answer; the price in euros, without VAT. */
export type QuoteData = { amount: number; validUntil: PlainDate | null; on: PlainDate };
/** The employer left the arbodienst: how much of what waited for this reader, or that the reader asked for, stops. */
export type LeavingData = {
  leftOn: PlainDate;
  on: PlainDate;
  firstSickDay: PlainDate | null;
  caseKind: CaseKind;
  tasks: number;
  documents: number;
  requests: number;
  quotes: number;
};
/** The mail of a Monday. */
export type WeekData = { monday: PlainDate; on: PlainDate; delayed?: StepData['delayed'] };
/** A mail that does not hold any more: the day that it told of, and how the duty is called where the plan still has it. */
export type RevokedData = {
  internalDue: PlainDate;
  on: PlainDate;
  firstSickDay: PlainDate | null;
  caseKind: CaseKind;
  name?: string;
};
/** How the case stands. */
export type StatusData = { status: CaseStatus; caseKind: CaseKind; firstSickDay: PlainDate | null };
/** A person had the case look again. */
export type AskedData = { reason: string | null; by: string };

/** Somebody called: whether the other was reached. */
export type AttemptData = { name: string; on: PlainDate; outcome: Fact<'belpoging'>['outcome'] };
/** A form that nobody answered in time. */
export type ExpiredData = { name: string; on: PlainDate; reason: string };

/** Something that was recorded and taken back: what, of which day, and why. */
export type TakenBackData = { name: string; on: PlainDate; reason: string };

/** What an effect is and tells. */
export type EffectContent =
  | {
      kind: 'bericht';
      data: (
        | StepData
        | ConfirmationData
        | RefusedData
        | QuoteData
        | AppointmentData
        | RevokedData
        | LeavingData
        | WeekData
      ) & {
        language?: 'en';
      };
    }
  | { kind: 'taak'; data: TaskData }
  | { kind: 'afspraak' | 'signaal'; data: StepData }
  | { kind: 'document'; data: StepData | DoneData | QuoteData }
  /** `insteadOf` is the key of a line of another geval: what was said of that is said of this one. */
  | { kind: 'factuurregel'; edition: number; data: InvoiceData; insteadOf?: string }
  | { kind: 'melding'; data: StepData | DoneData | OutcomeData | ExchangeOutcomeData }
  | { kind: 'status'; data: StepData | DoneData | StatusData | AskedData | TakenBackData | AttemptData | ExpiredData };

/** What an effect shows of what it is about; `row` of a service protocol that asks for it. */
type EffectSubject = Omit<EffectId, 'owner'> & { row?: RowId };

/** Something the engine does, with the key that makes it happen once. */
export type Effect = Omit<EffectSubject, 'row'> &
  EffectContent & {
    key: string;
    row: RowId | null;
    gevalId: string | null;
    /** When it goes out; later than now only for a message that waits for mail hours. */
    at: CivilMoment;
  };
export type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** The step of a mail that takes an earlier one back. */
export const REVOKED = 'vervalt';
/** The step of a mail that the arbodienst stops. */
export const LEFT = 'vertrek';
/** The obligation under which the task stands that follows a restore of the database. */
export const SET_BACK = 'database-teruggezet';

/**
 * An effect of this moment.
 * @param id what its key names otherwise than it shows
 */
export function effectOf<Content extends EffectContent>(
  { owner, gevalId, now }: Pick<Moment, 'owner' | 'gevalId' | 'now'>,
  subject: EffectSubject,
  content: Content,
  id: Partial<EffectId> = {},
) {
  const key = keyOf({ owner, ...subject, ...id });
  return { ...subject, key, row: subject.row ?? null, gevalId, at: now, ...content };
}

/** What a reader of the task or mail is told of the obligation. */
export function toldOf(obligation: Obligation): ToldOfObligation {
  const { name, opensOn, internalDue, legalLatest, alarmOn, consequence, basis, why, dutyOn, statusReason } =
    obligation;
  const { row, turn, lateCosts, madeLateBy, notCounted } = obligation;
  return {
    ...{ name, opensOn, internalDue, legalLatest, alarmOn, consequence, basis, why, dutyOn, statusReason },
    ...(row === undefined ? {} : { row }),
    ...(turn === undefined ? {} : { turn }),
    ...(lateCosts === undefined ? {} : { lateCosts }),
    ...(madeLateBy === undefined ? {} : { madeLateBy }),
    ...(notCounted === undefined ? {} : { notCounted }),
  };
}

/** Kind of the effect by which each channel shows. */
export const KIND_OF_CHANNEL = {
  taak: 'taak',
  email: 'bericht',
  dossier: 'status',
  afspraak: 'afspraak',
  document: 'document',
  signaal: 'signaal',
  melding: 'melding',
} as const satisfies Record<Channel, Effect['kind']>;

/** What a step tells its reader; an employer reads of a row that is not for him no more than its neutral words. */
export function stepData(
  { now, plan }: Pick<Moment, 'now' | 'plan'>,
  obligation: Obligation,
  reader: Performer | 'dossier',
  round: number,
): StepData {
  const { kind: caseKind, firstSickDay } = plan;
  const told = toldOf(mayReadOf(obligation.row ?? null, reader) ? obligation : withoutRow(obligation));
  const duty = dutyToldOf(obligation, plan);
  const limit = limitOfLate(obligation, plan);
  return {
    ...{ ...told, round, on: now.date, caseKind, firstSickDay },
    ...(plan.status === 'uit-dienst' ? { hasLeft: true } : {}),
    ...(duty ? { duty } : {}),
    ...(limit ? { limit } : {}),
  };
}

/** The duty that a row with a message supports, where everybody may know of it and it is still to be done. */
function dutyToldOf({ source, row: rowId }: Obligation, { obligations }: Moment['plan']): StepData['duty'] | null {
  const row = source === 'protocol' && rowId !== undefined ? rowOf(rowId) : undefined;
  if (row?.duty?.as !== 'supports' || !row.outputs.some(({ kind }) => kind === 'MAIL')) return null;
  const helped = row.duty.id;
  const found = obligations.find((each) => obligationIdOf(each.id) === helped && isAsked(each));
  if (!found || employerSees(found.id) !== 'all') return null;
  const { id, internalDue, legalLatest, consequence, dutyOn, basis, turn, lateCosts } = found;
  return {
    ...{ id, internalDue, legalLatest, consequence, dutyOn, basis },
    ...(turn === undefined ? {} : { turn }),
    ...(lateCosts === undefined ? {} : { lateCosts }),
  };
}

function withoutRow(obligation: Obligation): Obligation {
  if (obligation.source !== 'protocol') return withoutHiddenRow(obligation);
  const { row, ...shown } = obligation;
  const name = (row && rowOf(row)?.neutral) ?? 'Dienst van de arbodienst';
  const basis = 'protocol' in obligation.basis ? { protocol: obligation.basis.protocol, row: name } : obligation.basis;
  return { ...shown, name, basis, why: [] };
}

/** An effect of the agenda; one that comes later than planned says why. */
export function plannedEffect(planned: PlannedEffect, moment: Moment, cause: DelayCause | null) {
  const { obligation, step, round, channel, recipient } = planned;
  const delay = delayOf(planned, moment.now, cause);
  const data: StepData = {
    ...stepData(moment, obligation, recipient, round),
    ...(delay ? { delayed: { due: planned.dueAt.date, cause: delay } } : {}),
    ...(planned.changed ? { changed: true } : {}),
    ...(planned.again ? { again: true } : {}),
    ...(channel === 'signaal' ? evidenceFor(obligation.row, recipient, moment) : {}),
  };
  const subject = { obligation: obligation.id, step, round, channel, to: recipient, row: obligation.row };
  return effectOf(moment, subject, { kind: KIND_OF_CHANNEL[channel], data });
}

export type DelayCause = 'melding-later-bekend' | 'storing';

const HOUR = 60;

/** A message may bring up work of earlier days; a moment that comes more than an hour late is our own outage. */
function delayOf({ dueAt }: PlannedEffect, now: CivilMoment, cause: DelayCause | null): DelayCause | null {
  const inTime = dueAt.date >= now.date && (cause === 'melding-later-bekend' || now.minute - dueAt.minute < HOUR);
  return inTime ? null : cause;
}

/** Kind of the effect that records a duty as done. */
function doneAs(obligation: string): 'document' | 'melding' | 'status' {
  const record = recordOf(obligation);
  return record && record.kind !== 'event' ? record.doneAs : 'status';
}

/** The record that a duty was done. */
export function doneEffect(
  { id, name, doneOn, daysLate, dutyOn, row }: Obligation,
  round: number,
  moment: Moment,
): Effect {
  const data: DoneData = { name, doneOn: doneOn as PlainDate, daysLate, status: 'done' };
  const subject = { obligation: id, step: 'gedaan', round, channel: 'dossier', to: 'dossier', row } as const;
  return effectOf(moment, subject, { kind: doneAs(id), data }, { to: dutyOn });
}
