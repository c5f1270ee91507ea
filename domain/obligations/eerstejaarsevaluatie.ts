import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { versionOn } from '../law/rule';
import { eerstejaarsevaluatie as rule } from '../law/rules/T-22-eerstejaarsevaluatie';
import { tweedeSpoor } from '../law/rules/T-24-tweede-spoor';
import { duty } from './duty';
import { possibilities } from './probleemanalyse';
import { countedInSickDays } from './sick-days';

/** The evaluation at the end of the first year and the second track that follows from it. */
export function eerstejaarsevaluatie(situation: Situation): Obligation[] {
  const term = versionOn(rule, situation.firstSickDay).compute(situation.at);
  const done = situation.doneOn('eerstejaarsevaluatie');
  const evaluation = duty(situation, {
    id: 'eerstejaarsevaluatie',
    rule,
    opens: term.opensOn,
    legal: term.legalLatest,
    doneOn: done,
  });
  return [evaluation, secondTrack(situation, term.legalLatest)];
}

/** At the latest six weeks after the evaluation, unless return within three months is in sight or nothing is possible yet (T-24). */
function secondTrack(situation: Situation, evaluationLatest: Derivation): Obligation {
  const held = situation.latest('eerstejaarsevaluatie');
  const evaluation = held
    ? Derivation.from(dayOf(held), 'Eerstejaarsevaluatie')
    : evaluationLatest.noted('Zolang de eerstejaarsevaluatie er niet is, is deze dag voorlopig.');
  const term = versionOn(tweedeSpoor, situation.firstSickDay).compute(evaluation);
  const prospect = held?.uitzichtBinnen3Maanden === true && situation.asOf <= term.structuralReturnHorizon.date;
  const nothingPossible = possibilities(situation)?.mogelijkheden === false;
  return duty(situation, {
    id: 'tweede-spoor',
    rule: tweedeSpoor,
    opens: evaluation,
    legal: countedInSickDays(situation, evaluation.date, term.startLatest),
    doneOn: situation.doneOn('tweede-spoor'),
    notApplicable: prospect
      ? 'er is concreet uitzicht op terugkeer in de eigen organisatie binnen drie maanden'
      : nothingPossible
        ? 'volgens de bedrijfsarts zijn er nu geen mogelijkheden'
        : null,
  });
}
