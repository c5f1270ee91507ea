import { randomUUID } from 'node:crypto';
import { type Client, ServiceError } from '@temporalio/client';
import { CaseClient } from '../../client/case-client';
import { CasesUnavailable } from '../../client/cases-unavailable';
import { Teller } from '../../client/teller';
import type { Told } from '../../domain/case/contract';
import { inTenant } from '../../store/in-tenant';
import { nameOfRequest } from '../../store/stable-id';
import { type ApiFixture, addDienstverband, addGeval, auditOf, call, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const keysLike = (sleutel: string) =>
  inTenant(fixture.api, fixture.a.id, (tx) => tx.idempotentie.findMany({ where: { sleutel: nameOfRequest(sleutel) } }));
const waitingToBeTold = (dienstverbandId: string) =>
  inTenant(fixture.api, fixture.a.id, (tx) => tx.doorgifte.findMany({ where: { dienstverbandId } }));
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
  expect(await keysLike(idempotencyKey)).toMatchObject([{ antwoord: null, antwoordCode: 201 }]);
});

test('a key is kept as what stands for it, for a sender may name a person in it; one that was kept as it was sent is still known', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = 'ziek-Willemijn-Testpersoon';
  const report = () =>
    fixture.post('/v1/ziekmeldingen', { dienstverbandId, eersteZiektedag: '2026-01-05' }, { idempotencyKey });
  const first = await report();
  const all = await inTenant(fixture.api, fixture.a.id, (tx) => tx.idempotentie.findMany());
  expect(all.filter(({ sleutel }) => /willemijn/i.test(sleutel))).toEqual([]);
  await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.idempotentie.updateMany({
      where: { sleutel: nameOfRequest(idempotencyKey) },
      data: { sleutel: idempotencyKey },
    }),
  );
  const again = await report();
  expect([again.headers.get('Idempotent-Replayed'), again.body]).toEqual(['true', first.body]);
  expect(await keysLike(idempotencyKey)).toEqual([]);
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

test('while Temporal is away reports are taken, and wait in the database to be told', async () => {
  const { startAnother } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const teller = new Teller({
    cases: { tell: () => Promise.reject(new CasesUnavailable(new Error('no connection'))) },
    confirm: () => Promise.reject(new Error('nothing was told')),
    log: () => undefined,
  });
  const cutOff = await startAnother({ tell: (waiting) => teller.tell(waiting) });
  const reply = await call(`${cutOff.url}/v1/ziekmeldingen`, {
    method: 'POST',
    headers: { 'X-API-Key': fixture.a.key, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ dienstverbandId, eersteZiektedag: '2026-01-05' }),
  });
  expect(reply.status).toBe(201);
  await teller.settled();
  expect(await waitingToBeTold(dienstverbandId)).toMatchObject([{ versie: 1, inhoud: expect.anything() }]);
});

test.each([
  ['that it takes no more signals', 3, false],
  ['that it is not there', 5, false],
  ['nothing in time', 4, true],
  ['that it is too busy', 8, true],
  ['nothing at all', 14, true],
])('what Temporal says of one case, %s (%i), keeps others waiting: %s', async (_what, code, isOutage) => {
  const cause = Object.assign(new Error(), { code, details: '', metadata: {} });
  const told: string[] = [];
  const connection = { withDeadline: (_end: number, ask: () => Promise<unknown>) => ask() };
  const signalWithStart = async (_type: string, { workflowId }: { workflowId: string }) => {
    if (workflowId === 'verzuim-vol') throw new ServiceError('Failed to signalWithStart', { cause });
    told.push(workflowId);
  };
  const cases = new CaseClient({ connection, workflow: { signalWithStart } } as unknown as Client);
  const teller = new Teller({ cases, confirm: async () => undefined, log: () => undefined });
  for (const dienstverbandId of ['vol', 'ander']) {
    const address = { werkgeverId: 'w', dienstverbandId };
    teller.tell({ address, told: { done: [] } as unknown as Told, rowIds: [] });
    await teller.settled();
  }
  expect(told).toEqual(isOutage ? [] : ['verzuim-ander']);
});

test('a report, its answer and what its workflow is to hear are there together or not at all', async () => {
  const { a, api, startAnother } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const idempotencyKey = randomUUID();
  const body = { dienstverbandId, eersteZiektedag: '2026-01-05' };
  const dying = await startAnother({ seal: () => Promise.reject(new Error('killed before the commit')) });
  const send = (url: string) =>
    call(`${url}/v1/ziekmeldingen`, {
      method: 'POST',
      headers: { 'X-API-Key': a.key, 'Idempotency-Key': idempotencyKey, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await send(dying.url)).status).toBe(500);
  expect(await keysLike(idempotencyKey)).toEqual([]);
  expect(await factsOf(dienstverbandId)).toEqual([]);
  expect(await waitingToBeTold(dienstverbandId)).toEqual([]);
  expect(await inTenant(api, a.id, (tx) => tx.taak.count({ where: { dienstverbandId } }))).toBe(0);

  const taken = await send(fixture.url);
  expect(taken.status).toBe(201);
  expect(await keysLike(idempotencyKey)).toMatchObject([{ antwoordCode: 201, antwoord: taken.body }]);
  expect(await factsOf(dienstverbandId)).toHaveLength(1);
  expect(await waitingToBeTold(dienstverbandId)).toHaveLength(1);
});

test('a repeat after the key was lost, as by a restore, is the same message and gets the same answer', async () => {
  const { a, api, post } = fixture;
  const { geval, dienstverband } = await addGeval(fixture);
  const idempotencyKey = randomUUID();
  const [task] = await inTenant(api, a.id, (tx) =>
    tx.taak.findMany({ where: { dienstverbandId: dienstverband, verplichting: 'probleemanalyse', status: 'open' } }),
  );
  const close = () => post(`/v1/taken/${task?.id}/afronding`, { mogelijkheden: true }, { idempotencyKey });
  const first = await close();
  expect(first).toMatchObject({ status: 201, body: { verzuimgevalId: geval } });
  await inTenant(api, a.id, (tx) => tx.idempotentie.deleteMany({ where: { sleutel: nameOfRequest(idempotencyKey) } }));
  expect(await close()).toMatchObject({ status: 201, body: first.body });
  expect(await factsOf(dienstverband)).toHaveLength(2);
});

test('a refusal says at its own address what it was, and leaves its lines in the audit trail only', async () => {
  const { a, api, get, post } = fixture;
  const { geval, dienstverband } = await addGeval(fixture);
  const idempotencyKey = randomUUID();
  const before = await inTenant(api, a.id, (tx) => tx.dienstverband.findUnique({ where: { id: dienstverband } }));
  const reply = await post(
    `/v1/verzuimgevallen/${geval}/herstelmeldingen`,
    { hersteldOp: '2025-12-01' },
    { idempotencyKey },
  );
  expect(reply.status).toBe(422);
  expect(await inTenant(api, a.id, (tx) => tx.dienstverband.findUnique({ where: { id: dienstverband } }))).toEqual(
    before,
  );
  expect(await keysLike(idempotencyKey)).toEqual([]);
  const [line] = await inTenant(api, a.id, (tx) =>
    tx.audit.findMany({ where: { onderwerp: dienstverband, uitkomst: { startsWith: 'geweigerd: ' } } }),
  );
  const location = `/v1/verzoeken/${line?.verzoekId?.replace('api-', '')}`;
  expect((await get(location)).body).toMatchObject({ status: 'geweigerd', code: 'PAST_NIET', veld: 'hersteldOp' });
  expect((await get(location.replace('verzoeken', 'ziekmeldingen'))).status).toBe(404);
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
  const lines = await auditOf(fixture, { id: made.body.id, key: '' }, made.headers.get('X-Request-Id') as string);
  const keyOfId = expect.stringMatching(/^\/v1\/sleutels\/[-0-9a-f]{36}$/);
  expect(lines.map(({ actie }) => actie)).toEqual(Array(3).fill('maakWerkgever'));
  expect(lines.map(({ onderwerp }) => onderwerp).sort()).toEqual([keyOfId, keyOfId, '/v1/werkgevers']);
});
