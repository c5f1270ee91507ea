import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import type { Derivation } from '../derivation';
import { once } from '../once';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';
import { beforeWaitingEnd, lastDayOf104Weeks } from './T-35-einde-wachttijd';

type Input = {
  at: ChainDays;
  /** Day on which UWV received the application; null while there is none. */
  application: PlainDate | null;
  /** The employee had a valid reason for being late; null when nobody has said so. */
  validReason: boolean | null;
  /** From T-27 when the letter of UWV came late. */
  deemedTimelyUntil?: Derivation;
  /** From T-27: UWV has not written, so no application is late. */
  timelyUntilLetter?: boolean;
};

function compute({ at, application, validReason, deemedTimelyUntil, timelyUntilLetter = false }: Input) {
  const statutory = beforeWaitingEnd(at, 77, 'Elf weken voor dat einde, week 93 (WIA art. 64 lid 3)');
  const latest = deemedTimelyUntil && deemedTimelyUntil.date > statutory.date ? deemedTimelyUntil : statutory;
  const daysLate = application === null || timelyUntilLetter ? 0 : Math.max(0, daysBetween(latest.date, application));
  const waitingLastDay = lastDayOf104Weeks(at, 'Laatste dag van 104 weken (BW art. 7:629 lid 1)');
  return {
    opensOn: statutory.plusDays(-41, 'Begin van ziekteweek 88'),
    latest,
    internalDue: latest.onLastBusinessDay(),
    daysLate,
    wagePeriodLastDay:
      daysLate === 0
        ? waitingLastDay
        : waitingLastDay.plusDays(
            daysLate,
            'Verlengd met de dagen dat de WIA-aanvraag te laat was (BW art. 7:629 lid 11)',
          ),
    /** Null when there is no delay, or nobody has judged the reason yet. */
    employeeKeepsWageDuringDelay: daysLate === 0 ? null : validReason,
  };
}

export const wiaAanvraag: Rule<typeof compute> = {
  id: 'T-31',
  name: 'WIA-aanvraag door de werknemer',
  sources: [
    law('WIA', '64 lid 3'),
    law('WIA', '64 lid 6'),
    law('BW 7', '629 lid 11'),
    law('BW 7', '629 lid 3 onder f'),
  ],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Uiterlijk d0+650. Elke dag te laat verlengt het loontijdvak met een dag; zonder deugdelijke grond heeft de ' +
        'werknemer over die dagen geen loon; het tijdvak en het opzegverbod worden ook dan verlengd. Na een late brief van ' +
        'UWV telt de vertraging vanaf de latere dag, zonder brief is er geen vertraging (T-27).',
      otherReadings: ['Dertien weken voor het einde, week 91: regeling van voor 2013.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', wia_application: 'date', employee_has_valid_reason: 'boolean' },
      answer(input: { first_sick_day: PlainDate; wia_application: PlainDate; employee_has_valid_reason: boolean }) {
        const aanvraag = applyRule(wiaAanvraag, {
          at: chainDaysFrom(input.first_sick_day),
          application: input.wia_application,
          validReason: input.employee_has_valid_reason,
        });
        return {
          latest: aanvraag.latest.date,
          days_late: aanvraag.daysLate,
          wage_period_last_day: aanvraag.wagePeriodLastDay.date,
          employee_keeps_wage_during_delay: aanvraag.employeeKeepsWageDuringDelay,
        };
      },
    },
  ],
  examples: [
    {
      name: 'op de laatste dag',
      input: { first_sick_day: '2024-01-08', wia_application: '2025-10-19', employee_has_valid_reason: false },
      expected: {
        latest: '2025-10-19',
        days_late: 0,
        wage_period_last_day: '2026-01-04',
        employee_keeps_wage_during_delay: null,
      },
    },
    {
      name: '22 dagen te laat zonder deugdelijke grond',
      input: { first_sick_day: '2024-01-08', wia_application: '2025-11-10', employee_has_valid_reason: false },
      expected: {
        latest: '2025-10-19',
        days_late: 22,
        wage_period_last_day: '2026-01-26',
        employee_keeps_wage_during_delay: false,
      },
    },
    {
      name: '22 dagen te laat met deugdelijke grond',
      input: { first_sick_day: '2024-01-08', wia_application: '2025-11-10', employee_has_valid_reason: true },
      expected: {
        latest: '2025-10-19',
        days_late: 22,
        wage_period_last_day: '2026-01-26',
        employee_keeps_wage_during_delay: true,
      },
    },
  ],
};

/** The terms of the application while nobody has filed one. */
export function termsUnfiled(at: ChainDays): ReturnType<typeof compute> {
  return once(termsUnfiled, at, () => applyRule(wiaAanvraag, { at, application: null, validReason: null }));
}
