import {
  closeSync,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { sealedIdSecret } from './id-secret';
import {
  BackupError,
  contentMeter,
  fileOf,
  MANIFEST_FILE,
  type Manifest,
  readBackup,
  type TableCopy,
} from './manifest';
import { connect, copyOut, PLAIN, tablesOf } from './tables';

/**
 * Copies every table of a database in use, all of one moment, into a new folder, and reads back what it wrote. The folder
 * appears when it is whole.
 *
 * @param ownerUrl the owner of the database, as `migrate` takes it
 * @throws BackupError when the database is no database of ours or another backup is being made
 */
export async function makeBackup(options: { ownerUrl: string; folder: string; now: Date }): Promise<Manifest> {
  const { ownerUrl, folder, now } = options;
  const client = await connect(ownerUrl);
  const draft = `${folder}.onaf`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await copyAll(client, draft, now);
    writeFileSync(join(draft, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    for (const name of [...manifest.tables.map(fileOf), MANIFEST_FILE]) flush(join(draft, name));
    await readBackup(draft);
    renameSync(draft, folder);
    return manifest;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function copyAll(client: Client, folder: string, now: Date): Promise<Manifest> {
  const { rows: present } = await client.query(
    `select exists (select from pg_roles where rolname = 'poortwachter_reserve') as role,
            to_regclass('_prisma_migrations') is not null as migrations,
            pg_try_advisory_lock(hashtext('poortwachter-reservekopie')) as mine`,
  );
  if (!present[0].role || !present[0].migrations)
    throw new BackupError('dit is geen bijgewerkte database van poortwachter: voer eerst `poortwachter migrate` uit');
  if (!present[0].mine) throw new BackupError('er wordt al een reservekopie gemaakt: wacht tot die klaar is');
  // Rolled back at the end: nothing remains of the membership.
  await client.query('begin isolation level repeatable read');
  await client.query(PLAIN);
  const { rows: migrations } = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  );
  const shapes = await tablesOf(client);
  await client.query('grant poortwachter_reserve to current_user');
  await client.query('set local role poortwachter_reserve');
  const tables: TableCopy[] = [];
  for (const shape of shapes) {
    const meter = contentMeter();
    const file = createWriteStream(join(folder, fileOf(shape)), { mode: 0o600 });
    await pipeline(copyOut(client, shape), meter.stream, createGzip(), file);
    tables.push({ ...shape, ...meter.content() });
  }
  await client.query('reset role');
  const sequences = await sequencesOf(client);
  await client.query('rollback');
  return {
    format: 1,
    madeAt: now.toISOString(),
    migrations: migrations.map((row) => row.migration_name),
    tables,
    sequences,
    idSecret: sealedIdSecret(),
  };
}

/** Read after the tables: a sequence is never behind the rows that took a number of it. */
async function sequencesOf(client: Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, coalesce(last_value, 0)::text as value
     from pg_sequences where schemaname in ('public', 'medisch') order by 1`,
  );
  return rows;
}

function flush(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
