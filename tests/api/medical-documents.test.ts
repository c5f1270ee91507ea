import { EVERYDAY_RIGHTS, makeKey } from '../../store/api-keys';
import { inTenant } from '../../store/in-tenant';
import { readPdfs } from '../support/read-pdf';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
let geval: string;
let employer: string;
let arbodienst: string;
let doctor: string;
let employee: string;
const SECRET = 'Hernia op L5';

beforeAll(async () => {
  fixture = await startApiFixture();
  employer = await addKey(fixture.api, fixture.a.id, ['werkgever']);
  arbodienst = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
  ({ geval } = await addGeval(fixture));
  doctor = await addPerson('Dr. B. Arts', 'bedrijfsarts');
  employee = await inTenant(fixture.api, fixture.a.id, async (tx) => {
    const { dienstverbandId: id } = await tx.verzuimgeval.findUniqueOrThrow({ where: { id: geval } });
    return (await tx.dienstverband.findUniqueOrThrow({ where: { id } })).werknemerId;
  });
});
afterAll(() => fixture?.stop());

const addPerson = (naam: string, rol: string) =>
  inTenant(fixture.worker, fixture.a.id, (tx) =>
    tx.gebruiker.create({
      data: { werkgeverId: fixture.a.id, naam, email: `${rol}-${naam.length}@arbodienst.nl`, rol },
    }),
  ).then(({ id }) => id);

const FML = {
  kind: 'functionele-mogelijkhedenlijst',
  answers: { movement: { lifting: { score: '2', specific: true, explanation: SECRET } } },
};
const WIA = { kind: 'wia-dossier', answers: { complaints: SECRET } };
const make = (body: object, key = arbodienst, author = doctor) =>
  fixture.post(`/v1/verzuimgevallen/${geval}/medische-stukken`, { ...body, author }, { key });

async function fileFor(id: string, n: number, lezer: string, key = arbodienst) {
  const answer = await fetch(`${fixture.url}/v1/documenten/${id}/medische-versies/${n}?lezer=${lezer}`, {
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/pdf' },
  });
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

test('doctor and employee read a medical document, each version as it was, and nobody else does', async () => {
  const { status, body } = await make(FML);
  expect([status, body.version]).toEqual([201, 1]);
  const manager = await addPerson('C. Jansen', 'casemanager');
  const corrected = await fixture.post(
    `/v1/documenten/${body.id}/medische-versies`,
    { author: doctor, answers: { validFrom: '2026-02-02' } },
    { key: arbodienst },
  );
  expect(corrected.body.version).toBe(2);
  const files = [await fileFor(body.id, 1, doctor), await fileFor(body.id, 1, employee)];
  expect(files.map((file) => file.status)).toEqual([200, 200]);
  const [first] = readPdfs(files.map(({ bytes }) => bytes));
  expect(first?.pages.map(({ text }) => text).join(' ')).toContain(SECRET);
  for (const [reader, key] of [
    [manager, arbodienst],
    ['0197a8b0-0000-7000-8000-000000000001', arbodienst],
    [doctor, fixture.b.key],
  ] as const)
    expect((await fileFor(body.id, 1, reader, key)).status).toBeGreaterThanOrEqual(403);
  expect((await fileFor(body.id, 1, doctor, employer)).status).toBe(403);
  expect((await fixture.get(`/v1/documenten/${body.id}/versies/1`, { key: arbodienst })).status).toBe(404);
}, 60_000);

test('who correct one medical document at once follow each other, and nobody meets a fault', async () => {
  const { body } = await make(FML);
  const correct = () =>
    fixture.post(
      `/v1/documenten/${body.id}/medische-versies`,
      { author: doctor, answers: { validFrom: '2026-02-02' } },
      { key: arbodienst },
    );
  const replies = await Promise.all([correct(), correct(), correct()]);
  expect(replies.map(({ status, body: { version } }) => [status, version]).sort()).toEqual([
    [201, 2],
    [201, 3],
    [201, 4],
  ]);
}, 60_000);

test.each([
  [
    'a score that there is not',
    { lifting: { score: '3' } },
    'lifting.score',
    'kies bij "Tillen of dragen" uit: 0, 1, 2',
  ],
  [
    'an item that there is not',
    { flying: { score: '1' } },
    'flying',
    'dit is geen onderdeel van "Dynamische handelingen"',
  ],
  ['a condition that is no yes or no', { lifting: { specific: 'ja' } }, 'lifting.specific', 'verwacht true of false'],
])('%s in a list of possibilities is told by its item with what there is', async (_what, movement, veld, melding) => {
  const { id } = (await make(FML)).body;
  const wrong = { author: doctor, answers: { movement } };
  const corrected = await fixture.post(`/v1/documenten/${id}/medische-versies`, wrong, { key: arbodienst });
  const before = await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count());
  const { status, body } = await make({ ...FML, answers: { movement } });
  expect([corrected.status, corrected.body.errors]).toEqual([status, body.errors]);
  expect([status, body.errors]).toMatchObject([
    400,
    [{ veld: `answers.movement.${veld}`, melding: expect.stringContaining(melding) }],
  ]);
  expect(await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count())).toBe(before);
});

test('what is for the WIA application the employee alone reads', async () => {
  const { body } = await make(WIA);
  expect((await fileFor(body.id, 1, employee)).status).toBe(200);
  expect((await fileFor(body.id, 1, doctor)).status).toBe(404);
}, 60_000);

test('only a company doctor writes one, and what is refused leaves nothing', async () => {
  const manager = await addPerson('D. Manager', 'casemanager');
  const before = await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count());
  const refused = await make(FML, arbodienst, manager);
  expect([refused.status, refused.body.detail]).toEqual([
    422,
    'author: alleen een bedrijfsarts schrijft een medisch stuk: geef de gebruiker van de bedrijfsarts.',
  ]);
  expect((await make(FML, employer)).status).toBe(403);
  expect(await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count())).toBe(before);
});

test('the employee hears that something is there; no role but the medical one reads what, and no employer knows', async () => {
  const { body } = await make(FML);
  const rows = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.bericht.findMany({ where: { sleutel: { startsWith: body.id } } }),
  );
  expect(rows.map(({ ontvanger, verplichting }) => [ontvanger, verplichting])).toEqual([
    ['werknemer', 'stuk-niet-voor-werkgever'],
  ]);
  expect(JSON.stringify(rows)).not.toContain(SECRET);
  const listed = await fixture.get(`/v1/verzuimgevallen/${geval}/documenten`, { key: employer });
  const messages = await fixture.get(`/v1/verzuimgevallen/${geval}/berichten`, { key: employer });
  expect(JSON.stringify([listed.body, messages.body])).not.toMatch(/functionele-mogelijk|wia-dossier|medisch/);
  for (const db of [fixture.api, fixture.worker])
    await expect(inTenant(db, fixture.a.id, (tx) => tx.$queryRaw`select * from medisch.versie`)).rejects.toThrow(
      /permission denied/,
    );
}, 60_000);

const LETTER = Buffer.from('%PDF-1.7\nbrief van de behandelaar');
const sendFile = (more: object, key = arbodienst) =>
  fixture.post(
    `/v1/verzuimgevallen/${geval}/medische-bestanden`,
    {
      ...{ kind: 'medische-informatie', author: doctor, name: `${SECRET}.pdf`, type: 'application/pdf' },
      ...{ content: LETTER.toString('base64'), ...more },
    },
    { key },
  );
const statuses = async (id: string) => [(await fileFor(id, 1, doctor)).status, (await fileFor(id, 1, employee)).status];

test('a received medical file lies apart as it came, for the doctor, and for the employee where row or kind says so', async () => {
  const sent = await sendFile({});
  expect(sent.status).toBe(201);
  const { id } = sent.body;
  expect(Buffer.from((await fileFor(id, 1, doctor)).bytes).equals(LETTER)).toBe(true);
  expect(await statuses(id)).toEqual([200, 404]);
  expect(await statuses((await sendFile({ kind: 'second-opinion' })).body.id)).toEqual([200, 200]);
  // Under this row the opinion is for who asked for it alone.
  expect(await statuses((await sendFile({ kind: 'second-opinion', row: 'S4-02' })).body.id)).toEqual([404, 200]);
  const kept = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.documentVersie.count({ where: { documentId: id } }),
  );
  expect(kept).toBe(0);
  expect((await fixture.get(`/v1/documenten/${id}/versies/1`, { key: arbodienst })).status).toBe(404);
  expect((await fixture.get(`/v1/documenten/${id}`, { key: employer })).status).toBe(404);
  const known = await fixture.get(sent.headers.get('location') as string, { key: arbodienst });
  expect([known.status, known.body.kind, JSON.stringify(known.body).includes(SECRET)]).toEqual([
    200,
    'medische-informatie',
    false,
  ]);
}, 60_000);

test.each([
  ['of no medical kind', { kind: 'arbeidsdeskundig-rapport' }, 400, 'kind'],
  ['that is not what its type says', { type: 'image/png' }, 422, 'is geen image/png'],
  ['from somebody who is no doctor', { author: '0197a8b0-0000-7000-8000-000000000001' }, 422, 'bedrijfsarts'],
  ['for a row that there is not', { row: 'S9-99' }, 400, 'S1-14'],
])('a medical file %s is refused with the remedy and leaves nothing', async (_what, more, status, remedy) => {
  const before = await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count());
  const answer = await sendFile(more);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringContaining(remedy)]);
  expect(await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count())).toBe(before);
});

test('what is medical takes a right of its own, and a key that speaks for nobody but the arbodienst', async () => {
  const { id } = (await make(FML)).body;
  const everyday = await inTenant(fixture.api, fixture.a.id, (tx) =>
    makeKey(tx, {
      ...{ werkgeverId: fixture.a.id, bereik: ['arbodienst'], rechten: EVERYDAY_RIGHTS },
      ...{ omschrijving: 'casemanagers', gemaaktDoor: 'test' },
    }),
  );
  const both = await addKey(fixture.api, fixture.a.id);
  for (const key of [everyday, both]) {
    expect((await fileFor(id, 1, doctor, key)).status).toBe(403);
    expect((await make(FML, key)).status).toBe(403);
    expect((await sendFile({}, key)).status).toBe(403);
  }
  expect((await fixture.get(`/v1/documenten/${id}`, { key: everyday })).status).toBe(200);
});

test('a medical document goes with its case', async () => {
  const { body } = await make(FML);
  await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.delete({ where: { id: body.id } }));
  const [row] = await inTenant(
    fixture.api,
    fixture.a.id,
    (tx) => tx.$queryRaw<[{ n: number }]>`select medische_versies(${body.id}::uuid) as n`,
  );
  expect(row.n).toBe(0);
}, 60_000);
