import { randomUUID } from 'node:crypto';
import { Prisma } from '../../prisma/client/client';
import { checkAudit, sealAudit } from '../../store/audit-seal';
import { eraseCase } from '../../store/erasure/erase';
import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
let a: { werkgever: string; dienstverband: string };
let geval: string;
beforeAll(async () => {
  fixture = await startFixture();
  a = await addEmployment(fixture.api);
  geval = await addCase(fixture.worker, a.werkgever, a.dienstverband, 'hersteld');
  for (const onderwerp of [
    `/v1/verzuimgevallen/${geval}/plan`,
    a.dienstverband,
    '/v1/werknemers',
    '/v1/taken',
    `/v1/taken/${geval}`,
  ])
    await inTenant(fixture.api, a.werkgever, (tx) =>
      tx.audit.createMany({
        data: [{ werkgeverId: a.werkgever, wie: 'sleutel:x', actie: 'lees', onderwerp, uitkomst: '200' }],
      }),
    );
  await fixture.api.audit.createMany({ data: [{ wie: 'adres:x', actie: 'lees', onderwerp: '/v1', uitkomst: '401' }] });
  await age();
});
afterAll(() => fixture.stop());

/** Lines are sealed some seconds after they came: here they came earlier. */
async function age(): Promise<void> {
  await tamper(
    `update audit set moment = moment - interval '1 minute' where id not in (select audit_id from audit_zegel)`,
  );
}

/** What only somebody with the whole database can do. */
async function tamper(command: string): Promise<void> {
  await fixture.superuser.query(`begin; set local session_replication_role = replica; ${command}; commit`);
}

const whats = async () => (await checkAudit(fixture.worker)).broken.map(({ what }) => what);

/** Every form in which a role can add a line; each gives a moment and a name of its own. */
const ADDED = {
  'as a row': (id) => Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
    values (${id}::uuid, ${a.werkgever}::uuid, '2001-01-01', 'sleutel:x', 'lees', 'x', '200')`,
  'from a question': (id) => Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
    select ${id}::uuid, ${a.werkgever}::uuid, '2099-01-01', 'sleutel:x', 'lees', 'x', '200'`,
  'as a part of another question': (id) => Prisma.sql`
    with line as (insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
      values (${id}::uuid, ${a.werkgever}::uuid, 'infinity', 'sleutel:x', 'lees', 'x', '200') returning 1)
    select count(*) from line`,
  'of the installation': (id) => Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
    values (${id}::uuid, null, '2001-01-01', 'sleutel:x', 'lees', 'x', '200')`,
} satisfies Record<string, (id: string) => Prisma.Sql>;

describe.each(['api', 'worker'] as const)('a line that %s adds', (role) => {
  test.each(Object.entries(ADDED))(
    '%s has the moment of the database, whatever moment was given',
    async (_how, add) => {
      const id = randomUUID();
      await inTenant(fixture[role], a.werkgever, (tx) => tx.$executeRaw(add(id)));
      const { rows } = await fixture.superuser.query(
        'select moment, clock_timestamp() as now from audit where id = $1',
        [id],
      );
      expect(rows[0].now - rows[0].moment).toBeLessThan(60_000);
      expect(rows[0].now - rows[0].moment).toBeGreaterThanOrEqual(0);
      // The tests below count the lines that are sealed.
      await tamper(`delete from audit where id = '${id}'`);
    },
  );

  test.each([
    'alter table audit disable trigger moment_van_de_database',
    'drop trigger moment_van_de_database on audit',
    'create or replace function zet_moment() returns trigger language sql as $$ select null $$',
    'set session_replication_role = replica',
    'set session authorization poortwachter_owner',
  ])('is dated by the database all the same: %s is refused', async (command) => {
    await expect(inTenant(fixture[role], a.werkgever, (tx) => tx.$executeRawUnsafe(command))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });
});

test('a line names an employer that its writer acts for, or none', async () => {
  const other = await addEmployment(fixture.api);
  for (const role of ['api', 'worker'] as const)
    await expect(
      inTenant(fixture[role], other.werkgever, (tx) => tx.$executeRaw(ADDED['as a row'](randomUUID()))),
    ).rejects.toThrow(/row-level security/);
});

test('each line is sealed once, in the chain of its employment, of its employer or of the installation', async () => {
  expect(await sealAudit(fixture.worker)).toBe(6);
  expect(await sealAudit(fixture.worker)).toBe(0);
  const { rows } = await fixture.superuser.query(
    'select keten, array_agg(nummer order by nummer) as numbers from audit_zegel group by keten order by cardinality(array_agg(nummer))',
  );
  expect(rows.map(({ numbers }) => numbers)).toEqual([[1], [1, 2], [1, 2, 3]]);
  expect(JSON.stringify(rows)).not.toContain(a.dienstverband);
  expect(await checkAudit(fixture.worker)).toEqual({ checked: 6, broken: [] });
});

test('an erasure takes an id out of a line and breaks nothing', async () => {
  await eraseCase(fixture.worker, { werkgeverId: a.werkgever, id: geval, ground: 'op verzoek', by: 'de test' });
  expect(await whats()).toEqual([]);
  await age();
  expect(await sealAudit(fixture.worker)).toBe(1);
  expect(await whats()).toEqual([]);
});

test.each([
  ['the name', `update audit set wie = 'een ander'`, 'de regel of haar zegel is veranderd'],
  ['the moment', `update audit set moment = moment - interval '1 day'`, 'de regel of haar zegel is veranderd'],
  ['the outcome', `update audit set uitkomst = '403'`, 'de regel of haar zegel is veranderd'],
  ['the subject', `update audit set onderwerp = '/v1/iets-anders'`, 'het onderwerp is veranderd'],
])('a change of %s shows', async (_what, change, said) => {
  const { rows } = await fixture.superuser.query(
    `select a.* from audit a join audit_zegel z on z.audit_id = a.id where a.onderwerp = '/v1/werknemers'`,
  );
  const [row] = rows;
  await tamper(`${change} where id = '${row.id}'`);
  expect(await whats()).toEqual([said]);
  await tamper(
    `update audit set wie = '${row.wie}', moment = '${row.moment.toISOString()}', uitkomst = '${row.uitkomst}', onderwerp = '${row.onderwerp}' where id = '${row.id}'`,
  );
  expect(await whats()).toEqual([]);
});

test('a line that was taken away shows, with its seal and without it', async () => {
  const { rows } = await fixture.superuser.query(
    `select audit_id as id from audit_zegel z where nummer = 1 and exists (select from audit_zegel y where y.keten = z.keten and y.nummer = 2) limit 1`,
  );
  const [{ id }] = rows;
  await tamper(`delete from audit where id = '${id}'`);
  expect(await whats()).toEqual(['de regel is weg']);
  await tamper(`delete from audit_zegel where audit_id = '${id}'`);
  expect((await whats())[0]).toMatch(/ontbreekt iets/);
});

test('neither API nor worker lays a seal of its own or changes one', async () => {
  for (const db of [fixture.api, fixture.worker])
    for (const command of ['delete from audit_zegel', `update audit_zegel set zegel = 'x'`])
      await naming(command, async () => {
        await expect(inTenant(db, a.werkgever, (tx) => tx.$executeRawUnsafe(command))).rejects.toThrow(
          /permission denied/,
        );
      });
  await expect(fixture.api.$queryRaw`select leg_zegels('[]'::jsonb)::text`).rejects.toThrow(/permission denied/);
});
