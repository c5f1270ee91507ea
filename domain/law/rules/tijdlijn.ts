import { type PlainDate, weekdayOf } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH } from './reach';
import { law } from './sources';
import { probleemanalyse } from './T-10-probleemanalyse';
import { weeksmelding42 } from './T-20-42e-weeksmelding';
import { late42eWeeksmelding } from './T-21-late-42e-weeksmelding';
import { eerstejaarsevaluatie } from './T-22-eerstejaarsevaluatie';
import { uwvWiaBrief } from './T-27-uwv-wia-brief';
import { actueelOordeel } from './T-28-actueel-oordeel';
import { eindevaluatie } from './T-29-eindevaluatie';
import { reIntegratieverslag } from './T-30-re-integratieverslag';
import { wiaAanvraag } from './T-31-wia-aanvraag';
import { loonsanctie } from './T-33-loonsanctie';
import { eindeWachttijd } from './T-35-einde-wachttijd';
import { vervroegdeWia } from './V-30-vervroegde-wia';

/** First and last day of ziekteweek `n` as offsets (T-02). */
const weekStart = (n: number) => 7 * (n - 1);
const weekEnd = (n: number) => 7 * n - 1;

/** Every date of the timeline of a case that runs the full 104 weeks. */
function compute({ at, firstSickDay }: { at: ChainDays; firstSickDay: PlainDate }) {
  const pa = applyRule(probleemanalyse, at);
  const melding = applyRule(weeksmelding42, at);
  const eje = applyRule(eerstejaarsevaluatie, at);
  const end = applyRule(eindeWachttijd, at);
  const early = applyRule(vervroegdeWia, { at, application: null });
  const day = (offset: number) => at(offset, 'Ziekteweek').date;
  return {
    day1: day(0),
    pa_target: pa.target.date,
    pa_legal_latest: pa.legalLatest.date,
    pva_week8_end: day(weekEnd(8)),
    week13_end: day(weekEnd(13)),
    week26_start: day(weekStart(26)),
    week26_end: day(weekEnd(26)),
    week39_end: day(weekEnd(39)),
    week42_start: melding.opensOn.date,
    uwv42_legal: melding.legalLatest.date,
    uwv42_internal: melding.internalDue.date,
    uwv42_uwvsite: melding.uwvSiteReading,
    eje_window_start: eje.opensOn.date,
    eje_latest: eje.legalLatest.date,
    year2_start: day(weekStart(53)),
    uwv42_grace_last_filing_day: applyRule(late42eWeeksmelding, { at, filedOn: firstSickDay }).graceLastFilingDay.date,
    week82_start: applyRule(actueelOordeel, at).opensOn.date,
    week87_start: applyRule(eindevaluatie, at).opensOn.date,
    uwv_wia_letter_latest: applyRule(uwvWiaBrief, { at, letterReceived: null, filedBeforeWeek81: true }).letterDue.date,
    riv_latest: applyRule(reIntegratieverslag, at).legalLatest.date,
    wia_application_latest: applyRule(wiaAanvraag, { at, application: null, validReason: null }).latest.date,
    uwv_loonsanctie_decision_latest: applyRule(loonsanctie, {
      firstSickDay,
      baseEnd: end.waitingLastDay,
      decision: firstSickDay,
    }).decisionDeadline.date,
    waiting_last_day: end.waitingLastDay.date,
    wia_first_day: end.wiaFirstDay.date,
    early_iva_first: early.windowFirst.date,
    early_iva_last: early.windowLast.date,
  };
}

function answerFor({ first_sick_day, weekday }: { first_sick_day: PlainDate; weekday?: string }) {
  if (weekday !== undefined && weekday !== weekdayOf(first_sick_day))
    throw new InputError(
      'weekday',
      `${first_sick_day} is een ${weekdayOf(first_sick_day)}; laat het veld weg of verbeter het.`,
    );
  return applyRule(tijdlijn, {
    at: chainDaysFrom(first_sick_day),
    firstSickDay: first_sick_day,
  });
}

export const tijdlijn: Rule<typeof compute> = {
  id: 'T-10..T-36',
  name: 'Tijdlijn van 104 weken',
  sources: [law('RP', '2-6'), law('ZW', '38'), law('WIA', '23-25'), law('WIA', '64')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Alle dagen van T-10 tot en met T-36 vanaf de eerste ziektedag (dag 1); weken zijn blokken van zeven dagen.',
      compute,
    },
  ],
  forms: [
    { input: { first_sick_day: 'date' }, answer: answerFor },
    { input: { first_sick_day: 'date', weekday: 'text' }, answer: answerFor },
  ],
  examples: [
    {
      name: 'd0 2024-02-29',
      input: { first_sick_day: '2024-02-29', weekday: 'do' },
      expected: {
        day1: '2024-02-29',
        pa_target: '2024-04-10',
        pa_legal_latest: '2024-04-11',
        pva_week8_end: '2024-04-24',
        week13_end: '2024-05-29',
        week26_start: '2024-08-22',
        week26_end: '2024-08-28',
        week39_end: '2024-11-27',
        week42_start: '2024-12-12',
        uwv42_legal: '2024-12-19',
        uwv42_internal: '2024-12-19',
        uwv42_uwvsite: '2024-12-19',
        eje_window_start: '2025-01-09',
        eje_latest: '2025-02-26',
        year2_start: '2025-02-27',
        uwv42_grace_last_filing_day: '2025-09-16',
        week82_start: '2025-09-18',
        week87_start: '2025-10-23',
        uwv_wia_letter_latest: '2025-11-12',
        riv_latest: '2025-11-26',
        wia_application_latest: '2025-12-10',
        uwv_loonsanctie_decision_latest: '2026-01-14',
        waiting_last_day: '2026-02-25',
        wia_first_day: '2026-02-26',
        early_iva_first: '2024-03-21',
        early_iva_last: '2025-06-18',
      },
    },
    {
      name: 'd0 2026-01-05',
      input: { first_sick_day: '2026-01-05', weekday: 'ma' },
      expected: {
        day1: '2026-01-05',
        pa_target: '2026-02-15',
        pa_legal_latest: '2026-02-16',
        pva_week8_end: '2026-03-01',
        week13_end: '2026-04-05',
        week26_start: '2026-06-29',
        week26_end: '2026-07-05',
        week39_end: '2026-10-04',
        week42_start: '2026-10-19',
        uwv42_legal: '2026-10-26',
        uwv42_internal: '2026-10-26',
        uwv42_uwvsite: '2026-10-26',
        eje_window_start: '2026-11-16',
        eje_latest: '2027-01-03',
        year2_start: '2027-01-04',
        uwv42_grace_last_filing_day: '2027-07-24',
        week82_start: '2027-07-26',
        week87_start: '2027-08-30',
        uwv_wia_letter_latest: '2027-09-19',
        riv_latest: '2027-10-03',
        wia_application_latest: '2027-10-17',
        uwv_loonsanctie_decision_latest: '2027-11-21',
        waiting_last_day: '2028-01-02',
        wia_first_day: '2028-01-03',
        early_iva_first: '2026-01-26',
        early_iva_last: '2027-04-25',
      },
    },
  ],
};
