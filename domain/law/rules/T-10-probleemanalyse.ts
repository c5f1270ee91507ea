import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { type Rule, versionOn } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

function compute(at: ChainDays) {
  const legalLatest = at(42, 'Binnen zes weken na de eerste ziektedag (RP art. 2 lid 2)');
  return {
    opensOn: at(21, 'Drie weken na de eerste ziektedag kan het oordeel worden gevraagd'),
    /** Last day of week 6: the practice, and the day of the alarm. */
    target: at(41, 'Laatste dag van ziekteweek 6, de streefdag'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
  };
}

export const probleemanalyse: Rule<typeof compute> = {
  id: 'T-10',
  name: 'Probleemanalyse (oordeel van de bedrijfsarts)',
  sources: [law('RP', '2 lid 2'), law('RP', '2 lid 3'), law('RP', '5')],
  versionDate: 'eerste ziektedag',
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Zes weken na de eerste dag eindigt op d0+42; streefdag is d0+41 (einde week 6). Alleen verplicht bij dreigend ' +
        'langdurig verzuim naar het oordeel van de bedrijfsarts; blijkt dat pas later, dan onverwijld.',
      otherReadings: ['Uiterlijk de laatste dag van week 6 (d0+41): strenger, daarom streefdag en alarm.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const term = versionOn(probleemanalyse, first_sick_day).compute(chainDaysFrom(first_sick_day));
        return {
          opens_on: term.opensOn.date,
          target: term.target.date,
          legal_latest: term.legalLatest.date,
          internal_due: term.internalDue.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'd0 maandag 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: {
        opens_on: '2026-01-26',
        target: '2026-02-15',
        legal_latest: '2026-02-16',
        internal_due: '2026-02-16',
      },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: {
        opens_on: '2024-03-21',
        target: '2024-04-10',
        legal_latest: '2024-04-11',
        internal_due: '2024-04-11',
      },
    },
  ],
};
