/**
 * Civil dates of the Netherlands as branded `YYYY-MM-DD` strings with integer-day arithmetic.
 * Computed without `Date`: no clock and no time zone can come in.
 */

declare const plainDateBrand: unique symbol;
export type PlainDate = string & { readonly [plainDateBrand]: 'PlainDate' };

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

/** Looked up once: this is the innermost loop of every plan, and a global is slow to reach in a sandbox. */
const { floor } = Math;

/** Days from 1970-01-01 to a day of the Gregorian calendar, in eras of 400 years that begin on 1 March. */
function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_IN_ERAS;
}

const DAYS_PER_ERA = 146_097;
/** Days from 1 March of year 0 to 1970-01-01. */
const EPOCH_IN_ERAS = 719_468;

/** The number that two digits of a date write. */
function pair(date: PlainDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
}

/** Days from 1970-01-01. */
export function toDayNumber(date: PlainDate): number {
  return dayNumberOf(yearOf(date), pair(date, 5), pair(date, 8));
}

function writtenOut(dayNumber: number): PlainDate {
  const days = dayNumber + EPOCH_IN_ERAS;
  const era = floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
export const FIRST_DAY = dayNumberOf(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayNumberOf(LAST_YEAR, 12, 31);

/**
 * Dates written out before, by day number from 1900 on: a plan asks for the same days over and over. With room for all, as a
 * list with gaps is looked up far more slowly.
 */
const written = new Array<PlainDate | undefined>(LAST_DAY - FIRST_DAY + 1);

/** The day so many days from 1970-01-01. */
export function fromDayNumber(dayNumber: number): PlainDate {
  if (dayNumber < FIRST_DAY || dayNumber > LAST_DAY) return writtenOut(dayNumber);
  const at = dayNumber - FIRST_DAY;
  return (written[at] ??= writtenOut(dayNumber));
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
  const year = floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const first = dayNumberOf(year, month + 1, 1);
  const nextFirst = month === 11 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 2, 1);
  return fromDayNumber(Math.min(first + Number(date.slice(8, 10)), nextFirst) - 1);
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
  return isoWeekdayOf(toDayNumber(date));
}

export function isoWeekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

export function weekdayOf(date: PlainDate): Weekday {
  return WEEKDAYS[isoWeekday(date) - 1] as Weekday;
}

export function yearOf(date: PlainDate): number {
  return pair(date, 0) * 100 + pair(date, 2);
}

export function earliest(...dates: [PlainDate, ...PlainDate[]]): PlainDate {
  let first = dates[0];
  for (const date of dates) if (date < first) first = date;
  return first;
}

export function latest(...dates: [PlainDate, ...PlainDate[]]): PlainDate {
  let last = dates[0];
  for (const date of dates) if (date > last) last = date;
  return last;
}

const inWords = new Map<PlainDate, string>();
const WORDS_KEPT = 20_000;

/** As a person reads it: `maandag 26 oktober 2026`. */
export function inDutch(date: PlainDate): string {
  const known = inWords.get(date);
  if (known !== undefined) return known;
  const words = `${WEEKDAY_NAMES[isoWeekday(date) - 1]} ${dayMonthYear(date)}`;
  if (inWords.size < WORDS_KEPT) inWords.set(date, words);
  return words;
}

/** Without the weekday: `26 oktober 2026`. */
export function dayMonthYear(date: PlainDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** `1 dag`, `2 dagen`. */
export function inDays(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`;
}
