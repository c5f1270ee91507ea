import { addYears, type PlainDate } from '../calendar/plain-date';
import { REACH } from '../law/rules/reach';

/**
 * The day from which a contract is counted: its start, or of one that began before the law that is here the first anniversary within its
 * reach, so that what comes again keeps its days.
 */
export function startInReach(start: PlainDate): PlainDate {
  // The reach begins with a year.
  return start >= REACH ? start : addYears(start, yearOf(REACH) - yearOf(start));
}

const yearOf = (date: PlainDate) => Number(date.slice(0, 4));
