import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { termijnenwet } from './H-02-termijnenwet';
import { oneOf } from './input-error';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

const TERM_DAYS = { bezwaar: 42, zw_medisch: 14 } as const;
type Kind = keyof typeof TERM_DAYS;
const KINDS = Object.keys(TERM_DAYS) as Kind[];

function compute({ decisionSent, kind }: { decisionSent: Derivation; kind: Kind }): { lastDay: Derivation } {
  const { end } = applyRule(termijnenwet, { event: decisionSent, days: TERM_DAYS[kind] });
  return { lastDay: end };
}

export const bezwaar: Rule<typeof compute> = {
  id: 'H-03',
  name: 'Bezwaar tegen een beslissing van UWV',
  sources: [law('Awb', '6:7'), law('ZW', '75k'), law('ATW', '1')],
  decidedBy: { inDutch: 'verzending van de beslissing', of: ({ decisionSent }) => decisionSent.date },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'Zes weken na de verzending; bij een medisch geschil in de Ziektewet twee weken. De Algemene termijnenwet geldt.',
      compute,
    },
  ],
  forms: [
    {
      input: { decision_sent: 'date', kind: 'text' },
      answer({ decision_sent, kind }: { decision_sent: PlainDate; kind: string }) {
        const { lastDay } = applyRule(bezwaar, {
          decisionSent: Derivation.from(decision_sent, 'Beslissing verzonden'),
          kind: oneOf('kind', kind, KINDS),
        });
        return { last_day: lastDay.date };
      },
    },
  ],
  examples: [
    {
      name: 'medisch geschil, eindigt op 5 mei',
      input: { decision_sent: '2026-04-21', kind: 'zw_medisch' },
      expected: { last_day: '2026-05-06' },
    },
    {
      name: 'gewoon bezwaar',
      input: { decision_sent: '2026-04-21', kind: 'bezwaar' },
      expected: { last_day: '2026-06-02' },
    },
  ],
};
