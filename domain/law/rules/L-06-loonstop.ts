import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** Grounds of BW art. 7:629 lid 3, with their letter. */
const GROUNDS = {
  opzet: 'a',
  'genezing-belemmerd': 'b',
  'passend-werk-geweigerd': 'c',
  'maatregel-geweigerd': 'd',
  'plan-van-aanpak-geweigerd': 'e',
  'wia-aanvraag-te-laat': 'f',
} as const;

type StopGround = keyof typeof GROUNDS;
const STOP_GROUNDS = Object.keys(GROUNDS) as StopGround[];

function compute({ ground }: { suspicionOn: PlainDate; ground: StopGround }) {
  return { instrument: 'loonstop' as const, article: `BW 7:629 lid 3 onder ${GROUNDS[ground]}`, paidLater: false };
}

export const loonstop: Rule<typeof compute> = {
  id: 'L-06',
  name: 'Loonstop',
  sources: [law('BW 7', '629 lid 3')],
  decidedBy: { inDutch: 'dag van het vermoeden', of: ({ suspicionOn }) => suspicionOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Geen loon over de tijd dat de grond duurt, en niet achteraf betaald. In een vangnetgeval ook aan UWV te melden (ZW 38a lid 7).',
      compute,
    },
  ],
  forms: [
    {
      input: { ground: 'text', suspicion_on: 'date?' },
      answer(input: { ground: string; suspicion_on: PlainDate | null }) {
        const found = applyRule(loonstop, {
          suspicionOn: input.suspicion_on ?? latestLaw(loonstop),
          ground: oneOf('ground', input.ground, STOP_GROUNDS),
        });
        return { instrument: found.instrument, article: found.article, paid_later: found.paidLater };
      },
    },
  ],
  examples: [
    {
      name: 'passend werk geweigerd',
      input: { ground: 'passend-werk-geweigerd' },
      expected: { instrument: 'loonstop', article: 'BW 7:629 lid 3 onder c', paid_later: false },
    },
    {
      name: 'late WIA-aanvraag',
      input: { ground: 'wia-aanvraag-te-laat' },
      expected: { instrument: 'loonstop', article: 'BW 7:629 lid 3 onder f', paid_later: false },
    },
  ],
};
