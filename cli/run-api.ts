import pino from 'pino';
import type { CodecOptions } from '../api/codec/codec-endpoint';
import { isLoopback, operatorOrLocalUi } from '../api/codec/operator-or-local-ui';
import { startApi } from '../api/server';
import { CaseClient } from '../client/case-client';
import { lookAtWorkflow } from '../client/look-at-workflow';
import { Sealer } from '../client/seal';
import { requireSearchAttributes } from '../client/search-attributes';
import { readSweep, runSweepNow } from '../client/sweep-client';
import { Teller } from '../client/teller';
import { codecFor, connectTemporal, payloadCodec } from '../client/temporal';
import { createDatabase, type Database } from '../store/client';
import { removeTold } from '../store/doorgifte';
import type { Settings } from './settings';

/** How long a request waits for the check of all cases; a longer one is asked for by its id. */
const SWEEP_PATIENCE_MS = 25_000;

/** What takes longer is left to the relay. */
const TELL_WITHIN_MS = 5_000;

/** One API process: serves until SIGTERM or SIGINT, then finishes what is under way, in at most ten seconds. */
export async function runApi(settings: Settings<'api'>): Promise<void> {
  const logger = pino({ level: 'info', base: null });
  const db = createDatabase(settings.DATABASE_URL, { poolSize: 8 });
  const client = connectTemporal();
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const sealer = new Sealer(codecFor());
  const teller = new Teller({
    cases: new CaseClient(client, { patienceMs: TELL_WITHIN_MS }),
    confirm: (werkgeverId, rowIds) => removeTold(db, werkgeverId, rowIds),
    log: (text, details) => logger.warn(details, text),
  });
  const api = await startApi({
    db,
    tell: (waiting) => teller.tell(waiting),
    seal: (value) => sealer.seal(value),
    look: (dienstverbandId, sagaIds) => lookAtWorkflow(client, dienstverbandId, sagaIds),
    sweep: {
      run: (input, id) => runSweepNow(client, input, { id, patienceMs: SWEEP_PATIENCE_MS }),
      read: (id) => readSweep(client, id),
    },
    logger,
    now: Date.now,
    readiness: async () => [
      { naam: 'database', gereed: await answers(() => databaseAnswers(db)) },
      { naam: 'temporal', gereed: await answers(() => client.connection.workflowService.getSystemInfo({})) },
      { naam: 'zoekattributen', gereed: await answers(() => requireSearchAttributes(client)) },
    ],
    port: settings.PORT,
    host: settings.HOST,
    codec: codecOptions(settings, db),
  });
  logger.info({ port: api.port }, 'API gereed');
  await stopAsked;
  await api.stop();
  await teller.settled();
  await Promise.allSettled([db.$disconnect(), client.connection.close()]);
}

/** Lets Temporal's Web UI show readable payloads; none where they are not encrypted or no Web UI is named. */
function codecOptions(settings: Settings<'api'>, db: Database): CodecOptions | undefined {
  const codec = payloadCodec();
  if (!codec || !settings.TEMPORAL_UI_URL) return undefined;
  const uiOrigin = new URL(settings.TEMPORAL_UI_URL).origin;
  const isLocal = settings.POORTWACHTER_CODEC_FOR_LOCAL_UI === '1' && isLoopback(settings.HOST);
  return { codec, uiOrigin, allow: operatorOrLocalUi(db, isLocal ? uiOrigin : null) };
}

const databaseAnswers = (db: Database) => db.$queryRaw`select 1`;

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, 2_000, new Error('te laat')).unref());
  try {
    await Promise.race([ask(), late]);
    return true;
  } catch {
    return false;
  }
}
