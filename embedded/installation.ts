import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../prisma/migrate';
import { createDatabase } from '../store/client';
import { AFTER_THE_ANSWER, startChild } from './child-process';
import { type Demo, keepDemo } from './demo';
import { startExchangeSimulator } from './exchange-simulator';
import { startMailCatcher } from './mail-catcher';
import { dataDirectory, erasuresFile, privateDirectory } from './paths';
import { configuredPort, requireFreePort } from './ports';
import { startPostgres } from './postgres';
import { within } from './processes';
import { StartError } from './start-error';
import { lockDataDirectory } from './start-lock';
import { asRunning, type Supervised, type Supervision, supervise } from './supervise';
import { startTemporalServer } from './temporal-server';
import { startUwvSimulator } from './uwv-simulator';

/** Where everything answers, and what a visitor signs in with. */
export type Installation = {
  dataDir: string;
  apiUrl: string;
  temporalUiUrl: string;
  mailUrl: string;
  uwvUrl: string;
  partiesUrl: string;
  demo: Demo;
  /** Stops in order: first what takes work, then what does it, then what holds it. */
  stop(): Promise<void>;
};

/** Not in every image. */
const TOUR = join(__dirname, '..', '..', 'docs', 'api-tour.md');

const READY_PATIENCE_MS = 60_000;
/** A delivery that was claimed gets this long to finish. */
const WORKER_PATIENCE_MS = 13_000;

/**
 * Everything on one machine: PostgreSQL, Temporal with its Web UI, a mail catcher, worker and API, each a process of its
 * own that is started again when it dies.
 * @throws StartError in one sentence when something on this machine prevents it
 */
export async function startInstallation(say: (line: string) => void): Promise<Installation> {
  const dataDir = dataDirectory();
  const lock = await lockDataDirectory(dataDir);
  const running: Supervision[] = [];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop(WORKER_PATIENCE_MS);
    await lock.release();
  };
  const start = async (part: Supervised) => {
    running.push(await supervise(part, say));
  };
  try {
    const apiPort = configuredPort('api');
    await requireFreePort('api', apiPort);
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const postgres = await startPostgresOnce(start, dataDir);
    await migrate({
      databaseUrl: postgres.ownerUrl,
      apiPassword: postgres.secrets.api,
      workerPassword: postgres.secrets.worker,
    });
    const demo = await underKeys(postgres.secrets.payload, () => makeDemo(dataDir, postgres.apiUrl, postgres.ownerUrl));
    // Side by side, yet both have ended their start before a failure of one stops everything.
    const starting = [
      startTemporalOnce(start, dataDir, `${apiUrl}/codec`),
      startMailOnce(start, dataDir),
      startKept(start, 'De UWV-simulator', () => startUwvSimulator({ dataDir })),
      startKept(start, 'De simulator van andere partijen', () => startExchangeSimulator({ dataDir })),
    ] as const;
    await Promise.allSettled(starting);
    const [temporal, mail, uwv, parties] = await Promise.all(starting);
    const shared = {
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: 'default',
      POORTWACHTER_PAYLOAD_KEYS: postgres.secrets.payload,
      POORTWACHTER_ID_SECRET: postgres.secrets.ids,
    };
    await start(
      program('De worker', 'worker', dataDir, {
        ...shared,
        DATABASE_URL: postgres.workerUrl,
        SMTP_URL: mail.smtpUrl,
        UWV_URL: uwv.url,
        VERZEKERAAR_URL: `${parties.url}/verzekeraar`,
        NCVB_URL: `${parties.url}/ncvb`,
        UITVOERDERS_URL: `${parties.url}/uitvoerder`,
        POORTWACHTER_ERASURES: erasuresFile(dataDir),
      }),
    );
    await start(
      program('De API', 'api', dataDir, {
        ...shared,
        DATABASE_URL: postgres.apiUrl,
        PORT: String(apiPort),
        TEMPORAL_UI_URL: temporal.uiUrl,
        MAIL_UI_URL: mail.webUrl,
        UWV_UI_URL: uwv.url,
        PARTIES_UI_URL: parties.url,
        ...(existsSync(TOUR) ? { TOUR_FILE: TOUR } : {}),
        POORTWACHTER_CODEC_FOR_LOCAL_UI: '1',
      }),
    );
    const ready = await within(READY_PATIENCE_MS, () => answersOk(`${apiUrl}/readyz`));
    if (!ready) throw new StartError(`De API wordt niet gereed; zie de logboeken in ${join(dataDir, 'logs')}.`);
    return {
      ...{ dataDir, apiUrl, temporalUiUrl: temporal.uiUrl, mailUrl: mail.webUrl },
      ...{ uwvUrl: uwv.url, partiesUrl: parties.url, demo, stop },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Start = (part: Supervised) => Promise<void>;

/** Starts a server under supervision and keeps what its first start told: addresses do not change at a restart. */
async function startKept<T extends { exited: Promise<void>; stop(): Promise<void> }>(
  start: Start,
  name: string,
  server: () => Promise<T>,
): Promise<T> {
  let first: T | undefined;
  await start({
    name,
    start: async () => {
      const started = await server();
      first ??= started;
      return started;
    },
  });
  return first as unknown as T;
}

const startPostgresOnce = (start: Start, dataDir: string) =>
  startKept(start, 'PostgreSQL', () => startPostgres({ dataDir }));
const startMailOnce = (start: Start, dataDir: string) =>
  startKept(start, 'De mailvanger', () => startMailCatcher({ dataDir }));
const startTemporalOnce = (start: Start, dataDir: string, codecEndpoint: string) =>
  startKept(start, 'Temporal', () => startTemporalServer({ dataDir, codecEndpoint }));

/** What this process itself writes stands under the keys of the installation too; the servers that it starts do not get them. */
async function underKeys<T>(keys: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.POORTWACHTER_PAYLOAD_KEYS;
  process.env.POORTWACHTER_PAYLOAD_KEYS = keys;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.POORTWACHTER_PAYLOAD_KEYS;
    else process.env.POORTWACHTER_PAYLOAD_KEYS = before;
  }
}

async function makeDemo(dataDir: string, apiUrl: string, ownerUrl: string): Promise<Demo> {
  const db = createDatabase(apiUrl, { poolSize: 1 });
  try {
    return await keepDemo(dataDir, db, ownerUrl);
  } finally {
    await db.$disconnect();
  }
}

/** What lives shortly is collected more often: less memory for the same processor time. */
const SMALL_NURSERY = '--max-semi-space-size=4';

/** One of our own commands, from the build, as a supervised child process. */
function program(name: string, command: string, dataDir: string, env: NodeJS.ProcessEnv): Supervised {
  const main = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
  return {
    name,
    start: async () =>
      asRunning(
        startChild({
          command: process.execPath,
          args: [SMALL_NURSERY, main, command],
          logFile: join(privateDirectory(dataDir, 'logs'), `${command}.log`),
          env,
          niceness: command === 'worker' ? AFTER_THE_ANSWER : 0,
        }),
      ),
  };
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
