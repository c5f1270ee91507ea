import type { PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { versionOn } from '../law/rule';
import { planVanAanpak as rule } from '../law/rules/T-12-plan-van-aanpak';
import { duty } from './duty';
import { noAnalysisNeeded, possibilities } from './probleemanalyse';
import { countedInSickDays } from './sick-days';

/** The oordeel from which the two weeks run; without one, the last day on which it could be given. */
function judgementDay(situation: Situation): Derivation {
  const made = firstWithPossibilities(situation) ?? possibilities(situation)?.on ?? situation.doneOn('probleemanalyse');
  return made
    ? Derivation.from(made, 'Oordeel van de bedrijfsarts')
    : situation.at(42, 'Zonder probleemanalyse voorlopig: haar laatste wettelijke dag (RP art. 2 lid 2)');
}

/** The term runs from the first judgement that saw possibilities; later bijstellingen have a term of their own. */
function firstWithPossibilities(situation: Situation): PlainDate | null {
  const first = situation.facts('probleemanalyse')[0];
  if (first?.mogelijkheden) return dayOf(first);
  const later = situation.facts('bijstelling').find((fact) => fact.mogelijkheden);
  return later ? dayOf(later) : null;
}

/** Why there is no plan van aanpak, and so nothing to evaluate; null when there has to be one. */
export function noPlanNeeded(situation: Situation): string | null {
  return possibilities(situation)?.mogelijkheden === false
    ? 'volgens de bedrijfsarts zijn er nu geen mogelijkheden tot werkhervatting'
    : null;
}

/** The day from which the evaluations count: the plan as it was made, or its last day while there is none. */
export function planDay(situation: Situation): Derivation {
  const made = situation.doneOn('plan-van-aanpak');
  if (made) return Derivation.from(made, 'Plan van aanpak');
  return Derivation.from(
    twoWeeksAfter(situation, judgementDay(situation)).date,
    'Laatste dag voor het plan van aanpak',
  );
}

function twoWeeksAfter(situation: Situation, judgement: Derivation): Derivation {
  const { legalLatest } = versionOn(rule, situation.firstSickDay).compute(judgement);
  return countedInSickDays(situation, judgement.date, legalLatest);
}

export function planVanAanpak(situation: Situation): Obligation[] {
  const judgement = judgementDay(situation);
  const plan = duty(situation, {
    id: 'plan-van-aanpak',
    rule,
    opens: judgement,
    legal: twoWeeksAfter(situation, judgement),
    doneOn: situation.doneOn('plan-van-aanpak'),
    notApplicable: noPlanNeeded(situation) ?? noAnalysisNeeded(situation),
  });
  return [plan, ...revision(situation)];
}

/** A change of the advice that changes the plan gives a term of two weeks again (RP 4 lid 5). */
function revision(situation: Situation): Obligation[] {
  const change = situation
    .facts('bijstelling')
    .findLast((fact) => fact.of === 'probleemanalyse' && fact.planWijzigt === true);
  if (!change) return [];
  const judgement = Derivation.from(dayOf(change), 'Bijstelling van de probleemanalyse die het plan wijzigt');
  const revised = situation
    .facts('bijstelling')
    .find((fact) => fact.of === 'plan-van-aanpak' && dayOf(fact) >= dayOf(change));
  const closed = situation.closedOn('bijstelling-plan-van-aanpak');
  return [
    duty(situation, {
      id: 'bijstelling-plan-van-aanpak',
      rule,
      opens: judgement,
      legal: twoWeeksAfter(situation, judgement),
      doneOn: revised ? dayOf(revised) : closed && closed >= judgement.date ? closed : null,
      closes: false,
    }),
  ];
}
