import { addDays, type PlainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

type Input = {
  currentFirst: PlainDate;
  /** Sick days of the earlier episodes of the same chain; days of recovery and of leave do not count. */
  sickDaysBefore: number;
};

function compute({ currentFirst, sickDaysBefore }: Input): { virtualFirstDay: PlainDate } {
  return { virtualFirstDay: addDays(currentFirst, -sickDaysBefore) };
}

export const ketendag: Rule<typeof compute> = {
  id: 'T-03',
  name: 'Fictieve eerste ziektedag bij samentelling',
  sources: [law('ZW', '38 lid 1'), law('WIA', '23 lid 3'), law('BW 7', '629 lid 10')],
  decidedBy: { inDutch: 'eerste dag van het lopende tijdvak', of: ({ currentFirst }) => currentFirst },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'De eerste dag van het lopende tijdvak min de ziektedagen van de eerdere tijdvakken van de keten. Geldt voor elke ' +
        'termijn die voor de onderbreking nog niet was bereikt.',
      compute,
    },
  ],
  forms: [
    {
      input: { current_first: 'date', sick_days_before: 'number' },
      answer(input: { current_first: PlainDate; sick_days_before: number }) {
        const { virtualFirstDay } = applyRule(ketendag, {
          currentFirst: input.current_first,
          sickDaysBefore: input.sick_days_before,
        });
        return { virtual_first_day: virtualFirstDay };
      },
    },
  ],
  examples: [
    {
      name: 'gepubliceerd voorbeeld 2022',
      input: { current_first: '2022-07-25', sick_days_before: 182 },
      expected: { virtual_first_day: '2022-01-24' },
    },
    {
      name: '28 dagen ziek, 27 dagen hersteld',
      input: { current_first: '2026-03-01', sick_days_before: 28 },
      expected: { virtual_first_day: '2026-02-01' },
    },
  ],
};
