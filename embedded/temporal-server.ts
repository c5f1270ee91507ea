import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { AFTER_THE_ANSWER, startChild } from './child-process';
import { serveLocalPage } from './local-page';
import { privateDirectory } from './paths';
import { configuredPort, freePort, requireFreePort } from './ports';
import { endLeftovers, within } from './processes';
import { explainDiskFull, StartError } from './start-error';
import { temporalExecutable } from './temporal-executable';

export type TemporalOptions = {
  dataDir: string;
  port?: number;
  uiPort?: number;
  /** Where the browser of an operator has payloads decrypted. */
  codecEndpoint?: string;
};

export type TemporalServer = { address: string; uiUrl: string; exited: Promise<void>; stop(): Promise<void> };

/**
 * What a dev server needs for our workflows: virtual time at full speed, our search attributes, and a write-ahead log. A killed
 * server loses nothing with it; what a power cut takes from the last moments, the sweep finds in the facts and wakes again.
 */
const DEV_SERVER_ARGS = [
  ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
  ...['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="1ms"'],
  ...['--dynamic-config-value', 'history.timerProcessorMaxPollRPS=2000'],
  ...['--search-attribute', 'PoortwachterFase=Keyword'],
  ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
  ...['--search-attribute', 'PoortwachterWerkgever=Keyword'],
  ...['--search-attribute', 'PoortwachterRegelset=Keyword'],
];

/** Go tidies up once its heap has grown by half, not once it has doubled: with many cases open it keeps less memory. */
const SMALL_HEAP = { GOGC: '50' };

const START_PATIENCE = 60_000;
const STOP_PATIENCE = 15_000;
/** Closed histories age out, and with them what little they tell about a case. */
const RETENTION = '30 days';

/**
 * Temporal's dev server with its web page, on a file in this data folder. The page asks nobody under which name it is asked: it
 * has a port that nobody knows, and is shown through one of ours that does. A predecessor that still has the file
 * open is ended first: two servers on one file destroy it.
 *
 * @throws StartError when a port is taken, the disk is full, the executable cannot be had or the server does not start
 */
export async function startTemporalServer(options: TemporalOptions): Promise<TemporalServer> {
  const { dataDir, port = configuredPort('temporal'), uiPort = configuredPort('temporalUi') } = options;
  const database = join(privateDirectory(dataDir, 'temporal'), 'temporal.db');
  const logFile = join(privateDirectory(dataDir, 'logs'), 'temporal.log');
  const command = await temporalExecutable('temporal');
  await endLeftovers(`--db-filename ${database}`, STOP_PATIENCE);
  await requireFreePort('temporal', port);
  await requireFreePort('temporalUi', uiPort);
  const insidePort = await freePort();
  const logBegin = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = startChild({
    command,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(insidePort)],
      ...['--db-filename', database, '--log-level', 'warn', '--ui-disable-news-fetch', ...DEV_SERVER_ARGS],
      ...(options.codecEndpoint ? ['--ui-codec-endpoint', options.codecEndpoint] : []),
    ],
    logFile,
    env: SMALL_HEAP,
    niceness: AFTER_THE_ANSWER,
  });
  const address = `127.0.0.1:${port}`;
  const ready = await within(START_PATIENCE, async () => child.hasExited() || (await isReady(address)));
  if (!ready || child.hasExited()) {
    await child.stop(STOP_PATIENCE);
    const log = readFileSync(logFile).subarray(logBegin).toString().trim();
    const unexplained = new StartError(
      `Temporal start niet; het logboek ${logFile} eindigt met: ${log.split('\n').at(-1)}`,
    );
    throw explainDiskFull(log, dataDir) === log ? unexplained : explainDiskFull(log, dataDir);
  }
  const page = await serveLocalPage({ port: uiPort, target: insidePort });
  const exited = child.exited.then(() => page.stop());
  const stop = async () => {
    await child.stop(STOP_PATIENCE);
    await exited;
  };
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, exited, stop };
}

/** Answers, knows our search attributes, and keeps closed histories for as long as we say. */
async function isReady(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '1s' });
    try {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
      if (!customAttributes?.PoortwachterRegelset) return false;
      await connection.workflowService.updateNamespace({
        namespace: 'default',
        config: { workflowExecutionRetentionTtl: msToTs(RETENTION) },
      });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
