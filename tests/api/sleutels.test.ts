import { randomUUID } from 'node:crypto';
import { rightFor } from '../../api/auth/rights';
import { ROUTES } from '../../api/routes';
import { inWords } from '../../cli/commands/sleutel';
import { hashOfKey, makeKey, RIGHTS, type Right } from '../../store/api-keys';
import { asOperator, inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, type Reply, startApiFixture } from './fixture';

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

test('what an operator reads, does and is refused, and keys that are guessed, stand in the trail of the installation', async () => {
  const { get, operatorKey: key, api } = fixture;
  const verzoek = () => ({ 'X-Request-Id': randomUUID() });
  const [read, refused, guessed, guessedAgain] = [verzoek(), verzoek(), verzoek(), verzoek()];
  await get('/v1/werkgevers', { key, headers: read });
  await get(`/v1/verzuimgevallen/${randomUUID()}/plan`, { key, headers: refused });
  await get('/v1/werkgevers', { key: 'pw_geraden', headers: guessed });
  await get('/v1/werkgevers', { key: 'pw_geraden', headers: guessedAgain });
  const lines = await asOperator(api, hashOfKey(key), (tx) => tx.audit.findMany({ orderBy: { id: 'asc' } }));
  const lineOf = (headers: { 'X-Request-Id': string }) =>
    lines.find((line) => line.kenmerkKlant === headers['X-Request-Id']);
  expect(lineOf(read)).toMatchObject({
    actie: 'lees',
    onderwerp: '/v1/werkgevers',
    uitkomst: '200',
    werkgeverId: null,
  });
  expect(lineOf(refused)?.uitkomst).toMatch(/^40\d /);
  // One line for an address in a minute, whoever guesses.
  expect(lines.filter(({ uitkomst }) => uitkomst === '401 sleutel geweigerd')).toHaveLength(1);
  expect(lineOf(guessedAgain)).toBeUndefined();
  expect(await inTenant(api, fixture.a.id, (tx) => tx.audit.count({ where: { werkgeverId: null } }))).toBe(0);
});

test('the list of the command line tells state, rights and use of each key', async () => {
  const where = { omschrijving: 'test' };
  const rows = await inTenant(fixture.api, fixture.a.id, (tx) => tx.apiSleutel.findMany({ where }));
  const [line = ''] = inWords(rows, fixture.clock.now).split('\n');
  expect(line).toMatch(
    /^[0-9a-f-]{36} {2}….{4} {2}werkgever\+arbodienst: lezen, melden, mensen, beheren, medisch {2}geldig/,
  );
});
