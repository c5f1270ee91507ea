import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law, norm } from './sources';

function compute(at: ChainDays) {
  const legalLatest = at(363, 'Einde van het eerste ziektejaar, de laatste dag van week 52 (RP art. 4 lid 2)');
  return {
    opensOn: at(315, 'Begin van ziekteweek 46 (Werkwijzer UWV)'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
  };
}

export const eerstejaarsevaluatie: Rule<typeof compute> = {
  id: 'T-22',
  name: 'Eerstejaarsevaluatie (opschudmoment)',
  sources: [law('RP', '4 lid 2'), law('RP', '6 lid 1 onder h'), norm('Werkwijzer Poortwachter (UWV)')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Verplicht aan het einde van het eerste ziektejaar; week 46 tot en met 52 is het venster van de praktijk.',
      otherReadings: ['Protocollen die al in week 42 beginnen: mag, eerder dan nodig.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const eje = applyRule(eerstejaarsevaluatie, chainDaysFrom(first_sick_day));
        return { opens_on: eje.opensOn.date, legal_latest: eje.legalLatest.date, internal_due: eje.internalDue.date };
      },
    },
  ],
  examples: [
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: { opens_on: '2026-11-16', legal_latest: '2027-01-03', internal_due: '2026-12-31' },
    },
    {
      name: 'd0 14 mei 2025',
      input: { first_sick_day: '2025-05-14' },
      expected: { opens_on: '2026-03-25', legal_latest: '2026-05-12', internal_due: '2026-05-12' },
    },
  ],
};
