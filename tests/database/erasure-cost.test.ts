import { inTenant } from '../../store/in-tenant';
import { costOf } from './cost-of';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';
import { fillWithEmployments } from './many-employments';

const LINES = 100_000;

let fixture: Fixture;
let erased: { werkgever: string; dienstverband: string; geval: string; persoon: string };
beforeAll(async () => {
  fixture = await startFixture();
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'hersteld');
  const { werknemerId: persoon } = await inTenant(fixture.api, werkgever, (tx) =>
    tx.dienstverband.update({ where: { id: dienstverband }, data: { einddatum: '2023-06-30' } }),
  );
  erased = { werkgever, dienstverband, geval, persoon };
  await told(geval, 3);
  await told(persoon, 3);
}, 120_000);
afterAll(() => fixture.stop());

/** Audit lines and requests under a key that name an id. */
async function told(id: string, times: number): Promise<void> {
  const { superuser } = fixture;
  await superuser.query(
    `insert into audit (id, werkgever_id, wie, actie, onderwerp, uitkomst)
     select gen_random_uuid(), $1::uuid, 'x', 'lees', '/v1/verzuimgevallen/' || $2 || '/plan', '200' from generate_series(1, $3)`,
    [erased.werkgever, id, times],
  );
  await superuser.query(
    `insert into idempotentie (werkgever_id, sleutel, route, body_hash, bericht_id, antwoord)
     select $1::uuid, gen_random_uuid()::text, 'POST /v1/x', 'x', 'y', jsonb_build_object('id', $2::text) from generate_series(1, $3)`,
    [erased.werkgever, id, times],
  );
}

test('an erasure costs the same however many employments, requests and audit lines there are', async () => {
  const { superuser } = fixture;
  const { werkgever, geval, persoon, dienstverband } = erased;
  const erasures = {
    geval: `select wis_geval('${geval}', 'AVG')`,
    verstreken: `select wis_verstreken_geval('${geval}', 'AVG')`,
    persoon: `select wis_persoon('${persoon}', 'AVG')`,
    herhaald: `select herhaal_wissing('geval', '${geval}', 'AVG', 'x', '{}')`,
    dienstverband: `select wis_alles_buiten_geval('${dienstverband}')`,
  };
  await superuser.query('analyze');
  const few: Record<string, number> = {};
  for (const [what, question] of Object.entries(erasures))
    few[what] = (await costOf(superuser, question, werkgever)).rows;
  await fillWithEmployments(superuser, werkgever, 5_000);
  await superuser.query(
    `insert into audit (id, werkgever_id, wie, actie, onderwerp, uitkomst)
     select gen_random_uuid(), $1::uuid, 'x', 'lees', '/v1/verzuimgevallen/' || gen_random_uuid() || '/plan', '200'
     from generate_series(1, ${LINES})`,
    [werkgever],
  );
  await superuser.query('vacuum analyze');
  const more: Record<string, number> = {};
  for (const [what, question] of Object.entries(erasures)) {
    const { rows } = await costOf(superuser, question, werkgever);
    if (rows > (few[what] as number) + 300) more[what] = rows;
  }
  expect(more).toEqual({});
}, 180_000);
