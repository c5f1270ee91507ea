import { firstBusinessDayOnOrAfter, isBusinessDay } from './business-days';
import { addDays, type PlainDate } from './plain-date';

/** A minute of a civil day in the Netherlands: `minute` 480 is 08:00. */
export type CivilMoment = { date: PlainDate; minute: number };

export function isBefore(a: CivilMoment, b: CivilMoment): boolean {
  return a.date < b.date || (a.date === b.date && a.minute < b.minute);
}

/** A minute of the day as a clock shows it, `07:05`. */
export function clockTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The minute at which what belongs to a civil day is done: 08:00. */
export const MORNING = 8 * 60;
/** The minutes of a business day between which people read mail. */
export const MAIL_HOURS = { from: 7 * 60, until: 19 * 60 } as const;

/** The moment itself when people read mail, on business days in mail hours; else the next morning on which they do. */
export function inMailHours(moment: CivilMoment, jitterMinutes: number): CivilMoment {
  const { date, minute } = moment;
  const early = isBusinessDay(date) && minute < MAIL_HOURS.from;
  if (isBusinessDay(date) && !early && minute < MAIL_HOURS.until) return moment;
  return { date: early ? date : firstBusinessDayOnOrAfter(addDays(date, 1)), minute: MORNING + jitterMinutes };
}
