import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

function compute(requestReceived: Derivation) {
  return {
    answerDue: requestReceived.plusMonths(1, 'Antwoord binnen een maand (AVG art. 12 lid 3)'),
    maxExtended: requestReceived.plusMonths(3, 'Met verlenging twee maanden langer (AVG art. 12 lid 3)'),
  };
}

export const inzageverzoek: Rule<typeof compute> = {
  id: 'P-30',
  name: 'Verzoek van een betrokkene',
  sources: [norm('AVG art. 12 lid 3')],
  decidedBy: { inDutch: 'ontvangst van het verzoek', of: (received) => received.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading: 'Een maand, met twee maanden te verlengen; bestaat de dag niet, dan de laatste dag van die maand.',
      compute,
    },
  ],
  forms: [
    {
      input: { request_received: 'date' },
      answer({ request_received }: { request_received: PlainDate }) {
        const term = applyRule(inzageverzoek, Derivation.from(request_received, 'Verzoek ontvangen'));
        return { answer_due: term.answerDue.date, max_extended: term.maxExtended.date };
      },
    },
  ],
  examples: [
    {
      name: 'op 31 januari',
      input: { request_received: '2026-01-31' },
      expected: { answer_due: '2026-02-28', max_extended: '2026-04-30' },
    },
    {
      name: 'midden in de maand',
      input: { request_received: '2026-05-04' },
      expected: { answer_due: '2026-06-04', max_extended: '2026-08-04' },
    },
  ],
};
