import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

/** Ill within four weeks after the end of the employment still counts as insured (ZW art. 46). */
export const NAWERKING_DAYS = 28;

function compute({ employmentLastDay, illOn }: { employmentLastDay: Derivation; illOn: PlainDate }) {
  const lastDay = employmentLastDay.plusDays(NAWERKING_DAYS, 'Vier weken na het einde van de verzekering (ZW art. 46)');
  return { lastDay, withinFourWeeks: illOn > employmentLastDay.date && illOn <= lastDay.date };
}

export const nawerking: Rule<typeof compute> = {
  id: 'U-04',
  name: 'Nawerking van de Ziektewet',
  sources: [law('ZW', '46'), law('ZW', '38a lid 1'), law('ATW', '1')],
  decidedBy: { inDutch: 'laatste dag van het dienstverband', of: ({ employmentLastDay }) => employmentLastDay.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Ziek binnen vier weken na het einde van het dienstverband: ziekengeld alsof nog verzekerd, vanaf de derde dag.',
      compute,
    },
  ],
  forms: [
    {
      input: { employment_last_day: 'date', ill_on: 'date' },
      answer({ employment_last_day, ill_on }: { employment_last_day: PlainDate; ill_on: PlainDate }) {
        const found = applyRule(nawerking, {
          employmentLastDay: Derivation.from(employment_last_day, 'Laatste dag van het dienstverband'),
          illOn: ill_on,
        });
        return { within_four_weeks: found.withinFourWeeks };
      },
    },
  ],
  examples: [
    {
      name: 'op de laatste dag',
      input: { employment_last_day: '2026-05-31', ill_on: '2026-06-28' },
      expected: { within_four_weeks: true },
    },
    {
      name: 'een dag later',
      input: { employment_last_day: '2026-05-31', ill_on: '2026-06-29' },
      expected: { within_four_weeks: false },
    },
  ],
};
