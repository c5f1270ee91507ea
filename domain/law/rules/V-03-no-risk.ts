import { addMonths, addYears, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** Groups of ZW art. 29b and the years within which the illness must start; null is without limit. */
const WINDOW_YEARS = { art29b_1: 5, art29b_2: null, art29b_4: 5 } as const;
type NoRiskGroup = keyof typeof WINDOW_YEARS;
const NO_RISK_GROUPS = Object.keys(WINDOW_YEARS) as NoRiskGroup[];

type Input = {
  group: NoRiskGroup;
  /** Start of the employment; for `art29b_4` the day on which the right to WIA was established. */
  start: PlainDate;
  firstSickDay: PlainDate;
};

function compute({ group, start, firstSickDay }: Input): { mayAskFrom: PlainDate; inWindow: boolean } {
  const years = WINDOW_YEARS[group];
  return {
    mayAskFrom: addMonths(start, 2),
    inWindow: firstSickDay >= start && (years === null || firstSickDay < addYears(start, years)),
  };
}

export const noRisk: Rule<typeof compute> = {
  id: 'V-03',
  name: 'No-riskpolis',
  sources: [law('ZW', '29b'), law('ZW', '38b lid 1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Groep van lid 1 en lid 4: ziek binnen vijf jaar na de aanvang; groep van lid 2: geen grens. De werkgever mag er pas na ' +
        'twee maanden dienstverband naar vragen, nooit bij de sollicitatie.',
      compute,
    },
  ],
  forms: [
    {
      input: { employment_start: 'date', first_sick_day: 'date?' },
      answer({
        employment_start: start,
        first_sick_day,
      }: {
        employment_start: PlainDate;
        first_sick_day: PlainDate | null;
      }) {
        const firstSickDay = first_sick_day ?? latestLaw(noRisk);
        return {
          may_ask_from: applyRule(noRisk, { group: 'art29b_2', start, firstSickDay }).mayAskFrom,
        };
      },
    },
    {
      input: { group: 'text', employment_start: 'date', first_sick_day: 'date' },
      answer(input: { group: string; employment_start: PlainDate; first_sick_day: PlainDate }) {
        const { inWindow } = applyRule(noRisk, {
          group: oneOf('group', input.group, NO_RISK_GROUPS),
          start: input.employment_start,
          firstSickDay: input.first_sick_day,
        });
        return { in_window: inWindow };
      },
    },
  ],
  examples: [
    {
      name: 'vragen mag na twee maanden',
      input: { employment_start: '2026-01-15' },
      expected: { may_ask_from: '2026-03-15' },
    },
    {
      name: 'groep 1, binnen vijf jaar',
      input: { group: 'art29b_1', employment_start: '2021-03-01', first_sick_day: '2026-02-27' },
      expected: { in_window: true },
    },
    {
      name: 'groep 1, na vijf jaar',
      input: { group: 'art29b_1', employment_start: '2021-03-01', first_sick_day: '2026-03-02' },
      expected: { in_window: false },
    },
    {
      name: 'groep 2, geen grens',
      input: { group: 'art29b_2', employment_start: '2021-03-01', first_sick_day: '2026-03-02' },
      expected: { in_window: true },
    },
  ],
};
