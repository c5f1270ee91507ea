import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ScratchPostgres } from '../../embedded/template-database';
import { startScratchPostgres } from '../../embedded/template-database';
import { findMigrationsDir, migrate } from '../../prisma/migrate';
import { withSchemaEngine } from '../../prisma/schema-engine';

let server: ScratchPostgres;
let next: string;
beforeAll(async () => {
  server = await startScratchPostgres();
  next = mkdtempSync(join(tmpdir(), 'migraties-'));
  cpSync(findMigrationsDir(), next, { recursive: true });
  mkdirSync(join(next, '9999_later'));
});
afterAll(async () => {
  rmSync(next, { recursive: true });
  await server.stop();
});

const later = (sql: string) => writeFileSync(join(next, '9999_later', 'migration.sql'), sql);

test('does nothing when there is nothing new, and sets passwords', async () => {
  const { ownerUrl, apiUrl } = await server.createDatabase('twice');
  expect(await migrate({ databaseUrl: ownerUrl, apiPassword: `een 'ander'` })).toEqual([]);
  await expect(connect(apiUrl)).rejects.toMatchObject({ code: '28P01' });
  const url = new URL(apiUrl);
  url.password = encodeURIComponent(`een 'ander'`);
  await (await connect(url.href)).end();
});

test('is done once by programs that start at once; an older program then refuses', async () => {
  const { ownerUrl } = await server.createDatabase('newer');
  later('CREATE TABLE "later" ("id" INT);');
  const runs = await Promise.all([1, 2, 3].map(() => migrate({ databaseUrl: ownerUrl, migrationsDir: next })));
  expect(runs.flat()).toEqual(['9999_later']);
  await expect(migrate({ databaseUrl: ownerUrl })).rejects.toThrow(/nieuwere versie van poortwachter \(9999_later\)/);
});

test('is carried out wholly or not at all', async () => {
  const { ownerUrl } = await server.createDatabase('half');
  later('CREATE TABLE "half" ("id" INT); SELECT 1/0;');
  await expect(migrate({ databaseUrl: ownerUrl, migrationsDir: next })).rejects.toThrow(/division by zero/);
  const client = await connect(ownerUrl);
  const { rows } = await client.query(`select to_regclass('half') as half`);
  await client.end();
  expect(rows).toEqual([{ half: null }]);
});

test('gives the tables of schema.prisma', async () => {
  const { ownerUrl } = await server.createDatabase('migrated');
  const migrated = await connect(ownerUrl);
  await migrated.query('create database plain');
  const plain = await connect(ownerUrl.replace(/migrated$/, 'plain'));
  const content = readFileSync(join(findMigrationsDir(), '..', 'schema.prisma'), 'utf8');
  const { stdout } = await withSchemaEngine(ownerUrl, (engine) =>
    engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  await plain.query(stdout ?? '');
  expect(await tables(migrated)).toEqual(await tables(plain));
  await Promise.all([migrated.end(), plain.end()]);
});

test('counts the addresses of users that are there as proven', async () => {
  const { ownerUrl } = await server.createDatabase('addresses');
  const before = mkdtempSync(join(tmpdir(), 'migraties-'));
  cpSync(findMigrationsDir(), before, { recursive: true, filter: (path) => !/\/(000[7-9]|00[1-9]\d)_/.test(path) });
  const client = await connect(ownerUrl);
  await client.query('create database older');
  const olderUrl = ownerUrl.replace(/addresses$/, 'older');
  await migrate({ databaseUrl: olderUrl, migrationsDir: before });
  const older = await connect(olderUrl);
  await older.query(`select set_config('poortwachter.werkgever', gen_random_uuid()::text, false)`);
  const id = `current_setting('poortwachter.werkgever')::uuid`;
  await older.query(`insert into werkgever (id, naam, email) values (${id}, 'x', 'x')`);
  await older.query(
    `insert into gebruiker (id, werkgever_id, naam, email, rol) values (gen_random_uuid(), ${id}, 'x', 'x', 'pob')`,
  );
  await migrate({ databaseUrl: olderUrl });
  const proven = 'select count(*)::int from gebruiker where bevestigd_op is not null and beeindigd_op is null';
  expect((await older.query(proven)).rows).toEqual([{ count: 1 }]);
  await older.query(
    `insert into gebruiker (id, werkgever_id, naam, email, rol) values (gen_random_uuid(), ${id}, 'x', 'y', 'pob')`,
  );
  expect((await older.query(proven)).rows).toEqual([{ count: 1 }]);
  await Promise.all([older.end(), client.end()]);
  rmSync(before, { recursive: true });
});

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  return client;
}

/** Columns and indexes of our tables; schema.prisma has no words for an index of some of the rows, or of what follows from a column. */
async function tables(client: Client): Promise<unknown> {
  const ours = `in ('public', 'medisch') and table_name <> '_prisma_migrations'`;
  const columns = await client.query(
    `select table_name, column_name, udt_name, is_nullable, column_default, character_maximum_length, datetime_precision
     from information_schema.columns where table_schema ${ours} order by 1, 2`,
  );
  const indexes = await client.query(
    `select tablename as table_name, indexdef from pg_indexes where schemaname ${ours.replace('table_name', 'tablename')} and indexdef !~ ' WHERE |COLLATE|USING gin' order by 2`,
  );
  return { columns: columns.rows, indexes: indexes.rows };
}
