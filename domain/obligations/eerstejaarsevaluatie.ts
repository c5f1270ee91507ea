import { addYears, inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { termsOf } from '../law/once';
import { applyRule } from '../law/rule';
import { aowDateOf } from '../law/rules/aow-leeftijd';
import { eerstejaarsevaluatie as rule } from '../law/rules/T-22-eerstejaarsevaluatie';
import { tweedeSpoor } from '../law/rules/T-24-tweede-spoor';
import { possibilities } from './probleemanalyse';
import { countedInSickDays } from './sick-days';

/** The evaluation at the end of the first year and the second track that follows from it. */
export function eerstejaarsevaluatie(situation: Situation): Obligation[] {
  const term = termsOf(rule, situation.at);
  const done = situation.doneOn('eerstejaarsevaluatie');
  const evaluation = situation.duty({
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
  const term = applyRule(tweedeSpoor, evaluation);
  // A prospect that came to nothing makes it due from the horizon, not from six weeks after the evaluation (N-14).
  const prospect = held?.uitzichtBinnen3Maanden === true;
  const latest = countedInSickDays(
    situation,
    evaluation.date,
    prospect ? term.structuralReturnHorizon : term.startLatest,
  );
  const mayBeLeftOut = aowSoonAfter(situation);
  const nothingPossible = possibilities(situation)?.mogelijkheden === false;
  return situation.duty({
    id: 'tweede-spoor',
    ...(mayBeLeftOut
      ? { name: 'Besluit over het tweede spoor', kind: 'decision' as const, turn: 'mag-achterwege' as const }
      : {}),
    rule: tweedeSpoor,
    opens: evaluation,
    legal: latest,
    doneOn: situation.doneOn('tweede-spoor'),
    notApplicable:
      prospect && situation.asOf <= latest.date
        ? 'er is concreet uitzicht op terugkeer in de eigen organisatie binnen drie maanden'
        : nothingPossible
          ? 'volgens de bedrijfsarts zijn er nu geen mogelijkheden'
          : null,
    otherReadings: prospect
      ? [{ date: term.startLatest.date, reading: 'terug tot zes weken na de eerstejaarsevaluatie (Werkwijzer UWV)' }]
      : [],
    notes: mayBeLeftOut
      ? [
          `De AOW-leeftijd wordt bereikt op ${inDutch(mayBeLeftOut)}, binnen een jaar na de wachttijd: het tweede spoor mag achterwege blijven als u dat samen schriftelijk vastlegt (Werkwijzer UWV). Rond deze stap dan af.`,
        ]
      : [],
  });
}

/** The AOW date of who reaches that age at the latest a year after the waiting period; null of anybody else (N-15). */
function aowSoonAfter({ context, wage }: Situation): PlainDate | null {
  const aowDate = context.employee.aowDate ?? aowDateOf(context.employee.birthDate);
  return aowDate <= addYears(wage.fullTerm.date, 1) ? aowDate : null;
}
