import { addDays, daysBetween, inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { termsOf } from '../law/once';
import { applyRule } from '../law/rule';
import { uwvWiaBrief as brief } from '../law/rules/T-27-uwv-wia-brief';
import { actueelOordeel } from '../law/rules/T-28-actueel-oordeel';
import { eindevaluatie } from '../law/rules/T-29-eindevaluatie';
import { reIntegratieverslag } from '../law/rules/T-30-re-integratieverslag';
import { termsUnfiled, wiaAanvraag } from '../law/rules/T-31-wia-aanvraag';
import { type Suspension, wiaBeslissing } from '../law/rules/T-32-wia-beslissing';
import { vrijwilligeVerlenging } from '../law/rules/T-34-vrijwillige-verlenging';
import { rivUpload } from '../law/rules/U-02-riv-upload';
import { noWiaAfterAow } from './aow';
import { frozenAt } from './frozen';
import { letterReceivedOn } from './wia-brief';

/** Everything towards the WIA: letter, actueel oordeel, eindevaluatie, re-integratieverslag, application, decision. */
export function wia(situation: Situation): Obligation[] {
  return [...letter(situation), ...report(situation), ...repairTerm(situation), ...application(situation)];
}

function letter(situation: Situation): Obligation[] {
  const receivedOn = letterReceivedOn(situation);
  const terms = applyRule(brief, {
    at: situation.at,
    letterReceived: receivedOn,
    filedBeforeWeek81: true,
  });
  const notApplicable = noWiaAfterAow(situation);
  return [
    situation.duty({
      id: 'navraag-wia-brief',
      rule: brief,
      opens: terms.askOn,
      norm: terms.letterDue,
      doneOn: situation.closedOn('navraag-wia-brief') ?? receivedOn,
      notApplicable,
    }),
    situation.duty({
      id: 'uwv-wia-brief',
      rule: brief,
      opens: terms.askOn,
      legal: terms.letterDue,
      doneOn: receivedOn,
      notApplicable,
    }),
  ];
}

/** Why the report is not needed, whatever the dates; null when it is. */
function noReport(situation: Situation): string | null {
  const { waitingEnd, fullTerm } = situation.wage;
  return waitingEnd.date < fullTerm.date
    ? 'bij een vervroegde IVA is geen re-integratieverslag nodig (WIA art. 66 lid 6)'
    : noWiaAfterAow(situation);
}

function report(situation: Situation): Obligation[] {
  const { at } = situation;
  const opinion = termsOf(actueelOordeel, at);
  const final = applyRule(eindevaluatie, at);
  const verslag = termsOf(reIntegratieverslag, at);
  const otherReadings = frozenAt(situation, (days) => applyRule(reIntegratieverslag, days).legalLatest);
  // Under a voluntary extension the report counts back from the new end and its parts move with it (WIA 25 lid 4).
  const legal = extension(situation)?.rivLatest ?? null;
  const opens = (regular: { opensOn: Derivation; legalLatest: Derivation }) =>
    legal
      ? legal.plusDays(daysBetween(regular.legalLatest.date, regular.opensOn.date), 'Voorbereiding')
      : regular.opensOn;
  const notApplicable = noReport(situation);
  return [
    situation.duty({
      id: 'actueel-oordeel',
      rule: actueelOordeel,
      opens: opens(opinion),
      legal: legal ?? opinion.legalLatest,
      doneOn: situation.doneOn('actueel-oordeel'),
      notApplicable,
      otherReadings,
    }),
    situation.duty({
      id: 'eindevaluatie',
      rule: eindevaluatie,
      opens: opens(final),
      legal: legal ?? final.legalLatest,
      doneOn: situation.doneOn('eindevaluatie'),
      notApplicable,
      otherReadings,
    }),
    situation.duty({
      id: 're-integratieverslag',
      rule: reIntegratieverslag,
      opens: opens(verslag),
      legal: legal ?? verslag.legalLatest,
      doneOn: situation.doneOn('re-integratieverslag'),
      notApplicable,
      otherReadings,
    }),
  ];
}

/**
 * An application without the report: UWV sets a term to complete it (WIA 25 lid 8). Until UWV tells which, two weeks are
 * counted, as for the upload of U-02. A report that is there can be incomplete, too.
 */
function repairTerm(situation: Situation): Obligation[] {
  const asked = situation.latest('riv-herstelverzoek');
  return asked ? [termOfUwv(situation, asked)] : expectedRepairTerm(situation);
}

function termOfUwv(situation: Situation, asked: RecordedFact<'riv-herstelverzoek'>): Obligation {
  const since = dayOf(asked);
  const completed = [
    ...situation.facts('re-integratieverslag').map(dayOf),
    situation.closedOn('re-integratieverslag'),
    situation.closedOn('riv-hersteltermijn'),
  ];
  return situation.duty({
    id: 'riv-hersteltermijn',
    rule: reIntegratieverslag,
    article: 'WIA 25 lid 8',
    opens: since,
    legal: Derivation.from(asked.until, 'Laatste dag die UWV stelde om het verslag aan te vullen (WIA art. 25 lid 8)'),
    doneOn: completed.filter((day) => day !== null && day >= since).sort()[0] ?? null,
    closes: false,
    notApplicable: noReport(situation),
  });
}

function expectedRepairTerm(situation: Situation): Obligation[] {
  const application = situation.facts('wia-aanvraag').find((fact) => fact.kind !== 'vervroegd');
  const appliedOn = application ? dayOf(application) : situation.closedOn('wia-aanvraag');
  if (!appliedOn) return [];
  const report = situation.facts('re-integratieverslag')[0];
  const done = situation.doneOn('re-integratieverslag');
  const wasReady = done !== null && done <= appliedOn;
  if (wasReady && (!report || report.on <= appliedOn)) return [];
  const { uploadDue } = applyRule(rivUpload, Derivation.from(appliedOn, 'WIA-aanvraag zonder re-integratieverslag'));
  return [
    situation.duty({
      id: 'riv-hersteltermijn',
      rule: reIntegratieverslag,
      article: 'WIA 25 lid 8',
      opens: appliedOn,
      norm: uploadDue.noted('UWV stelt zelf de termijn vast (WIA art. 25 lid 8); tot die bekend is geldt deze norm.'),
      doneOn: wasReady ? null : done,
      notApplicable: noReport(situation),
      superseded: wasReady ? 'het verslag was er al op de dag van de aanvraag' : null,
    }),
  ];
}

/** The last day on which UWV has to write. */
function letterDueOf({ at }: Situation): PlainDate {
  return applyRule(brief, { at, letterReceived: null, filedBeforeWeek81: true }).letterDue.date;
}

/** The terms that count back from the end of a voluntary extension; null without one. */
function extension(situation: Situation) {
  const { extendedUntil } = situation.wage;
  return extendedUntil ? applyRule(vrijwilligeVerlenging, { extensionLastDay: extendedUntil }) : null;
}

function application(situation: Situation): Obligation[] {
  const received = letterReceivedOn(situation);
  const { application: filing, waitingEnd, fullTerm, extendedUntil } = situation.wage;
  const terms = termsUnfiled(situation.at);
  const letterFirst = received && received < filing.latest.date ? received : null;
  const { lastSickDay } = situation.chain;
  const recoveredAfterWait = lastSickDay !== null && lastSickDay >= (extendedUntil ?? waitingEnd).date;
  const granted = waitingEnd.date < fullTerm.date;
  return [
    situation.duty({
      id: 'wia-aanvraag',
      rule: wiaAanvraag,
      opens: letterFirst ?? (extendedUntil ? filing.latest.plusDays(-41, 'Zes weken ervoor') : terms.opensOn),
      legal: filing.latest,
      doneOn: filing.on,
      excused: filing.timelyUntilLetter
        ? 'UWV is te laat, niet u: zonder brief van UWV is de aanvraag op tijd tot vier weken na ontvangst van die brief (WIA art. 64 lid 6)'
        : null,
      // Whoever recovers after the wait keeps the claim that arose at its end.
      turn:
        filing.timelyUntilLetter && filing.on === null && situation.asOf > letterDueOf(situation)
          ? 'brief-ontbreekt'
          : undefined,
      survives: recoveredAfterWait ? ['herstel', 'nieuw-geval'] : [],
      notApplicable: granted ? 'de WIA is vervroegd toegekend' : noWiaAfterAow(situation),
      otherReadings:
        filing.latest.date === terms.latest.date ? frozenAt(situation, (days) => termsUnfiled(days).latest) : undefined,
    }),
    decision(situation),
  ];
}

/** The decision of UWV, which waits for an application, and as long as a loonsanctie runs. */
function decision(situation: Situation): Obligation {
  const { asOf, employmentEndsOn } = situation;
  const { application: filing, fullTerm } = situation.wage;
  const early = situation.facts('wia-aanvraag').find((fact) => fact.kind === 'vervroegd');
  const applied = filing.on ?? (early ? dayOf(early) : null);
  const decided = situation.facts('uwv-besluit').find((fact) => applied === null || dayOf(fact) >= applied);
  const awaited = applied
    ? Derivation.from(applied, filing.on ? 'WIA-aanvraag' : 'Vervroegde WIA-aanvraag')
    : filing.latest.noted('Zolang er geen aanvraag is, is de dag van de beslissing voorlopig.');
  const suspension = applied ? suspensionOf(situation) : null;
  const term = applyRule(wiaBeslissing, awaited, suspension);
  const waits = suspension !== null && asOf < suspension.resumesOn.date;
  const endedInWait = employmentEndsOn !== null && employmentEndsOn >= fullTerm.date;
  return situation.duty({
    id: 'wia-beslissing',
    name: 'Beslissing van UWV op de WIA-aanvraag',
    rule: wiaBeslissing,
    article: waits ? 'WIA 64 lid 7' : 'WIA 102 lid 3',
    dutyOn: 'uwv',
    recipients: ['casemanager'],
    opens: applied ?? addDays(filing.latest.date, 1),
    legal: term.legalLatest,
    doneOn: decided ? dayOf(decided) : null,
    notApplicable: applied ? null : noWiaAfterAow(situation),
    pending: waits ? suspendedInWords(situation, suspension) : applied ? null : NOT_APPLIED,
    ...(waits ? { resumesOn: suspension.resumesOn.date } : {}),
    turn: suspension !== null && !waits ? 'na-opschorting' : undefined,
    survives: endedInWait ? ['uit-dienst'] : [],
    notes: term.announcedLonger && applied ? [ANNOUNCED_LONGER] : [],
  });
}

const NOT_APPLIED = 'er is nog geen WIA-aanvraag om op te beslissen';
const ANNOUNCED_LONGER =
  'UWV kondigde aan dat beslissingen sinds 1 januari 2026 tot zestien weken kunnen duren (tijdelijk); de wettelijke termijn blijft acht weken.';

/** While the sanction runs the claim rests; it goes on at the repair, or six weeks before the sanction ends (WIA 64). */
function suspensionOf(situation: Situation): Suspension | null {
  const { sanction } = situation.wage;
  if (!sanction?.valid) return null;
  const found = situation.facts('bekortingsbesluit').find((fact) => fact.repaired);
  return {
    from: sanction.decidedOn,
    resumesOn: found
      ? Derivation.from(dayOf(found), 'UWV stelt herstel van de tekortkoming vast')
      : sanction.wageLastDay.plusDays(
          -42,
          'UWV gaat verder zes weken voor het einde van de loonsanctie (WIA art. 64 lid 8)',
        ),
    repaired: found !== undefined,
  };
}

function suspendedInWords({ asOf, employmentEndsOn }: Situation, { resumesOn }: Suspension): string {
  const atEnd =
    employmentEndsOn !== null && employmentEndsOn < asOf
      ? `nu het dienstverband op ${inDutch(employmentEndsOn)} eindigde kan de werknemer UWV vragen verder te gaan`
      : 'bij het einde van het dienstverband op verzoek van de werknemer';
  return `opgeschort zolang de loonsanctie loopt (WIA art. 64 lid 7): UWV gaat verder bij vastgesteld herstel, uiterlijk op ${inDutch(resumesOn.date)}, of ${atEnd} (lid 8)`;
}
