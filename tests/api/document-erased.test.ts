import { Client } from 'pg';
import { makeWaitingDocuments } from '../../store/documents/make-waiting';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
let geval: string;
let dienstverband: string;
let arbodienst: string;
let eraser: Client;
beforeAll(async () => {
  fixture = await startApiFixture();
  arbodienst = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
  eraser = new Client(fixture.adminUrl.replace(/[^/]*$/, 'test'));
  await eraser.connect();
});
afterAll(async () => {
  await eraser?.end();
  await fixture?.stop();
});
beforeEach(async () => {
  ({ geval, dienstverband } = await addGeval(fixture));
});

const ANALYSIS = { kind: 'probleemanalyse', answers: {} };
const make = () => fixture.post(`/v1/verzuimgevallen/${geval}/stukken`, ANALYSIS, { key: arbodienst });

/** In the middle of an erasure, which locks the employment, takes away the tasks and comes to the documents last. */
async function duringErasure<T>(id: string | null, ask: () => Promise<T>): Promise<T> {
  await eraser.query('begin');
  await eraser.query(`select set_config('poortwachter.werkgever', $1, true)`, [fixture.a.id]);
  await eraser.query('select 1 from dienstverband where id = $1 for update', [dienstverband]);
  await eraser.query('select 1 from taak where dienstverband_id = $1 for update', [dienstverband]);
  const asked = ask();
  await waited();
  await eraser.query('select 1 from document where id = $1 for update', [id]);
  await eraser.query('select 1 from verzuimgeval where id = $1 for update', [geval]);
  await eraser.query('commit');
  return asked;
}

/** Until somebody waits for that. */
async function waited(): Promise<void> {
  for (let nth = 0; nth < 100; nth++) {
    const { rows } = await eraser.query('select from pg_locks where not granted limit 1');
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody waited');
}

test('who approves, corrects or makes a document while its case is erased waits for that, and nobody meets a fault', async () => {
  const rol = 'bedrijfsarts';
  const person = await inTenant(fixture.worker, fixture.a.id, (tx) =>
    tx.gebruiker.create({ data: { werkgeverId: fixture.a.id, naam: 'B', email: 'b@arbodienst.nl', rol } }),
  );
  const { body } = await make();
  await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.document.update({ where: { id: body.id }, data: { sleutel: `${geval}/stuk` } }),
  );
  const options = { key: arbodienst };
  const path = `/v1/documenten/${body.id}`;
  for (const ask of [
    () => fixture.post(`${path}/versies`, { answers: {} }, options),
    () => fixture.post(`${path}/goedkeuring`, { person: person.id }, options),
    make,
  ])
    expect((await duringErasure(body.id, ask)).status).toBe(201);
}, 120_000);

test('a document is made by a worker after an erasure that it met, and nothing is warned of', async () => {
  const { body } = await make();
  await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.document.update({ where: { id: body.id }, data: { sleutel: `${geval}/stuk`, teMaken: true } }),
  );
  const warn = jest.fn();
  await duringErasure(body.id, () => makeWaitingDocuments(fixture.worker, { nowMs: Date.now(), warn }));
  expect(warn).not.toHaveBeenCalled();
}, 120_000);

test('a document of a case that is gone after the erasure is told as not there', async () => {
  const asked = await duringErasureThatEnds(make);
  expect(asked.status).toBe(404);
}, 120_000);

async function duringErasureThatEnds<T>(ask: () => Promise<T>): Promise<T> {
  await eraser.query('begin');
  await eraser.query(`select set_config('poortwachter.werkgever', $1, true)`, [fixture.a.id]);
  await eraser.query('select 1 from dienstverband where id = $1 for update', [dienstverband]);
  const asked = ask();
  await waited();
  await eraser.query(`select herhaal_wissing('geval', $1, 'op verzoek', 'de test', '{}')`, [geval]);
  await eraser.query('commit');
  return asked;
}
