import { addDays, inDutch } from '../calendar/plain-date';
import { EVERY_END } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { ziekUitDienst as rule } from '../law/rules/U-01-ziek-uit-dienst';
import { rivUpload } from '../law/rules/U-02-riv-upload';
import { illAfterEmployment } from './carried-from';
import { sickDaysBefore } from './sick-days';
import { runsBy, vangnetPeriod } from './vangnet';

const SURVIVES = EVERY_END.filter((kind) => kind !== 'herstel' && kind !== 'overlijden');

/** Weeks of work that a report takes before the last day. */
const REPORT_OPENS_DAYS = 28;
const NOTICE_OPENS_DAYS = 7;

/** What is due when the employment ends during sickness: the report to UWV and the re-integratieverslag. */
export function ziekUitDienst(situation: Situation): Obligation[] {
  const { employmentEndsOn } = situation;
  if (!employmentEndsOn) return [];
  const lastDay = Derivation.from(employmentEndsOn, 'Laatste dag van het dienstverband');
  const expectation = situation.facts('verwachting').findLast((fact) => fact.herstelBinnen3Maanden !== undefined);
  const terms = applyRule(rule, {
    firstSickDay: situation.firstSickDay,
    // Days of recovery and of leave are no sickness: the first day as if all sick days up to the last lay together.
    countedFrom: addDays(employmentEndsOn, 1 - sickDaysBefore(situation, addDays(employmentEndsOn, 1))),
    employmentLastDay: lastDay,
    eigenrisicodragerZw: situation.context.employer.erdZw,
    recoveryExpectedWithin3Months: expectation?.herstelBinnen3Maanden,
    waitingLastDay: situation.wage.fullTerm.date,
  });
  const noZiekengeld = terms.afterWaitingPeriod ? AFTER_WAITING_PERIOD : null;
  const vangnet = vangnetPeriod(situation);
  const reportedUnderVangnet = vangnet !== null && runsBy(employmentEndsOn, situation, vangnet.fact);
  const fit = illAfterEmployment(situation)
    ? `op de laatste dag van het dienstverband (${inDutch(employmentEndsOn)}) was de werknemer hersteld`
    : null;
  // Whom the eigenrisicodrager carries on from the nawerking it reports under that head.
  const reportedOtherwise = fit !== null && situation.carriedFrom !== null;
  const melding = () =>
    situation.duty({
      id: 'ziek-uit-dienst-melding',
      rule,
      opens: terms.uwvReport.plusDays(-NOTICE_OPENS_DAYS, 'Aankondiging een week vooraf'),
      legal: terms.uwvReport,
      notApplicable:
        noZiekengeld ??
        (reportedUnderVangnet
          ? 'de ziekmelding loopt al bij UWV (ZW art. 38 lid 4); geef UWV wel de laatste dag van het dienstverband door'
          : fit),
      otherReadings: [{ date: terms.lastWorkday, reading: 'melden op de laatste werkdag (ZW art. 38 lid 2)' }],
      survives: SURVIVES,
      notes: situation.carriedFrom
        ? ['UWV geeft een eigenrisicodrager tot zes weken na deze dag; de wet kent die ruimte niet (ZW art. 38 lid 2).']
        : [],
    });
  return [
    ...(reportedOtherwise ? [] : [melding()]),
    situation.duty({
      id: 'riv-ziek-uit-dienst',
      ...(terms.riv === 'short' ? { name: 'Verkort re-integratieverslag bij ziek uit dienst' } : {}),
      rule,
      opens: lastDay.plusDays(-REPORT_OPENS_DAYS, 'Voorbereiding vier weken vooraf'),
      legal: lastDay,
      notApplicable: noZiekengeld ?? fit ?? NO_REPORT[terms.riv],
      survives: SURVIVES,
      notes: [
        `Tussen de eerste ziektedag en de laatste dag liggen ${terms.daysBetween} ${situation.chain.interruptions.length > 0 ? 'dagen van ziekte (herstel en verlof tellen niet mee)' : 'dagen'}: ${REPORTS[terms.riv]}.`,
        ...(terms.onBoundary
          ? ['Let op: een dag voor de grens. "Tussen" is een dag anders te lezen; laat iemand ernaar kijken.']
          : []),
      ],
    }),
    ...(noZiekengeld ? [] : upload(situation)),
  ];
}

const AFTER_WAITING_PERIOD =
  'na de 104 weken volgt geen ziekengeld (ZW art. 29 lid 5), dus geen melding en geen verslag; de WIA-aanspraak herleeft op verzoek van de werknemer (WIA art. 64 lid 8)';

const REPORTS = {
  none: 'korter dan zes weken, geen verslag',
  none_erd: 'geen verslag voor een eigenrisicodrager',
  short: 'verkort verslag',
  full: 'volledig verslag',
} as const;

const NO_REPORT: Readonly<Record<keyof typeof REPORTS, string | null>> = {
  none: 'de ziekte duurde korter dan zes weken (ZW art. 38 lid 2)',
  none_erd: 'de werkgever is eigenrisicodrager voor de Ziektewet (ZW art. 38 lid 2)',
  short: null,
  full: null,
};

/** A letter of UWV after the last day asks the employer for the report: two weeks. An eigenrisicodrager has none. */
function upload(situation: Situation): Obligation[] {
  const { employmentEndsOn, context } = situation;
  if (context.employer.erdZw) return [];
  const letter = situation
    .facts('uwv-wia-brief')
    .findLast((fact) => employmentEndsOn !== null && dayOf(fact) > employmentEndsOn);
  if (!letter) return [];
  const received = Derivation.from(dayOf(letter), 'Brief van UWV aan de werkgever ontvangen');
  return [
    situation.duty({
      id: 'riv-upload',
      rule: rivUpload,
      opens: received,
      legal: applyRule(rivUpload, received).uploadDue,
      survives: SURVIVES,
    }),
  ];
}
