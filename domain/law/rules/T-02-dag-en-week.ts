import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

type SickDayAndWeek = {
  /** Day 1 is the first sick day. */
  sickDay: number;
  /** Blocks of seven days from day 1, not ISO weeks. */
  sickWeek: number;
  /** 1 to 7. */
  dayInWeek: number;
};

type Input = {
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  /** Sick days of the chain before the day that is asked for; days of recovery and of leave do not count. */
  sickDaysBefore: number;
};

function compute({ sickDaysBefore: before }: Input): SickDayAndWeek {
  return { sickDay: before + 1, sickWeek: Math.floor(before / 7) + 1, dayInWeek: (before % 7) + 1 };
}

export const dagEnWeek: Rule<typeof compute> = {
  id: 'T-02',
  name: 'Ziektedag en ziekteweek',
  sources: [law('WIA', '23 lid 1'), law('BW 7', '629 lid 1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'Kalenderdagen vanaf de eerste ziektedag (dag 1); een ziekteweek is een blok van zeven dagen vanaf die dag.',
      otherReadings: ['ISO-weken, en "twee jaar" in plaats van 728 dagen: niet wat de wet zegt.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', date: 'date' },
      answer({ first_sick_day, date }: { first_sick_day: PlainDate; date: PlainDate }) {
        if (date < first_sick_day)
          throw new InputError('date', 'ligt voor first_sick_day; geef een dag op of na de eerste ziektedag.');
        const day = applyRule(dagEnWeek, {
          firstSickDay: first_sick_day,
          sickDaysBefore: daysBetween(first_sick_day, date),
        });
        return { sick_day: day.sickDay, sick_week: day.sickWeek, day_in_week: day.dayInWeek };
      },
    },
  ],
  examples: [
    {
      name: 'laatste dag van week 6',
      input: { first_sick_day: '2026-01-05', date: '2026-02-15' },
      expected: { sick_day: 42, sick_week: 6, day_in_week: 7 },
    },
    {
      name: 'eerste dag van week 7',
      input: { first_sick_day: '2026-01-05', date: '2026-02-16' },
      expected: { sick_day: 43, sick_week: 7, day_in_week: 1 },
    },
    {
      name: 'schrikkeldag: laatste dag van jaar 1',
      input: { first_sick_day: '2024-02-29', date: '2025-02-26' },
      expected: { sick_day: 364, sick_week: 52, day_in_week: 7 },
    },
    {
      name: 'schrikkeldag: week 53, dus jaar 2',
      input: { first_sick_day: '2024-02-29', date: '2025-02-27' },
      expected: { sick_day: 365, sick_week: 53, day_in_week: 1 },
    },
  ],
};
