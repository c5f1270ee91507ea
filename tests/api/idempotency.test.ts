import { randomUUID } from 'node:crypto';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addDienstverband, addGeval, auditOf, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());
afterEach(() => {
  fixture.cases.mode = 'answers';
});

const keysLike = (sleutel: string) =>
  inTenant(fixture.api, fixture.a.id, (tx) => tx.idempotentie.findMany({ where: { sleutel } }));
const factsOf = (dienstverbandId: string) =>
  inTenant(fixture.api, fixture.a.id, (tx) => tx.feit.findMany({ where: { dienstverbandId } }));

test('every POST wants an Idempotency-Key and says so', async () => {
  const reply = await fixture.post('/v1/werknemers', { naam: 'x' }, { idempotencyKey: null });
  expect(reply.status).toBe(400);
  expect(reply.body.errors).toEqual([
    { veld: 'Idempotency-Key', melding: expect.stringContaining('bij elke POST') },
    { veld: 'geboortedatum', melding: 'dit veld ontbreekt' },
  ]);
  expect((await fixture.post('/v1/werknemers', {}, { idempotencyKey: 'x'.repeat(256) })).body.errors[0].veld).toBe(
    'Idempotency-Key',
  );
});

test('a finished key gives the stored answer, with the same status and Location', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  const first = await fixture.post(
    '/v1/ziekmeldingen',
    { dienstverbandId, eersteZiektedag: '2026-01-05' },
    { idempotencyKey },
  );
  const sentBefore = fixture.cases.sent.length;
  const again = await fixture.post(
    '/v1/ziekmeldingen',
    { eersteZiektedag: '2026-01-05', dienstverbandId },
    { idempotencyKey },
  );
  expect(first.headers.get('Idempotent-Replayed')).toBeNull();
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  expect(fixture.cases.sent).toHaveLength(sentBefore);
  expect(await factsOf(dienstverbandId)).toHaveLength(1);
});

test.each([
  ['/v1/werknemers', { naam: 'Willemijn Testpersoon', geboortedatum: '1980-02-15', bsn: '999990019' }],
  ['/v1/gebruikers', { naam: 'C. Manager', email: 'c.manager@voorbeeld.nl', rol: 'werkgever' }],
])('a repeat of a POST %s shows what the first one made, without a copy of personal data', async (path, body) => {
  const idempotencyKey = randomUUID();
  const replies = await Promise.all([1, 2, 3].map(() => fixture.post(path, body, { idempotencyKey })));
  for (const reply of replies) expect(reply).toMatchObject({ status: 201, body: replies[0]?.body });
  expect(replies.filter((reply) => reply.headers.get('Idempotent-Replayed') === 'true')).toHaveLength(2);
  expect(await keysLike(idempotencyKey)).toMatchObject([{ status: 'klaar', antwoord: null, antwoordCode: 201 }]);
});

test('the same key under another body or route is a conflict', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  await fixture.post('/v1/ziekmeldingen', { dienstverbandId, eersteZiektedag: '2026-01-05' }, { idempotencyKey });
  const otherBody = await fixture.post(
    '/v1/ziekmeldingen',
    { dienstverbandId, eersteZiektedag: '2026-01-06' },
    { idempotencyKey },
  );
  expect(otherBody).toMatchObject({
    status: 409,
    body: { type: 'urn:poortwachter:fout:sleutel-hergebruikt', errors: [{ veld: 'Idempotency-Key' }] },
  });
  const { geval } = await addGeval(fixture);
  const otherRoute = await fixture.post(
    `/v1/verzuimgevallen/${geval}/herstelmeldingen`,
    { hersteldOp: '2026-02-02' },
    { idempotencyKey },
  );
  expect(otherRoute.status).toBe(409);
});

test('the same key of another employer is another key', async () => {
  const { a, b, post } = fixture;
  const idempotencyKey = randomUUID();
  const body = { naam: 'Willemijn Testpersoon', geboortedatum: '1980-02-15' };
  const [one, other] = [
    await post('/v1/werknemers', body, { idempotencyKey, key: a.key }),
    await post('/v1/werknemers', body, { idempotencyKey, key: b.key }),
  ];
  expect([one.status, other.status]).toEqual([201, 201]);
  expect(one.body.id).not.toBe(other.body.id);
});

test('ten identical reports at once are one message and one fact', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  const body = { dienstverbandId, eersteZiektedag: '2026-01-05' };
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => fixture.post('/v1/ziekmeldingen', body, { idempotencyKey })),
  );
  expect(new Set(replies.map((reply) => `${reply.status} ${reply.headers.get('Location')}`)).size).toBe(1);
  expect(replies[0]?.status).toBe(201);
  const ids = fixture.cases.sent
    .filter((sent) => sent.address.dienstverbandId === dienstverbandId)
    .map((sent) => sent.message.id);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^api-[0-9a-f-]{36}$/);
  expect(await factsOf(dienstverbandId)).toHaveLength(1);
});

test('while Temporal is away the answer is 503, nothing is stored, and the same request succeeds later', async () => {
  const { cases, post } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  const body = { dienstverbandId, eersteZiektedag: '2026-01-05', proef: false };
  cases.mode = 'unavailable';
  const down = await post('/v1/ziekmeldingen', body, { idempotencyKey });
  expect(down).toMatchObject({ status: 503, body: { type: 'urn:poortwachter:fout:niet-beschikbaar' } });
  expect(Number(down.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await keysLike(idempotencyKey)).toEqual([]);
  cases.mode = 'answers';
  expect((await post('/v1/ziekmeldingen', body, { idempotencyKey })).status).toBe(201);
  const [first, second] = cases.sent.slice(-2);
  expect(second?.message.id).toBe(first?.message.id);
});

test('what Temporal took without an answer is 202, and its outcome appears at the Location', async () => {
  const { cases, get, post } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  const body = { dienstverbandId, eersteZiektedag: '2026-01-05' };
  cases.mode = 'later';
  const taken = await post('/v1/ziekmeldingen', body, { idempotencyKey });
  expect(taken).toMatchObject({ status: 202, body: { status: 'in behandeling' } });
  const location = taken.headers.get('Location') as string;
  expect(location).toMatch(/^\/v1\/ziekmeldingen\/[0-9a-f-]{36}$/);
  expect((await get(location)).body).toMatchObject({ status: 'in behandeling', verzuimgevalId: null });
  expect(await keysLike(idempotencyKey)).toMatchObject([{ status: 'bezig' }]);
  expect((await post('/v1/ziekmeldingen', body, { idempotencyKey })).status).toBe(202);

  const [first, repeat] = cases.sent.slice(-2);
  expect(repeat).toEqual(first);
  await cases.deliver(first as NonNullable<typeof first>);
  const outcome = await get(location);
  expect(outcome.body).toMatchObject({ status: 'aangenomen', gevalStatus: 'ziek' });
  cases.mode = 'answers';
  const final = await post('/v1/ziekmeldingen', body, { idempotencyKey });
  expect(final).toMatchObject({ status: 201, body: { verzuimgevalId: outcome.body.verzuimgevalId } });
  expect(await factsOf(dienstverbandId)).toHaveLength(1);
});

test('a request that was taken and refused afterwards says so at its Location', async () => {
  const { a, cases, get, post, worker } = fixture;
  const { geval, dienstverband } = await addGeval(fixture);
  cases.mode = 'later';
  const taken = await post(`/v1/verzuimgevallen/${geval}/herstelmeldingen`, { hersteldOp: '2025-12-01' });
  const location = taken.headers.get('Location') as string;
  expect(location).toMatch(/^\/v1\/verzoeken\//);
  expect((await get(location)).body.status).toBe('in behandeling');
  const berichtId = cases.sent.at(-1)?.message.id;
  await inTenant(worker, a.id, (tx) =>
    tx.audit.create({
      data: {
        werkgeverId: a.id,
        wie: 'x',
        actie: 'herstelmelding',
        onderwerp: dienstverband,
        uitkomst: 'geweigerd: PAST_NIET recoveredOn',
        verzoekId: berichtId,
      },
    }),
  );
  expect((await get(location)).body).toMatchObject({ status: 'geweigerd', code: 'PAST_NIET', veld: 'hersteldOp' });
  expect((await get(location.replace('verzoeken', 'ziekmeldingen'))).status).toBe(404);
  await inTenant(fixture.api, a.id, (tx) => tx.idempotentie.deleteMany({ where: { berichtId } }));
  expect((await get(location)).body.status).toBe('geweigerd');
});

test('an answer that could not be stored is told all the same, and a repeat gets it again', async () => {
  const { api, cases, post, startAnother } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  const body = { dienstverbandId, eersteZiektedag: '2026-01-05' };
  let sent = false;
  const breaking = new Proxy(api, {
    get: (target, name) => {
      if (sent && name === '$transaction') return () => Promise.reject(new Error('Connection terminated unexpectedly'));
      return Reflect.get(target, name);
    },
  });
  const flaky = await startAnother({
    db: breaking,
    cases: {
      send: async (...message) => {
        const outcome = await cases.send(...message);
        sent = true;
        return outcome;
      },
    },
  });
  const response = await fetch(`${flaky.url}/v1/ziekmeldingen`, {
    method: 'POST',
    headers: { 'X-API-Key': fixture.a.key, 'Idempotency-Key': idempotencyKey, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(201);
  expect(await keysLike(idempotencyKey)).toMatchObject([{ status: 'bezig' }]);
  const again = await post('/v1/ziekmeldingen', body, { idempotencyKey });
  expect(again).toMatchObject({ status: 201, body: await response.json() });
  expect(await keysLike(idempotencyKey)).toMatchObject([{ status: 'klaar' }]);
  expect(await factsOf(dienstverbandId)).toHaveLength(1);
});

test('a repeat of a new employer does not show its key again', async () => {
  const { operatorKey, post, get } = fixture;
  const idempotencyKey = randomUUID();
  const body = { naam: 'Bakkerij Voorbeeld', email: 'hr@bakkerij.example', pakket: 'none' };
  const made = await post('/v1/werkgevers', body, { idempotencyKey, key: operatorKey });
  expect(made).toMatchObject({
    status: 201,
    body: { naam: 'Bakkerij Voorbeeld', aantalWerknemers: 8, apiSleutel: expect.stringMatching(/^pw_/) },
  });
  const again = await post('/v1/werkgevers', body, { idempotencyKey, key: operatorKey });
  expect(again).toMatchObject({ status: 201, body: { ...made.body, apiSleutel: null, arbodienstSleutel: null } });
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  const own = await get('/v1/werkgevers', { key: made.body.apiSleutel });
  expect(own.body.items).toMatchObject([{ id: made.body.id }]);
  expect((await post('/v1/werkgevers', { ...body, naam: 'Anders' }, { idempotencyKey, key: operatorKey })).status).toBe(
    409,
  );
  expect((await get('/v1/werkgevers?limiet=2', { key: operatorKey })).body).toMatchObject({
    items: [{}, {}],
    volgende: expect.any(String),
  });
  expect(
    await auditOf(fixture, { id: made.body.id, key: '' }, made.headers.get('X-Request-Id') as string),
  ).toMatchObject([{ actie: 'maakWerkgever' }]);
});
