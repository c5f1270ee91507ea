import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { operatorOrLocalUi } from '../../api/codec/operator-or-local-ui';
import { EncryptionCodec } from '../../client/encryption-codec';
import { hashOfKey } from '../../store/api-keys';
import { asOperator } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, call, startApiFixture } from './fixture';

const UI = 'http://127.0.0.1:8233';
const codec = new EncryptionCodec([randomBytes(32).toString('base64')]);

let fixture: ApiFixture;
let [guarded, local] = ['', ''];
beforeAll(async () => {
  fixture = await startApiFixture();
  const started = (origin: string | null) =>
    fixture.startAnother({
      codec: { codec, uiOrigin: UI, hosts: ['127.0.0.1'], allow: operatorOrLocalUi(fixture.api, origin, Date.now) },
    });
  guarded = `${(await started(null)).url}/codec/decode`;
  local = `${(await started(UI)).url}/codec/decode`;
});
afterAll(() => fixture.stop());

const base64 = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
const metadataOf = ({ metadata }: Payload) =>
  Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)]));

/** A request as Temporal's Web UI makes it. */
const ask = (url: string, payloads: unknown, headers: Record<string, string> = {}) =>
  call(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Namespace': 'default', Origin: UI, ...headers },
    body: JSON.stringify({ payloads }),
  });

/** As the Web UI gets it from the history of a case: what we encrypted, in the JSON form of protobuf. */
async function sealed(...values: unknown[]): Promise<unknown[]> {
  const encoded = await codec.encode(values.map((value) => defaultPayloadConverter.toPayload(value) as Payload));
  return encoded.map((payload) => ({ metadata: metadataOf(payload), data: base64(payload.data) }));
}

const readable = (payload: { data: string }) => JSON.parse(Buffer.from(payload.data, 'base64').toString());

test('the Web UI of this machine reads what we encrypted', async () => {
  const reply = await ask(local, await sealed({ dienstverbandId: 'd-1' }, 'Wacht tot maandag'));
  expect(reply.status).toBe(200);
  expect(reply.body.payloads.map(readable)).toEqual([{ dienstverbandId: 'd-1' }, 'Wacht tot maandag']);
  expect(reply.body.payloads[0].metadata).toEqual({ encoding: base64(Buffer.from('json/plain')) });
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'access-control-allow-origin': UI,
    'access-control-allow-credentials': 'true',
    vary: expect.stringContaining('Origin'),
  });
});

test('what was never encrypted passes as it is, fields that we do not know are left', async () => {
  const plain = { metadata: { encoding: base64(Buffer.from('json/plain')) }, data: base64(Buffer.from('"x"')) };
  const reply = await ask(local, [{ ...plain, externalPayloads: [] }]);
  expect(reply.body.payloads).toEqual([plain]);
});

test('elsewhere only with the key of an operator', async () => {
  const payloads = await sealed('x');
  const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
  expect((await ask(guarded, payloads)).status).toBe(401);
  expect((await ask(guarded, payloads, bearer(fixture.a.key))).status).toBe(403);
  expect((await ask(guarded, payloads, bearer('pw_geraden'))).status).toBe(403);
  const reply = await ask(guarded, payloads, bearer(fixture.operatorKey));
  expect(reply.body.payloads.map(readable)).toEqual(['x']);
});

test('another web page gets nothing, also on this machine', async () => {
  const reply = await ask(local, await sealed('x'), { Origin: 'https://kwaad.example' });
  expect(reply.status).toBe(403);
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test('the key of an operator alone is not enough: it is asked by the Web UI, under a name of ours', async () => {
  const key = { Authorization: `Bearer ${fixture.operatorKey}` };
  const payloads = await sealed('x');
  expect((await ask(guarded, payloads, { ...key, Origin: 'https://kwaad.example' })).status).toBe(403);
  // What a name of somebody else that leads to this machine looks like; fetch sends no Host of one's choice.
  const { port } = new URL(guarded);
  const status = await new Promise((resolve, reject) => {
    const headers = { ...key, Origin: UI, Host: `kwaad.example:${port}`, 'Content-Type': 'application/json' };
    const asked = request({ port, host: '127.0.0.1', path: '/codec/decode', method: 'POST', headers }, (res) => {
      res.resume();
      resolve(res.statusCode);
    });
    asked.once('error', reject).end(JSON.stringify({ payloads }));
  });
  expect(status).toBe(403);
});

test('each reading is a line in the audit trail, with who read', async () => {
  await ask(local, await sealed('x'));
  await ask(guarded, await sealed('x', 'y'), { Authorization: `Bearer ${fixture.operatorKey}` });
  const lines = await asOperator(fixture.api, hashOfKey(fixture.operatorKey), (tx) =>
    tx.audit.findMany({ where: { actie: 'leesTemporal' } }),
  );
  const told = lines.map(({ wie, uitkomst }) => `${wie.replace(/sleutel:.*/, 'sleutel')} ${uitkomst}`);
  expect(told).toEqual(expect.arrayContaining(['api: web-ui van deze machine 200 1', 'sleutel 200 2']));
});

test('a key that is guessed here is a line in the audit trail, one a minute, whatever was asked without one', async () => {
  const { url } = await fixture.startAnother({
    codec: { codec, uiOrigin: UI, hosts: ['127.0.0.1'], allow: operatorOrLocalUi(fixture.api, null, Date.now) },
  });
  const at = `${url}/codec/decode`;
  const payloads = await sealed('x');
  await ask(at, payloads);
  const guesses = ['pw_geraden', 'pw_anders', fixture.a.key].map((key) => ({ Authorization: `Bearer ${key}` }));
  const replies = [];
  for (const headers of guesses) replies.push(await ask(at, payloads, headers));
  const verzoekIds = replies.map(({ headers }) => headers.get('X-Request-Id') as string);
  const lines = await asOperator(fixture.api, hashOfKey(fixture.operatorKey), (tx) =>
    tx.audit.findMany({ where: { verzoekId: { in: verzoekIds } } }),
  );
  expect(lines).toMatchObject([
    { verzoekId: verzoekIds[0], actie: 'leesTemporal', onderwerp: '/codec/decode', uitkomst: '403 sleutel geweigerd' },
  ]);
  expect(lines[0]?.wie).toMatch(/^api: adres:/);
});

test('the browser may ask beforehand', async () => {
  const preflight = (Origin: string) =>
    call(local, {
      method: 'OPTIONS',
      headers: {
        Origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-namespace',
      },
    });
  const reply = await preflight(UI);
  expect(reply.status).toBe(204);
  expect(reply.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('x-namespace');
  expect(reply.headers.get('Access-Control-Allow-Methods')).toContain('POST');
  expect((await preflight('https://kwaad.example')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect((await call(local, { method: 'GET' })).status).toBe(405);
});

test('wrong input and unknown keys are named, nothing of the inside is told', async () => {
  for (const payloads of [undefined, 'x', [{ data: '***' }]])
    await naming(payloads ?? 'none', async () => {
      expect((await ask(local, payloads)).status).toBe(400);
    });
  const other = new EncryptionCodec([randomBytes(32).toString('base64')]);
  const [foreign] = await other.encode([defaultPayloadConverter.toPayload('x') as Payload]);
  const reply = await ask(local, [{ metadata: metadataOf(foreign as Payload), data: base64(foreign?.data) }]);
  expect(reply).toMatchObject({ status: 400, body: { type: 'urn:poortwachter:fout:ongeldig' } });
});

test('every reading is one line in the log, without what was read', async () => {
  const before = fixture.logged().length;
  await ask(local, await sealed('geheim-woord', 'nog-een'));
  const line = fixture
    .logged()
    .slice(before)
    .split('\n')
    .find((one) => one.includes('gelezen'));
  expect(JSON.parse(line as string)).toMatchObject({ aantal: 2, verzoekId: expect.any(String) });
  expect(fixture.logged()).not.toContain('geheim-woord');
});

test('without encryption there is no such address', async () => {
  expect((await call(`${fixture.url}/codec/decode`, { method: 'POST' })).status).toBe(404);
});
