import { createHash } from 'node:crypto';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
let geval: string;
let employer: string;
let arbodienst: string;
beforeAll(async () => {
  fixture = await startApiFixture();
  employer = await addKey(fixture.api, fixture.a.id, ['werkgever']);
  arbodienst = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
  ({ geval } = await addGeval(fixture));
});
afterAll(() => fixture?.stop());

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 'a')]);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const file = (bytes: Buffer, type = 'application/pdf', more: object = {}) => ({
  ...{ kind: 'arbeidsdeskundig-rapport', name: 'rapport.pdf', type, content: bytes.toString('base64') },
  ...more,
});
const send = (body: object, key = arbodienst) => fixture.post(`/v1/verzuimgevallen/${geval}/bestanden`, body, { key });
const counted = () =>
  inTenant(fixture.api, fixture.a.id, async (tx) => [await tx.document.count(), await tx.documentVersie.count()]);
const read = (id: string, key: string) =>
  fetch(`${fixture.url}/v1/documenten/${id}/versies/1`, { headers: { Authorization: `Bearer ${key}` } });

test.each([
  ['application/pdf', PDF],
  ['image/png', PNG],
  ['image/jpeg', JPEG],
])('a received %s is kept as it came, under its hash, and given back so', async (type, bytes) => {
  const { status, body } = await send(file(bytes, type));
  expect([status, body.sha256]).toEqual([201, createHash('sha256').update(bytes).digest('hex')]);
  const answer = await read(body.id, arbodienst);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    200,
    type,
    'attachment',
  ]);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});

test('an employer reads what it sent itself and what is for it, and nothing else', async () => {
  const [own, others] = [(await send(file(PDF), employer)).body.id, (await send(file(PDF))).body.id];
  expect((await read(own, employer)).status).toBe(200);
  expect((await read(others, employer)).status).toBe(404);
  expect((await read(own, fixture.b.key)).status).toBe(404);
  const { body } = await fixture.get(`/v1/verzuimgevallen/${geval}/documenten`, { key: employer });
  const ids = body.items.map(({ id }: { id: string }) => id);
  expect([ids.includes(own), ids.includes(others)]).toEqual([true, false]);
});

test.each([
  ['is not what its type says', file(PNG), 422, 'is geen application/pdf maar image/png'],
  ['is nothing that anybody knows', file(Buffer.from('hallo')), 422, 'is geen application/pdf'],
  [
    'is of a type that is not taken',
    file(Buffer.from('MZ'), 'application/x-msdownload'),
    400,
    'kies uit: application/pdf',
  ],
  ['is too large', file(Buffer.concat([PDF, Buffer.alloc(5_100_000)])), 400, 'hoogstens 5 MB'],
  ['is larger than any request', file(Buffer.alloc(8_000_000)), 413, 'groter dan 7168 kB'],
  ['is empty', file(Buffer.alloc(0)), 400, 'is leeg'],
  ['names a path', file(PDF, 'application/pdf', { name: '../../etc/passwd' }), 400, 'zonder pad'],
  ['is of a medical kind', file(PDF, 'application/pdf', { kind: 'medische-informatie' }), 400, 'medische bestanden'],
])('a file that %s is refused with the remedy and leaves nothing', async (_what, body, status, remedy) => {
  const before = await counted();
  const answer = await send(body);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringContaining(remedy)]);
  expect(await counted()).toEqual(before);
});
