import { addYears, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

type Input = { birthDate: PlainDate; employmentStart: PlainDate; firstSickDay: PlainDate; wwWeeksBefore: number };

function compute({ birthDate, employmentStart, firstSickDay, wwWeeksBefore }: Input): { eligible: boolean } {
  return {
    eligible:
      birthDate < '1962-01-01' &&
      employmentStart >= '2018-01-01' &&
      employmentStart <= '2019-12-31' &&
      wwWeeksBefore > 52 &&
      firstSickDay >= employmentStart &&
      firstSickDay < addYears(employmentStart, 5),
  };
}

export const compensatieregeling: Rule<typeof compute> = {
  id: 'V-06',
  name: 'Compensatieregeling oudere werklozen',
  sources: [law('ZW', '29d')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Geboren voor 1962, in dienst gekomen in 2018 of 2019 vanuit meer dan 52 weken WW, en ziek binnen vijf jaar. Voor ' +
        'nieuwe gevallen uitgestorven na 2024; alleen nog voor lopende dossiers.',
      otherReadings: ['Geboren voor 8 juli 1954: een eerdere regeling.'],
      compute,
    },
  ],
  forms: [
    {
      input: { birth_date: 'date', employment_start: 'date', first_sick_day: 'date', ww_weeks_before: 'number' },
      answer(input: {
        birth_date: PlainDate;
        employment_start: PlainDate;
        first_sick_day: PlainDate;
        ww_weeks_before: number;
      }) {
        return applyRule(compensatieregeling, {
          birthDate: input.birth_date,
          employmentStart: input.employment_start,
          firstSickDay: input.first_sick_day,
          wwWeeksBefore: input.ww_weeks_before,
        });
      },
    },
  ],
  examples: [
    {
      name: 'ziek op de laatste dag van vijf jaar',
      input: {
        birth_date: '1960-05-01',
        employment_start: '2019-12-31',
        first_sick_day: '2024-12-30',
        ww_weeks_before: 60,
      },
      expected: { eligible: true },
    },
    {
      name: 'ziek na vijf jaar',
      input: {
        birth_date: '1960-05-01',
        employment_start: '2019-12-31',
        first_sick_day: '2025-01-02',
        ww_weeks_before: 60,
      },
      expected: { eligible: false },
    },
  ],
};
