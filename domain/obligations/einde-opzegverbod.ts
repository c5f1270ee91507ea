import { addDays, daysBetween } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import type { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { opzegverbod as rule } from '../law/rules/U-20-opzegverbod';
import type { DutySpec } from './duty-spec';
import { awaitsApplication, otherLastDays, wageNotDue } from './einde-wachttijd';
import { sickDaysBefore } from './sick-days';
import { groundFails } from './vangnet';

/** The first day without dismissal protection: two years, every extension of the wage period, or six weeks at AOW age. */
export function eindeOpzegverbod(situation: Situation): Obligation[] {
  const legal = firstDayWithout(situation);
  return [
    situation.duty({
      id: 'einde-opzegverbod',
      rule,
      opens: situation.wage.end,
      legal,
      pending: awaitsApplication(situation),
      notes: wageNotDue(situation),
      otherReadings: withTheWage(situation, legal),
      survives: ['iva', 'aow'],
      endsWithEmployment: true,
    }),
  ];
}

/** A reading that moves the last day of the wage moves this day with it (BW 7:670 lid 11). */
function withTheWage(situation: Situation, legal: Derivation): DutySpec['otherReadings'] {
  const { end } = situation.wage;
  return otherLastDays(situation).map(({ date, reading }) => ({
    date: addDays(legal.date, daysBetween(end.date, date)),
    reading,
  }));
}

/**
 * Sick days that count for nothing in the two years (BW 7:670 lid 1): by pregnancy, before the leave, as far as a vangnet
 * under that ground says so. The explanation does not name the cause: an employer reads it.
 */
function notCountedDays(situation: Situation): number {
  const named = situation
    .facts('vangnet')
    .some((fact) => fact.ground === 'zwangerschap' && !groundFails(fact, situation));
  const leave = named ? situation.life.leaves.find(({ until }) => until >= situation.firstSickDay) : undefined;
  return leave ? sickDaysBefore(situation, leave.from) : 0;
}

function firstDayWithout(situation: Situation): Derivation {
  const { wage } = situation;
  const { twoYearsReachedOn } = applyRule(rule, situation.at, notCountedDays(situation));
  const extra = daysBetween(wage.fullTerm.date, wage.guidanceEnd.date) + wage.application.daysMissing;
  const extended =
    extra > 0
      ? twoYearsReachedOn.plusDays(extra, 'Verlengd met de verlenging van de loondoorbetaling (BW art. 7:670 lid 11)')
      : twoYearsReachedOn;
  const aow = wage.aow?.lastDay.plusDays(
    1,
    wage.aow.date > wage.fullTerm.date
      ? 'Met het loontijdvak eindigt het opzegverbod (BW art. 7:670 lid 11)'
      : 'Na de AOW-leeftijd vervalt het opzegverbod met de zes weken (BW art. 7:670 lid 1)',
  );
  return aow && aow.date < extended.date ? aow : extended;
}
