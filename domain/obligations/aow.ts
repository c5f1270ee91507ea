import { inDutch } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { versionFor } from '../law/rule';
import { aow as rule } from '../law/rules/U-10-aow';
import { afterAow, noticeBefore } from './einde-wachttijd';

/**
 * Why the steps towards the WIA do not apply to somebody who reaches AOW age within 104 weeks, or within the extension
 * that puts the WIA off (WIA 24); null for anybody else.
 */
export function noWiaAfterAow({ wage }: Pick<Situation, 'wage'>): string | null {
  return wage.aow && wage.aow.date <= (wage.extendedUntil ?? wage.fullTerm).date
    ? `de AOW-leeftijd wordt bereikt op ${inDutch(wage.aow.date)}; daarna is er geen WIA`
    : null;
}

/** The short wage period of somebody who has or reaches AOW age (U-10). */
export function aow(situation: Situation): Obligation[] {
  const { wage, at, firstSickDay } = situation;
  if (!wage.aow) return [];
  const last = wage.aow.lastDay;
  return [
    situation.duty({
      id: 'einde-loondoorbetaling-aow',
      rule,
      opens: noticeBefore(last),
      legal: last,
      survives: ['aow'],
      notes: [versionFor(rule, { at, firstSickDay, aowDate: wage.aow.date }).reading],
      otherReadings: afterAow(situation),
    }),
  ];
}
