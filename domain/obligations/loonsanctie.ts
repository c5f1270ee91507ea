import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { versionOn } from '../law/rule';
import { loonsanctie as rule } from '../law/rules/T-33-loonsanctie';
import { noWiaAfterAow } from './aow';
import { duty, inDays } from './duty';

/** The decision of UWV on a sanction, its end, and the way to make it shorter. */
export function loonsanctie(situation: Situation): Obligation[] {
  return [decision(situation), ...end(situation), ...repair(situation)];
}

function decision(situation: Situation): Obligation {
  const { wage, asOf } = situation;
  const decided = situation.latest('loonsanctie');
  const terms = versionOn(rule, situation.firstSickDay).compute({ baseEnd: wage.baseEnd, decision: asOf });
  const lapsed = !decided && asOf > wage.baseEnd.date;
  return duty(situation, {
    id: 'loonsanctiebesluit',
    name: 'Laatste dag voor een loonsanctiebesluit van UWV',
    rule,
    article: 'WIA 25 lid 10',
    dutyOn: 'uwv',
    recipients: [],
    consequence:
      'UWV is dan te laat, niet u: een laat besluit bekort de loonsanctie; na het einde van het loontijdvak kan het niet meer',
    opens: wage.application.on ?? wage.application.latest,
    legal: terms.decisionDeadline,
    doneOn: decided ? (decided.decided ?? dayOf(decided)) : null,
    notApplicable: lapsed ? 'UWV besliste niet voor het einde van het loontijdvak' : noWiaAfterAow(situation),
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
    duty(situation, {
      id: 'einde-loonsanctie',
      name: 'Einde van de loonsanctie',
      rule,
      dutyOn: 'werkgever',
      recipients: ['werkgever'],
      consequence: '',
      opens: wage.sanction.startsOn?.date ?? wage.baseEnd.date,
      legal: wage.sanction.wageLastDay,
      kind: 'event',
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
  const useful = situation.wage.guidanceEnd.plusDays(
    -63,
    'Later levert geen bekorting meer op: drie weken beslissing en zes weken tot het einde (WIA art. 25 lid 13 en 14)',
  );
  const answered = notice ? (found ?? null) : (refusal ?? null);
  const melding = duty(situation, {
    id: 'bekortingsmelding',
    name: 'Bekortingsmelding aan UWV',
    rule,
    article: 'WIA 25 lid 12',
    dutyOn: 'werkgever',
    recipients: ['werkgever', 'casemanager'],
    consequence: 'zonder melding loopt de loonsanctie tot het einde door',
    opens: sanction.startsOn,
    norm: useful,
    doneOn: notice ? dayOf(notice) : null,
    notApplicable: situation.asOf > useful.date ? 'een melding kan de loonsanctie niet meer bekorten' : null,
    notes: refusal && !found ? ['UWV vond de tekortkoming nog niet hersteld; een nieuwe melding kan.'] : [],
  });
  if (!sanction.repairDecisionDeadline) return [melding];
  return [
    melding,
    duty(situation, {
      id: 'bekortingsbesluit',
      name: 'Besluit van UWV op de bekortingsmelding',
      rule,
      article: 'WIA 25 lid 13',
      dutyOn: 'uwv',
      recipients: ['werkgever', 'casemanager'],
      consequence:
        'UWV is dan te laat, niet u: elke dag te laat, ook van een afwijzing, bekort de loonsanctie met een dag (WIA art. 25 lid 14)',
      opens: sanction.repairDecisionDeadline.start,
      legal: sanction.repairDecisionDeadline,
      doneOn: answered ? dayOf(answered) : null,
      notes:
        sanction.repairDecisionLateDays > 0
          ? [`UWV besliste te laat: de loonsanctie wordt ${inDays(sanction.repairDecisionLateDays)} korter.`]
          : [],
    }),
  ];
}
