import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '../prisma/client/client';
import { withSecretFields } from './secret-fields';

/** Prisma, and the pool of connections under it for what is asked too often to go through Prisma. */
export type Database = PrismaClient & { readonly $pool: Pool };

/** What a key hashes to proves its holder: no role reads it with a row. */
const UNREAD = { apiSleutel: { hash: true } } as const;

/** So long a question waits for a connection. */
const CONNECTION_WITHIN_MS = 5_000;

/** A pool of connections; nothing is connected before the first question. End it with `$disconnect()`. */
export function createDatabase(
  url: string,
  { poolSize = 5, connectionWithinMs = CONNECTION_WITHIN_MS }: { poolSize?: number; connectionWithinMs?: number } = {},
): Database {
  const pool = new Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: connectionWithinMs });
  // A connection that breaks while nobody uses it is left out; the next question gets another.
  pool.on('error', () => undefined);
  const prisma = withSecretFields(new PrismaClient({ adapter: new PrismaPg(pool), omit: UNREAD }));
  let ended: Promise<void> | null = null;
  const $disconnect = () => (ended ??= prisma.$disconnect().then(() => pool.end()));
  return prisma.$extends({ client: { $pool: pool, $disconnect } }) as unknown as Database;
}
