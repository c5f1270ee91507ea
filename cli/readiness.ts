import type { Client } from '@temporalio/client';
import type { ReadinessPart } from '../api/services';
import { countPollers } from '../client/look-at-workflow';
import { requireSearchAttributes } from '../client/search-attributes';
import { type BoundedCount, boundedCount, inWords } from '../store/bounded-count';
import type { Database } from '../store/client';
import { mailBacklogOf } from '../store/delivery';
import { type Backlog, backlogOf } from '../store/doorgifte';

/** Longer than this nothing should wait to be told. */
const BACKLOG_MS = 60_000;
/** A mail of which nobody knows whether it arrived is repeated after an hour. */
const MAIL_BACKLOG_MS = 2 * 3_600_000;

/** What is told while the database does not say it. */
const NOTHING: Backlog = { waiting: boundedCount(0), oldestMs: null, setAside: boundedCount(0) };

/** Reports need the database alone; the rest is what an operator should look at. */
export async function readiness(db: Database, client: Client): Promise<ReadinessPart[]> {
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
