import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeLiteral } from 'pg';
import { closeToOthers, privateDirectory } from './paths';
import { configuredPort } from './ports';
import type { Cluster } from './postgres-cluster';
import { initCluster, startCluster, superuserUrl } from './postgres-cluster';
import { preparePostgresHome } from './postgres-home';
import type { Secrets } from './secrets';
import { keepSecrets } from './secrets';

export type PostgresUrls = {
  /** Owner of the database, not a superuser: migrations, operator keys, backups. */
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
};

export type EmbeddedPostgres = Cluster & PostgresUrls & { port: number; secrets: Secrets };

export type PostgresOptions = {
  dataDir: string;
  port?: number;
  /** False for tests and simulations: quick, and lost when the machine goes down. */
  fsync?: boolean;
};

/**
 * PostgreSQL of this data folder, which is closed to others, with an empty database `poortwachter` and its owner. The roles of API and worker come with
 * the migrations: `migrate({ databaseUrl: ownerUrl, apiPassword: secrets.api, workerPassword: secrets.worker })`.
 *
 * @throws StartError as `preparePostgresHome` and `startCluster` do
 */
export async function startPostgres({
  dataDir,
  port = configuredPort('postgres'),
  fsync = true,
}: PostgresOptions): Promise<EmbeddedPostgres> {
  // First: what it refuses leaves nothing of ours in the data folder of somebody else.
  const home = join(await preparePostgresHome(dataDir), 'data');
  const secrets = keepSecrets(dataDir);
  // Not before: what an earlier version left running as nobody passes through it.
  closeToOthers(dataDir);
  await initCluster(home, secrets.postgres);
  const cluster = await startCluster({
    dataDir: realpathSync(home),
    port,
    password: secrets.postgres,
    logFile: join(privateDirectory(dataDir, 'logs'), 'postgres.log'),
    settings: fsync ? {} : WITHOUT_DURABILITY,
  });
  await makeOwnerAndDatabase({ port, password: secrets.postgres }, secrets.owner);
  return { ...cluster, ...roleUrls(port, secrets, 'poortwachter'), port, secrets };
}

/** Settings of a server whose data nobody will miss. */
export const WITHOUT_DURABILITY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function roleUrls(port: number, secrets: Secrets, database: string): PostgresUrls {
  const url = (role: string, password: string) =>
    `postgresql://poortwachter_${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url('owner', secrets.owner),
    apiUrl: url('api', secrets.api),
    workerUrl: url('worker', secrets.worker),
  };
}

export async function makeOwnerAndDatabase(
  server: { port: number; password: string },
  ownerPassword: string,
): Promise<void> {
  const client = new Client(superuserUrl(server));
  await client.connect();
  try {
    const { rows } = await client.query(
      `select exists (select from pg_roles where rolname = 'poortwachter_owner') as owner,
              exists (select from pg_database where datname = 'poortwachter') as database`,
    );
    if (!rows[0].owner)
      await client.query(
        `create role poortwachter_owner login createrole createdb password ${escapeLiteral(ownerPassword)}`,
      );
    if (!rows[0].database) await client.query('create database poortwachter owner poortwachter_owner');
  } finally {
    await client.end();
  }
}
