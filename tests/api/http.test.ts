import { randomUUID } from 'node:crypto';
import { DEFAULT_RATE_LIMITS } from '../../api/http/rate-limit';
import { createDatabase } from '../../store/client';
import { nameOfRequest } from '../../store/stable-id';
import { naming } from '../support/naming';
import { type ApiFixture, addDienstverband, addGeval, call, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const HEADERS = {
  'api-version': '1.0.0',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

test('every answer carries the headers of the API Design Rules', async () => {
  const { get, post } = fixture;
  const replies = [
    await get('/v1/pakketten'),
    await get('/v1/werknemers', { key: null }),
    await get('/v1/bestaat-niet'),
    await get('/livez', { key: null }),
    await post('/v1/werknemers', {}),
    await post('/v1/gebruikers', { naam: 'E', email: 'e@voorbeeld.nl', rol: 'werkgever' }),
  ];
  expect(replies.map((reply) => reply.status)).toEqual([200, 401, 404, 200, 400, 201]);
  for (const { status, headers } of replies)
    naming(status, () => {
      expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
      expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(headers.get('X-Powered-By')).toBeNull();
    });
});

test('the description is open to every web page', async () => {
  const reply = await fixture.get('/v1/openapi.json', { key: null });
  expect(reply).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(reply.headers.get('Cache-Control')).toContain('max-age');
});

test('what stands for what a sender calls its request is beside our own id, when that is a sane token', async () => {
  const asked = async (id: string) => {
    const before = fixture.logged().length;
    const { headers } = await fixture.get('/v1/pakketten', { headers: { 'X-Request-Id': id } });
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    const line = fixture
      .logged()
      .slice(before)
      .split('\n')
      .find((one) => one.includes('"verzoek"'));
    return JSON.parse(line ?? '{}').kenmerkKlant;
  };
  expect(await asked('ludovica.999990019')).toBe(nameOfRequest('ludovica.999990019'));
  expect(fixture.logged()).not.toContain('ludovica');
  for (const id of ['een zin met spaties', 'x'.repeat(65)]) expect([id, await asked(id)]).toEqual([id, undefined]);
});

test('a body full of what is wrong gets a short answer', async () => {
  const fields = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`veld-${'x'.repeat(10)}-${i}`, i]));
  const reply = await fixture.post('/v1/werknemers', { ...fields, ['y'.repeat(20_000)]: 1 });
  expect(reply.status).toBe(400);
  expect(JSON.stringify(reply.body).length).toBeLessThan(10_000);
});

test('under a name that is not ours nothing answers but whether it lives', async () => {
  const { url } = await fixture.startAnother({ hosts: ['api.voorbeeld.nl'] });
  expect((await call(`${url}/v1/openapi.json`, {})).status).toBe(400);
  expect((await call(`${url}/livez`, {})).status).toBe(200);
  const other = await fixture.startAnother({ hosts: ['127.0.0.1'] });
  expect((await call(`${other.url}/v1/openapi.json`, {})).status).toBe(200);
});

test('an address with a trailing slash, other capitals or nothing behind it does not exist', async () => {
  for (const path of ['/v1/werknemers/', '/v1/Werknemers', '/v1/', '/documentatie/', '/v1/openapi.json/', '/livez/'])
    expect([path, (await fixture.get(path)).status]).toEqual([path, 404]);
});

test('a method that a resource does not have is named as such', async () => {
  const reply = await call(`${fixture.url}/v1/werknemers`, { method: 'DELETE' });
  expect(reply).toMatchObject({ status: 405, body: { type: 'urn:poortwachter:fout:methode-niet-toegestaan' } });
  expect(reply.headers.get('Allow')).toBe('GET, HEAD, POST');
  expect((await call(`${fixture.url}/livez`, { method: 'HEAD' })).status).toBe(200);
});

test('an answer that did not change is not sent again', async () => {
  const { geval } = await addGeval(fixture);
  const { get, post } = fixture;
  const path = `/v1/verzuimgevallen/${geval}/plan`;
  const first = await get(path);
  const etag = first.headers.get('ETag') as string;
  expect(etag).toMatch(/^"[\w-]+"$/);
  for (const known of [etag, `W/${etag}`, `"iets anders", ${etag}`, '*'])
    await naming(known, async () => {
      const again = await get(path, { headers: { 'If-None-Match': known } });
      expect(again).toMatchObject({ status: 304, body: {} });
      expect(again.headers.get('ETag')).toBe(etag);
    });
  await post(`/v1/verzuimgevallen/${geval}/documenten`, { soort: 'probleemanalyse', mogelijkheden: true });
  const changed = await get(path, { headers: { 'If-None-Match': etag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('ETag')).not.toBe(etag);
});

test.each([
  ['/v1/dienstverbanden', 'id'],
  ['/v1/werknemers', 'id'],
  ['/v1/verzuimgevallen', 'id'],
  ['/v1/taken', 'id'],
])('the pages of %s hold everything once', async (path, id) => {
  const { get } = fixture;
  while ((await get(path)).body.items.length < 5) await addGeval(fixture);
  const all = (await get(`${path}?limiet=200`)).body;
  expect(all.volgende).toBeNull();
  const seen: string[] = [];
  for (let na: string | null = ''; na !== null; ) {
    const page: { items: Array<Record<string, string>>; volgende: string | null } = (
      await get(`${path}?limiet=2${na && `&na=${na}`}`)
    ).body as never;
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map((item) => item[id] as string));
    na = page.volgende;
  }
  expect(seen).toEqual(all.items.map((item: Record<string, string>) => item[id]));
});

test('so do the lists of one case', async () => {
  const { geval } = await addGeval(fixture);
  const { get } = fixture;
  for (const list of ['taken', 'berichten', 'tijdlijn', 'documenten', 'factuurregels']) {
    const path = `/v1/verzuimgevallen/${geval}/${list}`;
    const all = (await get(`${path}?limiet=200`)).body.items as Array<{ id: string }>;
    const seen: string[] = [];
    for (let na: string | null = ''; na !== null; ) {
      const page: { items: Array<{ id: string }>; volgende: string | null } = (
        await get(`${path}?limiet=1${na && `&na=${na}`}`)
      ).body as never;
      seen.push(...page.items.map((item) => item.id));
      na = page.volgende;
    }
    expect([list, seen]).toEqual([list, all.map((item) => item.id)]);
  }
});

test('too many requests with one key are refused for a while, another key is not', async () => {
  const { a, b, startAnother } = fixture;
  const { url } = await startAnother({ rateLimits: { ...DEFAULT_RATE_LIMITS, perKey: 3 } });
  const ask = (key: string) => call(`${url}/v1/pakketten`, { headers: { Authorization: `Bearer ${key}` } });
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await ask(a.key)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const refused = await ask(a.key);
  expect(refused.body).toMatchObject({ type: 'urn:poortwachter:fout:te-veel-verzoeken', status: 429 });
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await ask(b.key)).status).toBe(200);
});

test('liveness always, readiness when what reports need answers; what else is amiss shows', async () => {
  const { get, readiness } = fixture;
  readiness.push({ naam: 'database', gereed: false, nodig: true }, { naam: 'temporal', gereed: false, nodig: false });
  expect((await get('/livez', { key: null })).body).toEqual({ status: 'leeft' });
  const reply = await get('/readyz', { key: null });
  expect(reply).toMatchObject({
    status: 503,
    body: { type: 'urn:poortwachter:fout:niet-beschikbaar', errors: [{ veld: 'database' }] },
  });
  expect(reply.headers.get('Retry-After')).toBe('5');
  Object.assign(readiness[0] as object, { gereed: true });
  expect((await get('/readyz', { key: null })).body).toEqual({
    status: 'gereed',
    onderdelen: ['database'],
    aandacht: ['temporal: antwoordt niet'],
    achterstand: [],
  });
});

test('without a database the answer is 503 with Retry-After', async () => {
  const db = createDatabase('postgresql://poortwachter_api:x@127.0.0.1:1/niets');
  const { url } = await fixture.startAnother({ db });
  const headers = { 'X-API-Key': fixture.a.key, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' };
  for (const init of [{ headers }, { headers, method: 'POST', body: '{}' }] as Array<
    RequestInit & { headers: object }
  >) {
    const reply = await call(`${url}/v1/werknemers`, init);
    naming(init.method ?? 'GET', () => {
      expect(reply).toMatchObject({ status: 503, body: { type: 'urn:poortwachter:fout:niet-beschikbaar' } });
      expect(reply.headers.get('Retry-After')).toBe('5');
    });
  }
  await db.$disconnect();
});

test('an error of ours tells nothing of the inside', async () => {
  const { url } = await fixture.startAnother({ seal: () => Promise.reject(new Error('geheim van binnen')) });
  const dienstverbandId = await addDienstverband(fixture);
  const reply = await call(`${url}/v1/ziekmeldingen`, {
    method: 'POST',
    headers: { 'X-API-Key': fixture.a.key, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ dienstverbandId, eersteZiektedag: '2026-01-05' }),
  });
  expect(reply).toMatchObject({ status: 500, body: { type: 'urn:poortwachter:fout:intern' } });
  expect(JSON.stringify(reply.body)).not.toContain('geheim');
});

test('a stop lets requests under way finish and takes no new ones', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { url, stop } = await fixture.startAnother({
    readiness: () => released.then(() => [{ naam: 'database', gereed: true, nodig: true }]),
  });
  const underway = call(`${url}/readyz`, {});
  await call(`${url}/livez`, {});
  const started = Date.now();
  const stopping = stop();
  setTimeout(release, 200);
  expect((await underway).status).toBe(200);
  await stopping;
  expect(Date.now() - started).toBeLessThan(3_000);
  await expect(fetch(`${url}/livez`)).rejects.toThrow();
});

test('a request that does not end is cut off at a stop', async () => {
  const { url, stop } = await fixture.startAnother({
    readiness: () => new Promise(() => undefined),
    stopWithinMs: 100,
  });
  const underway = fetch(`${url}/readyz`).catch(() => 'cut off');
  await call(`${url}/livez`, {});
  await stop();
  expect(await underway).toBe('cut off');
});
