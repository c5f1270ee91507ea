import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { bezwaar } from './H-03-bezwaar';
import { REACH } from './reach';
import { law } from './sources';

function compute(decisionSent: Derivation): { objectionLastDay: Derivation } {
  return { objectionLastDay: applyRule(bezwaar, { decisionSent, kind: 'bezwaar' }).lastDay };
}

export const naDeBeslissing: Rule<typeof compute> = {
  id: 'T-37',
  name: 'Na de WIA-beslissing',
  sources: [law('Awb', '6:7'), law('ATW', '1')],
  decidedBy: { inDutch: 'dag van de beslissing', of: (decisionSent) => decisionSent.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Zes weken bezwaar, met de Algemene termijnenwet. Het dienstverband eindigt niet vanzelf na 104 weken: de loonplicht ' +
        'stopt, de re-integratieplicht in het dienstverband loopt door.',
      compute,
    },
  ],
  forms: [
    {
      input: { decision_sent: 'date' },
      answer({ decision_sent }: { decision_sent: PlainDate }) {
        const decision = Derivation.from(decision_sent, 'Beslissing van UWV verzonden');
        return { objection_last_day: applyRule(naDeBeslissing, decision).objectionLastDay.date };
      },
    },
  ],
  examples: [
    { name: 'gewone dag', input: { decision_sent: '2025-12-08' }, expected: { objection_last_day: '2026-01-19' } },
    {
      name: 'eindigt op Tweede Paasdag',
      input: { decision_sent: '2026-02-23' },
      expected: { objection_last_day: '2026-04-07' },
    },
  ],
};
