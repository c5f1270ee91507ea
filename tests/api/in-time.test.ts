import { randomUUID } from 'node:crypto';
import { LOCAL_UI } from '../../api/codec/operator-or-local-ui';
import { type ApiFixture, addDienstverband, addGeval, call, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const TIMES = { whoMs: 500, workMs: 500, auditMs: 200 };
const never = () => new Promise<never>(() => undefined);

async function answered(request: Promise<{ status: number; headers: Headers }>) {
  const began = performance.now();
  const { status, headers } = await request;
  return { status, retryAfter: headers.get('retry-after'), inTime: performance.now() - began < 1_500 };
}

const UI = 'http://127.0.0.1:8233';
const NOT_NOW = { status: 503, retryAfter: '5', inTime: true };

test('a report to a case that hangs in the database is answered in time, and taken when it is sent again', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const { url } = await fixture.startAnother({ answerTimes: TIMES });
  const holder = fixture.owner;
  const request = {
    method: 'POST',
    headers: { 'X-API-Key': fixture.a.key, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ dienstverbandId, firstSickDay: '2026-01-05' }),
  };
  await holder.query('begin');
  await holder.query(`select set_config('poortwachter.werkgever', $1, true)`, [fixture.a.id]);
  await holder.query('select 1 from dienstverband where id = $1 for update', [dienstverbandId]);
  expect(await answered(call(`${url}/v1/ziekmeldingen`, request))).toEqual(NOT_NOW);
  await holder.query('rollback');
  expect((await call(`${fixture.url}/v1/ziekmeldingen`, request)).status).toBe(201);
});

test('whoever asks while the database as a whole hangs is answered in time', async () => {
  const { url } = await fixture.startAnother({
    answerTimes: TIMES,
    db: new Proxy(fixture.api, {
      get: (db, name) => (name === '$queryRaw' || name === '$transaction' ? never : Reflect.get(db, name)),
    }),
  });
  const headers = { 'X-API-Key': fixture.a.key };
  expect(await answered(call(`${url}/v1/taken`, { headers }))).toEqual(NOT_NOW);
});

test('a question to Temporal that is never answered', async () => {
  const { geval } = await addGeval(fixture, '2026-01-05');
  const { url } = await fixture.startAnother({ answerTimes: TIMES, look: never });
  const headers = { 'X-API-Key': fixture.a.key };
  expect(await answered(call(`${url}/v1/verzuimgevallen/${geval}/waarom-wacht`, { headers }))).toEqual(NOT_NOW);
});

test('a reading of what Temporal holds while its audit line cannot be written', async () => {
  const { url } = await fixture.startAnother({
    answerTimes: TIMES,
    codec: {
      codec: { decode: async (payloads) => payloads },
      uiOrigin: UI,
      hosts: ['127.0.0.1'],
      allow: async () => LOCAL_UI,
    },
    db: new Proxy(fixture.api, {
      get: (db, name) => (/^\$(query|execute|trans)/.test(String(name)) ? never : Reflect.get(db, name)),
    }),
  });
  const request = {
    method: 'POST',
    headers: { Origin: UI, 'Content-Type': 'application/json' },
    body: '{"payloads":[]}',
  };
  expect(await answered(call(`${url}/codec/decode`, request))).toEqual(NOT_NOW);
});
