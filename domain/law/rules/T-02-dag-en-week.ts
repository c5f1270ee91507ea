import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { type Rule, versionOn } from '../rule';
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

/** With samentelling `firstSickDay` is the virtual first day of the episode that is running (T-03). */
function compute({ firstSickDay, date }: { firstSickDay: PlainDate; date: PlainDate }): SickDayAndWeek {
  const offset = daysBetween(firstSickDay, date);
  return { sickDay: offset + 1, sickWeek: Math.floor(offset / 7) + 1, dayInWeek: (offset % 7) + 1 };
}

export const dagEnWeek: Rule<typeof compute> = {
  id: 'T-02',
  name: 'Ziektedag en ziekteweek',
  sources: [law('WIA', '23 lid 1'), law('BW 7', '629 lid 1')],
  versionDate: 'eerste ziektedag',
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
        const day = versionOn(dagEnWeek, first_sick_day).compute({ firstSickDay: first_sick_day, date });
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
