import type { PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { inCents } from './in-cents';
import { readSickYear } from './input-values';
import { REACH } from './reach';
import { law } from './sources';

type Input = {
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  sickYear: 1 | 2;
  hoursPerWeek: number;
  /** Statutory minimum in euro per hour, 21 years and older (L-03). */
  minHourlyWage: number;
};

/** The first year of sickness: 52 weeks. */
export const SICK_YEAR_DAYS = 364;

/** Lowest wage in euro per month; null in the second year. */
function compute({ sickYear, hoursPerWeek, minHourlyWage }: Input): { floor: number | null } {
  return { floor: sickYear === 1 ? inCents((minHourlyWage * hoursPerWeek * 52) / 12) : null };
}

export const minimumloon: Rule<typeof compute> = {
  id: 'L-02',
  name: 'Ondergrens van het minimumloon in het eerste ziektejaar',
  sources: [law('BW 7', '629 lid 1'), law('WML', '8')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'In de eerste 52 weken (tot en met d0+363) minstens het minimumloon naar het aantal uren; in het tweede jaar niet.',
      compute,
    },
  ],
  forms: [
    {
      input: { sick_year: 'number', hours_per_week: 'number', min_hourly_wage: 'number', first_sick_day: 'date?' },
      answer(input: {
        sick_year: number;
        hours_per_week: number;
        min_hourly_wage: number;
        first_sick_day: PlainDate | null;
      }) {
        const { floor } = applyRule(minimumloon, {
          firstSickDay: input.first_sick_day ?? latestLaw(minimumloon),
          sickYear: readSickYear('sick_year', input.sick_year),
          hoursPerWeek: input.hours_per_week,
          minHourlyWage: input.min_hourly_wage,
        });
        return { minimum_wage_floor: floor };
      },
    },
  ],
  examples: [
    {
      name: '40 uur, jaar 1',
      input: { sick_year: 1, hours_per_week: 40, min_hourly_wage: 14.71 },
      expected: { minimum_wage_floor: 2549.73 },
    },
    {
      name: 'jaar 2',
      input: { sick_year: 2, hours_per_week: 40, min_hourly_wage: 14.71 },
      expected: { minimum_wage_floor: null },
    },
  ],
};
