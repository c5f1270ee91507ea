import { inDutch } from '../calendar/plain-date';
import { chainsOfLife } from '../case/chain';
import { ALL_BUT_DEATH } from '../case/ends';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { recoveryDisputeOf } from '../case/recovery-dispute';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { herstelbewaking } from '../law/rules/S-02-herstelbewaking';
import { weeksmelding42 } from '../law/rules/T-20-42e-weeksmelding';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';
import { deskundigenoordeelOfSecondOpinion as rule } from '../law/rules/V-32-deskundigenoordeel-second-opinion';
import { UWV_OPINION_DAYS } from './norms';

const SECOND_OPINION_DAYS = 42;
const NO_PAUSE = 'Geen termijn wordt erdoor opgeschort.';

type Opinion = RecordedFact<'deskundigenoordeel'> | RecordedFact<'second-opinion'>;

/** The request and the first outcome after it. */
function course(facts: readonly Opinion[]) {
  const request = facts[0];
  return request && { asked: dayOf(request), outcome: facts.find((fact) => fact.outcome !== undefined) ?? null };
}

/** The opinion of UWV, asked by the employer or the employee; both learn the outcome. */
export function deskundigenoordeel(situation: Situation): Obligation[] {
  const found = course(situation.facts('deskundigenoordeel'));
  if (!found) return [];
  const asked = Derivation.from(found.asked, 'Deskundigenoordeel gevraagd');
  const { employerIsInformed } = applyRule(rule, {
    requestedOn: found.asked,
    kind: 'deskundigenoordeel',
    requestedBy: 'werkgever',
  });
  return [
    situation.duty({
      id: 'deskundigenoordeel',
      rule,
      ...(employerIsInformed ? {} : { recipients: ['werknemer'] }),
      opens: asked,
      norm: asked.plusDays(UWV_OPINION_DAYS, 'UWV streeft naar twee weken na een compleet dossier'),
      doneOn: found.outcome ? dayOf(found.outcome) : null,
      survives: ALL_BUT_DEATH,
      notes: [NO_PAUSE, ...(found.outcome ? [] : outcomes(situation))],
    }),
  ];
}

/** What follows from either answer to the question whether the employee is recovered. */
function outcomes({ life, chain, asOf }: Situation): string[] {
  const dispute = recoveryDisputeOf(life);
  if (!dispute) return [];
  const { onRecord, recoveredOn, otherwise } = dispute;
  const sick =
    onRecord === 'ziek'
      ? chain
      : (chainsOfLife(otherwise).findLast(({ firstSickDay }) => firstSickDay <= asOf) ?? chain);
  const { relapseAggregatesUntil, newCaseFrom } = applyRule(herstelbewaking, Derivation.from(recoveredOn, 'Hersteld'));
  const melding = applyRule(weeksmelding42, sick.at).legalLatest.date;
  const end = applyRule(eindeWachttijd, sick.at).waitingLastDay.date;
  return [
    `Hersteld per ${inDutch(recoveredOn)}: een ziekte tot en met ${inDutch(relapseAggregatesUntil.date)} telt mee, vanaf ${inDutch(newCaseFrom.date)} is het een nieuw geval.`,
    `Niet hersteld: 42e-weeksmelding uiterlijk ${inDutch(melding)}, laatste dag van 104 weken ${inDutch(end)}.`,
    `Het plan volgt tot het oordeel wat is gemeld: ${onRecord}.`,
  ];
}

/** The opinion of another bedrijfsarts, asked by the employee; the employer does not learn of it. */
export function secondOpinion(situation: Situation): Obligation[] {
  const found = course(situation.facts('second-opinion'));
  if (!found) return [];
  const asked = Derivation.from(found.asked, 'Second opinion gevraagd');
  return [
    situation.duty({
      id: 'second-opinion',
      rule,
      article: 'Arbowet 14 lid 2 onder g',
      opens: asked,
      norm: asked.plusDays(SECOND_OPINION_DAYS, 'Binnen zes weken, een norm van dit systeem'),
      doneOn: found.outcome ? dayOf(found.outcome) : null,
      survives: ALL_BUT_DEATH,
      notes: [NO_PAUSE],
    }),
  ];
}
