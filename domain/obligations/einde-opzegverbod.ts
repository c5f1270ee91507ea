import { daysBetween } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import type { Derivation } from '../law/derivation';
import { versionOn } from '../law/rule';
import { opzegverbod as rule } from '../law/rules/U-20-opzegverbod';
import { duty } from './duty';

/** The first day without dismissal protection: two years, every extension of the wage period, or six weeks at AOW age. */
export function eindeOpzegverbod(situation: Situation): Obligation[] {
  return [
    duty(situation, {
      id: 'einde-opzegverbod',
      rule,
      opens: situation.wage.end,
      legal: firstDayWithout(situation),
      survives: ['iva', 'aow'],
      endsWithEmployment: true,
    }),
  ];
}

function firstDayWithout(situation: Situation): Derivation {
  const { wage } = situation;
  const { twoYearsReachedOn } = versionOn(rule, situation.firstSickDay).compute(situation.at);
  const extra = daysBetween(wage.fullTerm.date, wage.guidanceEnd.date);
  const extended =
    extra > 0
      ? twoYearsReachedOn.plusDays(extra, 'Verlengd met de verlenging van de loondoorbetaling (BW art. 7:670 lid 11)')
      : twoYearsReachedOn;
  const aow = wage.aow?.lastDay.plusDays(
    1,
    'Na de AOW-leeftijd vervalt het opzegverbod met de zes weken (BW art. 7:670 lid 1)',
  );
  return aow && aow.date < extended.date ? aow : extended;
}
