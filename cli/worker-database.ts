import type { Database } from '../store/client';
import { connectionSettings } from './connection';

/**
 * Does something with the database as a worker sees it: of the environment, else of the installation in the data folder
 * here. With the file in which erasures are kept outside it, where one is named.
 * @throws InputError that names what is missing
 */
export async function withWorkerDatabase<T>(work: (db: Database, journal: string | null) => Promise<T>): Promise<T> {
  await connectionSettings('DATABASE_URL');
  const { createDatabase } = await import('../store/client.js');
  const db = createDatabase(process.env.DATABASE_URL ?? '', { poolSize: 1 });
  try {
    return await work(db, process.env.POORTWACHTER_ERASURES ?? null);
  } finally {
    await db.$disconnect();
  }
}
