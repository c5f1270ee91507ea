import { InputError } from '../../cli/input';
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
  TEMPORAL_ADDRESS: 'temporal:7233',
};

test.each([
  ['DATABASE_URL', 'postgresql', `${remote.DATABASE_URL}?sslmode=verify-full`],
  ['SMTP_URL', 'smtp', 'smtp://mail:25?requireTLS=true'],
  ['UWV_URL', 'uwv', 'https://uwv.example'],
] as const)('%s leaves this machine over TLS only, unless the setting names it', (setting, name, safe) => {
  const value = remote[setting];
  expect(() => requireTls({ [setting]: value })).toThrow(new RegExp(`^${setting}: .*zonder TLS`));
  expect(requireTls({ [setting]: safe })).toEqual([]);
  expect(requireTls({ [setting]: value, POORTWACHTER_PLAINTEXT: name })).toEqual([
    expect.stringContaining(`${setting}: deze verbinding gaat zonder TLS`),
  ]);
  expect(requireTls({ [setting]: value.replace(/(@|\/\/)(db|mail|uwv.example)/, '$1127.0.0.1') })).toEqual([]);
});

test('Temporal leaves this machine over TLS only', () => {
  const { TEMPORAL_ADDRESS } = remote;
  expect(() => requireTls({ TEMPORAL_ADDRESS })).toThrow(/TEMPORAL_TLS/);
  expect(requireTls({ TEMPORAL_ADDRESS, TEMPORAL_TLS: 'true' })).toEqual([]);
  expect(requireTls({ TEMPORAL_ADDRESS, TEMPORAL_API_KEY: 'x' })).toEqual([]);
  expect(requireTls({ TEMPORAL_ADDRESS: '127.0.0.1:7233' })).toEqual([]);
  expect(() => requireTls({ POORTWACHTER_PLAINTEXT: 'alles' })).toThrow(/POORTWACHTER_PLAINTEXT: alles/);
});
