import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../prisma/client/client';
import { withSecretFields } from './secret-fields';

export type Database = PrismaClient;

/** A pool of connections; nothing is connected before the first question. End it with `$disconnect()`. */
export function createDatabase(url: string, { poolSize = 5 }: { poolSize?: number } = {}): Database {
  return withSecretFields(new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: poolSize }) }));
}
