import type { PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { planVanAanpak as rule } from '../law/rules/T-12-plan-van-aanpak';
import { analysisLatest, noAnalysisNeeded, possibilities } from './probleemanalyse';
import { countedInSickDays } from './sick-days';

/** The day of the oordeel from which the two weeks run; null while there is none, and so no term. */
function judgedOn(situation: Situation): PlainDate | null {
  return firstWithPossibilities(situation) ?? possibilities(situation)?.on ?? situation.doneOn('probleemanalyse');
}

/** The oordeel from which the two weeks run; without one, provisionally, the last day on which it could be given. */
function judgementDay(situation: Situation): Derivation {
  const made = judgedOn(situation);
  return made
    ? Derivation.from(made, 'Oordeel van de bedrijfsarts')
    : analysisLatest(situation).noted(
        'Zonder oordeel van de bedrijfsarts loopt er geen termijn: deze dag is voorlopig.',
      );
}

/** Nothing is planned any more: the guidance or the case is over. */
export function isOver({ asOf, ends, wage }: Situation): boolean {
  return asOf > wage.guidanceEnd.date || ends.some(({ kind, on }) => kind !== 'eigenrisicodrager' && on <= asOf);
}

/** No oordeel, no term (RP 4 lid 1). One that was due before a takeover is taken to be there. */
function awaitsJudgement(situation: Situation): boolean {
  if (judgedOn(situation) !== null) return false;
  const { responsibleSince } = situation;
  return responsibleSince === null || analysisLatest(situation).date >= responsibleSince;
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
  const latest = situation.asAgreed('plan-van-aanpak', twoWeeksAfter(situation, judgementDay(situation)));
  return Derivation.from(latest.date, 'Laatste dag voor het plan van aanpak');
}

function twoWeeksAfter(situation: Situation, judgement: Derivation): Derivation {
  const { legalLatest } = applyRule(rule, { firstSickDay: situation.firstSickDay, judgement });
  return countedInSickDays(situation, judgement.date, legalLatest);
}

export function planVanAanpak(situation: Situation): Obligation[] {
  const judgement = judgementDay(situation);
  const awaits = awaitsJudgement(situation);
  const neverJudged =
    awaits && isOver(situation) ? 'er kwam geen oordeel van de bedrijfsarts, dus liep er geen termijn' : null;
  const plan = situation.duty({
    id: 'plan-van-aanpak',
    rule,
    opens: judgement,
    legal: twoWeeksAfter(situation, judgement),
    doneOn: situation.doneOn('plan-van-aanpak'),
    notApplicable: noPlanNeeded(situation) ?? noAnalysisNeeded(situation) ?? neverJudged,
    pending: awaits
      ? 'er is nog geen oordeel van de bedrijfsarts: de twee weken lopen vanaf dat oordeel (RP art. 4 lid 1)'
      : null,
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
    situation.duty({
      id: 'bijstelling-plan-van-aanpak',
      rule,
      article: 'RP 4 lid 5',
      opens: judgement,
      legal: twoWeeksAfter(situation, judgement),
      doneOn: revised ? dayOf(revised) : closed && closed >= judgement.date ? closed : null,
      closes: false,
    }),
  ];
}
