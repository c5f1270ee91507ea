import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

function compute(at: ChainDays) {
  return { due: at(2, 'Digitale vragenlijst op ziektedag 3') };
}

export const vragenlijst: Rule<typeof compute> = {
  id: 'A-03',
  name: 'Digitale vragenlijst op dag 3',
  sources: [norm('protocol van de arbodienst')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading: 'Op de derde ziektedag; de antwoorden zijn gezondheidsgegevens en blijven bij de arbodienst.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        return { due: applyRule(vragenlijst, chainDaysFrom(first_sick_day)).due.date };
      },
    },
  ],
  examples: [
    { name: 'd0 5 januari 2026', input: { first_sick_day: '2026-01-05' }, expected: { due: '2026-01-07' } },
    { name: 'over een schrikkeldag', input: { first_sick_day: '2024-02-28' }, expected: { due: '2024-03-01' } },
  ],
};
