import type { Prisma } from '../prisma/client/client';
import { shownKeys } from './acting-key';
import type { Database } from './client';
import { DatabaseUnavailable, isConnectionError } from './database-unavailable';

export type Tx = Prisma.TransactionClient;

export type InTenantOptions = {
  /** Milliseconds to wait for a connection. */
  maxWait?: number;
  /** Milliseconds that the whole transaction may take. */
  timeout?: number;
};

type Setting = 'poortwachter.werkgever' | 'poortwachter.operator';

/**
 * The only way to the rows of an employer: one transaction that sees and writes those of one employer and no others.
 *
 * @throws DatabaseUnavailable when there is no connection or it is lost; all other errors pass unchanged
 */
export function inTenant<T>(
  db: Database,
  werkgeverId: string,
  work: (tx: Tx) => Promise<T>,
  options: InTenantOptions = {},
): Promise<T> {
  return inTransaction(db, ['poortwachter.werkgever', werkgeverId], work, options);
}

/**
 * The way to what belongs to no employer: one transaction that shows an operator's key to the database, which believes the
 * key and not who shows it. It sees operators' keys and the audit lines of no employer.
 *
 * @throws DatabaseUnavailable when there is no connection or it is lost; all other errors pass unchanged
 */
export function asOperator<T>(db: Database, operatorHash: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, ['poortwachter.operator', operatorHash], work, {});
}

async function inTransaction<T>(
  db: Database,
  [setting, value]: readonly [Setting, string],
  work: (tx: Tx) => Promise<T>,
  { maxWait = 5_000, timeout = 15_000 }: InTenantOptions,
): Promise<T> {
  try {
    return await db.$transaction(
      async (tx) => {
        const settings = { ...shownKeys(), [setting]: value, statement_timeout: String(timeout) };
        await tx.$queryRaw`select set_config(name, value, true) 
          from jsonb_each_text(${JSON.stringify(settings)}::jsonb) as s(name, value)`;
        return await work(tx);
      },
      { maxWait, timeout },
    );
  } catch (error) {
    throw isConnectionError(error) ? new DatabaseUnavailable(error) : error;
  }
}
