import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

function compute(at: ChainDays) {
  const latest = at(6, 'Binnen een week na de eerste ziektedag, naar de afspraak met de arbodienst');
  return { latest, internalDue: latest.onLastBusinessDay() };
}

export const meldingArbodienst: Rule<typeof compute> = {
  id: 'T-05',
  name: 'Melding aan de arbodienst',
  sources: [norm('contract met de arbodienst')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Geen wettelijke termijn meer; contracten vragen de melding meestal binnen een week, dus uiterlijk op dag 7.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const melding = applyRule(meldingArbodienst, chainDaysFrom(first_sick_day));
        return { latest: melding.latest.date, internal_due: melding.internalDue.date };
      },
    },
  ],
  examples: [
    {
      name: 'week eindigt op zondag',
      input: { first_sick_day: '2026-01-05' },
      expected: { latest: '2026-01-11', internal_due: '2026-01-09' },
    },
    {
      name: 'week eindigt op dinsdag',
      input: { first_sick_day: '2026-02-11' },
      expected: { latest: '2026-02-17', internal_due: '2026-02-17' },
    },
  ],
};
