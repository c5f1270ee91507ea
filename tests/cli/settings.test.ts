import { InputError } from '../../cli/input';
import { settingsOf } from '../../cli/settings';

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
