import { firstBusinessDayOnOrAfter, isBusinessDay } from './business-days';
import { addDays, type PlainDate } from './plain-date';

/** A minute of a civil day in the Netherlands: `minute` 480 is 08:00. */
export type CivilMoment = { date: PlainDate; minute: number };

export function isBefore(a: CivilMoment, b: CivilMoment): boolean {
  return a.date < b.date || (a.date === b.date && a.minute < b.minute);
}

/** The minute at which what belongs to a civil day is done: 08:00. */
export const MORNING = 8 * 60;
const MAIL_OPENS = 7 * 60;
const MAIL_CLOSES = 19 * 60;

/** The moment itself when people read mail, on business days from 07:00 to 19:00; else the next morning on which they do. */
export function inMailHours(moment: CivilMoment, jitterMinutes: number): CivilMoment {
  const { date, minute } = moment;
  const early = isBusinessDay(date) && minute < MAIL_OPENS;
  if (isBusinessDay(date) && !early && minute < MAIL_CLOSES) return moment;
  return { date: early ? date : firstBusinessDayOnOrAfter(addDays(date, 1)), minute: MORNING + jitterMinutes };
}
