import { type CivilMoment, isBefore, MORNING } from '../calendar/civil-moment';
import { addDays, type PlainDate } from '../calendar/plain-date';
import { PERFORMERS } from '../protocols/party';
import { type Channel, happensByItself, KINDS, type Recipient, STEPS, type Step } from './kinds';
import { isHeavier, leavesAt } from './mail-gates';
import { isAsked, type Obligation } from './obligation';

/** A mail to a reader, and of which due day it told. */
type Told = { step: Step; reader: Recipient; due: PlainDate };

/** A mail that was written and has not left yet. */
export type UnsentMail = { obligation: string; step: string; to: string };

/** What was done for one obligation: in which round, towards which due day, and which effects. */
export type LedgerEntry = {
  round: number;
  due: PlainDate;
  done: string[];
  /** Mails of rounds before that left. */
  told?: readonly Told[];
  /** After those it stopped to hold, other than by being done: when it holds again, people are told so. */
  stopped?: true;
  /** It is late, and nobody is asked for it any more: no worklist names it. Written anew each time. */
  notAsked?: true;
  /** How often the row that it is was done, also what was taken back since: each time has its number for good. */
  performed?: number;
  /** The numbers of the times that were taken back and not done anew since. */
  back?: readonly number[];
  /** The numbers of the times that were done anew, each as often as it was. */
  anew?: readonly number[];
  /** How many requests waited, each work of its own. */
  waiting?: number;
};
/** By obligation id, of one geval. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;

export type PlannedEffect = {
  obligation: Obligation;
  step: Step;
  round: number;
  channel: Channel;
  recipient: Recipient;
  /** When it can happen, from now on. */
  at: CivilMoment;
  /** When it was to happen by the plan, mail hours and a hold counted in. */
  dueAt: CivilMoment;
  /** A mail that goes in the place of the one about a new term. */
  changed?: true;
  /** The reader was told of the same day before it stopped to hold for a time. */
  again?: true;
};

export type Agenda = {
  due: PlannedEffect[];
  /** The next moment at which something is to be done; null when nothing is to come. */
  next: PlannedEffect | null;
  /** The first that goes on or comes again by itself; nothing is done then but to plan again. */
  resumes: { obligation: Obligation; at: CivilMoment } | null;
  ledger: Ledger;
};

/** What a hold puts off; alarms and what is late go on. */
const HELD_STEPS = new Set<Step>(['opening', 'gewijzigd', 'herinnering']);

/** Planned with a reason: something else has to happen first, so nobody is asked for anything yet. */
function waitsForSomethingElse({ status, statusReason }: Obligation): boolean {
  return status === 'planned' && statusReason !== null;
}

function later(a: CivilMoment, b: CivilMoment): CivilMoment {
  return isBefore(a, b) ? b : a;
}

function effectKey(step: Step, channel: Channel, recipient: string): string {
  return `${step}/${channel}/${recipient}`;
}

/** The steps of an obligation that a reader was mailed about in this round. */
export function mailedSteps({ done }: LedgerEntry, reader: Recipient): Step[] {
  return STEPS.filter((step) => done.includes(effectKey(step, 'email', reader)));
}

const PREPARATION = effectKey('voorbereiding', 'dossier', 'dossier');

/** The mails of this round that left, and of which day they told. */
function mailsOf(id: string, { done, due }: LedgerEntry, unsent: readonly UnsentMail[]): Told[] {
  if (done.length === 0) return [];
  const isUnsent = (step: Step, reader: Recipient) =>
    unsent.some((mail) => mail.obligation === id && mail.step === step && mail.to === reader);
  return STEPS.flatMap((step) =>
    PERFORMERS.filter((reader) => done.includes(effectKey(step, 'email', reader)) && !isUnsent(step, reader)).map(
      (reader) => ({ step, reader, due }),
    ),
  );
}

const wasSeen = ({ done }: LedgerEntry) => done.some((key) => key !== PREPARATION);

/** The next round, once anybody saw this one: a check of the data was seen by nobody, it is done again. */
function nextRound(entry: LedgerEntry, due: PlainDate): LedgerEntry {
  return { round: wasSeen(entry) ? entry.round + 1 : entry.round, due, done: [] };
}

/** A round in which nothing is asked, with what was told before; what was done can be taken back as well. */
function inactive(
  id: string,
  entry: LedgerEntry,
  { due, isDone, unsent }: { due: PlainDate; isDone: boolean; unsent: readonly UnsentMail[] },
): LedgerEntry {
  const told = [...(entry.told ?? []), ...mailsOf(id, entry, unsent)];
  const stopped = !isDone || (entry.stopped === true && !wasSeen(entry));
  return {
    ...nextRound(entry, due),
    ...(told.length > 0 ? { told, ...(stopped ? { stopped } : {}) } : {}),
  };
}

/**
 * The entry as it stands now: a new round when the due day moved, when another request came that is work of its own, or when
 * the obligation stopped being active, after a step.
 */
function currentEntry(
  obligation: Obligation,
  entry: LedgerEntry | undefined,
  { active, unsent }: { active: boolean; unsent: readonly UnsentMail[] },
): LedgerEntry {
  const { internalDue, status, waiting = 0 } = obligation;
  if (!entry) return { round: 1, due: internalDue, done: [] };
  const moved = entry.due !== internalDue || waiting > (entry.waiting ?? 0);
  if (!active) return inactive(obligation.id, entry, { due: internalDue, isDone: status === 'done', unsent });
  if (moved) return nextRound(entry, internalDue);
  if (entry.stopped) return entry;
  // Nobody is told once more what a mail said of the same day.
  const { told = [], ...round } = entry;
  return { ...round, done: [...new Set([...entry.done, ...told.flatMap((mail) => countsNow(mail, internalDue))])] };
}

/** The entry of what the plan no longer asks for, with how often it was done: told again, it opens in a new round. */
export function entryOfGone(id: string, entry: LedgerEntry, unsent: readonly UnsentMail[]): LedgerEntry {
  return { ...entry, ...inactive(id, entry, { due: entry.due, isDone: false, unsent }) };
}

/** Whether a reader was told of this day before it stopped to hold for a time. */
function isToldAgain({ told = [], stopped }: LedgerEntry, reader: Recipient, internalDue: PlainDate): boolean {
  return stopped === true && told.some((mail) => mail.reader === reader && mail.due === internalDue);
}

/** A mail that told of this day counts in this round as well; the first one of a term also for its new round. */
function countsNow({ step, reader, due }: Told, internalDue: PlainDate): string[] {
  if (due !== internalDue) return [];
  const steps: Step[] = step === 'opening' ? [step, 'gewijzigd'] : [step];
  return steps.map((each) => effectKey(each, 'email', reader));
}

/** The day on which it goes on by itself: the next round of a row, whatever became of this one, or after having waited. */
function goesOnOn({ comesAgainOn, resumesOn, status }: Obligation, active: boolean): PlainDate | undefined {
  if (comesAgainOn !== undefined && status !== 'not-applicable') return comesAgainOn;
  return active ? undefined : resumesOn;
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
  /** Mails that this reader gets otherwise: they count as done, and stand in for no other. */
  toldOtherwise?: (step: Step, recipient: Recipient, obligation: Obligation) => boolean;
  /** Until this day openings and reminders are held back; alarms go on. */
  heldUntil: PlainDate | null;
  unsent?: readonly UnsentMail[];
  /** Duties that need nobody: people are mailed about one only when its day has passed. */
  goesByItself?: ReadonlySet<string>;
}): Agenda {
  const { now, jitterMinutes, heldUntil, unsent = [], goesByItself } = options;
  const ledger: Record<string, LedgerEntry> = {};
  const due: PlannedEffect[] = [];
  let next: PlannedEffect | null = null;
  let resumes: Agenda['resumes'] = null;
  for (const obligation of options.obligations) {
    const { steps, channels, waitsForAnother } = KINDS[obligation.kind];
    const byItself = happensByItself(obligation);
    const active =
      (isAsked(obligation) && !waitsForSomethingElse(obligation)) || (byItself && obligation.status === 'done');
    const before = options.ledger[obligation.id];
    // What happened by itself and waits for a consent that was withdrawn since, has happened: given again it is not raised anew.
    const stands = active || (byItself && waitsForSomethingElse(obligation));
    const entry = currentEntry(obligation, before, { active: stands, unsent });
    if (before || active) ledger[obligation.id] = entry;
    const on = goesOnOn(obligation, active);
    const goesOnAt = on && { date: on, minute: MORNING + jitterMinutes };
    if (goesOnAt && (!resumes || isBefore(goesOnAt, resumes.at))) resumes = { obligation, at: goesOnAt };
    if (!active) continue;
    const done = new Set(entry.done);
    const mailsDue = new Map<string, PlannedEffect>();
    for (const [step, date] of steps(obligation, entry.round > 1 && !byItself, now.date)) {
      const waits = waitsForAnother?.(step, obligation) === true;
      const held = heldUntil && heldUntil >= date && HELD_STEPS.has(step);
      const free = { date: held ? addDays(heldUntil, 1) : date, minute: MORNING + jitterMinutes };
      for (const [channel, recipient] of channels(step, obligation)) {
        const key = effectKey(step, channel, recipient);
        if (done.has(key)) continue;
        const { legalLatest } = obligation;
        const untold = channel === 'email' && goesByItself?.has(obligation.id);
        const from = untold ? later(free, { ...free, date: addDays(obligation.internalDue, 1) }) : free;
        const sendable = (moment: CivilMoment) =>
          channel === 'email' ? leavesAt(moment, { step, recipient, legalLatest }, jitterMinutes) : moment;
        const dueAt = sendable(from);
        const at = channel === 'email' ? sendable(later(from, now)) : from;
        const effect = { obligation, step, round: entry.round, channel, recipient, at, dueAt };
        if (isBefore(now, at)) {
          if (!waits && (!next || isBefore(at, next.at))) next = effect;
          continue;
        }
        done.add(key);
        if (channel === 'email' && options.toldOtherwise?.(step, recipient, obligation)) continue;
        if (waits) due.push({ ...effect, at: now, dueAt: now });
        else if (channel !== 'email') due.push(effect);
        else {
          const other = mailsDue.get(recipient);
          const isFirst = step === 'gewijzigd' || other?.step === 'gewijzigd' || other?.changed || other?.again;
          const isAnnounced = byItself && step === 'opening';
          const again = (isFirst || isAnnounced) && isToldAgain(entry, recipient, obligation.internalDue);
          const said = again ? { again } : isFirst && step !== 'gewijzigd' ? { changed: true as const } : {};
          if (!other || isHeavier(step, other.step)) mailsDue.set(recipient, { ...effect, ...said });
        }
      }
    }
    due.push(...mailsDue.values());
    ledger[obligation.id] = { ...entry, done: [...done] };
  }
  return { due, next, resumes, ledger };
}
