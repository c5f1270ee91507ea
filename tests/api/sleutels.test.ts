// Longer than 300 lines: one installation with its keys, each made, used, limited and withdrawn.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { rightFor } from '../../api/auth/rights';
import { ROUTES } from '../../api/routes';
import { inWords } from '../../cli/commands/sleutel';
import { hashOfKey, makeKey, RIGHTS, type Right } from '../../store/api-keys';
import { asOperator, inTenant } from '../../store/in-tenant';
import { nameOfRequest } from '../../store/stable-id';
import { naming } from '../support/naming';
import { type ApiFixture, auditOf, call, type Reply, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const body = { omschrijving: 'HR-pakket', rechten: ['lezen', 'melden'] };
const works = async (key: string) => (await fixture.get('/v1/werknemers', { key })).status === 200;

/** Lets time pass for a key. */
const expire = async (id: string, at: string) =>
  inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.apiSleutel.updateMany({ where: { id }, data: { verlooptOp: new Date(at) } }),
  );

test('a key is told once, kept as a hash, and shown by its last four, its maker and its last use', async () => {
  const { post, get, a } = fixture;
  const idempotencyKey = randomUUID();
  const made = await post('/v1/sleutels', body, { idempotencyKey });
  expect(made.status).toBe(201);
  const { sleutel, id } = made.body;
  expect(made.body).toMatchObject({
    bereik: ['werkgever', 'arbodienst'],
    rechten: body.rechten,
    laatstGebruiktOp: null,
  });
  expect(made.body.gemaaktDoor).toMatch(/^sleutel:/);
  expect(sleutel.endsWith(made.body.laatsteVier)).toBe(true);
  const again = await post('/v1/sleutels', body, { idempotencyKey });
  expect(again.body).toMatchObject({ id, sleutel: null });
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  expect((await post('/v1/sleutels', { ...body, omschrijving: 'anders' }, { idempotencyKey })).status).toBe(409);
  expect(await works(sleutel)).toBe(true);
  const shown = await get(made.headers.get('Location') as string);
  expect(shown.body.laatstGebruiktOp).toBe(new Date(fixture.clock.now).toISOString());
  await fixture.owner.query(`begin; select set_config('poortwachter.werkgever', '${a.id}', true)`);
  const { rows: kept } = await fixture.owner.query('select api_sleutel::text as row from api_sleutel');
  await fixture.owner.query('commit');
  expect(JSON.stringify(kept)).toContain(hashOfKey(sleutel));
  for (const text of [JSON.stringify(kept), JSON.stringify((await get('/v1/sleutels')).body), fixture.logged()])
    expect(text).not.toContain(sleutel);
});

test('a key that expired or was withdrawn opens nothing', async () => {
  const { post } = fixture;
  const [one, other] = [(await post('/v1/sleutels', body)).body, (await post('/v1/sleutels', body)).body];
  await expire(one.id, '2020-01-01T00:00:00Z');
  expect(await works(one.sleutel)).toBe(false);
  const withdrawn = await post(`/v1/sleutels/${other.id}/intrekking`, {});
  expect(withdrawn).toMatchObject({ status: 201, body: { ingetrokkenOp: expect.any(String) } });
  expect(await works(other.sleutel)).toBe(false);
  expect((await post('/v1/sleutels', { ...body, verlooptOp: '2020-01-01T00:00:00Z' })).body.errors).toMatchObject([
    { veld: 'verlooptOp' },
  ]);
});

test('a replaced key works until the overlap is over; what ended is not replaced', async () => {
  const { post, get } = fixture;
  const old = (await post('/v1/sleutels', body)).body;
  // The database's own clock decides whether a key opens, so the overlap is counted from today.
  fixture.clock.now = Date.now();
  const next = await post(`/v1/sleutels/${old.id}/vervanging`, { overlapUren: 1 });
  expect(next).toMatchObject({ status: 201, body: { rechten: old.rechten, bereik: old.bereik, vervangtId: old.id } });
  expect([await works(old.sleutel), await works(next.body.sleutel)]).toEqual([true, true]);
  const { verlooptOp } = (await get(`/v1/sleutels/${old.id}`)).body;
  expect(Date.parse(verlooptOp) - fixture.clock.now).toBe(3_600_000);
  const last = await post(`/v1/sleutels/${next.body.id}/vervanging`, { overlapUren: 0 });
  expect([await works(next.body.sleutel), await works(last.body.sleutel)]).toEqual([false, true]);
  expect((await post(`/v1/sleutels/${next.body.id}/vervanging`, {})).status).toBe(422);
});

test.each(RIGHTS)('a key with the right %s alone does nothing else', async (right: Right) => {
  const { id } = fixture.a;
  const key = await inTenant(fixture.api, id, (tx) =>
    makeKey(tx, { werkgeverId: id, rechten: [right], omschrijving: 'smal', gemaaktDoor: 'test' }),
  );
  for (const route of ROUTES.filter(({ auth }) => auth === 'sleutel' || auth === 'werkgever')) {
    const path = `/v1${route.path.replace(/\{\w+\}/g, randomUUID())}`;
    const { method } = route;
    const reply: Reply = method === 'get' ? await fixture.get(path, { key }) : await fixture[method](path, {}, { key });
    const missing = /heeft het recht/.test(reply.body.detail ?? '');
    expect([route.operationId, missing]).toEqual([route.operationId, rightFor(route) !== right]);
  }
});

test('nobody gives away more than they have', async () => {
  const { post, a, api, operatorKey } = fixture;
  const narrow = await inTenant(api, a.id, (tx) =>
    makeKey(tx, { werkgeverId: a.id, rechten: ['beheren'], omschrijving: 'smal', gemaaktDoor: 'test' }),
  );
  expect(await post('/v1/sleutels', body, { key: narrow })).toMatchObject({
    status: 403,
    body: { errors: [{ veld: 'rechten' }] },
  });
  const wide = { omschrijving: 'x', rechten: ['beheren'], bereik: ['arbodienst'] };
  expect(await post('/v1/sleutels', wide, { key: narrow })).toMatchObject({
    status: 403,
    body: { errors: [{ veld: 'bereik' }] },
  });
  const { items } = (await fixture.get('/v1/sleutels')).body;
  const strong = items.find(({ rechten }: { rechten: string[] }) => rechten.includes('lezen'));
  expect((await post(`/v1/sleutels/${strong.id}/vervanging`, {}, { key: narrow })).status).toBe(403);
  const ofOperator = await post(`/v1/sleutels?werkgeverId=${a.id}`, wide, { key: operatorKey });
  expect(ofOperator).toMatchObject({ status: 201, body: { bereik: ['arbodienst'] } });
});

type Wish = { by: string; rechten?: readonly Right[]; bereik?: string[]; verlooptOp?: string };
/** A key of the first employer that another one makes. */
const madeBy = async ({ by, rechten = ['lezen', 'beheren'], ...more }: Wish) => {
  const made = await fixture.post('/v1/sleutels', { omschrijving: 'kind', rechten, ...more }, { key: by });
  expect(made.status).toBe(201);
  return made.body as { id: string; sleutel: string; verlooptOp: string | null };
};
const withdraw = (id: string, key?: string) => fixture.post(`/v1/sleutels/${id}/intrekking`, {}, { key });

test('nobody withdraws a key that may more than their own, but an operator one of an employer, and each key itself', async () => {
  const { a, operatorKey, post } = fixture;
  const arbodienst = await madeBy({ by: a.key, bereik: ['arbodienst'], rechten: ['lezen', 'beheren'] });
  const werkgever = await madeBy({ by: a.key, bereik: ['werkgever'], rechten: ['lezen', 'beheren'] });
  const narrow = await madeBy({ by: werkgever.sleutel, rechten: ['beheren'] });
  // Its body has no field that could be named.
  const refused = async (id: string, key: string, own: string) => {
    const { status, body: problem } = await withdraw(id, key);
    expect([status, problem.detail, problem.errors]).toEqual([
      403,
      `Uw eigen sleutel heeft ${own} niet: laat dit over aan wie dat wel heeft.`,
      undefined,
    ]);
  };
  await refused(arbodienst.id, werkgever.sleutel, 'arbodienst');
  await refused(werkgever.id, narrow.sleutel, 'lezen');
  expect([await works(arbodienst.sleutel), await works(werkgever.sleutel)]).toEqual([true, true]);
  expect((await withdraw(narrow.id, narrow.sleutel)).status).toBe(201);
  const byOperator = `/v1/sleutels/${arbodienst.id}/intrekking?werkgeverId=${a.id}`;
  const clerk = await post('/v1/sleutels', { omschrijving: 'smal', rechten: ['beheren'] }, { key: operatorKey });
  expect((await post(byOperator, {}, { key: clerk.body.sleutel })).status).toBe(201);
  expect(await works(arbodienst.sleutel)).toBe(false);
  const maker = await post('/v1/sleutels', { omschrijving: 'ruim', rechten: ['lezen'] }, { key: operatorKey });
  await refused(maker.body.id, clerk.body.sleutel, 'lezen');
});

test('a key ends with the one that made it, whatever end was asked for; what an operator hands over has its own', async () => {
  const { a, post, operatorKey } = fixture;
  const verlooptOp = new Date(Date.now() + 120_000).toISOString();
  const parent = await madeBy({ by: a.key, verlooptOp });
  const later = new Date(Date.now() + 86_400_000).toISOString();
  const sooner = new Date(Date.now() + 60_000).toISOString();
  expect((await madeBy({ by: parent.sleutel })).verlooptOp).toBe(verlooptOp);
  expect((await madeBy({ by: parent.sleutel, verlooptOp: later })).verlooptOp).toBe(verlooptOp);
  expect((await madeBy({ by: parent.sleutel, verlooptOp: sooner })).verlooptOp).toBe(sooner);
  const open = await madeBy({ by: a.key, rechten: ['lezen'] });
  const successor = await post(`/v1/sleutels/${open.id}/vervanging`, {}, { key: parent.sleutel });
  expect(successor).toMatchObject({ status: 201, body: { verlooptOp } });
  const temporary = await post(
    '/v1/sleutels',
    { omschrijving: 'x', rechten: RIGHTS, verlooptOp },
    { key: operatorKey },
  );
  const key = temporary.body.sleutel;
  expect((await post('/v1/sleutels', body, { key })).body.verlooptOp).toBe(verlooptOp);
  expect((await post(`/v1/sleutels?werkgeverId=${a.id}`, body, { key })).body.verlooptOp).toBeNull();
});

test('what was made with a key is withdrawn with it, and what that made, but never the key that asks', async () => {
  const { a } = fixture;
  const root = await madeBy({ by: a.key });
  const child = await madeBy({ by: root.sleutel });
  const [grandchild, asks] = [await madeBy({ by: child.sleutel }), await madeBy({ by: child.sleutel })];
  const [own, beside] = [await madeBy({ by: asks.sleutel }), await madeBy({ by: a.key })];
  const withdrawn = await withdraw(root.id, asks.sleutel);
  expect(withdrawn.status).toBe(201);
  expect([...withdrawn.body.meeIngetrokken].sort()).toEqual([child.id, grandchild.id].sort());
  const open = await Promise.all([root, child, grandchild, asks, own, beside].map(({ sleutel }) => works(sleutel)));
  expect(open).toEqual([false, false, false, true, true, true]);
  const lines = await auditOf(fixture, a, withdrawn.headers.get('X-Request-Id') as string);
  expect(lines.map(({ onderwerp }) => onderwerp).sort()).toEqual(
    [`${root.id}/intrekking`, child.id, grandchild.id].map((end) => `/v1/sleutels/${end}`).sort(),
  );
  const all = [child.id, grandchild.id, asks.id, own.id].sort();
  const idempotencyKey = randomUUID();
  const again = () => fixture.post(`/v1/sleutels/${root.id}/intrekking`, {}, { idempotencyKey });
  const [last, repeat] = [await again(), await again()];
  expect([last.body.meeIngetrokken, repeat.body]).toEqual([all, last.body]);
  const repeated = await auditOf(fixture, a, repeat.headers.get('X-Request-Id') as string);
  expect(repeated.map(({ onderwerp }) => onderwerp)).toEqual([`/v1/sleutels/${root.id}/intrekking`]);
});

test.each([
  ['left to its end, stays', 'nobody', true],
  ['withdrawn with it, stays', 'the new one', true],
  ['withdrawn with another key after its end, goes too', 'another one', false],
] as const)('what a key put in its own place, when that is %s', async (_what, by, stays) => {
  const { a, post } = fixture;
  fixture.clock.now = Date.now();
  const old = await madeBy({ by: a.key });
  const next = await post(`/v1/sleutels/${old.id}/vervanging`, { overlapUren: 0 }, { key: old.sleutel });
  expect([next.status, await works(old.sleutel)]).toEqual([201, false]);
  if (by !== 'nobody')
    expect((await withdraw(old.id, by === 'the new one' ? next.body.sleutel : a.key)).status).toBe(201);
  expect(await works(next.body.sleutel)).toBe(stays);
});

test('a key that is being made while its maker is withdrawn opens nothing', async () => {
  const { a, api } = fixture;
  const parent = await madeBy({ by: a.key });
  const id = randomUUID();
  const make = { id, werkgeverId: a.id, rechten: ['lezen'] as const, omschrijving: 'x' };
  let withdrawing: Promise<Reply> | undefined;
  const made = await inTenant(api, a.id, async (tx) => {
    const key = await makeKey(tx, { ...make, gemaaktDoor: `sleutel:${parent.id}` });
    withdrawing = withdraw(parent.id);
    // It waits for the key that is not there yet.
    await Promise.race([withdrawing, pause(500)]);
    return key;
  });
  expect((await withdrawing)?.body.meeIngetrokken).toEqual([id]);
  expect(await works(made)).toBe(false);
  const late = { ...make, id: randomUUID(), gemaaktDoor: `sleutel:${parent.id}` };
  expect(await works(await inTenant(api, a.id, (tx) => makeKey(tx, late)))).toBe(false);
});

test('the audit trail names each key that is made, once', async () => {
  const { a, post, operatorKey, api } = fixture;
  const subjects = async (reply: Reply) => {
    const verzoekId = reply.headers.get('X-Request-Id') as string;
    const lines = [
      ...(await auditOf(fixture, a, verzoekId)),
      ...(await asOperator(api, hashOfKey(operatorKey), (tx) => tx.audit.findMany({ where: { verzoekId } }))),
    ];
    return lines.map(({ onderwerp }) => onderwerp).sort();
  };
  const idempotencyKey = randomUUID();
  const made = await post('/v1/sleutels', body, { idempotencyKey });
  const of = ({ body: { id } }: Reply) => `/v1/sleutels/${id}`;
  expect(await subjects(made)).toEqual(['/v1/sleutels', of(made)]);
  expect(await subjects(await post('/v1/sleutels', body, { idempotencyKey }))).toEqual(['/v1/sleutels']);
  const next = await post(`${of(made)}/vervanging`, {});
  expect(await subjects(next)).toEqual([`${of(made)}/vervanging`, of(next)].sort());
  const ofOperators = await post('/v1/sleutels', body, { key: operatorKey });
  expect(await subjects(ofOperators)).toEqual(['/v1/sleutels', of(ofOperators)]);
});

test('keys of another employer are not there', async () => {
  const { post, get, b } = fixture;
  const made = (await post('/v1/sleutels', body)).body;
  expect((await get(`/v1/sleutels/${made.id}`, { key: b.key })).status).toBe(404);
  expect((await post(`/v1/sleutels/${made.id}/intrekking`, {}, { key: b.key })).status).toBe(404);
  expect(await works(made.sleutel)).toBe(true);
});

test('an operator makes, sees, replaces and withdraws operators’ keys, and nobody else sees one', async () => {
  const { post, get, operatorKey: key } = fixture;
  const made = await post('/v1/sleutels', { ...body, rechten: [...RIGHTS] }, { key });
  expect(made).toMatchObject({ status: 201, body: { bereik: [] } });
  const isOperator = async (one: string) => (await get('/v1/terzijdeleggingen', { key: one })).status === 400;
  expect(await isOperator(made.body.sleutel)).toBe(true);
  const listed = (await get('/v1/sleutels', { key })).body.items.map(({ id }: { id: string }) => id);
  expect(listed).toContain(made.body.id);
  expect(JSON.stringify((await get('/v1/sleutels')).body)).not.toContain(made.body.id);
  const next = await post(`/v1/sleutels/${made.body.id}/vervanging`, { overlapUren: 0 }, { key });
  expect([await isOperator(made.body.sleutel), await isOperator(next.body.sleutel)]).toEqual([false, true]);
  await post(`/v1/sleutels/${next.body.id}/intrekking`, {}, { key });
  expect(await isOperator(next.body.sleutel)).toBe(false);
});

test('the database role of the API makes no operator of itself', async () => {
  const { api, a, owner } = fixture;
  const forged = { omschrijving: 'nagemaakt', hash: hashOfKey('pw_nagemaakt'), rechten: [...RIGHTS] };
  const attempts = [
    () =>
      inTenant(api, a.id, (tx) => tx.apiSleutel.create({ data: { ...forged, werkgeverId: a.id, rol: 'operator' } })),
    () =>
      inTenant(api, a.id, (tx) => tx.apiSleutel.create({ data: { ...forged, werkgeverId: null, rol: 'operator' } })),
    () => asOperator(api, 'verzonnen', (tx) => tx.apiSleutel.create({ data: { ...forged, rol: 'operator' } })),
    () =>
      inTenant(api, a.id, (tx) => tx.$executeRaw`update api_sleutel set rechten = '{lezen,beheren}', rol = 'operator'`),
    () => inTenant(api, a.id, (tx) => tx.$executeRaw`update api_sleutel set werkgever_id = null`),
    () => api.$queryRaw`select maak_operatorsleutel(${forged.hash}, 'x')`,
  ];
  for (const attempt of attempts)
    await naming(String(attempt), async () => {
      await expect(attempt()).rejects.toThrow(/violates|permission denied|row-level/);
    });
  expect((await fixture.get('/v1/werkgevers', { key: 'pw_nagemaakt' })).status).toBe(401);
  const seen = await asOperator(api, 'verzonnen', (tx) => tx.apiSleutel.count());
  const { rows } = await owner.query('select count(*)::int as n from api_sleutel where werkgever_id is null');
  expect([seen, rows[0].n > 0]).toEqual([0, true]);
});

test('what an operator reads, does and is refused stands in the trail of the installation', async () => {
  const { get, operatorKey: key, api } = fixture;
  const verzoek = () => ({ 'X-Request-Id': randomUUID() });
  const [read, refused] = [verzoek(), verzoek()];
  await get('/v1/werkgevers', { key, headers: read });
  await get(`/v1/verzuimgevallen/${randomUUID()}/plan`, { key, headers: refused });
  const lines = await asOperator(api, hashOfKey(key), (tx) => tx.audit.findMany({ orderBy: { id: 'asc' } }));
  const lineOf = (headers: { 'X-Request-Id': string }) =>
    lines.find((line) => line.kenmerkKlant === nameOfRequest(headers['X-Request-Id']));
  expect(lineOf(read)).toMatchObject({
    actie: 'lees',
    onderwerp: '/v1/werkgevers',
    uitkomst: '200',
    werkgeverId: null,
  });
  expect(lineOf(refused)?.uitkomst).toMatch(/^40\d /);
  expect(await inTenant(api, fixture.a.id, (tx) => tx.audit.count({ where: { werkgeverId: null } }))).toBe(0);
});

test('a key that is guessed is one line a minute, whatever came without a key or beyond the limit', async () => {
  const rateLimits = { perKey: 1_000, refusedPerAddress: 3 };
  const { url } = await fixture.startAnother({ rateLimits });
  const ask = (headers: Record<string, string>) => call(`${url}/v1/werkgevers`, { headers });
  for (let n = 0; n < 4; n++) await ask({});
  const guesses = [await ask({ Authorization: 'Bearer pw_geraden' }), await ask({ 'X-API-Key': 'pw_anders' })];
  expect(guesses.map(({ status }) => status)).toEqual([429, 429]);
  const [first, second] = guesses.map(({ headers }) => headers.get('X-Request-Id') as string);
  const lines = await asOperator(fixture.api, hashOfKey(fixture.operatorKey), (tx) =>
    tx.audit.findMany({ where: { verzoekId: { in: [first as string, second as string] } } }),
  );
  expect(lines).toMatchObject([{ verzoekId: first, uitkomst: '401 sleutel geweigerd' }]);
});

test('the list of the command line tells state, rights and use of each key', async () => {
  const where = { omschrijving: 'test' };
  const rows = await inTenant(fixture.api, fixture.a.id, (tx) => tx.apiSleutel.findMany({ where }));
  const [line = ''] = inWords(rows, fixture.clock.now).split('\n');
  expect(line).toMatch(
    /^[0-9a-f-]{36} {2}….{4} {2}werkgever\+arbodienst: lezen, melden, mensen, beheren, medisch {2}geldig/,
  );
});
