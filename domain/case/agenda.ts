import { firstBusinessDayOnOrAfter, isBusinessDay, lastBusinessDayOnOrBefore } from '../calendar/business-days';
import { addDays, earliest, latest, type PlainDate } from '../calendar/plain-date';
import { recordOf } from '../obligations/records';
import type { Obligation } from './obligation';
import type { Role } from './roles';

/** A minute of a civil day in the Netherlands: `minute` 480 is 08:00. */
export type CivilMoment = { date: PlainDate; minute: number };

export type Step = 'voorbereiding' | 'opening' | 'gewijzigd' | 'herinnering' | 'alarm' | 'te-laat' | 'gebeurtenis';
export type Channel = 'taak' | 'email' | 'dossier';

/** What was done for one obligation: in which round, towards which due day, and which effects. */
export type LedgerEntry = { round: number; due: PlainDate; done: string[] };
/** By obligation id, of one geval. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;

export type PlannedEffect = {
  obligation: Obligation;
  step: Step;
  round: number;
  channel: Channel;
  recipient: Role | 'dossier';
  /** When it can happen, from now on. */
  at: CivilMoment;
  /** When it was to happen by the plan, mail hours and a hold counted in. */
  dueAt: CivilMoment;
};

export type Agenda = {
  due: PlannedEffect[];
  /** The next moment at which something is to be done; null when nothing is to come. */
  next: PlannedEffect | null;
  ledger: Ledger;
};

/** A moment is a civil day at 08:00. */
const MORNING = 8 * 60;
const MAIL_OPENS = 7 * 60;
const MAIL_CLOSES = 19 * 60;
const REMINDER_DAYS = 7;
/** In order of weight: of several that are due at once only the heaviest is sent. */
const MAIL_STEPS: readonly Step[] = ['opening', 'gewijzigd', 'herinnering', 'alarm', 'te-laat'];
const ACTIVE = new Set(['planned', 'open', 'late']);
/** What a hold puts off; alarms and what is late go on. */
const HELD_STEPS = new Set<Step>(['opening', 'gewijzigd', 'herinnering']);

/** The day on which the data of an obligation that is filed electronically are checked; null for any other. */
export function preparedOn({ id, opensOn }: Obligation): PlainDate | null {
  const record = recordOf(id);
  const days = record?.kind === 'event' ? undefined : record?.preparedDaysBefore;
  return days === undefined ? null : addDays(opensOn, -days);
}

/** An event that concerns nobody on its day gets no moment: it is recorded together with whatever comes next. */
function waitsForAnother(step: Step, { id, recipients }: Obligation): boolean {
  if (step !== 'gebeurtenis') return false;
  const record = recordOf(id);
  return recipients.length === 0 || (record?.kind === 'event' && record.onlyRecorded === true);
}

/** Planned with a reason: something else has to happen first, so nobody is asked for anything yet. */
function waitsForSomethingElse({ status, statusReason }: Obligation): boolean {
  return status === 'planned' && statusReason !== null;
}

export function isBefore(a: CivilMoment, b: CivilMoment): boolean {
  return a.date < b.date || (a.date === b.date && a.minute < b.minute);
}

function later(a: CivilMoment, b: CivilMoment): CivilMoment {
  return isBefore(a, b) ? b : a;
}

/** The civil day of each step that the obligation still knows. */
function stepDates(obligation: Obligation, reopened: boolean): Array<[Step, PlainDate]> {
  const { internalDue, legalLatest, alarmOn, opensOn } = obligation;
  if (obligation.kind === 'event')
    return [
      ['opening', earliest(firstBusinessDayOnOrAfter(opensOn), internalDue)],
      ['gebeurtenis', legalLatest ?? internalDue],
    ];
  const opening = latest(opensOn, earliest(firstBusinessDayOnOrAfter(opensOn), internalDue));
  const steps: Array<[Step, PlainDate]> = [];
  const prepared = preparedOn(obligation);
  if (prepared) steps.push(['voorbereiding', prepared]);
  if (obligation.dutyOn !== 'uwv') {
    steps.push([reopened ? 'gewijzigd' : 'opening', opening]);
    const reminder = lastBusinessDayOnOrBefore(addDays(internalDue, -REMINDER_DAYS));
    if (reminder > addDays(opening, 2)) steps.push(['herinnering', reminder]);
    if (alarmOn > opening) steps.push(['alarm', alarmOn]);
  }
  if (legalLatest) steps.push(['te-laat', addDays(legalLatest, 1)]);
  return steps;
}

function channelsOf(step: Step, obligation: Obligation): Array<[Channel, Role | 'dossier']> {
  if (step === 'gebeurtenis' || step === 'voorbereiding') return [['dossier', 'dossier']];
  const mails = obligation.recipients.map((role): [Channel, Role] => ['email', role]);
  const opensTask = (step === 'opening' || step === 'gewijzigd') && obligation.kind !== 'event';
  return opensTask ? [['taak', obligation.dutyOn], ...mails] : mails;
}

/** Mails go out on business days from 07:00 to 19:00; an alarm that could otherwise come too late goes at once. */
function withinMailHours(moment: CivilMoment, step: Step, obligation: Obligation, jitterMinutes: number): CivilMoment {
  if (isBusinessDay(moment.date) && moment.minute >= MAIL_OPENS && moment.minute < MAIL_CLOSES) return moment;
  const early = isBusinessDay(moment.date) && moment.minute < MAIL_OPENS;
  const opens = {
    date: early ? moment.date : firstBusinessDayOnOrAfter(addDays(moment.date, 1)),
    minute: MORNING + jitterMinutes,
  };
  const lastDay = obligation.legalLatest ?? obligation.internalDue;
  return step === 'alarm' && moment.date <= lastDay && opens.date >= lastDay ? moment : opens;
}

function effectKey(step: Step, channel: Channel, recipient: string): string {
  return `${step}/${channel}/${recipient}`;
}

/** The entry as it stands now: a new round when the due day moved, or when the obligation stopped being active, after a step. */
function currentEntry(obligation: Obligation, entry: LedgerEntry | undefined, active: boolean): LedgerEntry {
  if (!entry) return { round: 1, due: obligation.internalDue, done: [] };
  const moved = !active || entry.due !== obligation.internalDue;
  if (!moved) return entry;
  // A check of the data was seen by nobody: it opens no new round, it is done again.
  const seen = entry.done.some((key) => !key.startsWith('voorbereiding/'));
  return { round: seen ? entry.round + 1 : entry.round, due: obligation.internalDue, done: [] };
}

/**
 * What is to be done now for the obligations of one geval and when the next thing is.
 * Of several mails about one obligation that are due at once only the heaviest goes out; the others count as done.
 */
export function agendaOf(options: {
  obligations: readonly Obligation[];
  ledger: Ledger;
  now: CivilMoment;
  /** Stable spread of a case within the quarter after 08:00. */
  jitterMinutes: number;
  /** Until this day openings and reminders are held back; alarms go on. */
  heldUntil: PlainDate | null;
}): Agenda {
  const { now, jitterMinutes, heldUntil } = options;
  const ledger: Record<string, LedgerEntry> = {};
  const due: PlannedEffect[] = [];
  let next: PlannedEffect | null = null;
  for (const obligation of options.obligations) {
    const eventToCome = obligation.kind === 'event' && obligation.status === 'done';
    const active = (ACTIVE.has(obligation.status) && !waitsForSomethingElse(obligation)) || eventToCome;
    const before = options.ledger[obligation.id];
    const entry = currentEntry(obligation, before, active);
    if (before || active) ledger[obligation.id] = entry;
    if (!active) continue;
    const done = new Set(entry.done);
    const mailsDue = new Map<string, PlannedEffect>();
    for (const [step, date] of stepDates(obligation, entry.round > 1 && obligation.kind !== 'event')) {
      const held = heldUntil && heldUntil >= date && HELD_STEPS.has(step);
      const free = { date: held ? addDays(heldUntil, 1) : date, minute: MORNING + jitterMinutes };
      for (const [channel, recipient] of channelsOf(step, obligation)) {
        const key = effectKey(step, channel, recipient);
        if (done.has(key)) continue;
        const sendable = (moment: CivilMoment) =>
          channel === 'email' ? withinMailHours(moment, step, obligation, jitterMinutes) : moment;
        const dueAt = sendable(free);
        const at = channel === 'email' ? sendable(later(free, now)) : free;
        const effect = { obligation, step, round: entry.round, channel, recipient, at, dueAt };
        if (isBefore(now, at)) {
          if (!waitsForAnother(step, obligation) && (!next || isBefore(at, next.at))) next = effect;
          continue;
        }
        done.add(key);
        if (waitsForAnother(step, obligation)) due.push({ ...effect, at: now, dueAt: now });
        else if (channel !== 'email') due.push(effect);
        else {
          const other = mailsDue.get(recipient);
          if (!other || MAIL_STEPS.indexOf(step) > MAIL_STEPS.indexOf(other.step)) mailsDue.set(recipient, effect);
        }
      }
    }
    due.push(...mailsDue.values());
    ledger[obligation.id] = { ...entry, done: [...done] };
  }
  return { due, next, ledger };
}
