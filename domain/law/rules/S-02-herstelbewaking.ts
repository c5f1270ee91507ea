import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH_104_WEEKS } from './reach';
import { FOUR_WEEKS } from './samentelling';
import { law } from './sources';

/** `recovery` is the first day on which the employee is fit for the own work. */
function compute(recovery: Derivation) {
  return {
    relapseAggregatesUntil: recovery.plusDays(
      FOUR_WEEKS - 1,
      'Ziek binnen vier weken na herstel telt samen (ZW art. 38 lid 1)',
    ),
    newCaseFrom: recovery.plusDays(
      FOUR_WEEKS,
      'Vier weken na herstel is een ziekte een nieuw geval (ZW art. 38 lid 1)',
    ),
  };
}

export const herstelbewaking: Rule<typeof compute> = {
  id: 'S-02',
  name: 'Vier weken na herstel',
  sources: [law('ZW', '38 lid 1'), law('BW 7', '629 lid 10'), law('WIA', '23 lid 3')],
  decidedBy: { inDutch: 'eerste hersteldag', of: (recovery) => recovery.date },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'Een nieuwe eerste ziektedag tot en met herstel + 27 hoort bij de keten; vanaf herstel + 28 niet. Een termijn die voor ' +
        'het herstel was bereikt blijft staan; een termijn in de herstelperiode schuift op.',
      compute,
    },
  ],
  forms: [
    {
      input: { recovered_on: 'date' },
      answer({ recovered_on }: { recovered_on: PlainDate }) {
        const watch = applyRule(herstelbewaking, Derivation.from(recovered_on, 'Hersteld'));
        return { relapse_aggregates_until: watch.relapseAggregatesUntil.date, new_case_from: watch.newCaseFrom.date };
      },
    },
  ],
  examples: [
    {
      name: 'hersteld op 16 maart 2026',
      input: { recovered_on: '2026-03-16' },
      expected: { relapse_aggregates_until: '2026-04-12', new_case_from: '2026-04-13' },
    },
    {
      name: 'over een schrikkeldag',
      input: { recovered_on: '2028-02-07' },
      expected: { relapse_aggregates_until: '2028-03-05', new_case_from: '2028-03-06' },
    },
  ],
};
