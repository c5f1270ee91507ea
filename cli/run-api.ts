import pino from 'pino';
import { createDatabase, type Database } from '../activities/database/client';
import { startApi } from '../api/server';
import { CaseClient } from '../client/case-client';
import { connectTemporal } from '../client/temporal';
import type { Settings } from './settings';

/** One API process: serves until SIGTERM or SIGINT, then finishes what is under way, in at most ten seconds. */
export async function runApi(settings: Settings<'api'>): Promise<void> {
  const logger = pino({ level: 'info', base: null });
  const db = createDatabase(settings.DATABASE_URL, { poolSize: 8 });
  const client = connectTemporal();
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const api = await startApi({
    db,
    cases: new CaseClient(client),
    logger,
    now: Date.now,
    readiness: async () => [
      { naam: 'database', gereed: await answers(() => databaseAnswers(db)) },
      { naam: 'temporal', gereed: await answers(() => client.connection.workflowService.getSystemInfo({})) },
    ],
    port: settings.PORT,
    host: settings.HOST,
  });
  logger.info({ port: api.port }, 'API gereed');
  await stopAsked;
  await api.stop();
  await Promise.allSettled([db.$disconnect(), client.connection.close()]);
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
