import type { PlainDate } from '../calendar/plain-date';
import { type Refusal, refuse } from './refusal';

type Period = { from: PlainDate; until: PlainDate };

/** A period ends after it begins and overlaps no other of its kind; the same first day corrects the earlier word. */
export function periodFits(fact: Period, others: readonly Period[], what: string): Refusal | null {
  if (fact.until < fact.from)
    return refuse('until', `${what} eindigt (${fact.until}) voor het begin (${fact.from}): geef een latere dag`);
  const other = others.find(({ from, until }) => from !== fact.from && from <= fact.until && fact.from <= until);
  return other
    ? refuse('from', `${what} overlapt ${what} van ${other.from} tot en met ${other.until}: geef een andere dag`)
    : null;
}
