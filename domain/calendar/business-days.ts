import { holidaysOf } from './holidays';
import { addDays, isoWeekday, latest, type PlainDate, yearOf } from './plain-date';

/** Asked before, by date: a plan asks it of the same days over and over. */
const known = new Map<PlainDate, boolean>();
const DATES_KEPT = 20_000;

/** Neither Saturday, Sunday nor a holiday of the Algemene termijnenwet (art. 1 and 3). */
export function isBusinessDay(date: PlainDate): boolean {
  const before = known.get(date);
  if (before !== undefined) return before;
  const isOne = isoWeekday(date) <= 5 && !holidaysOf(yearOf(date)).has(date);
  if (known.size < DATES_KEPT) known.set(date, isOne);
  return isOne;
}

/** The `internalDue` of every term: never on a day on which nobody works, never after the legal day (H-02). */
export function lastBusinessDayOnOrBefore(date: PlainDate): PlainDate {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, -1);
  return day;
}

export function firstBusinessDayOnOrAfter(date: PlainDate): PlainDate {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

/** `count` business days after `date` (which itself is not counted); negative counts back. */
export function addBusinessDays(date: PlainDate, count: number): PlainDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isBusinessDay(day)) left--;
  }
  return day;
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
