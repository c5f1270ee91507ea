import { addDays, latest, type PlainDate } from '../calendar/plain-date';
import type { Course } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { aowDateOf } from '../law/rules/aow-leeftijd';
import { nawerking } from '../law/rules/U-04-nawerking';
import { eigenrisicodragerZw } from '../law/rules/U-06-eigenrisicodrager-zw';
import { runsBy, vangnetPeriod } from './vangnet';

/**
 * The first sick day after the employment of somebody who was fit on its last day, and whether the nawerking reaches it
 * (U-04); null when there is none. Leave only interrupts a sickness.
 */
export function illAfterEmployment({ life, chain }: Course) {
  const lastDay = life.employmentLastDay;
  const episode = lastDay && chain.episodes.find(({ last }) => last === null || last >= lastDay);
  if (!episode || episode.first <= lastDay) return null;
  if (life.leaves.some(({ from, until }) => from <= lastDay && lastDay <= until)) return null;
  const illOn = episode.first;
  const employmentLastDay = Derivation.from(lastDay, 'Laatste dag van het dienstverband');
  return { illOn, ...applyRule(nawerking, { employmentLastDay, illOn }) };
}

/**
 * The first day on which the eigenrisicodrager carries the case: the day after the employment of who is ill on its last
 * day, or the first sick day in the nawerking. Null for an employer who is no eigenrisicodrager, when UWV pays under a
 * vangnet, and where no ziekengeld is due any more: after 104 weeks, at AOW age, after death.
 */
export function carriedFrom(course: Course): PlainDate | null {
  const { context, life, chain, at, firstSickDay, employmentEndsOn } = course;
  const lastDay = life.employmentLastDay;
  if (!context.employer.erdZw || !lastDay) return null;
  // The employment ends in a later case.
  if (lastDay >= firstSickDay && !employmentEndsOn) return null;
  const episode = chain.episodes.find(({ last }) => last === null || last > lastDay);
  const after = illAfterEmployment(course);
  if (!episode || (after && !after.withinFourWeeks)) return null;
  const vangnet = vangnetPeriod(course);
  // Whoever has no ordinary employment is the eigenrisicodrager's own from the first day (ZW 29 lid 2 a).
  const paidByUwv = vangnet && vangnet.fact.ground !== 'fictief-dienstverband' && runsBy(lastDay, course, vangnet.fact);
  if (paidByUwv && vangnet.until === null) return null;
  const from = latest(
    addDays(lastDay, 1),
    episode.first,
    paidByUwv && vangnet.until ? addDays(vangnet.until, 1) : firstSickDay,
  );
  const { guidanceLastDay } = applyRule(eigenrisicodragerZw, { at });
  const aowDate = context.employee.aowDate ?? aowDateOf(context.employee.birthDate);
  const over = from > guidanceLastDay.date || from >= aowDate || (life.diedOn !== null && from > life.diedOn);
  return over ? null : from;
}
