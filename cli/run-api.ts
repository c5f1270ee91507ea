import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import type { CodecOptions } from '../api/codec/codec-endpoint';
import { isLoopback, operatorOrLocalUi } from '../api/codec/operator-or-local-ui';
import { LOCAL_NAMES } from '../api/http/expected-host';
import { startApi } from '../api/server';
import type { ReadinessPart } from '../api/services';
import { CaseClient } from '../client/case-client';
import { countPollers, lookAtWorkflow } from '../client/look-at-workflow';
import { Sealer } from '../client/seal';
import { requireSearchAttributes } from '../client/search-attributes';
import { readSweep, runSweepNow } from '../client/sweep-client';
import { Teller } from '../client/teller';
import { codecFor, connectTemporal, payloadCodec } from '../client/temporal';
import { missingAmounts } from '../domain/law/rules/L-03-bedragen';
import { type BoundedCount, boundedCount, inWords } from '../store/bounded-count';
import { createDatabase, type Database } from '../store/client';
import { mailBacklogOf } from '../store/delivery';
import { type Backlog, backlogOf, removeTold } from '../store/doorgifte';
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

/** Longer than this nothing should wait to be told. */
const BACKLOG_MS = 60_000;
/** A mail of which nobody knows whether it arrived is repeated after an hour. */
const MAIL_BACKLOG_MS = 2 * 3_600_000;

/** What is told while the database does not say it. */
const NOTHING: Backlog = { waiting: boundedCount(0), oldestMs: null, setAside: boundedCount(0) };

/** Reports need the database alone; the rest is what an operator should look at. */
async function readiness(db: Database, client: Client): Promise<ReadinessPart[]> {
  const [database, temporal, attributes, workers] = await Promise.all([
    answers(() => databaseAnswers(db)),
    answers(() => client.connection.workflowService.getSystemInfo({})),
    answers(() => requireSearchAttributes(client)),
    answers(async () => {
      if ((await countPollers(client)) === 0) throw new Error('no worker');
    }),
  ]);
  const [backlog, mails] = database
    ? await Promise.all([backlogOf(db).catch(() => NOTHING), mailBacklogOf(db).catch(() => NOTHING)])
    : [NOTHING, NOTHING];
  const [waitsMs, mailWaitsMs] = [ageOf(backlog), ageOf(mails)];
  return [
    { naam: 'database', gereed: database, nodig: true },
    { naam: 'temporal', gereed: temporal, nodig: false },
    { naam: 'zoekattributen', gereed: attributes, nodig: false, toelichting: 'zijn niet geregistreerd' },
    { naam: 'worker', gereed: workers, nodig: false, toelichting: 'geen worker vraagt om werk' },
    {
      naam: 'doorgifte',
      gereed: waitsMs < BACKLOG_MS,
      nodig: false,
      toelichting: `${inWords(backlog.waiting)} wachten om aan hun workflow te worden verteld, de oudste ${Math.round(waitsMs / 1000)} s`,
      achterstand: achterstandOf(backlog.waiting, waitsMs),
    },
    {
      naam: 'bezorging',
      gereed: mailWaitsMs < MAIL_BACKLOG_MS,
      nodig: false,
      toelichting: `${inWords(mails.waiting)} berichten wachten op bezorging, het oudste ${Math.round(mailWaitsMs / 60_000)} min: kijk of de mailserver en een worker werken`,
      achterstand: achterstandOf(mails.waiting, mailWaitsMs),
    },
    {
      naam: 'terzijde',
      gereed: backlog.setAside.counted === 0,
      nodig: false,
      toelichting: `${inWords(backlog.setAside)} berichten zijn terzijde gelegd`,
    },
  ];
}

function achterstandOf({ counted, isMore }: BoundedCount, waitsMs: number): ReadinessPart['achterstand'] {
  return { aantal: counted, meer: isMore, oudsteSeconden: Math.round(waitsMs / 1000) };
}

function ageOf({ oldestMs }: { oldestMs: number | null }): number {
  return oldestMs ? Math.max(0, Date.now() - oldestMs) : 0;
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
