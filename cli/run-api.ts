import { join } from 'node:path';
import pino from 'pino';
import type { CodecOptions } from '../api/codec/codec-endpoint';
import { isLoopback, operatorOrLocalUi } from '../api/codec/operator-or-local-ui';
import { LOCAL_NAMES } from '../api/http/expected-host';
import { startApi } from '../api/server';
import { CaseClient } from '../client/case-client';
import { lookAtWorkflow } from '../client/look-at-workflow';
import { Sealer } from '../client/seal';
import { readSweep, runSweepNow } from '../client/sweep-client';
import { Teller } from '../client/teller';
import { codecFor, connectTemporal, payloadCodec } from '../client/temporal';
import { missingAmounts } from '../domain/law/rules/L-03-bedragen';
import { createDatabase, type Database } from '../store/client';
import { removeTold } from '../store/doorgifte';
import { readiness } from './readiness';
import type { Settings } from './settings';
import { today } from './today';

/** How long a request waits for the check of all cases; a longer one is asked for by its id. */
const SWEEP_PATIENCE_MS = 6_000;

/** What takes longer is left to the relay. */
const TELL_WITHIN_MS = 5_000;

/** Written by `npm run protocollen`, for who has the sources. */
const PROTOCOLS_FILE = join(__dirname, '..', '..', 'docs', 'protocollen.html');

/** So much is kept of what cannot be written. */
const UNWRITTEN_LOG_BYTES = 1 << 20;

/** Stdout. While it takes nothing, as on a full disk, requests are answered all the same; what does not fit is lost. */
function logDestination(): pino.DestinationStream {
  const destination = pino.destination({ dest: 1, sync: true, maxLength: UNWRITTEN_LOG_BYTES });
  destination.on('error', () => undefined);
  return destination;
}

/** One API process: serves until SIGTERM or SIGINT, then finishes what is under way, in at most ten seconds. */
export async function runApi(settings: Settings<'api'>): Promise<void> {
  const logger = pino({ level: 'info', base: null }, logDestination());
  const db = createDatabase(settings.DATABASE_URL, { poolSize: 8 });
  const client = connectTemporal();
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const sealer = new Sealer(codecFor());
  const teller = new Teller({
    cases: new CaseClient(client, { patienceMs: TELL_WITHIN_MS }),
    confirm: (heard) => removeTold(db, heard),
    log: (text, details) => logger.warn(details, text),
  });
  const api = await startApi({
    db,
    tell: (waiting) => teller.tell(waiting),
    seal: (value) => sealer.seal(value),
    unseal: (sealed) => sealer.open(sealed),
    look: (id, sagaIds) => lookAtWorkflow(client, id, sagaIds),
    sweep: {
      run: (input, id) => runSweepNow(client, input, { id, patienceMs: SWEEP_PATIENCE_MS }),
      read: (id) => readSweep(client, id),
    },
    logger,
    now: Date.now,
    workflowPage: workflowPages(settings.TEMPORAL_UI_URL, client.options.namespace),
    readiness: () => readiness(db, client),
    port: settings.PORT,
    host: settings.HOST,
    trustedProxies: settings.POORTWACHTER_TRUSTED_PROXIES,
    hosts: hostsOf(settings),
    codec: codecOptions(settings, db),
    protocolsFile: isLoopback(settings.HOST) ? PROTOCOLS_FILE : undefined,
    elsewhere: {
      mailUrl: settings.MAIL_UI_URL,
      temporalUiUrl: settings.TEMPORAL_UI_URL,
      uwvUrl: settings.UWV_UI_URL,
      partiesUrl: settings.PARTIES_UI_URL,
      tourFile: settings.TOUR_FILE,
    },
  });
  logger.info({ port: api.port }, 'API gereed');
  for (const reason of missingAmounts(today())) logger.warn(reason);
  await stopAsked;
  await api.stop();
  await teller.settled();
  await Promise.allSettled([db.$disconnect(), client.connection.close()]);
}

/** Where the Web UI shows a workflow. */
function workflowPages(uiUrl: string | undefined, namespace: string): (workflowId: string) => string | null {
  const base = uiUrl?.replace(/\/$/, '');
  return (workflowId) =>
    base ? `${base}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}` : null;
}

/** Names that lead here: those of the setting; of this machine where only it can ask. */
function hostsOf({ POORTWACHTER_HOSTS: named, HOST }: Settings<'api'>): readonly string[] {
  if (named.length > 0) return named;
  return isLoopback(HOST) ? LOCAL_NAMES : [];
}

/** Lets Temporal's Web UI show readable payloads; none where they are not encrypted or no Web UI is named. */
function codecOptions(settings: Settings<'api'>, db: Database): CodecOptions | undefined {
  const codec = payloadCodec();
  if (!codec || !settings.TEMPORAL_UI_URL) return undefined;
  const uiOrigin = new URL(settings.TEMPORAL_UI_URL).origin;
  const isLocal = settings.POORTWACHTER_CODEC_FOR_LOCAL_UI === '1' && isLoopback(settings.HOST);
  return {
    codec,
    uiOrigin,
    hosts: hostsOf(settings),
    allow: operatorOrLocalUi(db, isLocal ? uiOrigin : null, Date.now),
  };
}
