import type { PlainDate } from '../calendar/plain-date';
import { remembered } from '../remembered';
import { Derivation } from './derivation';

/**
 * The civil day on which a chain of sickness reaches sick day `offset + 1`; offset 0 is the first sick day.
 * `ground` is the Dutch phrase that names the term and its source.
 */
export type ChainDays = (offset: number, ground: string) => Derivation;

/** First sick days of some five years: more than the cases have that one process sees. */
const DAYS_KEPT = 2000;

/** Days of a case of one episode, without interruptions: of all cases with that first sick day the same. */
export const chainDaysFrom = remembered((d0: PlainDate): ChainDays => {
  const start = Derivation.from(d0, 'Eerste ziektedag');
  return (offset, ground) => (offset === 0 ? start : start.plusDays(offset, ground));
}, DAYS_KEPT);

/** The first offset, at most `max`, whose day falls on or after `date`: how many sick days the chain had before it. */
export function offsetOn(at: ChainDays, date: PlainDate, max: number): number {
  let low = 0;
  let high = max;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle, '').date < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
