import { escapeLiteral, type PoolClient } from 'pg';
import { shownKeys } from './acting-key';
import type { Database } from './client';
import { DatabaseUnavailable } from './database-unavailable';
import { failureOf, PreparedSql, type Sql } from './sql';

/** So long a transaction may take. */
const TRANSACTION_MS = 15_000;

/**
 * `inTenant` for what happens at every report, moment and mail: one transaction that sees and writes the rows of one
 * employer and no others, by prepared questions and without Prisma.
 *
 * @throws DatabaseUnavailable when there is no connection, it is lost or the transaction takes too long; QueryFailed when
 * PostgreSQL refuses; all other errors pass unchanged
 * @param mayBeLost it is answered before it rests on disk: a crash of PostgreSQL within a moment undoes it
 */
export async function inTenantSql<T>(
  db: Database,
  werkgeverId: string,
  work: (tx: Sql) => Promise<T>,
  { timeout = TRANSACTION_MS, mayBeLost = false }: { timeout?: number; mayBeLost?: boolean } = {},
): Promise<T> {
  const client = await told(db.$pool.connect());
  // Whatever waits for an answer is told when the connection breaks; this only keeps the process alive.
  const breaks = () => undefined;
  client.on('error', breaks);
  const tx = new OpenTransaction(client, timeout);
  let isBroken = false;
  try {
    await told(client.query(beginningOf(werkgeverId, timeout, mayBeLost)));
    const result = await work(tx);
    tx.end();
    await commit(client);
    return result;
  } catch (error) {
    tx.end();
    isBroken = await rollback(client);
    throw error;
  } finally {
    client.off('error', breaks);
    client.release(isBroken);
  }
}

/** One message for all: nothing can be asked in the transaction before it is one of this employer. */
function beginningOf(werkgeverId: string, timeoutMs: number, mayBeLost: boolean): string {
  const settings = {
    'poortwachter.werkgever': werkgeverId,
    ...shownKeys(),
    statement_timeout: String(timeoutMs),
    ...(mayBeLost ? { synchronous_commit: 'off' } : {}),
  };
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
  return `begin; select ${set.join(', ')}`;
}

/** A transaction in which a failure went unheeded ends as a rollback: that is no success. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await told(client.query('commit'));
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a question in it had failed');
}

/** @returns whether the connection is of no use any more */
async function rollback(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return false;
  } catch {
    return true;
  }
}

async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw failureOf(error);
  }
}

/** Asks nothing once its transaction has ended: the connection may be another employer's by then. */
class OpenTransaction extends PreparedSql {
  private readonly endsAt: number;
  private hasEnded = false;

  constructor(client: PoolClient, timeoutMs: number) {
    super(client);
    this.endsAt = performance.now() + timeoutMs;
  }

  end(): void {
    this.hasEnded = true;
  }

  protected override async ask(...question: Parameters<PreparedSql['ask']>) {
    if (this.hasEnded) throw new Error('the transaction has ended');
    if (performance.now() > this.endsAt) throw new DatabaseUnavailable(new Error('the transaction takes too long'));
    return super.ask(...question);
  }
}
