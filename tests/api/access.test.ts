import { randomUUID } from 'node:crypto';
import type { Route } from '../../api/route';
import { ROUTES } from '../../api/routes';
import { hashOfKey } from '../../store/api-keys';
import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, addDienstverband, addGeval, addKey, auditOf, startApiFixture } from './fixture';

let fixture: ApiFixture;
/** Ids of everything that employer A has, by the first part of the path below which they stand. */
let ids: Record<string, string>;

beforeAll(async () => {
  fixture = await startApiFixture();
  const { a, get, post } = fixture;
  const { geval, dienstverband } = await addGeval(fixture);
  const person = await post('/v1/gebruikers', { naam: 'C', email: 'c@voorbeeld.nl', rol: 'werkgever' });
  const told = await post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, { type: 'verwachting', langdurig: true });
  const report = fixture.cases.sent.find((sent) => sent.type === 'ziekmelding');
  ids = {
    werkgevers: a.id,
    gebruikers: person.body.id,
    werknemers: (await get(`/v1/dienstverbanden/${dienstverband}`)).body.werknemerId,
    dienstverbanden: dienstverband,
    verzuimgevallen: geval,
    ziekmeldingen: report?.message.id.replace('api-', '') as string,
    verzoeken: told.body.id,
    taken: (await get('/v1/taken')).body.items[0].id,
    sleutels: (await get('/v1/sleutels')).body.items[0].id,
    ...Object.fromEntries([...OF_A_PACKAGE].map((kind) => [kind, randomUUID()])),
  };
});
afterAll(() => fixture.stop());

/** What a case has once it is made or with a service package: here it is never there, and its own tests say who reads it. */
const OF_A_PACKAGE = new Set(['afspraken', 'documenten', 'factuurregels']);
const isThere = ({ path }: Route) => !OF_A_PACKAGE.has(path.split('/')[1] as string) && !path.includes('{rij}');

/** Rows of an employer; what only operators see belongs to none. */
const withId = ROUTES.filter((route) => route.path.includes('{id}') && route.auth !== 'operator');
const closed = ROUTES.filter((route) => route.auth !== 'geen');

/** What a list wants to be asked with. */
const QUESTIONS: Readonly<Record<string, string>> = {
  '/werkgevers/{id}/factuurregels': '?periode=2026-01',
  '/documenten/{id}/medische-versies/{n}': `?lezer=${randomUUID()}`,
};

/** Valid bodies where the example of the description would not do. */
function pathOf(route: (typeof ROUTES)[number], id?: string): string {
  const [, first = ''] = route.path.split('/');
  return `${route.outsideBase ? '' : '/v1'}${route.path
    .replace('{id}', id ?? ids[first] ?? randomUUID())
    .replace('{verplichting}', 'probleemanalyse')
    .replace('{rij}', 'S1-14')
    .replace('{n}', '1')}${QUESTIONS[route.path] ?? ''}`;
}

test('every kind of thing with an id is known to this test', () => {
  expect(new Set(withId.map((route) => route.path.split('/')[1]))).toEqual(new Set(Object.keys(ids)));
});

function call(route: Route, path: string, options: { key?: string | null; headers?: Record<string, string> }) {
  const { method, bodyExample = {} } = route;
  return method === 'get' ? fixture.get(path, options) : fixture[method](path, bodyExample, options);
}

describe.each(closed)('$method $path', (route) => {
  const send = (key: string | null, headers: Record<string, string> = {}) =>
    call(route, pathOf(route), { key, headers });

  test('lets nobody in without a key that exists', async () => {
    for (const key of [null, 'pw_geraden'])
      await naming(key ?? 'no key', async () => {
        const reply = await send(key);
        expect(reply).toMatchObject({
          status: 401,
          body: { type: 'urn:poortwachter:fout:niet-aangemeld', status: 401 },
        });
        expect(reply.headers.get('WWW-Authenticate')).toContain('Bearer');
      });
  });

  if (route.auth !== 'sleutel')
    test('is closed to the wrong kind of key, and an employer finds that in the audit trail', async () => {
      const verzoekId = randomUUID();
      const isForOperators = route.auth === 'operator';
      const reply = await send(isForOperators ? fixture.a.key : fixture.operatorKey, { 'X-Request-Id': verzoekId });
      expect(reply).toMatchObject({ status: 403, body: { type: 'urn:poortwachter:fout:geen-toegang' } });
      if (isForOperators)
        expect(await auditOf(fixture, fixture.a, verzoekId)).toMatchObject([{ uitkomst: '403 geen-toegang' }]);
    });
});

describe.each(withId)('$method $path', (route) => {
  test('of another employer does not exist, changes nothing, and the attempt is in the audit trail', async () => {
    const { a, b, cases } = fixture;
    const sent = cases.sent.length;
    const verzoekId = randomUUID();
    // What is medical is for the arbodienst alone, whoever asks for what.
    const key = route.right === 'medisch' ? await addKey(fixture.api, b.id, ['arbodienst']) : b.key;
    const options = { key, headers: { 'X-Request-Id': verzoekId } };
    const reply = await call(route, pathOf(route), options);
    expect(reply).toMatchObject({ status: 404, body: { type: 'urn:poortwachter:fout:niet-gevonden' } });
    expect(cases.sent).toHaveLength(sent);
    expect(await auditOf(fixture, b, verzoekId)).toMatchObject([
      { uitkomst: '404 niet-gevonden', onderwerp: pathOf(route).split('?')[0] },
    ]);
    expect(await auditOf(fixture, a, verzoekId)).toEqual([]);
    const unknown = await call(route, pathOf(route, randomUUID()), options);
    const { instance: _one, ...told } = reply.body;
    const { instance: _two, ...toldOfUnknown } = unknown.body;
    expect(toldOfUnknown).toEqual(told);
  });

  if (route.method === 'get' && isThere(route))
    test('of the own employer is there, and that it was read is in the audit trail', async () => {
      const verzoekId = randomUUID();
      expect((await fixture.get(pathOf(route), { headers: { 'X-Request-Id': verzoekId } })).status).toBe(200);
      expect(await auditOf(fixture, fixture.a, verzoekId)).toMatchObject([
        {
          actie: 'lees',
          uitkomst: '200',
          onderwerp: pathOf(route).split('?')[0],
          wie: expect.stringMatching(/^sleutel:/),
        },
      ]);
    });
});

test('an id that is written otherwise in an address is the same one in the audit trail, where an erasure finds it', async () => {
  const { geval } = await addGeval(fixture);
  const written = `%${geval.charCodeAt(0).toString(16)}${geval.slice(1)}`;
  const headers = { 'X-Request-Id': 'anders-geschreven' };
  expect((await fixture.get(`/v1/verzuimgevallen/${written}/plan`, { headers })).status).toBe(200);
  const [line] = await auditOf(fixture, fixture.a, 'anders-geschreven');
  expect(line).toMatchObject({ onderwerp: `/v1/verzuimgevallen/${geval}/plan` });
});

test('rows of another employer cannot be referred to', async () => {
  const { b, post } = fixture;
  const employment = await post(
    '/v1/dienstverbanden',
    { werknemerId: ids.werknemers, begindatum: '2020-01-01' },
    { key: b.key },
  );
  expect(employment).toMatchObject({ status: 404, body: { errors: [{ veld: 'werknemerId' }] } });
  const report = await post(
    '/v1/ziekmeldingen',
    { dienstverbandId: ids.dienstverbanden, eersteZiektedag: '2026-01-05' },
    { key: b.key },
  );
  expect(report).toMatchObject({ status: 404, body: { errors: [{ veld: 'dienstverbandId' }] } });
});

test('lists hold rows of the own employer only', async () => {
  const { b, get } = fixture;
  await addDienstverband(fixture, b.key);
  for (const path of [
    '/v1/werknemers',
    '/v1/dienstverbanden',
    '/v1/gebruikers',
    '/v1/verzuimgevallen',
    '/v1/taken',
    '/v1/werkgevers',
  ]) {
    const text = JSON.stringify((await get(path, { key: b.key })).body);
    for (const id of Object.values(ids)) expect(text).not.toContain(id);
  }
});

test('a key goes in either header and ends when it is withdrawn', async () => {
  const { a, api, get } = fixture;
  const key = 'pw_ingetrokken';
  const { id } = await inTenant(api, a.id, (tx) =>
    tx.apiSleutel.create({ data: { werkgeverId: a.id, hash: hashOfKey(key), omschrijving: 'x' } }),
  );
  expect((await get('/v1/werknemers', { key: null, headers: { 'X-API-Key': key } })).status).toBe(200);
  expect((await get('/v1/werknemers', { key })).status).toBe(200);
  await inTenant(api, a.id, (tx) => tx.apiSleutel.updateMany({ where: { id }, data: { ingetrokkenOp: new Date() } }));
  expect((await get('/v1/werknemers', { key })).status).toBe(401);
});

test('a line names the key that opened the request: in what it read, told and was refused, and in what the case took', async () => {
  const { a, cases, get, post } = fixture;
  const { sleutel: key, id } = (await post('/v1/sleutels', { omschrijving: 'x', rechten: ['lezen', 'melden'] })).body;
  const verzoekId = randomUUID();
  const options = { key, headers: { 'X-Request-Id': verzoekId } };
  const geval = `/v1/verzuimgevallen/${ids.verzuimgevallen}`;
  await get(geval, options);
  await get(`/v1/verzuimgevallen/${randomUUID()}`, options);
  await post(`${geval}/gebeurtenissen`, { type: 'verwachting', langdurig: false }, options);
  const taken = String(cases.sent.at(-1)?.message.id);
  const lines = [...(await auditOf(fixture, a, verzoekId)), ...(await auditOf(fixture, a, taken))];
  expect(lines.map(({ uitkomst, wie }) => [uitkomst, wie]).sort()).toEqual(
    ['200', '201', '404 niet-gevonden', 'aangenomen'].map((uitkomst) => [uitkomst, `sleutel:${id}`]),
  );
});

test('an employer key sees its own employer, an operator all', async () => {
  const { a, b, get, operatorKey } = fixture;
  expect((await get('/v1/werkgevers')).body.items).toMatchObject([{ id: a.id }]);
  const all = (await get('/v1/werkgevers?limiet=200', { key: operatorKey })).body.items.map(
    (one: { id: string }) => one.id,
  );
  expect(all).toEqual(expect.arrayContaining([a.id, b.id]));
});
