import { inDutch } from '../../calendar/plain-date';
import { dayOf } from '../../case/facts';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { Derivation } from '../derivation';
import { versionOn } from '../rule';
import { probleemanalyse as rule } from '../rules/T-10-probleemanalyse';
import { evaluatie } from '../rules/T-13-evaluatie';
import { duty } from './duty';

/** UWV weighs these in the RIV-toets; what they cost there is a wage sanction. */
export const SANCTION_RISK = 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon';

/**
 * The judgement of the bedrijfsarts. Not needed while the bedrijfsarts expects no long absence; who is still sick on
 * the last legal day needs it after all (T-10).
 */
export function probleemanalyse(situation: Situation): Obligation[] {
  const term = versionOn(rule, situation.firstSickDay).compute(situation.at);
  const expectation = situation.latest('verwachting');
  const noLongAbsence = expectation?.langdurig === false && situation.asOf < term.legalLatest.date;
  const obligation = duty(situation, {
    id: 'probleemanalyse',
    name: 'Probleemanalyse van de bedrijfsarts',
    rule,
    dutyOn: 'bedrijfsarts',
    recipients: ['bedrijfsarts', 'werkgever'],
    consequence: SANCTION_RISK,
    opens: term.opensOn,
    legal: term.legalLatest,
    alarmOn: term.target.date,
    doneOn: situation.doneOn('probleemanalyse'),
    notApplicable: noLongAbsence ? 'de bedrijfsarts verwacht geen langdurig verzuim' : null,
  });
  return [obligation, ...judgement(situation), ...revision(situation), ...reassessment(situation)];
}

/** The expectation itself, once the bedrijfsarts has spoken or has to speak again. */
function judgement(situation: Situation): Obligation[] {
  const expectation = situation.latest('verwachting');
  if (!expectation) return [];
  const term = versionOn(rule, situation.firstSickDay).compute(situation.at);
  return [
    duty(situation, {
      id: 'oordeel-langdurig-verzuim',
      name: 'Oordeel of langdurig verzuim dreigt',
      rule,
      dutyOn: 'bedrijfsarts',
      recipients: ['bedrijfsarts'],
      consequence: SANCTION_RISK,
      opens: situation.firstSickDay,
      legal: term.legalLatest,
      doneOn: dayOf(expectation),
      kind: 'decision',
    }),
  ];
}

/** After a relapse within the chain an existing probleemanalyse is revised, not made anew (S-01). */
function revision(situation: Situation): Obligation[] {
  const done = situation.doneOn('probleemanalyse');
  const current = situation.chain.episodes.at(-1);
  const revised = situation.facts('bijstelling').filter((fact) => fact.of === 'probleemanalyse');
  const lastRevision = revised.at(-1);
  const relapsed = done !== null && current !== undefined && situation.chain.episodes.length > 1 && done < current.first;
  if (!relapsed && !lastRevision) return [];
  const from = relapsed
    ? Derivation.from(current.first, 'Terugval binnen dezelfde keten, na de probleemanalyse')
    : Derivation.from(dayOf(lastRevision as NonNullable<typeof lastRevision>), 'Het verloop of het advies veranderde');
  const revisedAfter = revised.find((fact) => dayOf(fact) >= from.date);
  return [
    duty(situation, {
      id: 'bijstelling-probleemanalyse',
      name: 'Bijstelling van de probleemanalyse',
      rule,
      dutyOn: 'bedrijfsarts',
      recipients: ['bedrijfsarts', 'werkgever'],
      consequence: SANCTION_RISK,
      opens: from,
      norm: from.plusDays(42, 'Zes weken, naar het voorbeeld van de eerste probleemanalyse (RP art. 4 lid 4)'),
      doneOn: revisedAfter ? dayOf(revisedAfter) : situation.closedOn('bijstelling-probleemanalyse'),
    }),
  ];
}

/** While there are no possibilities the bedrijfsarts looks again every six weeks instead of a plan van aanpak (T-12). */
function reassessment(situation: Situation): Obligation[] {
  const verdict = possibilities(situation);
  if (!verdict || verdict.mogelijkheden) return [];
  const anchor = Derivation.from(verdict.on, 'Oordeel dat er geen mogelijkheden tot werkhervatting zijn');
  const { norm } = versionOn(evaluatie, situation.firstSickDay).compute({ anchor });
  return [
    duty(situation, {
      id: 'herbeoordeling-mogelijkheden',
      name: 'Herbeoordeling van de mogelijkheden',
      rule: evaluatie,
      dutyOn: 'bedrijfsarts',
      recipients: ['bedrijfsarts', 'werkgever'],
      consequence: SANCTION_RISK,
      opens: norm.plusDays(-14, 'Voorbereiding vanaf twee weken ervoor'),
      norm,
      doneOn: situation.closedOn('herbeoordeling-mogelijkheden'),
      notes: [`Zolang er geen mogelijkheden zijn (oordeel van ${inDutch(verdict.on)}) is er geen plan van aanpak nodig.`],
    }),
  ];
}

/** The latest judgement on possibilities: from the probleemanalyse or a later bijstelling that says so. */
export function possibilities(situation: Situation) {
  const judgements = [
    ...situation.facts('probleemanalyse').map((fact) => ({ on: dayOf(fact), mogelijkheden: fact.mogelijkheden })),
    ...situation.facts('bijstelling').flatMap((fact) => (fact.mogelijkheden === undefined ? [] : [{ on: dayOf(fact), mogelijkheden: fact.mogelijkheden }])),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return judgements.at(-1) ?? null;
}
