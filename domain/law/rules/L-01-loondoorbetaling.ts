import type { PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { inCents } from './in-cents';
import { InputError } from './input-error';
import { readSickYear } from './input-values';
import { minimumloon } from './L-02-minimumloon';
import { REACH } from './reach';
import { law } from './sources';

type Input = {
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  /** Gross wage in euro per month. */
  monthlyWage: number;
  /** Highest daily wage in euro (L-03). */
  maxDagloon: number;
  /** Paid days in a month: 21.75. */
  daysPerMonth: number;
  /** Lowest wage in euro per month, or null in the second year (L-02). */
  floor: number | null;
};

/** All amounts in euro per month, rounded to cents. */
function compute({ monthlyWage, maxDagloon, daysPerMonth, floor }: Input) {
  const capped = Math.min(monthlyWage, maxDagloon * daysPerMonth);
  const seventyPct = capped * 0.7;
  return {
    cappedWage: inCents(capped),
    seventyPct: inCents(seventyPct),
    wageDue: inCents(floor === null ? seventyPct : Math.max(seventyPct, floor)),
  };
}

type RekenInput = {
  monthly_wage_eur: number;
  hours_per_week: number;
  sick_year: number;
  max_dagloon: number;
  min_hourly_wage: number;
  days_per_month: number;
  first_sick_day: PlainDate | null;
};

export const loondoorbetaling: Rule<typeof compute> = {
  id: 'L-01..L-03',
  name: 'Loondoorbetaling bij ziekte',
  sources: [law('BW 7', '629 lid 1'), law('BW 7', '629 lid 2')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Honderdvier weken zeventig procent van het loon, tot het maximumdagloon; in de eerste 52 weken minstens het ' +
        'minimumloon. De bedragen staan in een tabel met datums (L-03); een cao betaalt vaak meer.',
      compute,
    },
  ],
  forms: [
    {
      input: {
        monthly_wage_eur: 'number',
        hours_per_week: 'number',
        sick_year: 'number',
        max_dagloon: 'number',
        min_hourly_wage: 'number',
        days_per_month: 'number',
        first_sick_day: 'date?',
      },
      answer(input: RekenInput) {
        for (const field of [
          'monthly_wage_eur',
          'hours_per_week',
          'max_dagloon',
          'min_hourly_wage',
          'days_per_month',
        ] as const)
          if (input[field] < 0) throw new InputError(field, 'is negatief; geef een bedrag of aantal van 0 of meer.');
        const firstSickDay = input.first_sick_day ?? latestLaw(loondoorbetaling);
        const floor = applyRule(minimumloon, {
          firstSickDay,
          sickYear: readSickYear('sick_year', input.sick_year),
          hoursPerWeek: input.hours_per_week,
          minHourlyWage: input.min_hourly_wage,
        }).floor;
        const wage = applyRule(loondoorbetaling, {
          firstSickDay,
          monthlyWage: input.monthly_wage_eur,
          maxDagloon: input.max_dagloon,
          daysPerMonth: input.days_per_month,
          floor,
        });
        return {
          capped_wage: wage.cappedWage,
          seventy_pct: wage.seventyPct,
          minimum_wage_floor: floor,
          wage_due: wage.wageDue,
        };
      },
    },
  ],
  examples: [
    {
      name: 'zeventig procent',
      input: {
        monthly_wage_eur: 4000,
        hours_per_week: 40,
        sick_year: 1,
        max_dagloon: 304.25,
        min_hourly_wage: 14.71,
        days_per_month: 21.75,
      },
      expected: { capped_wage: 4000, seventy_pct: 2800, minimum_wage_floor: 2549.73, wage_due: 2800 },
    },
    {
      name: 'ondergrens minimumloon in jaar 1',
      input: {
        monthly_wage_eur: 3200,
        hours_per_week: 40,
        sick_year: 1,
        max_dagloon: 304.25,
        min_hourly_wage: 14.71,
        days_per_month: 21.75,
      },
      expected: { capped_wage: 3200, seventy_pct: 2240, minimum_wage_floor: 2549.73, wage_due: 2549.73 },
    },
    {
      name: 'geen ondergrens in jaar 2',
      input: {
        monthly_wage_eur: 3200,
        hours_per_week: 40,
        sick_year: 2,
        max_dagloon: 304.25,
        min_hourly_wage: 14.71,
        days_per_month: 21.75,
      },
      expected: { capped_wage: 3200, seventy_pct: 2240, minimum_wage_floor: null, wage_due: 2240 },
    },
    {
      name: 'begrensd door het maximumdagloon',
      input: {
        monthly_wage_eur: 8000,
        hours_per_week: 40,
        sick_year: 1,
        max_dagloon: 304.25,
        min_hourly_wage: 14.71,
        days_per_month: 21.75,
      },
      expected: { capped_wage: 6617.44, seventy_pct: 4632.21, minimum_wage_floor: 2549.73, wage_due: 4632.21 },
    },
    {
      name: 'halve week',
      input: {
        monthly_wage_eur: 1600,
        hours_per_week: 20,
        sick_year: 1,
        max_dagloon: 304.25,
        min_hourly_wage: 14.71,
        days_per_month: 21.75,
      },
      expected: { capped_wage: 1600, seventy_pct: 1120, minimum_wage_floor: 1274.87, wage_due: 1274.87 },
    },
  ],
};
