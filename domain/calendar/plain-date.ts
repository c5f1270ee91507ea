/**
 * Civil dates of the Netherlands as branded `YYYY-MM-DD` strings with integer-day arithmetic.
 * This is the only file of the domain that touches `Date`, and only through UTC.
 */

declare const plainDateBrand: unique symbol;
export type PlainDate = string & { readonly [plainDateBrand]: 'PlainDate' };

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Short Dutch names, Monday first, as HR systems write them. */
export const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const WEEKDAY_NAMES = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

function toDayNumber(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY;
}

function fromDayNumber(dayNumber: number): PlainDate {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

/** True when the text is a date that exists, such as 2028-02-29; false for 2027-02-29. */
export function isPlainDate(text: string): text is PlainDate {
  if (!ISO_DATE.test(text) || text < '1900-01-01' || text > '2199-12-31') return false;
  return fromDayNumber(toDayNumber(text as PlainDate)) === text;
}

/**
 * Reads a civil date.
 * @throws RangeError when the text is no existing date between 1900 and 2199.
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`${text} is geen bestaande datum (JJJJ-MM-DD)`);
  return text;
}

/** The day `days` calendar days later; negative goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

export function addWeeks(date: PlainDate, weeks: number): PlainDate {
  return addDays(date, weeks * 7);
}

/** The same day of a later month, or its last day when that month is shorter (31 January + 1 month is 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromDayNumber(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), lastDay)) / MS_PER_DAY);
}

export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function isoWeekday(date: PlainDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function weekdayOf(date: PlainDate): Weekday {
  return WEEKDAYS[isoWeekday(date) - 1] as Weekday;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function earliest(...dates: [PlainDate, ...PlainDate[]]): PlainDate {
  return dates.reduce((a, b) => (b < a ? b : a));
}

export function latest(...dates: [PlainDate, ...PlainDate[]]): PlainDate {
  return dates.reduce((a, b) => (b > a ? b : a));
}

/** As a person reads it: `maandag 26 oktober 2026`. */
export function inDutch(date: PlainDate): string {
  return `${WEEKDAY_NAMES[isoWeekday(date) - 1]} ${dayMonthYear(date)}`;
}

/** Without the weekday: `26 oktober 2026`. */
export function dayMonthYear(date: PlainDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}
