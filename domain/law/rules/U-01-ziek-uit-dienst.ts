import { lastBusinessDayOnOrBefore } from '../../calendar/business-days';
import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law, norm } from './sources';

/** Sick days before the last day of employment from which a short and a full report are due. */
const SHORT_FROM = 42;
const FULL_FROM = 70;

type Input = {
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  /** The day from which the sick days count; with samentelling the virtual first day (T-03). */
  countedFrom: PlainDate;
  employmentLastDay: Derivation;
  eigenrisicodragerZw?: boolean;
  /** Judgement of the bedrijfsarts: full recovery for the own work within three months. */
  recoveryExpectedWithin3Months?: boolean;
  /** Last day of 104 weeks: an employment that ends then or later leaves no ziekengeld to report for. */
  waitingLastDay?: PlainDate;
};

type Verslag = 'none' | 'short' | 'full' | 'none_erd';

function compute({
  countedFrom,
  employmentLastDay,
  eigenrisicodragerZw = false,
  recoveryExpectedWithin3Months = false,
  waitingLastDay,
}: Input) {
  const days = daysBetween(countedFrom, employmentLastDay.date);
  const bySickDays = (): Verslag => {
    if (eigenrisicodragerZw) return 'none_erd';
    if (days < SHORT_FROM) return 'none';
    return days < FULL_FROM || recoveryExpectedWithin3Months ? 'short' : 'full';
  };
  const uwvReport = employmentLastDay.noted(
    'Ziek uit dienst: melding aan UWV op de laatste dag van het dienstverband (ZW art. 38 lid 2).',
  );
  return {
    daysBetween: days,
    uwvReport,
    internalDue: uwvReport.onLastBusinessDay(),
    /** The other reading, "laatste werkdag" (ZW 38 lid 2). */
    lastWorkday: lastBusinessDayOnOrBefore(employmentLastDay.date),
    /** No ziekengeld follows, so there is nothing to report and no report to make (ZW 29 lid 5). */
    afterWaitingPeriod: waitingLastDay !== undefined && employmentLastDay.date >= waitingLastDay,
    riv: bySickDays(),
    /** One day short of a boundary "six to ten weeks" can be read either way: somebody should look. */
    onBoundary: days === SHORT_FROM - 1 || days === FULL_FROM - 1,
  };
}

function answerFor(input: {
  first_sick_day: PlainDate;
  employment_last_day: PlainDate;
  eigenrisicodrager_zw?: boolean;
  recovery_expected_within_3_months?: boolean;
}) {
  const found = applyRule(ziekUitDienst, {
    firstSickDay: input.first_sick_day,
    countedFrom: input.first_sick_day,
    employmentLastDay: Derivation.from(input.employment_last_day, 'Laatste dag van het dienstverband'),
    eigenrisicodragerZw: input.eigenrisicodrager_zw,
    recoveryExpectedWithin3Months: input.recovery_expected_within_3_months,
  });
  return {
    days_between: found.daysBetween,
    uwv_report_legal: found.uwvReport.date,
    uwv_report_internal: found.internalDue.date,
    riv: found.riv,
  };
}

const DATES = { first_sick_day: 'date', employment_last_day: 'date' } as const;

export const ziekUitDienst: Rule<typeof compute> = {
  id: 'U-01',
  name: 'Ziek uit dienst: melding en re-integratieverslag',
  sources: [
    law('ZW', '38 lid 2'),
    law('ZW', '38 lid 4'),
    law('ZW', '29 lid 5'),
    law('WIA', '64 lid 8'),
    norm('UWV: re-integratieverslag bij ziek uit dienst'),
  ],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'check',
      reading:
        'Melden op de laatste dag van het dienstverband. Verslag naar het aantal dagen tussen eerste ziektedag en laatste dag: ' +
        'onder 42 geen, 42 tot en met 69 kort, vanaf 70 volledig; kort als de bedrijfsarts herstel binnen drie maanden ' +
        'verwacht. Een eigenrisicodrager Ziektewet maakt geen verslag. Eindigt het dienstverband na de 104 weken (loonsanctie, ' +
        'vrijwillige verlenging), dan is er geen ziekengeld meer (29 lid 5) en dus geen melding en geen verslag (zeker); de ' +
        'WIA-aanspraak herleeft op verzoek (WIA 64 lid 8).',
      otherReadings: [
        'Melden op de laatste werkdag (de tekst van art. 38 lid 2), als het dienstverband in een weekend of op een feestdag eindigt.',
        '"Tussen" een dag anders gelezen: op 41 en 69 dagen waarschuwt het plan.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { ...DATES, waiting_last_day: 'date' },
      answer(input: { first_sick_day: PlainDate; employment_last_day: PlainDate; waiting_last_day: PlainDate }) {
        const found = applyRule(ziekUitDienst, {
          firstSickDay: input.first_sick_day,
          countedFrom: input.first_sick_day,
          employmentLastDay: Derivation.from(input.employment_last_day, 'Laatste dag van het dienstverband'),
          waitingLastDay: input.waiting_last_day,
        });
        return {
          uwv_report_legal: found.afterWaitingPeriod ? null : found.uwvReport.date,
          last_workday_reading: found.afterWaitingPeriod ? null : found.lastWorkday,
          riv: found.afterWaitingPeriod ? 'none' : found.riv,
        };
      },
    },
    { input: DATES, answer: answerFor },
    { input: { ...DATES, eigenrisicodrager_zw: 'boolean' }, answer: answerFor },
    { input: { ...DATES, recovery_expected_within_3_months: 'boolean' }, answer: answerFor },
    {
      input: { ...DATES, eigenrisicodrager_zw: 'boolean', recovery_expected_within_3_months: 'boolean' },
      answer: answerFor,
    },
  ],
  examples: [
    {
      name: 'uit dienst in een loonsanctie: geen melding en geen verslag',
      input: { first_sick_day: '2024-01-08', employment_last_day: '2026-06-30', waiting_last_day: '2026-01-04' },
      expected: { uwv_report_legal: null, last_workday_reading: null, riv: 'none' },
    },
    {
      name: 'uit dienst op de laatste dag van de 104 weken: er volgt geen ziekengeld',
      input: { first_sick_day: '2024-01-08', employment_last_day: '2026-01-04', waiting_last_day: '2026-01-04' },
      expected: { uwv_report_legal: null, last_workday_reading: null, riv: 'none' },
    },
    {
      name: 'uit dienst op zondag, voor het einde van de 104 weken: de laatste werkdag is de vrijdag ervoor',
      input: { first_sick_day: '2024-01-08', employment_last_day: '2025-08-31', waiting_last_day: '2026-01-04' },
      expected: { uwv_report_legal: '2025-08-31', last_workday_reading: '2025-08-29', riv: 'full' },
    },
    {
      name: '41 dagen: geen verslag',
      input: { first_sick_day: '2026-01-05', employment_last_day: '2026-02-15' },
      expected: { days_between: 41, uwv_report_legal: '2026-02-15', uwv_report_internal: '2026-02-13', riv: 'none' },
    },
    {
      name: '42 dagen: kort verslag',
      input: { first_sick_day: '2026-01-05', employment_last_day: '2026-02-16' },
      expected: { days_between: 42, uwv_report_legal: '2026-02-16', uwv_report_internal: '2026-02-16', riv: 'short' },
    },
    {
      name: '69 dagen: kort verslag',
      input: { first_sick_day: '2026-01-05', employment_last_day: '2026-03-15' },
      expected: { days_between: 69, uwv_report_legal: '2026-03-15', uwv_report_internal: '2026-03-13', riv: 'short' },
    },
    {
      name: '70 dagen: volledig verslag',
      input: { first_sick_day: '2026-01-05', employment_last_day: '2026-03-16' },
      expected: { days_between: 70, uwv_report_legal: '2026-03-16', uwv_report_internal: '2026-03-16', riv: 'full' },
    },
    {
      name: 'herstel binnen drie maanden verwacht',
      input: {
        first_sick_day: '2026-01-05',
        employment_last_day: '2026-05-31',
        recovery_expected_within_3_months: true,
      },
      expected: { days_between: 146, uwv_report_legal: '2026-05-31', uwv_report_internal: '2026-05-29', riv: 'short' },
    },
    {
      name: 'eigenrisicodrager',
      input: { first_sick_day: '2026-01-05', employment_last_day: '2026-05-31', eigenrisicodrager_zw: true },
      expected: {
        days_between: 146,
        uwv_report_legal: '2026-05-31',
        uwv_report_internal: '2026-05-29',
        riv: 'none_erd',
      },
    },
  ],
};
