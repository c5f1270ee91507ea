import { addDays } from '../../calendar/plain-date';
import { dayOf } from '../../case/facts';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { Derivation } from '../derivation';
import { versionOn } from '../rule';
import { uwvWiaBrief as brief } from '../rules/T-27-uwv-wia-brief';
import { actueelOordeel } from '../rules/T-28-actueel-oordeel';
import { eindevaluatie } from '../rules/T-29-eindevaluatie';
import { reIntegratieverslag } from '../rules/T-30-re-integratieverslag';
import { wiaAanvraag } from '../rules/T-31-wia-aanvraag';
import { wiaBeslissing } from '../rules/T-32-wia-beslissing';
import { vrijwilligeVerlenging } from '../rules/T-34-vrijwillige-verlenging';
import { duty } from './duty';
import { SANCTION_RISK } from './probleemanalyse';

const LATE_APPLICATION = 'elke dag te laat verlengt de loondoorbetaling met een dag (BW art. 7:629 lid 11)';

/** Everything towards the WIA: letter, actueel oordeel, eindevaluatie, re-integratieverslag, application, decision. */
export function wia(situation: Situation): Obligation[] {
  return [...letter(situation), ...report(situation), ...application(situation)];
}

function letter(situation: Situation): Obligation[] {
  const received = situation.latest('uwv-wia-brief');
  const receivedOn = received ? dayOf(received) : situation.closedOn('uwv-wia-brief');
  const terms = versionOn(brief, situation.firstSickDay).compute({ at: situation.at, letterReceived: receivedOn, filedBeforeWeek81: true });
  return [
    duty(situation, {
      id: 'navraag-wia-brief',
      name: 'Navraag of de WIA-brief van UWV er is',
      rule: brief,
      dutyOn: 'casemanager',
      recipients: ['casemanager', 'werknemer'],
      consequence: 'de werknemer kan de aanvraagtermijn missen',
      opens: terms.askOn,
      norm: terms.letterDue,
      doneOn: situation.closedOn('navraag-wia-brief') ?? receivedOn,
    }),
    duty(situation, {
      id: 'uwv-wia-brief',
      name: 'Brief van UWV over de WIA-aanvraag',
      rule: brief,
      dutyOn: 'uwv',
      recipients: ['werknemer', 'casemanager'],
      consequence: 'bij een late brief is de aanvraag tijdig tot vier weken na ontvangst (WIA art. 64 lid 6); bel UWV',
      opens: terms.askOn,
      legal: terms.letterDue,
      doneOn: receivedOn,
    }),
  ];
}

function report(situation: Situation): Obligation[] {
  const at = situation.at;
  const opinion = versionOn(actueelOordeel, situation.firstSickDay).compute(at);
  const final = versionOn(eindevaluatie, situation.firstSickDay).compute(at);
  const verslag = versionOn(reIntegratieverslag, situation.firstSickDay).compute(at);
  const extended = extension(situation);
  // Under a voluntary extension the report counts back from the new end and its parts move with it (WIA 25 lid 4).
  const legal = extended?.rivLatest ?? null;
  const opens = (regular: Derivation, days: number) => (legal ? legal.plusDays(-days, 'Voorbereiding') : regular);
  const early = situation.latest('uwv-besluit')?.outcome === 'iva' ? 'bij een vervroegde IVA is geen re-integratieverslag nodig (WIA art. 66 lid 6)' : null;
  return [
    duty(situation, {
      id: 'actueel-oordeel',
      name: 'Actueel oordeel van de bedrijfsarts',
      rule: actueelOordeel,
      dutyOn: 'bedrijfsarts',
      recipients: ['bedrijfsarts', 'casemanager'],
      consequence: SANCTION_RISK,
      opens: opens(opinion.opensOn, 69),
      legal: legal ?? opinion.legalLatest,
      doneOn: situation.doneOn('actueel-oordeel'),
      notApplicable: early,
    }),
    duty(situation, {
      id: 'eindevaluatie',
      name: 'Eindevaluatie',
      rule: eindevaluatie,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'werknemer'],
      consequence: SANCTION_RISK,
      opens: opens(final.opensOn, 34),
      legal: legal ?? final.legalLatest,
      doneOn: situation.doneOn('eindevaluatie'),
      notApplicable: early,
    }),
    duty(situation, {
      id: 're-integratieverslag',
      name: 'Re-integratieverslag',
      rule: reIntegratieverslag,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'werknemer', 'casemanager'],
      consequence: SANCTION_RISK,
      opens: opens(verslag.opensOn, 34),
      legal: legal ?? verslag.legalLatest,
      doneOn: situation.doneOn('re-integratieverslag'),
      notApplicable: early,
    }),
  ];
}

/** The terms that count back from the end of a voluntary extension; null without one. */
function extension(situation: Situation) {
  const { extendedUntil } = situation.wage;
  return extendedUntil ? versionOn(vrijwilligeVerlenging, extendedUntil.date).compute({ extensionLastDay: extendedUntil }) : null;
}

function application(situation: Situation): Obligation[] {
  const received = situation.latest('uwv-wia-brief');
  const { application: filing } = situation.wage;
  const terms = versionOn(wiaAanvraag, situation.firstSickDay).compute({ at: situation.at, application: null, validReason: null });
  const latest = extension(situation)?.wiaApplicationLatest ?? filing.latest;
  const appliedOn = filing.on ?? situation.closedOn('wia-aanvraag');
  const decided = situation.latest('uwv-besluit');
  const letterFirst = received && dayOf(received) < latest.date ? dayOf(received) : null;
  const decision = versionOn(wiaBeslissing, situation.firstSickDay).compute(
    appliedOn ? Derivation.from(appliedOn, 'WIA-aanvraag') : latest.noted('Zolang er geen aanvraag is, is de dag van de beslissing voorlopig.'),
  );
  return [
    duty(situation, {
      id: 'wia-aanvraag',
      name: 'WIA-aanvraag door de werknemer',
      rule: wiaAanvraag,
      dutyOn: 'werknemer',
      recipients: ['werknemer', 'werkgever'],
      consequence: LATE_APPLICATION,
      opens: letterFirst ?? terms.opensOn,
      legal: latest,
      doneOn: appliedOn,
      notApplicable: decided?.outcome === 'iva' && !appliedOn ? 'de WIA is vervroegd toegekend' : null,
    }),
    duty(situation, {
      id: 'wia-beslissing',
      name: 'Beslissing van UWV op de WIA-aanvraag',
      rule: wiaBeslissing,
      dutyOn: 'uwv',
      recipients: ['casemanager'],
      consequence: 'geen voor de werkgever; de werknemer kan UWV in gebreke stellen',
      opens: appliedOn ?? addDays(latest.date, 1),
      legal: decision.decisionDue,
      doneOn: decided ? dayOf(decided) : situation.closedOn('wia-beslissing'),
    }),
  ];
}
