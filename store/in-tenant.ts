import type { Prisma } from '../prisma/client/client';
import type { Database } from './client';
import { DatabaseUnavailable, isConnectionError } from './database-unavailable';

export type Tx = Prisma.TransactionClient;

export type InTenantOptions = {
  /** Milliseconds to wait for a connection. */
  maxWait?: number;
  /** Milliseconds that the whole transaction may take. */
  timeout?: number;
};

/**
 * The only way to the database: one transaction that sees and writes the rows of one employer and no others.
 *
 * @throws DatabaseUnavailable when there is no connection or it is lost; all other errors pass unchanged
 */
export async function inTenant<T>(
  db: Database,
  werkgeverId: string,
  work: (tx: Tx) => Promise<T>,
  { maxWait = 5_000, timeout = 15_000 }: InTenantOptions = {},
): Promise<T> {
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`select set_config('poortwachter.werkgever', ${werkgeverId}, true),
                                  set_config('statement_timeout', ${String(timeout)}, true)`;
        return await work(tx);
      },
      { maxWait, timeout },
    );
  } catch (error) {
    throw isConnectionError(error) ? new DatabaseUnavailable(error) : error;
  }
}
