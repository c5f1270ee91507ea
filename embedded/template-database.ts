import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, escapeIdentifier } from 'pg';
import { findMigrationsDir, migrate } from '../prisma/migrate';
import { cacheDirectory, digest, temporaryDirectory } from './paths';
import { freePort, PortInUse } from './ports';
import type { PostgresUrls } from './postgres';
import { makeOwnerAndDatabase, roleUrls, WITHOUT_DURABILITY } from './postgres';
import { postgresBinaries, publish } from './postgres-binaries';
import {
  type Cluster,
  type ClusterOptions,
  giveToUnprivileged,
  initCluster,
  startCluster,
  superuserUrl,
} from './postgres-cluster';
import type { Secrets } from './secrets';
import { keepSecrets } from './secrets';

export type ScratchPostgres = {
  port: number;
  /** Of the superuser, for tests that look behind the scenes. */
  adminUrl: string;
  /** The migrated, empty database that it came with: for who needs one. Once it is in use no other can be made. */
  urls: PostgresUrls;
  /** Another migrated, empty database, under this name. */
  createDatabase(name: string): Promise<PostgresUrls>;
  /** Stops the server and removes all its data. The death of this process does the same. */
  stop(): Promise<void>;
};

/** As `makeOwnerAndDatabase` names it. */
const DATABASE = 'poortwachter';

/**
 * A PostgreSQL for tests and `simulate`, on a free port, in a temporary folder, without durability. It starts as a copy of a
 * migrated server that is kept in the cache, one for each state of the migrations.
 */
export async function startScratchPostgres(onLaunched?: () => void): Promise<ScratchPostgres> {
  const template = keptTemplate() ?? (await makeTemplate());
  const secrets = keepSecrets(template);
  const { port, cluster } = await startOnFreePort(secrets, async () => {
    const scratchDir = makeScratchDir();
    await copyTree(join(template, 'data'), join(scratchDir, 'data'));
    return { scratchDir, dataDir: join(scratchDir, 'data'), logFile: join(scratchDir, 'postgres.log'), onLaunched };
  });
  const adminUrl = superuserUrl({ port, password: secrets.postgres });
  return {
    port,
    adminUrl,
    urls: roleUrls(port, secrets, DATABASE),
    createDatabase: async (name) => {
      const client = new Client(adminUrl);
      await client.connect();
      const command = `create database ${escapeIdentifier(name)} template ${DATABASE} owner poortwachter_owner`;
      await client.query(command).finally(() => client.end());
      return roleUrls(port, secrets, name);
    },
    stop: cluster.stop,
  };
}

/** The same, once its process runs: for who then is busy for a while. Its files are copied from the first call on. */
export function launchScratchPostgres(): Promise<{ ready: Promise<ScratchPostgres> }> {
  return new Promise((resolve) => {
    const ready = startScratchPostgres(() => resolve({ ready }));
    // Who waits for it hears why.
    ready.catch(() => resolve({ ready }));
  });
}

/** The folder of the migrated server in the cache, which may not be there yet. */
function templateDir(): string {
  return join(cacheDirectory(), `template-${stateOfMigrations()}`);
}

function keptTemplate(): string | null {
  const kept = templateDir();
  return existsSync(kept) ? kept : null;
}

async function makeTemplate(): Promise<string> {
  const final = templateDir();
  const draft = mkdtempSync(`${final}.`);
  const secrets = keepSecrets(draft);
  const scratchDir = makeScratchDir();
  const dataDir = join(scratchDir, 'data');
  try {
    await initCluster(dataDir, secrets.postgres, ['--no-sync', '--wal-segsize=1']);
    const { port, cluster } = await startOnFreePort(secrets, async () => ({
      dataDir,
      logFile: join(scratchDir, 'postgres.log'),
    }));
    try {
      await makeOwnerAndDatabase({ port, password: secrets.postgres }, secrets.owner);
      const { ownerUrl } = roleUrls(port, secrets, DATABASE);
      await migrate({ databaseUrl: ownerUrl, apiPassword: secrets.api, workerPassword: secrets.worker });
      await dropReserve(superuserUrl({ port, password: secrets.postgres }));
    } finally {
      await cluster.stop();
    }
    await copyTree(dataDir, join(draft, 'data'));
    publish(draft, final);
    return final;
  } finally {
    rmSync(scratchDir, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Each of its files is copied at every start: nobody makes a database of the one that PostgreSQL keeps in reserve. */
async function dropReserve(adminUrl: string): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    await client.query(`update pg_database set datistemplate = false where datname = 'template0'`);
    await client.query('drop database template0');
  } finally {
    await client.end();
  }
}

/** Somebody else may take a free port before PostgreSQL has it, so this tries a few. */
async function startOnFreePort(
  secrets: Secrets,
  prepare: () => Promise<Place>,
): Promise<{ port: number; cluster: Cluster }> {
  for (let left = 5; ; left--) {
    const [place, port] = await Promise.all([prepare(), freePort()]);
    try {
      const options = {
        ...place,
        port,
        password: secrets.postgres,
        settings: WITHOUT_DURABILITY,
        mortal: true,
      };
      return { port, cluster: await startCluster(options) };
    } catch (error) {
      if (left === 1 || !(error instanceof PortInUse)) throw error;
    }
  }
}

type Place = Pick<ClusterOptions, 'dataDir' | 'logFile' | 'scratchDir' | 'onLaunched'>;

function makeScratchDir(): string {
  const dir = mkdtempSync(join(realpathSync(temporaryDirectory()), 'poortwachter-'));
  giveToUnprivileged(dir);
  return dir;
}

/** Of how a template is made here. */
const EDITION = '2';

/** Everything that decides what the migrated server looks like. */
function stateOfMigrations(): string {
  const dir = findMigrationsDir();
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  const texts = names.sort().map((name) => readFileSync(join(dir, name), 'utf8'));
  return digest([EDITION, postgresBinaries(), ...texts].join('\n'));
}

/** With owners and modes, on which PostgreSQL insists. */
async function copyTree(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to]);
}
