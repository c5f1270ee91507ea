import { type Rule, versionOn } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** Reasonable written rules on giving information that were not followed. */
const SUSPENSION_GROUNDS = ['geen-informatie', 'niet-verschenen', 'controlevoorschrift'] as const;
type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** `rightShown`: the information came and shows a right to wage. */
function compute({ rightShown }: { ground: SuspensionGround; rightShown: boolean }) {
  return { instrument: 'loonopschorting' as const, paidLater: rightShown };
}

export const loonopschorting: Rule<typeof compute> = {
  id: 'L-05',
  name: 'Loonopschorting',
  sources: [law('BW 7', '629 lid 6')],
  versionDate: 'dag van het vermoeden',
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
      input: { ground: 'text', right_shown: 'boolean' },
      answer({ ground, right_shown }: { ground: string; right_shown: boolean }) {
        const chosen = oneOf('ground', ground, SUSPENSION_GROUNDS);
        const found = versionOn(loonopschorting, REACH).compute({ ground: chosen, rightShown: right_shown });
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
