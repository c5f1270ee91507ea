import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { inCents } from './in-cents';
import { REACH } from './reach';
import { law } from './sources';

/** Amounts in euro over the same period. */
type Input = { paidOver: PlainDate; wageDue: number; otherIncome: number; ziekengeld: number };

function compute({ wageDue, otherIncome, ziekengeld }: Input): { payable: number } {
  return { payable: inCents(Math.max(0, wageDue - otherIncome - ziekengeld)) };
}

export const aftrek: Rule<typeof compute> = {
  id: 'L-08',
  name: 'Aftrek van ander inkomen en ziekengeld',
  sources: [law('BW 7', '629 lid 5'), law('BW 7', '629a')],
  decidedBy: { inDutch: 'dag waarover loon wordt betaald', of: ({ paidOver }) => paidOver },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Inkomen uit ander werk en ziekengeld gaan van het loon af. Voor een loonvordering heeft de werknemer een ' +
        'deskundigenoordeel van UWV nodig.',
      compute,
    },
  ],
  forms: [
    {
      input: { wage_due: 'number', other_income: 'number', ziekengeld: 'number', paid_over: 'date?' },
      answer(input: { wage_due: number; other_income: number; ziekengeld: number; paid_over: PlainDate | null }) {
        return applyRule(aftrek, {
          paidOver: input.paid_over ?? latestLaw(aftrek),
          wageDue: input.wage_due,
          otherIncome: input.other_income,
          ziekengeld: input.ziekengeld,
        });
      },
    },
  ],
  examples: [
    { name: 'ander werk', input: { wage_due: 2800, other_income: 500, ziekengeld: 0 }, expected: { payable: 2300 } },
    {
      name: 'ziekengeld hoger dan het loon',
      input: { wage_due: 2240, other_income: 0, ziekengeld: 3200 },
      expected: { payable: 0 },
    },
  ],
};
