import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** Reasonable written rules on giving information that were not followed. */
const SUSPENSION_GROUNDS = ['geen-informatie', 'niet-verschenen', 'controlevoorschrift'] as const;
type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

type Input = {
  suspicionOn: PlainDate;
  ground: SuspensionGround;
  /** The information came and shows a right to wage. */
  rightShown: boolean;
};

function compute({ rightShown }: Input) {
  return { instrument: 'loonopschorting' as const, paidLater: rightShown };
}

export const loonopschorting: Rule<typeof compute> = {
  id: 'L-05',
  name: 'Loonopschorting',
  sources: [law('BW 7', '629 lid 6')],
  decidedBy: { inDutch: 'dag van het vermoeden', of: ({ suspicionOn }) => suspicionOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De werknemer houdt zich niet aan redelijke schriftelijke voorschriften over informatie. De betaling wordt uitgesteld en ' +
        'volgt geheel zodra de informatie het recht laat zien.',
      otherReadings: ['Het loon stopt: dat is de loonstop (L-06), voor andere gronden.'],
      compute,
    },
  ],
  forms: [
    {
      input: { ground: 'text', right_shown: 'boolean', suspicion_on: 'date?' },
      answer(input: { ground: string; right_shown: boolean; suspicion_on: PlainDate | null }) {
        const chosen = oneOf('ground', input.ground, SUSPENSION_GROUNDS);
        const found = applyRule(loonopschorting, {
          suspicionOn: input.suspicion_on ?? latestLaw(loonopschorting),
          ground: chosen,
          rightShown: input.right_shown,
        });
        return { instrument: found.instrument, paid_later: found.paidLater };
      },
    },
  ],
  examples: [
    {
      name: 'niet verschenen, recht gebleken',
      input: { ground: 'niet-verschenen', right_shown: true },
      expected: { instrument: 'loonopschorting', paid_later: true },
    },
    {
      name: 'informatie nog niet gegeven',
      input: { ground: 'geen-informatie', right_shown: false },
      expected: { instrument: 'loonopschorting', paid_later: false },
    },
  ],
};
