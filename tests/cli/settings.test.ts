import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { InputError } from '../../cli/input';
import { requireCurrentKey, requirePayloadKeys } from '../../cli/payload-keys';
import { settingsOf } from '../../cli/settings';
import { requireTls } from '../../cli/transport-security';

const env = {
  DATABASE_URL: 'postgresql://poortwachter_api:x@db/poortwachter',
  POORTWACHTER_ID_SECRET: 'geheim van minstens tweeendertig tekens',
};
const proxies = (POORTWACHTER_TRUSTED_PROXIES?: string) =>
  settingsOf('api', { ...env, POORTWACHTER_TRUSTED_PROXIES }).POORTWACHTER_TRUSTED_PROXIES;

test.each([
  [undefined, []],
  ['', []],
  [' 10.0.0.5, fd00::/8 ,uniquelocal', ['10.0.0.5', 'fd00::/8', 'uniquelocal']],
  ['::1', ['::1']],
])('trusted proxies %j are %j', (given, expected) => {
  expect(proxies(given)).toEqual(expected);
});

test.each(['1', 'true', 'proxy.example', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/8/8', '10.0.0.5 10.0.0.6'])(
  'trusted proxies %s are refused in a sentence that names the setting',
  (given) => {
    expect(() => proxies(given)).toThrow(InputError);
    expect(() => proxies(given)).toThrow(/^POORTWACHTER_TRUSTED_PROXIES: noem adressen of subnetten/);
  },
);

const remote = {
  DATABASE_URL: 'postgresql://x:y@db/poortwachter',
  SMTP_URL: 'smtp://mail:25',
  UWV_URL: 'http://uwv.example',
  VERZEKERAAR_URL: 'http://verzekeraar.example',
  NCVB_URL: 'http://ncvb.example',
  UITVOERDERS_URL: 'http://uitvoerders.example',
  TEMPORAL_ADDRESS: 'temporal:7233',
};

test.each([
  ['DATABASE_URL', 'postgresql', `${remote.DATABASE_URL}?sslmode=verify-full`],
  ['SMTP_URL', 'smtp', 'smtp://mail:25?requireTLS=true'],
  ['UWV_URL', 'uwv', 'https://uwv.example'],
  ['VERZEKERAAR_URL', 'verzekeraar', 'https://verzekeraar.example'],
  ['NCVB_URL', 'ncvb', 'https://ncvb.example'],
  ['UITVOERDERS_URL', 'uitvoerders', 'https://uitvoerders.example'],
] as const)('%s leaves this machine over TLS only, unless the setting names it', (setting, name, safe) => {
  const value = remote[setting];
  expect(() => requireTls({ [setting]: value })).toThrow(new RegExp(`^${setting}: .*zonder TLS`));
  expect(requireTls({ [setting]: safe })).toEqual([]);
  expect(requireTls({ [setting]: value, POORTWACHTER_PLAINTEXT: name })).toEqual([
    expect.stringContaining(`${setting}: deze verbinding gaat zonder TLS`),
  ]);
  expect(requireTls({ [setting]: value.replace(/(@|\/\/)(db|mail|\w+\.example)/, '$1127.0.0.1') })).toEqual([]);
});

test('Temporal leaves this machine over TLS only', () => {
  const { TEMPORAL_ADDRESS } = remote;
  expect(() => requireTls({ TEMPORAL_ADDRESS })).toThrow(/TEMPORAL_TLS/);
  expect(requireTls({ TEMPORAL_ADDRESS, TEMPORAL_TLS: 'true' })).toEqual([]);
  expect(requireTls({ TEMPORAL_ADDRESS, TEMPORAL_API_KEY: 'x' })).toEqual([]);
  expect(requireTls({ TEMPORAL_ADDRESS: '127.0.0.1:7233' })).toEqual([]);
  expect(() => requireTls({ POORTWACHTER_PLAINTEXT: 'alles' })).toThrow(/POORTWACHTER_PLAINTEXT: alles/);
});

test.each([
  ['DATABASE_URL', 'postgresql://x:y@127.0.0.1/poortwachter?host=db'],
  ['DATABASE_URL', `${remote.DATABASE_URL}?sslmode=verify-full&sslmode=disable`],
  ['DATABASE_URL', `${remote.DATABASE_URL}?sslmode=prefer`],
  ['SMTP_URL', 'smtp://mail:25?requireTLS=true&ignoreTLS=true'],
])('%s that only looks as if it went over TLS is refused: %s', (setting, value) => {
  expect(() => requireTls({ [setting]: value })).toThrow(/zonder TLS/);
});

// The SDK takes TLS as switched off for every word but these two, beside a key or a certificate too.
test.each([
  [{ TEMPORAL_TLS: 'TRUE' }, false],
  [{ TEMPORAL_TLS: '', TEMPORAL_API_KEY: 'x' }, false],
  [{ TEMPORAL_TLS: 'false', TEMPORAL_TLS_CLIENT_CERT_PATH: '/cert.pem' }, false],
  [{ TEMPORAL_TLS: '1' }, true],
  [{ TEMPORAL_TLS_SERVER_NAME: 'temporal' }, true],
])('Temporal under %j is asked over TLS as the SDK does: %s', (settings, isSafe) => {
  const { TEMPORAL_ADDRESS } = remote;
  const { tls } = loadClientConnectConfig({
    disableFile: true,
    overrideEnvVars: { TEMPORAL_ADDRESS, ...settings, TEMPORAL_TLS_CLIENT_CERT_PATH: undefined as never },
  }).connectionOptions;
  expect(Boolean(tls)).toBe(isSafe);
  const asked = () => requireTls({ TEMPORAL_ADDRESS, ...settings });
  if (isSafe) expect(asked()).toEqual([]);
  else expect(asked).toThrow(/TEMPORAL_TLS/);
});

describe('without POORTWACHTER_PAYLOAD_KEYS', () => {
  const NONE = [undefined, '', ','];
  test.each(Object.entries(remote))('a process of which %s leaves this machine does not start', (setting, value) => {
    for (const POORTWACHTER_PAYLOAD_KEYS of NONE) {
      const asked = () => requirePayloadKeys({ [setting]: value, POORTWACHTER_PAYLOAD_KEYS });
      expect(asked).toThrow(InputError);
      expect(asked).toThrow(new RegExp(`^POORTWACHTER_PAYLOAD_KEYS: ${setting} verlaat deze machine`));
    }
    expect(requirePayloadKeys({ [setting]: value, POORTWACHTER_PAYLOAD_KEYS: 'x' })).toEqual([]);
  });

  test('nothing is said to be put under a key', () => {
    for (const POORTWACHTER_PAYLOAD_KEYS of NONE)
      expect(() => requireCurrentKey({ POORTWACHTER_PAYLOAD_KEYS })).toThrow(/^POORTWACHTER_PAYLOAD_KEYS: /);
    expect(() => requireCurrentKey({ POORTWACHTER_PAYLOAD_KEYS: 'x' })).not.toThrow();
  });

  test('a process that stays on this machine says what is readable and believed', () => {
    for (const POORTWACHTER_PAYLOAD_KEYS of NONE) {
      const here = { TEMPORAL_ADDRESS: '127.0.0.1:7233', SMTP_URL: 'smtp://localhost', POORTWACHTER_PAYLOAD_KEYS };
      expect(requirePayloadKeys(here)).toEqual([expect.stringMatching(/is niet gezet: .*leesbaar.*geloofd/)]);
    }
  });
});

test('a socket of this machine needs no TLS', () => {
  expect(requireTls({ DATABASE_URL: 'postgresql:///poortwachter?host=/var/run/postgresql' })).toEqual([]);
});

test('poortwachter spoor --kenmerk tells what stands for the name of a request, and wants the secret of ids for it', () => {
  const bin = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
  const asked = (more: Record<string, string>) => {
    const options = { env: { PATH: process.env.PATH, ...more }, encoding: 'utf8', cwd: tmpdir() } as const;
    return spawnSync(process.execPath, [bin, 'spoor', '--kenmerk', 'abc-123'], options);
  };
  const POORTWACHTER_ID_SECRET = 'x'.repeat(32);
  expect(asked({ POORTWACHTER_ID_SECRET })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^[0-9a-f]{32}\n$/),
  });
  expect(asked({})).toMatchObject({ status: 2, stderr: expect.stringMatching(/^POORTWACHTER_ID_SECRET: zet deze/) });
});

test.each(['sleutel lijst', 'spoor', 'controle'])(
  'poortwachter %s asks nobody elsewhere without TLS either',
  (command) => {
    const bin = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
    const env = { PATH: process.env.PATH, ...remote, POORTWACHTER_ID_SECRET: 'x'.repeat(32) };
    const { status, stderr } = spawnSync(process.execPath, [bin, ...command.split(' ')], { env, encoding: 'utf8' });
    expect({ command, status, stderr }).toEqual({
      command,
      status: 2,
      stderr: expect.stringMatching(
        /^(DATABASE_URL|TEMPORAL_ADDRESS): deze verbinding verlaat deze machine zonder TLS/,
      ),
    });
  },
);
