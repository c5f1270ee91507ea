import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

function compute(death: Derivation) {
  return {
    caseCloses: death.noted('Het dienstverband eindigt door het overlijden; alle taken en brieven vervallen.'),
    wageLastDay: death,
    deathBenefitUntil: death.plusMonths(
      1,
      'Overlijdensuitkering tot en met een maand na de dag van overlijden (BW art. 7:674)',
    ),
  };
}

export const overlijden: Rule<typeof compute> = {
  id: 'U-12',
  name: 'Overlijden',
  sources: [law('BW 7', '674'), law('ZW', '35')],
  decidedBy: { inDutch: 'dag van overlijden', of: (death) => death.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Loon tot en met de dag van overlijden en een overlijdensuitkering van een maand. Het geval sluit die dag met de reden ' +
        'overleden, niet hersteld.',
      compute,
    },
  ],
  forms: [
    {
      input: { died_on: 'date' },
      answer({ died_on }: { died_on: PlainDate }) {
        const end = applyRule(overlijden, Derivation.from(died_on, 'Overleden'));
        return { wage_last_day: end.wageLastDay.date, death_benefit_until: end.deathBenefitUntil.date };
      },
    },
  ],
  examples: [
    {
      name: 'midden in de maand',
      input: { died_on: '2026-03-16' },
      expected: { wage_last_day: '2026-03-16', death_benefit_until: '2026-04-16' },
    },
    {
      name: 'op de laatste dag van januari',
      input: { died_on: '2026-01-31' },
      expected: { wage_last_day: '2026-01-31', death_benefit_until: '2026-02-28' },
    },
  ],
};
