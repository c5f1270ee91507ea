import { type CivilMoment, inMailHours, isBefore, MORNING } from '../calendar/civil-moment';
import { addDays, daysBetween, isoWeekday, type PlainDate, plainDate } from '../calendar/plain-date';
import type { Recipient, Step } from '../case/kinds';
import { EMPLOYER_ROLES } from '../case/roles';
import { type Effect, effectOf, type WeekData } from '../moment/effects';
import type { Moment } from '../moment/moment';

/** The name under which the mail of Monday stands: subject and step of its row and key. */
export const WEEK_OVERVIEW = 'weekoverzicht';

/** Weeks are counted from this Monday, so that the number of a week is the round of its mail. */
const FIRST_MONDAY = plainDate('2020-01-06');
const WEEK = 7;
/** After the moments of all cases of that morning, which are spread over a quarter. */
const AFTER_CASES = MORNING + 16;
const HOUR = 60;

/** The Monday on or before a day. */
function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - isoWeekday(day));
}

/** The number of the week of a day. */
function weekOf(day: PlainDate): number {
  return daysBetween(FIRST_MONDAY, mondayOf(day)) / WEEK + 1;
}

/** Whether a mail of that kind is of a week that is over. */
export function isOfEarlierWeek({ step, round }: { step: string; round: number }, today: PlainDate): boolean {
  return step === WEEK_OVERVIEW && round < weekOf(today);
}

type Overview = { effects: Effect[]; next: CivilMoment | null };

/**
 * The mail that an employer who wants it gets each Monday: written once, at the first moment of the contract on or after
 * Monday 08:16, where any of its cases asks for something by then. The row names the week alone; what is in the mail is looked up when it leaves.
 */
export function weekOverview(moment: Moment): Overview {
  const { loaded, now, last } = moment;
  const overview = loaded.level === 'contract' ? loaded.overview : null;
  if (!overview) return { effects: [], next: null };
  const monday = mondayOf(now.date);
  const { jitterMinutes } = loaded;
  const dueAt = { date: monday, minute: AFTER_CASES + jitterMinutes };
  const next = { ...dueAt, date: addDays(monday, WEEK) };
  if (isBefore(now, dueAt)) return { effects: [], next: dueAt };
  const isNew = monday >= overview.since && (last === null || isBefore(last, dueAt));
  if (!isNew || !overview.hasWork) return { effects: [], next };
  const isDelayed = now.date > monday || now.minute - dueAt.minute > HOUR;
  const data: WeekData = {
    monday,
    on: now.date,
    ...(isDelayed ? { delayed: { due: monday, cause: 'storing' } } : {}),
  };
  const round = weekOf(monday);
  const subject = { obligation: WEEK_OVERVIEW, step: WEEK_OVERVIEW, round, channel: 'email', to: 'werkgever' } as const;
  const effect = effectOf(moment, subject, { kind: 'bericht', data });
  return { effects: [{ ...effect, at: inMailHours(now, jitterMinutes) }], next };
}

/** Whether a mail is a reminder of an employer, who reads those on Monday together. */
export function isReminderOfWeek(step: Step, recipient: Recipient): boolean {
  return step === 'herinnering' && (EMPLOYER_ROLES as readonly string[]).includes(recipient);
}
