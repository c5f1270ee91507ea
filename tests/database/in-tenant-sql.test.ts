import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { Prisma } from '../../prisma/client/client';
import { createDatabase } from '../../store/client';
import { DatabaseUnavailable, isOutage } from '../../store/database-unavailable';
import { inTenantSql } from '../../store/in-tenant-sql';
import { PreparedSql, type Sql } from '../../store/sql';
import type { Fixture } from './fixture';
import { addCase, addEmployment, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

const employers = async (tx: Sql) =>
  (await tx.$queryRaw<Array<{ id: string }>>`select id from werkgever`).map((row) => row.id);
const cases = (tx: Sql, geval: string) =>
  tx.$queryRaw<unknown[]>`select id from verzuimgeval where id = ${geval}::uuid`;

describe('a transaction in SQL of one employer', () => {
  test('sees that employer alone, also when employers alternate on one connection', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => addEmployment(fixture.api)));
    const turns = Array.from({ length: 10 }, () => all.map((one) => one.werkgever)).flat();
    const seen = await Promise.all(turns.map((id) => inTenantSql(fixture.api, id, employers)));
    expect(seen).toEqual(turns.map((id) => [id]));
  });

  test('reads no case of another employer by its id', async () => {
    const [ours, theirs] = [await addEmployment(fixture.api), await addEmployment(fixture.api)];
    const geval = await addCase(fixture.worker, theirs.werkgever, theirs.dienstverband, 'ziek');
    expect(await inTenantSql(fixture.api, ours.werkgever, (tx) => cases(tx, geval))).toEqual([]);
    expect(await inTenantSql(fixture.api, theirs.werkgever, (tx) => cases(tx, geval))).toEqual([{ id: geval }]);
  });

  test('writes no row of another employer', async () => {
    const [ours, theirs] = [await addEmployment(fixture.api), await addEmployment(fixture.api)];
    const written = inTenantSql(
      fixture.worker,
      ours.werkgever,
      (tx) => tx.$executeRaw`
        insert into mandaat (id, werkgever_id, bereik, gegeven, sinds)
        values (gen_random_uuid(), ${theirs.werkgever}::uuid, 'alle', true, '2026-01-01')`,
    );
    await expect(written).rejects.toThrow(/row-level security/);
    const moved = inTenantSql(
      fixture.api,
      ours.werkgever,
      (tx) => tx.$executeRaw`update werknemer set werkgever_id = ${theirs.werkgever}::uuid`,
    );
    await expect(moved).rejects.toThrow(/row-level security/);
  });

  test('leaves nothing behind for the next one on the connection, and outside it nothing is seen', async () => {
    const { werkgever } = await addEmployment(fixture.api);
    await inTenantSql(fixture.api, werkgever, employers);
    await inTenantSql(fixture.api, werkgever, () => Promise.reject(new Error('halverwege'))).catch(() => undefined);
    expect(await employers(new PreparedSql(fixture.api.$pool))).toEqual([]);
    expect(await fixture.api.werkgever.count()).toBe(0);
  });

  test('takes no employer that is made to end the statement', async () => {
    const { werkgever } = await addEmployment(fixture.api);
    const asked = inTenantSql(
      fixture.api,
      `', true); select set_config('poortwachter.werkgever', '${werkgever}`,
      employers,
    );
    await expect(asked).rejects.toThrow(/uuid/);
  });

  test('asks nothing any more once it has ended, though its work goes on', async () => {
    const { werkgever } = await addEmployment(fixture.api);
    let late: Promise<string[]> | undefined;
    await inTenantSql(fixture.api, werkgever, async (tx) => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => employers(tx));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('has ended');
  });

  test('keeps nothing when a question in it failed, though nobody minded', async () => {
    const { werkgever } = await addEmployment(fixture.api);
    const careless = inTenantSql(fixture.api, werkgever, async (tx) => {
      await tx.$executeRaw`update werkgever set naam = 'Anders'`;
      await tx.$queryRaw`select 1 / 0`.catch(() => undefined);
    });
    await expect(careless).rejects.toThrow('rolled back');
    const [{ naam }] = await inTenantSql(
      fixture.api,
      werkgever,
      (tx) => tx.$queryRaw<[{ naam: string }]>`select naam from werkgever`,
    );
    expect(naam).toBe(`Werkgever ${werkgever}`);
  });
});

describe('in SQL a database out of reach', () => {
  test('is told apart from other errors', async () => {
    const db = createDatabase('postgresql://x:x@127.0.0.1:1/x');
    await expect(inTenantSql(db, randomUUID(), employers)).rejects.toBeInstanceOf(DatabaseUnavailable);
    await db.$disconnect();
    const refused = inTenantSql(fixture.api, randomUUID(), () => Promise.reject(new Error('van ons')));
    await expect(refused).rejects.toThrow('van ons');
  });

  test('also when the connection breaks half-way, and the next question gets another', async () => {
    const breaking = inTenantSql(fixture.api, randomUUID(), async (tx) => {
      await employers(tx);
      await fixture.superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'poortwachter_api'`,
      );
      await employers(tx);
    });
    await expect(breaking).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await inTenantSql(fixture.api, randomUUID(), employers)).toEqual([]);
  });

  test('also when every connection stays in use', async () => {
    const db = createDatabase(fixture.urls.apiUrl, { poolSize: 1, connectionWithinMs: 1_500 });
    let free = () => {};
    const holding = inTenantSql(db, randomUUID(), () => new Promise<void>((resolve) => (free = resolve)));
    await expect(inTenantSql(db, randomUUID(), employers)).rejects.toBeInstanceOf(DatabaseUnavailable);
    free();
    await holding;
    await db.$disconnect();
  });

  test('a statement that waits longer than the transaction may take is cut off, as an outage', async () => {
    const waiting = inTenantSql(fixture.api, randomUUID(), (tx) => tx.$queryRaw`select pg_sleep(5)::text`, {
      timeout: 200,
    });
    await expect(waiting).rejects.toThrow(/statement timeout/);
    expect(isOutage(await waiting.catch((error: unknown) => error))).toBe(true);
  });

  test.each([
    ['a deadlock', '40P01', true],
    ['a full disk', '53100', true],
    ['an operator who stops it', '57014', true],
    ['a value of a wrong type', '22P02', false],
    ['a row that is there already', '23505', false],
  ])('of a failure its class tells whether it may go better later: %s', async (_, state, mayGoBetter) => {
    const failing = inTenantSql(fixture.api, randomUUID(), (tx) =>
      tx.$queryRaw(Prisma.raw(`do $$ begin raise exception 'fout' using errcode = '${state}'; end $$`)),
    );
    expect(isOutage(await failing.catch((error: unknown) => error))).toBe(mayGoBetter);
  });
});

test('what PostgreSQL quotes of a row goes no further than the store', async () => {
  const { werkgever } = await addEmployment(fixture.api);
  const failing = inTenantSql(
    fixture.api,
    werkgever,
    (tx) => tx.$executeRaw`
      insert into werknemer (id, werkgever_id, naam, geboortedatum)
      values (gen_random_uuid(), ${werkgever}::uuid, 'Geheim Persoon', null)`,
  );
  const error = await failing.catch((refused: unknown) => refused);
  expect(error).toMatchObject({ name: 'QueryFailed', code: '23502' });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('Geheim');
});
