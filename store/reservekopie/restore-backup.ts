import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, migrationNames } from '../../prisma/migrate';
import { eraseAgain } from './erase-again';
import { refuseOtherSecret } from './id-secret';
import { BackupError, fileOf, type Manifest, readBackup, type TableCopy } from './manifest';
import { sumOfRows } from './sum-of-rows';
import { columnList, connect, copyOut, identifierOf, PLAIN } from './tables';

/** Who writes while the program runs. */
const WRITERS = ['poortwachter_api', 'poortwachter_worker'];

/**
 * Puts a backup in the place of the database: builds a new database beside it, compares it with the backup row by row,
 * brings it up to date, shuts API and worker out, erases again what was erased since, and swaps the two. Nothing changes when it
 * fails; whoever was shut out comes back by itself.
 *
 * @param ownerUrl the owner, who has to be allowed to make databases
 * @returns the backup, and the name under which the database of before is kept
 * @throws BackupError in one sentence when it cannot be put back
 */
export async function restoreBackup(options: {
  ownerUrl: string;
  folder: string;
  now: Date;
  say: (line: string) => void;
  /** The record of erasures outside the database; null where there is none. */
  erasures: string | null;
}): Promise<{ manifest: Manifest; keptAs: string; erasedAgain: number }> {
  const { ownerUrl, folder, now, say, erasures } = options;
  say('De reservekopie wordt nagelezen.');
  const manifest = await readBackup(folder);
  refuseNewer(manifest);
  refuseOtherSecret(manifest);
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const draft = `${name}_terug_${stamp}`;
  const keptAs = `${name}_voor_${stamp}`;
  const server = await connect(urlOf(ownerUrl, 'postgres'));
  try {
    await createDatabase(server, draft);
    try {
      say('Een nieuwe database wordt gevuld en vergeleken met de reservekopie.');
      await fill(urlOf(ownerUrl, draft), folder, manifest);
      await migrate({ databaseUrl: urlOf(ownerUrl, draft) });
      say('API en worker worden buitengesloten; de nieuwe database komt in de plaats van de oude.');
      const erasedAgain = await withWritersShutOut(server, name, async () => {
        // Nobody can erase anything meanwhile that would come back.
        const erased = await eraseAgain({ from: ownerUrl, into: urlOf(ownerUrl, draft), journal: erasures });
        await swap(server, { name, draft, keptAs });
        return erased;
      });
      if (erasedAgain > 0) say(`Wat sinds de reservekopie was gewist, is opnieuw gewist: ${erasedAgain}.`);
      return { manifest, keptAs, erasedAgain };
    } catch (error) {
      await server.query(`drop database if exists ${escapeIdentifier(draft)}`);
      throw error;
    }
  } finally {
    await server.end();
  }
}

function refuseNewer({ migrations }: Manifest): void {
  const known = migrationNames();
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new BackupError(
      `de reservekopie is van een nieuwere versie van poortwachter (${unknown.join(', ')}): zet haar met die versie terug`,
    );
}

function urlOf(ownerUrl: string, database: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

async function createDatabase(server: Client, name: string): Promise<void> {
  try {
    await server.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code === '42501')
      throw new BackupError(
        'de eigenaar mag geen database maken: geef hem dat recht als beheerder (ALTER ROLE … CREATEDB) en probeer het opnieuw',
      );
    throw error;
  }
}

/** Makes the tables as they were, fills them, and compares what stands there with what the backup holds. */
async function fill(url: string, folder: string, manifest: Manifest): Promise<void> {
  await migrate({ databaseUrl: url, only: manifest.migrations });
  const rowsOf = (table: TableCopy) => [createReadStream(join(folder, fileOf(table))), createGunzip()] as const;
  const client = await connect(url);
  try {
    await client.query('begin');
    await client.query(PLAIN);
    const forced = await forcedTables(client);
    // An owner who is not bound by row-level security may copy into a table, within this transaction only.
    for (const table of forced) await client.query(`alter table ${table} no force row level security`);
    for (const table of manifest.tables) {
      const into = copyFrom(`copy ${identifierOf(table)} (${columnList(table.columns)}) from stdin`);
      await pipeline(...rowsOf(table), client.query(into));
    }
    for (const { name, value } of manifest.sequences)
      if (value !== '0') await client.query('select setval($1::regclass, $2::bigint)', [name, value]);
    for (const table of manifest.tables) {
      if ((await sumOfRows(copyOut(client, table))) !== (await sumOfRows(...rowsOf(table))))
        throw new BackupError(`de rijen van ${table.name} zijn na het terugzetten niet die van de reservekopie`);
    }
    for (const table of forced) await client.query(`alter table ${table} force row level security`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function forcedTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select c.oid::regclass::text as name from pg_class c where c.relforcerowsecurity order by 1',
  );
  return rows.map(({ name }) => name);
}

/** Nobody of ours can log in meanwhile; whoever was connected is thrown out. */
async function withWritersShutOut<T>(server: Client, database: string, work: () => Promise<T>): Promise<T> {
  const roles = WRITERS.map(escapeIdentifier);
  // The right to end their connections, for as long as it takes.
  await server.query(`grant ${roles.join(', ')} to current_user`);
  try {
    for (const role of roles) await server.query(`alter role ${role} nologin`);
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = $1 and pid <> pg_backend_pid() and (usename = current_user or usename = any($2))`,
      [database, WRITERS],
    );
    return await work();
  } finally {
    for (const role of roles) await server.query(`alter role ${role} login`);
    await server.query(`revoke ${roles.join(', ')} from current_user`);
  }
}

/** Both names change at once, or neither. */
async function swap(server: Client, names: { name: string; draft: string; keptAs: string }): Promise<void> {
  const [name, draft, keptAs] = [names.name, names.draft, names.keptAs].map(escapeIdentifier);
  try {
    await server.query('begin');
    await server.query(`alter database ${name} rename to ${keptAs}`);
    await server.query(`alter database ${draft} rename to ${name}`);
    await server.query('commit');
  } catch (error) {
    await server.query('rollback');
    // PostgreSQL waited some seconds for connections that were ended; anybody else's is not ours to end.
    if ((error as { code?: string }).code !== '55006') throw error;
    throw new BackupError(
      'iemand anders is nog met de database verbonden: verbreek die verbinding en probeer het opnieuw',
    );
  }
}
