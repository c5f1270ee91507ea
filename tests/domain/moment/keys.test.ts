import { keyOf } from '../../../domain/moment/effect-id';
import { workFor } from '../../../domain/moment/work';
import { newMoment } from '../../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ID = {
  owner: 'g',
  obligation: 'probleemanalyse',
  step: 'opening',
  round: 2,
  channel: 'email',
  to: 'werkgever',
} as const;

test.each([
  ['of an effect', {}, 'g/probleemanalyse/opening/2/email/werkgever'],
  [
    'of what is for one of several who hold the role',
    { person: 'p1' },
    'g/probleemanalyse/opening/2/email/werkgever/p1',
  ],
  ['of one of several for a recipient', { part: 'bsn' }, 'g/probleemanalyse/opening/2/email/werkgever/bsn'],
  ['of both', { person: 'p1', part: 'levering' }, 'g/probleemanalyse/opening/2/email/werkgever/p1/levering'],
  ['without what is not there', { person: null, part: null }, 'g/probleemanalyse/opening/2/email/werkgever'],
])('the key %s', (_name, more, key) => {
  expect(keyOf({ ...ID, ...more })).toBe(key);
});

const shown = (moment: ReturnType<typeof newMoment>) =>
  workFor(moment).effects.map(({ key, kind, step, round, channel }) => [key, kind, step, round, channel]);

test('an effect shows its step, round and channel beside its key', () => {
  const message = { id: 'bericht-1', type: 'ziekmelding' } as const;
  const moment = newMoment({
    facts: [SICK],
    asOf: '2026-01-05',
    minute: 600,
    message,
    told: 1,
    loaded: { phase: 'geen-verzuim' },
  });
  expect(shown(moment)).toEqual([
    ['geval/melding-arbodienst/gedaan/1/dossier/werkgever', 'status', 'gedaan', 1, 'dossier'],
    ['geval/ziekmelding/status/1/dossier/dossier', 'status', 'status', 1, 'dossier'],
    ['geval/ziekmelding/bevestiging/1/email/werkgever', 'bericht', 'bevestiging', 1, 'email'],
  ]);
});

test('who asks the case to look again is found under the message, whatever its id holds', () => {
  const message = { id: 'hr/pakket/17', type: 'herplan', reason: 'kijk nog eens', by: 'hr' } as const;
  const moment = newMoment({ facts: [SICK], asOf: '2026-01-06', minute: 600, message });
  expect(shown(moment)).toContainEqual([
    'geval/herplan/hr/pakket/17/1/dossier/dossier',
    'status',
    'gevraagd',
    1,
    'dossier',
  ]);
});
