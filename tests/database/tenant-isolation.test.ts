import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { createDatabase } from '../../store/client';
import { DatabaseUnavailable, isOutage } from '../../store/database-unavailable';
import { inTenant } from '../../store/in-tenant';
import type { Fixture } from './fixture';
import { addCase, addEmployment, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

/** Tables with an employer that row-level security does not close for everybody, reading and writing. */
async function openTables(client: Client): Promise<string[]> {
  const { rows } = await client.query(`
    select c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
      and (c.relname = 'werkgever' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'werkgever_id'))
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polroles = '{0}'
          and pg_get_expr(p.polqual, c.oid) like '%poortwachter.werkgever%'
          and pg_get_expr(p.polwithcheck, c.oid) like '%poortwachter.werkgever%'))`);
  return rows.map((row) => row.name).sort();
}

describe('the catalogue', () => {
  test('has no table with an employer that is open', async () => {
    expect(await openTables(fixture.superuser)).toEqual([]);
  });

  test.each([
    ['no row-level security', ''],
    [
      'not forced',
      `alter table los enable row level security; create policy p on los using (werkgever_id = current_setting('poortwachter.werkgever')::uuid)`,
    ],
    [
      'no check on writing',
      `alter table los enable row level security; alter table los force row level security; create policy p on los using (werkgever_id = current_setting('poortwachter.werkgever')::uuid)`,
    ],
    [
      'a policy that lets all through',
      `alter table los enable row level security; alter table los force row level security; create policy p on los using (true) with check (true)`,
    ],
  ])('is found out when a table has %s', async (_, protection) => {
    await fixture.superuser.query(`begin; create table los (werkgever_id uuid); ${protection}`);
    const open = await openTables(fixture.superuser);
    await fixture.superuser.query('rollback');
    expect(open).toEqual(['los']);
  });
});

describe('a transaction of one employer', () => {
  test('sees that employer alone, also when employers alternate on one connection', async () => {
    const employers = await Promise.all(Array.from({ length: 4 }, () => addEmployment(fixture.api)));
    const turns = Array.from({ length: 10 }, () => employers.map((one) => one.werkgever)).flat();
    const seen = await Promise.all(turns.map((id) => inTenant(fixture.api, id, (tx) => tx.werkgever.findMany())));
    expect(seen.map((rows) => rows.map((row) => row.id))).toEqual(turns.map((id) => [id]));
  });

  test('reads no case of another employer by its id', async () => {
    const [ours, theirs] = [await addEmployment(fixture.api), await addEmployment(fixture.api)];
    const geval = await addCase(fixture.worker, theirs.werkgever, theirs.dienstverband, 'ziek');
    expect(
      await inTenant(fixture.api, ours.werkgever, (tx) => tx.verzuimgeval.findUnique({ where: { id: geval } })),
    ).toBeNull();
    expect(
      await inTenant(fixture.api, theirs.werkgever, (tx) => tx.verzuimgeval.findUnique({ where: { id: geval } })),
    ).not.toBeNull();
  });

  test('writes no row of another employer', async () => {
    const [ours, theirs] = [await addEmployment(fixture.api), await addEmployment(fixture.api)];
    const row = { werkgeverId: theirs.werkgever, bereik: 'alle', gegeven: true, sinds: '2026-01-01' };
    await expect(inTenant(fixture.worker, ours.werkgever, (tx) => tx.mandaat.create({ data: row }))).rejects.toThrow(
      /row-level security/,
    );
    const moved = inTenant(fixture.api, ours.werkgever, (tx) =>
      tx.werknemer.updateMany({ data: { werkgeverId: theirs.werkgever } }),
    );
    await expect(moved).rejects.toThrow(/row-level security/);
  });

  test('leaves nothing behind for the next one on the connection', async () => {
    const { werkgever } = await addEmployment(fixture.api);
    await inTenant(fixture.api, werkgever, (tx) => tx.werkgever.count());
    await inTenant(fixture.api, werkgever, () => Promise.reject(new Error('halverwege'))).catch(() => undefined);
    expect(await fixture.api.werkgever.count()).toBe(0);
  });
});

test.each(['api', 'worker', 'owner'] as const)('without an employer %s sees no rows and writes none', async (role) => {
  await addEmployment(fixture.api);
  const db = createDatabase(fixture.urls[`${role}Url`], { poolSize: 1 });
  try {
    expect(await db.werknemer.count()).toBe(0);
    await expect(db.werkgever.create({ data: { id: randomUUID(), naam: 'x', email: 'x' } })).rejects.toThrow(
      /row-level security/,
    );
  } finally {
    await db.$disconnect();
  }
});

describe('a database out of reach', () => {
  test('is told apart from other errors', async () => {
    const db = createDatabase('postgresql://x:x@127.0.0.1:1/x');
    const away = await inTenant(db, randomUUID(), (tx) => tx.werkgever.count()).catch((error: unknown) => error);
    expect(away).toBeInstanceOf(DatabaseUnavailable);
    // Whoever has to record something goes on asking.
    expect(isOutage(away)).toBe(true);
    const refused = inTenant(fixture.api, randomUUID(), () => Promise.reject(new Error('van ons')));
    await expect(refused).rejects.toThrow('van ons');
  });

  test('also when the connection breaks half-way', async () => {
    const breaking = inTenant(fixture.api, randomUUID(), async (tx) => {
      await tx.werkgever.count();
      await fixture.superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'poortwachter_api'`,
      );
      await tx.werkgever.count();
    });
    await expect(breaking).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await inTenant(fixture.api, randomUUID(), (tx) => tx.werkgever.count())).toBe(0);
  });

  test('a statement that waits longer than the transaction may take is cut off', async () => {
    const waiting = inTenant(fixture.api, randomUUID(), (tx) => tx.$queryRaw`select pg_sleep(5)::text`, {
      timeout: 200,
    });
    await expect(waiting).rejects.toThrow(/statement timeout|expired/);
  });
});
