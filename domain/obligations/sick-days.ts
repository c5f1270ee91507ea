import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date';
import type { Situation } from '../case/situation';
import type { Derivation } from '../law/derivation';

/** Sick days of the chain before a day. */
export function sickDaysBefore({ chain }: Pick<Situation, 'chain'>, day: PlainDate): number {
  return chain.episodes.reduce((days, { first, last }) => {
    if (first >= day) return days;
    return days + daysBetween(first, last === null || last >= day ? day : addDays(last, 1));
  }, 0);
}

/**
 * A term that runs from an event in the case: days of recovery or leave within it do not count, so its end moves on by
 * them (ZW art. 38 lid 1; S-01). A term that had ended before the interruption stays where it is (S-02).
 */
export function countedInSickDays(situation: Situation, from: PlainDate, end: Derivation): Derivation {
  const interrupted = situation.chain.interruptions.some((gap) => gap.until >= from && gap.from <= end.date);
  if (!interrupted) return end;
  const { date } = situation.at(sickDaysBefore(situation, from) + daysBetween(from, end.date), '');
  return end.stoodStill(date, 'Hersteldagen tellen niet mee (ZW art. 38 lid 1)', daysBetween(end.date, date));
}
