import { addDays, addYears, daysBetween, inDutch } from '../../calendar/plain-date';
import { dayOf } from '../../case/facts';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { Derivation } from '../derivation';
import { versionOn } from '../rule';
import { loonsanctie } from '../rules/T-33-loonsanctie';
import { eindeWachttijd } from '../rules/T-35-einde-wachttijd';
import { naDeBeslissing } from '../rules/T-37-na-de-beslissing';
import { duty } from './duty';

/** Notice of an end is given this many days before it. */
const NOTICE_DAYS = 49;

/** What ends or changes by itself: the year at full floor, the waiting period, the wage period, the dismissal protection. */
export function ends(situation: Situation): Obligation[] {
  const { at, wage } = situation;
  const noticeBefore = (day: Derivation) => day.plusDays(-NOTICE_DAYS, 'Aankondiging zeven weken vooraf');
  const yearTwo = at(364, 'Begin van het tweede ziektejaar: het minimumloon is geen ondergrens meer (BW art. 7:629 lid 1)');
  return [
    duty(situation, {
      id: 'jaar-2-loon',
      name: 'Loon in het tweede ziektejaar',
      rule: eindeWachttijd,
      dutyOn: 'werkgever',
      recipients: ['werkgever'],
      consequence: '',
      opens: yearTwo.plusDays(-14, 'Aankondiging twee weken vooraf'),
      legal: yearTwo,
      kind: 'event',
    }),
    ...sanctionDecision(situation),
    ...repair(situation),
    duty(situation, {
      id: 'einde-wachttijd',
      name: 'Einde van de wachttijd van 104 weken',
      rule: eindeWachttijd,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'werknemer'],
      consequence: '',
      opens: noticeBefore(wage.waitingEnd),
      legal: wage.waitingEnd,
      kind: 'event',
    }),
    duty(situation, {
      id: 'einde-loondoorbetaling',
      name: 'Laatste dag van de loondoorbetaling',
      rule: eindeWachttijd,
      dutyOn: 'werkgever',
      recipients: ['werkgever'],
      consequence: '',
      opens: noticeBefore(wage.end),
      legal: wage.end,
      kind: 'event',
    }),
    dismissalProtection(situation),
    ...objection(situation),
  ];
}

function sanctionDecision(situation: Situation): Obligation[] {
  const { wage } = situation;
  const decided = situation.latest('loonsanctie');
  const deadline = wage.baseEnd.plusDays(-42, 'UWV beslist uiterlijk zes weken voor het einde van het loontijdvak (WIA art. 25 lid 10)');
  const decision = duty(situation, {
    id: 'loonsanctiebesluit',
    name: 'Laatste dag voor een loonsanctiebesluit van UWV',
    rule: loonsanctie,
    dutyOn: 'uwv',
    recipients: [],
    consequence: 'een laat besluit bekort de loonsanctie; na het einde van het loontijdvak kan het niet meer',
    opens: wage.application.on ?? wage.application.latest,
    legal: deadline,
    doneOn: decided ? (decided.decided ?? dayOf(decided)) : null,
    notApplicable: !decided && situation.asOf > wage.baseEnd.date ? 'UWV besliste niet voor het einde van het loontijdvak' : null,
    notes: wage.sanction && !wage.sanction.valid ? ['Het besluit kwam na het einde van het loontijdvak en verlengt niets (WIA art. 25 lid 11).'] : [],
  });
  if (!wage.sanction?.valid) return [decision];
  return [
    decision,
    duty(situation, {
      id: 'einde-loonsanctie',
      name: 'Einde van de loonsanctie',
      rule: loonsanctie,
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
  const notice = situation.latest('bekortingsmelding');
  const decision = situation.latest('bekortingsbesluit');
  const obligations = [
    duty(situation, {
      id: 'bekortingsmelding',
      name: 'Bekortingsmelding aan UWV',
      rule: loonsanctie,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'casemanager'],
      consequence: 'zonder melding loopt de loonsanctie tot het einde door',
      opens: sanction.startsOn,
      norm: situation.wage.end.plusDays(-63, 'Later levert geen bekorting meer op: drie weken beslissing en zes weken tot het einde (WIA art. 25 lid 13 en 14)'),
      doneOn: notice ? dayOf(notice) : null,
      notApplicable: decision?.repaired ? null : null,
    }),
  ];
  if (notice && sanction.repairDecisionDeadline)
    obligations.push(
      duty(situation, {
        id: 'bekortingsbesluit',
        name: 'Besluit van UWV op de bekortingsmelding',
        rule: loonsanctie,
        dutyOn: 'uwv',
        recipients: ['werkgever', 'casemanager'],
        consequence: 'elke dag te laat bekort de loonsanctie met een dag (WIA art. 25 lid 14)',
        opens: dayOf(notice),
        legal: sanction.repairDecisionDeadline,
        doneOn: decision ? dayOf(decision) : null,
      }),
    );
  return obligations;
}

/** Two calendar years, two or three days longer than the wage; it moves with every extension of the wage period (BW 7:670). */
function dismissalProtection(situation: Situation): Obligation {
  const first = Derivation.from(situation.at(0, '').date, 'Eerste ziektedag, onderbrekingen niet meegeteld');
  const extra = daysBetween(situation.wage.waitingEnd.date, situation.wage.end.date);
  const twoYears = twoYearsAfter(first);
  return duty(situation, {
    id: 'einde-opzegverbod',
    name: 'Einde van het opzegverbod wegens ziekte',
    rule: { id: 'U-20', sources: [{ article: 'BW 7:670 lid 1 en 11', bwbId: 'BWBR0005290', url: 'https://wetten.overheid.nl/BWBR0005290/2026-01-01' }] },
    dutyOn: 'werkgever',
    recipients: [],
    consequence: '',
    opens: situation.wage.end,
    legal: extra > 0 ? twoYears.plusDays(extra, 'Verlengd met de verlenging van de loondoorbetaling (BW art. 7:670 lid 11)') : twoYears,
    kind: 'event',
  });
}

function twoYearsAfter(first: Derivation): Derivation {
  const same = addYears(first.date, 2);
  // From 29 February the safe side is the first day after two full years: 1 March.
  const day = same.slice(5) === first.date.slice(5) ? same : addDays(same, 1);
  return first.movedTo(day, 'Eerste dag na twee volle jaren arbeidsongeschiktheid (BW art. 7:670 lid 1)');
}

/** Six weeks to object to the latest decision of UWV. */
function objection(situation: Situation): Obligation[] {
  const decisions = [...situation.facts('uwv-besluit'), ...situation.facts('loonsanctie')].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const decision = decisions.at(-1);
  if (!decision) return [];
  const sent = Derivation.from(dayOf(decision), decision.type === 'loonsanctie' ? 'Loonsanctiebesluit' : 'Beslissing van UWV');
  const { objectionLastDay } = versionOn(naDeBeslissing, sent.date).compute(sent);
  return [
    duty(situation, {
      id: 'bezwaar',
      name: 'Bezwaar tegen de beslissing van UWV',
      rule: naDeBeslissing,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'werknemer'],
      consequence: `na ${inDutch(objectionLastDay.date)} staat de beslissing vast`,
      opens: sent,
      legal: objectionLastDay,
      doneOn: situation.closedOn('bezwaar'),
      outlivesSickness: true,
    }),
  ];
}
