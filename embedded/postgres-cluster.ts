import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startChild } from './child-process';
import { unprivileged } from './paths';
import { PortInUse, requireFreePort } from './ports';
import { postgresBinaries } from './postgres-binaries';
import { clearAfter, endPostmaster, postmasterOf } from './postmaster';
import { endOf, endProcess, isRunning, within } from './processes';
import { explainDiskFull, StartError } from './start-error';

export type ClusterOptions = {
  /** The data folder itself, made by `initCluster`. */
  dataDir: string;
  port: number;
  /** Of the superuser `postgres`. */
  password: string;
  logFile: string;
  settings?: Record<string, string>;
  /** It ends when this process dies. Without it the server lives on then, and the next start takes it over. */
  mortal?: boolean;
  /** Removed when the server ends, which then need not care for its data. */
  scratchDir?: string;
  /** Told once its process runs, which does not answer yet. */
  onLaunched?: () => void;
};

export type Cluster = {
  pid: number;
  adopted: boolean;
  /** Resolves when the server has ended, however that came about. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

const START_PATIENCE = 120_000;
const STOP_PATIENCE = 30_000;

/** Makes the data folder unless it is there; a kill half-way leaves nothing that would be taken for one. */
export async function initCluster(dataDir: string, password: string, extra: string[] = []): Promise<void> {
  if (existsSync(dataDir)) return;
  const home = dirname(dataDir);
  const draft = `${dataDir}.new`;
  const passwordFile = join(home, 'password');
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    giveToUnprivileged(home);
    rmSync(draft, { recursive: true, force: true });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveToUnprivileged(passwordFile);
    const args = ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'];
    await promisify(execFile)(join(postgresBinaries(), 'bin', 'initdb'), [...args, ...locale, ...extra], {
      ...unprivileged,
      cwd: '/',
    });
    renameSync(draft, dataDir);
  } catch (error) {
    throw explainDiskFull(error, home);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts PostgreSQL on this data folder, or takes over the one that a killed predecessor left running on it.
 *
 * @throws StartError when the port is taken, the disk is full, the password is not that of this folder, or it does not start
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, port, logFile } = options;
  const orphan = await findOrphan(options);
  if (orphan)
    return {
      pid: orphan,
      adopted: true,
      exited: endOf(orphan),
      stop: () => endProcess(orphan, 'SIGINT', STOP_PATIENCE),
    };
  await requireFreePort('postgres', port);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    ...options.settings,
  };
  const logBegin = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = startChild({
    command: join(postgresBinaries(), 'bin', 'postgres'),
    args: ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    logFile,
    user: unprivileged,
    signal: options.scratchDir ? 'QUIT' : 'INT',
    scratchDir: options.scratchDir,
    survives: !options.mortal,
  });
  options.onLaunched?.();
  const ready = await within(START_PATIENCE, async () => child.hasExited() || (await answers(options)));
  if (ready && !child.hasExited())
    return { pid: child.pid, adopted: false, exited: child.exited, stop: () => child.stop(STOP_PATIENCE) };
  await child.stop();
  throw explainLog(options, readFileSync(logFile).subarray(logBegin).toString());
}

export function superuserUrl(
  { port, password }: Pick<ClusterOptions, 'port' | 'password'>,
  database = 'postgres',
): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** Hands a path to the user as whom PostgreSQL runs. */
export function giveToUnprivileged(path: string): void {
  if (unprivileged) chownSync(path, unprivileged.uid, unprivileged.gid);
}

/** The process id of a postmaster that runs on this data folder and answers on our port. One on another port is stopped. */
async function findOrphan(options: ClusterOptions): Promise<number | undefined> {
  const running = postmasterOf(options.dataDir);
  if (running?.port !== options.port) {
    await endPostmaster(options.dataDir);
    return undefined;
  }
  const { pid } = running;
  const answered = await within(START_PATIENCE, async () => !isRunning(pid) || (await answers(options)));
  if (answered && isRunning(pid)) return pid;
  await clearAfter(options.dataDir);
  return undefined;
}

/** Whether PostgreSQL answers on the port and serves this very folder. */
async function answers(options: ClusterOptions): Promise<boolean> {
  const client = new Client({ connectionString: superuserUrl(options), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return rows[0].data_directory === options.dataDir;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return false;
    throw new StartError(
      `De wachtwoorden in secrets.json horen niet bij de database in ${options.dataDir}: zet het oude bestand terug.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explainLog({ port, dataDir, logFile }: ClusterOptions, log: string): unknown {
  if (/could not create any TCP\/IP sockets|Address already in use/.test(log)) return new PortInUse('postgres', port);
  const fatal =
    log
      .split('\n')
      .filter((line) => /FATAL|PANIC/.test(line))
      .at(-1) ??
    log.trim().split('\n').at(-1) ??
    '';
  const unexplained = new StartError(`PostgreSQL start niet; het logboek ${logFile} eindigt met: ${fatal}`);
  return explainDiskFull(log, dataDir) === log ? unexplained : explainDiskFull(log, dataDir);
}
