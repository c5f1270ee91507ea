import { holidaysOf } from './holidays';
import {
  addDays,
  FIRST_DAY,
  FIRST_YEAR,
  fromDayNumber,
  isoWeekdayOf,
  LAST_DAY,
  LAST_YEAR,
  latest,
  type PlainDate,
  toDayNumber,
} from './plain-date';

/** The business days of all years that a date can have, as day numbers, and of each day how many of them come before it. */
type Calendar = { days: Int32Array; before: Int32Array };

let made: Calendar | null = null;

/** Written down when it is first asked for: a plan asks it so often that counting days one by one would show. */
function calendar(): Calendar {
  made ??= writtenDown();
  return made;
}

function writtenDown(): Calendar {
  const holidays = new Set<number>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (const holiday of holidaysOf(year).keys()) holidays.add(toDayNumber(holiday));
  const days: number[] = [];
  const before = new Int32Array(LAST_DAY - FIRST_DAY + 2);
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    before[day - FIRST_DAY] = days.length;
    if (isoWeekdayOf(day) <= 5 && !holidays.has(day)) days.push(day);
  }
  before[LAST_DAY - FIRST_DAY + 1] = days.length;
  return { days: Int32Array.from(days), before };
}

/** How many business days come before a date, or with `days` before the one so many days later. */
function countBefore(date: PlainDate, days = 0): number {
  const count = calendar().before[toDayNumber(date) - FIRST_DAY + days];
  if (count === undefined) throw outOfReach(date);
  return count;
}

function businessDay(index: number, from: PlainDate): PlainDate {
  const day = calendar().days[index];
  if (day === undefined) throw outOfReach(from);
  return fromDayNumber(day);
}

function outOfReach(date: PlainDate): RangeError {
  return new RangeError(`${date}: werkdagen zijn bekend van ${FIRST_YEAR} tot en met ${LAST_YEAR}`);
}

/** Neither Saturday, Sunday nor a holiday of the Algemene termijnenwet (art. 1 and 3). */
export function isBusinessDay(date: PlainDate): boolean {
  const { before } = calendar();
  const day = toDayNumber(date) - FIRST_DAY;
  if (day < 0 || day >= before.length - 1) throw outOfReach(date);
  return (before[day + 1] as number) > (before[day] as number);
}

/** The `internalDue` of every term: never on a day on which nobody works, never after the legal day (H-02). */
export function lastBusinessDayOnOrBefore(date: PlainDate): PlainDate {
  return businessDay(countBefore(date, 1) - 1, date);
}

export function firstBusinessDayOnOrAfter(date: PlainDate): PlainDate {
  return businessDay(countBefore(date), date);
}

/** `count` business days after `date` (which itself is not counted); negative counts back. */
export function addBusinessDays(date: PlainDate, count: number): PlainDate {
  if (count === 0) return date;
  return businessDay(count > 0 ? countBefore(date, 1) + count - 1 : countBefore(date) + count, date);
}

/**
 * End of a statutory term of `days` days after `event` under the Algemene termijnenwet: a term of three days or
 * more holds at least two business days (art. 2) and does not end on a Saturday, Sunday or holiday (art. 1).
 */
export function endOfTerm(event: PlainDate, days: number): PlainDate {
  return endOfTermFrom(addDays(event, 1), addDays(event, days));
}

/** The same for a term of which the first and the last day are given. */
function endOfTermFrom(first: PlainDate, last: PlainDate): PlainDate {
  const end = firstBusinessDayOnOrAfter(last);
  if (addDays(first, 2) > last) return end;
  const secondBusinessDay = addBusinessDays(addDays(first, -1), 2);
  return latest(end, secondBusinessDay);
}
