import { addDays, addYears, daysBetween, type PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { chainsOf } from '../chains';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { readPeriod } from './input-values';
import { REACH_104_WEEKS } from './reach';
import { type Chain, chainDaysOf } from './samentelling';
import { law } from './sources';
import { lastDayOf104Weeks } from './T-35-einde-wachttijd';

/** First day after two full years; from 29 February that is 1 March. */
function twoYearsAfter(date: PlainDate): PlainDate {
  const anniversary = addYears(date, 2);
  return anniversary.slice(8) === date.slice(8) ? anniversary : addDays(anniversary, 1);
}

/** Two years are at least so many days; an interruption that begins after them comes too late to move their end. */
const SHORTEST_TWO_YEARS = 730;

/** @param notCounted sick days caused by pregnancy before the leave: they and the leave count for nothing (lid 1). */
function compute(at: ChainDays, notCounted = 0) {
  const wagePeriodLastDay = lastDayOf104Weeks(at, 'Laatste dag van 104 weken loondoorbetaling (BW art. 7:629 lid 1)');
  const virtualFirstDay = addDays(at(SHORTEST_TWO_YEARS - 1 + notCounted, '').date, 1 - SHORTEST_TWO_YEARS);
  const reached = twoYearsAfter(virtualFirstDay);
  return {
    wagePeriodLastDay,
    /** First day on which the prohibition no longer holds. */
    twoYearsReachedOn: at(0, '').movedTo(
      reached,
      notCounted === 0
        ? 'Twee volle jaren ziekte, onderbrekingen niet meegeteld (BW art. 7:670 lid 1)'
        : `Twee volle jaren ziekte, zonder het verlof en de ${notCounted} dagen ervoor die niet meetellen (BW art. 7:670 lid 1)`,
    ),
    differenceDays: daysBetween(wagePeriodLastDay.date, reached) - 1,
  };
}

export const opzegverbod: Rule<typeof compute> = {
  id: 'U-20',
  name: 'Opzegverbod tijdens ziekte',
  sources: [law('BW 7', '670 lid 1'), law('BW 7', '670 lid 11')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'Twee jaren, dus twee of drie dagen langer dan 104 weken loon; vanaf 29 februari loopt het tot 1 maart. Verlengd bij late ' +
        'WIA-aanvraag, loonsanctie en vrijwillige verlenging; zes weken bij AOW (U-10). Ziekte door zwangerschap voor het ' +
        'verlof telt niet mee, het verlof ook niet; ziekte erna wel.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const ban = applyRule(opzegverbod, chainDaysFrom(first_sick_day));
        return {
          wage_period_last_day: ban.wagePeriodLastDay.date,
          two_years_reached_on: ban.twoYearsReachedOn.date,
          difference_days: ban.differenceDays,
        };
      },
    },
    {
      // Sick by pregnancy from the first day to the leave, and again from the day after it.
      input: { first_sick_day: 'date', leave: 'json' },
      answer(input: { first_sick_day: PlainDate; leave: unknown }) {
        const leave = readPeriod('leave', input.leave);
        if (leave.from <= input.first_sick_day)
          throw new InputError('leave', 'begint niet na first_sick_day; geef het verlof dat op de ziekte volgt.');
        const [chain] = chainsOf({
          episodes: [{ first: input.first_sick_day, last: null }],
          leaves: [{ ...leave, sameCause: true }],
        });
        const ban = applyRule(opzegverbod, chainDaysOf(chain as Chain), daysBetween(input.first_sick_day, leave.from));
        return { two_years_reached_on: ban.twoYearsReachedOn.date };
      },
    },
  ],
  examples: [
    {
      name: 'acht weken ziek door zwangerschap, verlof, daarna ziek: de twee jaren beginnen na het verlof',
      input: { first_sick_day: '2026-01-05', leave: ['2026-03-02', '2026-06-21'] },
      expected: { two_years_reached_on: '2028-06-22' },
    },
    {
      name: 'een dag ziek door zwangerschap, verlof tot en met 28 februari 2026',
      input: { first_sick_day: '2025-11-08', leave: ['2025-11-09', '2026-02-28'] },
      expected: { two_years_reached_on: '2028-03-01' },
    },
    {
      name: 'd0 8 januari 2024',
      input: { first_sick_day: '2024-01-08' },
      expected: { wage_period_last_day: '2026-01-04', two_years_reached_on: '2026-01-08', difference_days: 3 },
    },
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: { wage_period_last_day: '2028-01-02', two_years_reached_on: '2028-01-05', difference_days: 2 },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: { wage_period_last_day: '2026-02-25', two_years_reached_on: '2026-03-01', difference_days: 3 },
    },
  ],
};
