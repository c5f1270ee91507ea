import { inDays, inDutch } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import type { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { loonsanctie as rule } from '../law/rules/T-33-loonsanctie';
import { lastDayOf104Weeks } from '../law/rules/T-35-einde-wachttijd';
import { noWiaAfterAow } from './aow';
import { inSilence } from './einde-wachttijd';
import { frozenAt } from './frozen';

/** The decision of UWV on a sanction, its end, and the way to make it shorter. */
export function loonsanctie(situation: Situation): Obligation[] {
  return [decision(situation), ...end(situation), ...repair(situation)];
}

function decision(situation: Situation): Obligation {
  const { wage, asOf } = situation;
  const decided = situation.latest('loonsanctie');
  const decisionBy = (baseEnd: Derivation) =>
    applyRule(rule, { firstSickDay: situation.firstSickDay, baseEnd, decision: asOf }).decisionDeadline;
  const { daysMissing } = wage.application;
  const lapsed = !decided && daysMissing === 0 && asOf > wage.baseEnd.date;
  return situation.duty({
    id: 'loonsanctiebesluit',
    rule,
    article: 'WIA 25 lid 10',
    opens: wage.application.on ?? wage.application.latest,
    legal: decisionBy(wage.baseEnd),
    doneOn: decided ? (decided.decided ?? dayOf(decided)) : null,
    otherReadings: frozenAt(situation, (at) =>
      decisionBy(lastDayOf104Weeks(at, '').plusDays(wage.application.daysLate, '')),
    ),
    notApplicable: lapsed ? 'UWV besliste niet voor het einde van het loontijdvak' : noWiaAfterAow(situation),
    pending: daysMissing > 0 ? 'er is nog geen WIA-aanvraag waarbij UWV kan beslissen' : null,
    notes:
      wage.sanction && !wage.sanction.valid
        ? ['Het besluit kwam na het einde van het loontijdvak en verlengt niets (WIA art. 25 lid 11).']
        : [],
  });
}

function end(situation: Situation): Obligation[] {
  const { wage } = situation;
  if (!wage.sanction?.valid) return [];
  return [
    situation.duty({
      id: 'einde-loonsanctie',
      rule,
      opens: wage.sanction.startsOn?.date ?? wage.baseEnd.date,
      legal: wage.sanction.wageLastDay,
      otherReadings: inSilence(situation),
    }),
  ];
}

/** The employer may report the repair at any time in the sanction; UWV then decides within three weeks. */
function repair(situation: Situation): Obligation[] {
  const { sanction } = situation.wage;
  if (!sanction?.valid || !sanction.startsOn) return [];
  const refusal = situation.facts('bekortingsbesluit').findLast((fact) => !fact.repaired);
  const found = situation.facts('bekortingsbesluit').find((fact) => fact.repaired);
  // After a refusal the employer may report anew.
  const notice = situation
    .facts('bekortingsmelding')
    .findLast((fact) => found || !refusal || dayOf(fact) > dayOf(refusal));
  const useful = sanction.unrepairedLastDay.plusDays(
    -63,
    'Later levert geen bekorting meer op: drie weken beslissing en zes weken tot het einde (WIA art. 25 lid 13 en 14)',
  );
  const answered = notice ? (found ?? null) : (refusal ?? null);
  const melding = situation.duty({
    id: 'bekortingsmelding',
    rule,
    article: 'WIA 25 lid 12',
    opens: sanction.startsOn,
    norm: useful,
    doneOn: notice ? dayOf(notice) : null,
    notApplicable: situation.asOf > useful.date ? 'een melding kan de loonsanctie niet meer bekorten' : null,
    notes: refusal && !found ? ['UWV vond de tekortkoming nog niet hersteld; een nieuwe melding kan.'] : [],
  });
  if (!sanction.repairDecisionDeadline) return [melding];
  return [
    melding,
    situation.duty({
      id: 'bekortingsbesluit',
      rule,
      article: 'WIA 25 lid 13',
      opens: sanction.repairDecisionDeadline.start,
      legal: sanction.repairDecisionDeadline,
      doneOn: answered ? dayOf(answered) : null,
      notes: sanction.unanswered
        ? [
            `UWV beslist niet: elke dag te laat maakt de loonsanctie een dag korter (WIA art. 25 lid 14). Zonder antwoord eindigt zij op ${inDutch(sanction.wageLastDay.date)}; na een antwoord rekent het plan opnieuw.`,
          ]
        : sanction.repairDecisionLateDays > 0
          ? [`UWV besliste te laat: de loonsanctie wordt ${inDays(sanction.repairDecisionLateDays)} korter.`]
          : [],
    }),
  ];
}
