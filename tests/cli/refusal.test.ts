import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { refusalInWords } from '../../cli/refusal';

const BIN = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
/** Nobody listens there. */
const NOWHERE = '127.0.0.1:9';
const SETTINGS = {
  DATABASE_URL: `postgresql://a:b@${NOWHERE}/c`,
  TEMPORAL_ADDRESS: NOWHERE,
  SMTP_URL: 'smtp://localhost',
  POORTWACHTER_ID_SECRET: 'x'.repeat(32),
  POORTWACHTER_PAYLOAD_KEYS: randomBytes(32).toString('base64'),
};
/** It would be asked over TLS. */
const ELSEWHERE = 'postgresql://a:b@db.example/c?sslmode=verify-full';

test.each<[command: string, env: Record<string, string>, sentence: RegExp]>([
  ['migrate', {}, /^De database is niet bereikbaar/],
  ['worker', {}, /^Temporal is niet bereikbaar/],
  ['worker', { POORTWACHTER_PAYLOAD_KEYS: 'kort' }, /POORTWACHTER_PAYLOAD_KEYS: elke sleutel/],
  ['worker', { POORTWACHTER_PAYLOAD_KEYS: '', DATABASE_URL: ELSEWHERE }, /^POORTWACHTER_PAYLOAD_KEYS: DATABASE_URL/],
  ['api', { POORTWACHTER_PAYLOAD_KEYS: '', DATABASE_URL: ELSEWHERE }, /^POORTWACHTER_PAYLOAD_KEYS: DATABASE_URL/],
  ['api', { PORT: '1', HOST: '192.0.2.1' }, /^Dit adres heeft deze machine niet/],
])(
  '%s that cannot start says so in one sentence, without a stack',
  (command, env, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, command], {
      env: { ...process.env, ...SETTINGS, ...env },
      encoding: 'utf8',
      timeout: 30_000,
      killSignal: 'SIGKILL',
    });
    expect(status).not.toBe(0);
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
  },
  60_000,
);

test('a mistake of this program keeps its stack', () => {
  expect(refusalInWords(new TypeError('x is not a function'))).toBeNull();
});
