import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { withSchemaEngine } from './schema-engine';

export type MigrateOptions = {
  /** Connects as the owner of the database, who needs CREATEROLE and no superuser. */
  databaseUrl: string;
  migrationsDir?: string;
  /** New password of `poortwachter_api`; without one the role's password stays as it is. */
  apiPassword?: string;
  /** New password of `poortwachter_worker`; without one the role's password stays as it is. */
  workerPassword?: string;
  /** Only these, for data of an older version; default all that this program has. */
  only?: readonly string[];
};

/** The database holds migrations that this program does not know. */
class NewerSchema extends Error {
  constructor(readonly unknown: string[]) {
    super(
      `De database is bijgewerkt door een nieuwere versie van poortwachter (${unknown.join(', ')}): gebruik die versie of zet de reservekopie van vóór de bijwerking terug.`,
    );
  }
}

/**
 * Brings the database up to date and sets the passwords of the roles that log in. Programs that start at once wait for each
 * other. Gives the names of the migrations that it applied.
 *
 * @throws NewerSchema when the database is ahead of the program; errors of the migration itself pass unchanged
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('poortwachter-migratie'))`);
    const all = readMigrations(options.migrationsDir ?? findMigrationsDir());
    const known = options.only ? new Map([...all].filter(([name]) => options.only?.includes(name))) : all;
    const applied = await appliedMigrations(client);
    const unknown = applied.filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerSchema(unknown);
    const pending = [...known.keys()].some((name) => !applied.includes(name));
    const done = pending ? await apply(options.databaseUrl, known) : [];
    await setPassword(client, 'poortwachter_api', options.apiPassword);
    await setPassword(client, 'poortwachter_worker', options.workerPassword);
    return done;
  } finally {
    await client.end();
  }
}

/** prisma/migrations, seen from the sources and from dist/prisma. */
export function findMigrationsDir(): string {
  const places = [join(__dirname, 'migrations'), join(__dirname, '..', '..', 'prisma', 'migrations')];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`De map met migraties is niet gevonden; gezocht in ${places.join(' en ')}.`);
  return found;
}

/** Names of the migrations of this program. */
export function migrationNames(): string[] {
  return [...readMigrations(findMigrationsDir()).keys()];
}

/** Name and SQL of every migration, in order. */
function readMigrations(dir: string): Map<string, string> {
  const names = readdirSync(dir).filter((name) => existsSync(join(dir, name, 'migration.sql')));
  return new Map(names.sort().map((name) => [name, readFileSync(join(dir, name, 'migration.sql'), 'utf8')]));
}

async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query(`select to_regclass('_prisma_migrations') is not null as present`);
  if (!rows[0].present) return [];
  const applied = await client.query(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return applied.rows.map((row) => row.migration_name);
}

async function apply(databaseUrl: string, migrations: Map<string, string>): Promise<string[]> {
  const migrationDirectories = [...migrations].map(([path, sql]) => ({
    path,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.applyMigrations({
      migrationsList: { baseDir: '.', lockfile, shadowDbInitScript: '', migrationDirectories },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return appliedMigrationNames;
}

async function setPassword(client: Client, role: string, password: string | undefined): Promise<void> {
  if (password) await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
}
