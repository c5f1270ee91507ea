import { connect, type Socket } from 'node:net';
import { networkOf } from '../../api/http/network-of';
import { DEFAULT_RATE_LIMITS } from '../../api/http/rate-limit';
import { type ApiFixture, call, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());
/** All tests come from one address, and the refusals of a minute are kept. */
beforeEach(() => fixture.owner.query('truncate geweigerde_aanmelding'));

const ask = async (url: string, key: string, headers: Record<string, string> = {}) =>
  (await call(`${url}/v1/pakketten`, { headers: { 'X-API-Key': key, ...headers } })).status;

async function askOften(times: number, once: (i: number) => Promise<number>): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) statuses.push(await once(i));
  return statuses;
}

const few = { ...DEFAULT_RATE_LIMITS, refusedPerAddress: 2 };
const guess = (url: string, headers?: Record<string, string>) => ask(url, 'pw_geraden', headers);

describe('keys that are guessed', () => {
  test('stop the guesser and lock out nobody who has a key, whatever the address', async () => {
    const { url } = await fixture.startAnother({ rateLimits: few });
    expect(await askOften(5, () => guess(url))).toEqual([401, 401, 429, 429, 429]);
    expect(await ask(url, fixture.a.key)).toBe(200);
    expect(await ask(url, fixture.b.key)).toBe(200);
    expect(await guess(url)).toBe(429);
  });

  test('are counted by all processes together', async () => {
    const [one, two] = [
      await fixture.startAnother({ rateLimits: few }),
      await fixture.startAnother({ rateLimits: few }),
    ];
    expect([await guess(one.url), await guess(two.url), await guess(one.url), await guess(two.url)]).toEqual([
      401, 401, 429, 429,
    ]);
  });

  test('count when no key is shown at all, and at the codec endpoint', async () => {
    const codec = {
      codec: { decode: async () => [] },
      uiOrigin: 'http://ui.example',
      hosts: ['127.0.0.1'],
      allow: async () => null,
    };
    const { url } = await fixture.startAnother({ rateLimits: few, codec });
    const decode = async () => (await call(`${url}/codec/decode`, { method: 'POST', body: '{}' })).status;
    expect((await call(`${url}/v1/pakketten`, {})).status).toBe(401);
    expect([await decode(), await decode(), await guess(url)]).toEqual([403, 429, 429]);
  });

  test('say when to try again, and leave no address in the database', async () => {
    const { url } = await fixture.startAnother({ rateLimits: { ...few, refusedPerAddress: 1 } });
    await guess(url);
    const reply = await call(`${url}/v1/pakketten`, { headers: { 'X-API-Key': 'pw_x' } });
    expect(reply).toMatchObject({ status: 429, body: { type: 'urn:poortwachter:fout:te-veel-verzoeken' } });
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
    const { rows } = await fixture.owner.query('select * from geweigerde_aanmelding');
    expect(rows).toMatchObject([{ key: expect.stringMatching(/^[\w-]{43}$/), points: 2 }]);
  });
});

describe('behind a proxy', () => {
  const from = (address: string) => ({ 'X-Forwarded-For': address });

  test('that is trusted each sender has a limit of its own', async () => {
    const { url } = await fixture.startAnother({ rateLimits: few, trustedProxies: ['loopback'] });
    expect(await askOften(3, () => guess(url, from('203.0.113.1')))).toEqual([401, 401, 429]);
    expect(await guess(url, from('203.0.113.2'))).toBe(401);
    // What a sender says before the proxy did is not believed.
    expect(await guess(url, from('203.0.113.9, 203.0.113.1'))).toBe(429);
  });

  test('that nobody named, a sender cannot take another address', async () => {
    const { url } = await fixture.startAnother({ rateLimits: few });
    expect(await askOften(3, (i) => guess(url, from(`203.0.113.${i}`)))).toEqual([401, 401, 429]);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
    ['2001:0DB8::1:0:0:0:2', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a request that does not end', () => {
  /** Sends headers and half a body; gives the socket and what the server says before it hangs up. */
  function half(port: number, key: string): { socket: Socket; ended: Promise<string> } {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /v1/werknemers HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\nIdempotency-Key: half\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"naam":`,
    );
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
    socket.on('error', () => undefined);
    return { socket, ended };
  }

  test('does not count, is cut off in time and holds up nobody', async () => {
    const rateLimits = { ...DEFAULT_RATE_LIMITS, perKey: 3 };
    const { port, url } = await fixture.startAnother({ rateLimits, requestWithinMs: 500 });
    const slow = Array.from({ length: 20 }, () => half(port, fixture.a.key));
    expect(await ask(url, fixture.a.key)).toBe(200);
    const answers = await Promise.all(slow.map(({ ended }) => ended));
    expect(answers.every((text) => text === '' || text.startsWith('HTTP/1.1 408'))).toBe(true);
    expect(await askOften(3, () => ask(url, fixture.a.key))).toEqual([200, 200, 429]);
  });

  test('does not count when its sender goes away', async () => {
    const { port, url } = await fixture.startAnother({ rateLimits: { ...DEFAULT_RATE_LIMITS, perKey: 2 } });
    const slow = Array.from({ length: 5 }, () => half(port, fixture.a.key));
    for (const { socket } of slow) socket.destroy();
    await Promise.all(slow.map(({ ended }) => ended));
    expect(await askOften(3, () => ask(url, fixture.a.key))).toEqual([200, 200, 429]);
  });
});

test('a request that is wrong counts as one that is right', async () => {
  const { url } = await fixture.startAnother({ rateLimits: { ...DEFAULT_RATE_LIMITS, perKey: 4 } });
  const headers = { 'X-API-Key': fixture.a.key, 'Content-Type': 'application/json', 'Idempotency-Key': 'k' };
  const post = async (path: string, body: string, more = {}) =>
    (await call(`${url}${path}`, { method: 'POST', headers: { ...headers, ...more }, body })).status;
  expect([
    await post('/v1/werknemers', '{'),
    await post('/v1/werkgevers', '{}'),
    await post('/v1/werknemers', 'x', { 'Content-Type': 'text/plain' }),
    await post('/v1/werknemers', '{}'),
    await post('/v1/werknemers', '{}'),
  ]).toEqual([400, 403, 415, 400, 429]);
});
