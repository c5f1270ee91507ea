import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWords as retentionInWords } from '../../cli/commands/bewaartermijnen';
import { inWords as controleInWords } from '../../cli/commands/controle';
import { inWords as waitingInWords } from '../../cli/commands/waarom-wacht';
import { connectionSettings } from '../../cli/connection';
import { localSettings } from '../../embedded/local-settings';
import { keepSecrets } from '../../embedded/secrets';

const GEVAL = '7df07b3a-b7cc-8264-afde-f0ad74b5885a';
const reason = { since: null, sentence: 'Wacht op UWV.', advice: 'Niets.' };

test('what a case waits for, the failure marked and with what to do', () => {
  const at = '2026-02-02T09:00:00.000Z';
  const healthy = { gevalId: GEVAL, at, stuck: false, reasons: [{ ...reason, kind: 'x', nature: 'wacht' as const }] };
  expect(waitingInWords(healthy)).toBe(`Verzuimgeval ${GEVAL} wacht zoals het hoort.\n- Wacht op UWV.\n`);
  const failure = {
    kind: 'geen-worker',
    nature: 'storing' as const,
    since: '2026-02-02T08:00:00.000Z',
    sentence: 'Er draait geen worker.',
    advice: 'Start een worker.',
  };
  expect(waitingInWords({ ...healthy, stuck: true, reasons: [failure] })).toBe(
    [
      `Verzuimgeval ${GEVAL} hapert.`,
      '! Er draait geen worker. (sinds maandag 2 februari 2026 om 09:00)',
      '  Wat te doen: Start een worker.',
      '',
    ].join('\n'),
  );
});

test('the report of a check as a table', () => {
  const at = '2026-02-02T09:00:00.000Z';
  expect(controleInWords({ at, checked: 3, found: 0, differences: [], lateFound: 0, late: [] })).toBe(
    'Nagekeken: 3 dienstverbanden. Verschillen: 0. Te laat door ons: 0.\n',
  );
  const ids = { werkgeverId: 'w', dienstverbandId: 'd-1' };
  const found = {
    ...ids,
    kind: 'geen-workflow' as const,
    stored: at,
    computed: null,
    what: 'geen open workflow',
    done: 'gewekt',
  };
  const words = controleInWords({ at, checked: 3, found: 1, differences: [found], lateFound: 0, late: [] });
  expect(words.split('\n').slice(2)).toEqual([
    'dienstverband  soort          vastgelegd                berekend  gedaan',
    'd-1            geen-workflow  2026-02-02T09:00:00.000Z  -         gewekt',
    '',
  ]);
});

test('what may go, from which day it does, and what is held', () => {
  const due = {
    werkgeverId: 'w',
    soort: 'geval' as const,
    id: 'g-1',
    termijn: '2026-01-31',
    wissenVanaf: '2026-03-03',
  };
  expect(retentionInWords([])).toBe('Er is niets waarvan de bewaartermijn voorbij is.\n');
  expect(
    retentionInWords([
      { ...due, aangehouden: false },
      { ...due, id: 'g-2', aangehouden: true },
    ]).split('\n'),
  ).toEqual([
    'geval g-1 (werkgever w): bewaard tot en met 2026-01-31, wordt gewist vanaf 2026-03-03',
    'geval g-2 (werkgever w): bewaard tot en met 2026-01-31, aangehouden',
    '',
  ]);
});

describe('how a command finds what it works with', () => {
  const before = { ...process.env };
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'poortwachter-cli-'));
    process.env.POORTWACHTER_DATA = join(dir, 'data');
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS']) delete process.env[name];
  });
  afterEach(() => {
    process.env = { ...before };
    rmSync(dir, { recursive: true });
  });

  test('from the installation here, on the ports that were chosen', async () => {
    mkdirSync(join(dir, 'data'));
    const secrets = keepSecrets(join(dir, 'data'));
    process.env.POORTWACHTER_TEMPORAL_PORT = '7999';
    expect(localSettings()).toMatchObject({
      TEMPORAL_ADDRESS: '127.0.0.1:7999',
      POORTWACHTER_PAYLOAD_KEYS: secrets.payload,
      DATABASE_URL: expect.stringContaining(`poortwachter_worker:${secrets.worker}@127.0.0.1:`),
    });
    await connectionSettings('DATABASE_URL', 'TEMPORAL_ADDRESS');
    expect(process.env.TEMPORAL_ADDRESS).toBe('127.0.0.1:7999');
  });

  test('from the environment, which goes first', async () => {
    Object.assign(process.env, { TEMPORAL_ADDRESS: 'temporal.example:7233', TEMPORAL_TLS: 'true' });
    await connectionSettings('TEMPORAL_ADDRESS');
    expect(process.env.TEMPORAL_ADDRESS).toBe('temporal.example:7233');
    await expect(connectionSettings('DATABASE_URL', 'TEMPORAL_ADDRESS')).rejects.toThrow('DATABASE_URL');
  });

  test('without either it says which variable is missing, and makes no data folder', async () => {
    await expect(connectionSettings('TEMPORAL_ADDRESS')).rejects.toThrow(/^TEMPORAL_ADDRESS: zet deze/);
    expect(localSettings()).toBeNull();
  });
});
