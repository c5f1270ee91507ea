/**
 * The database cannot be reached or is too busy; to be tried again later. When the connection was lost during the commit,
 * nobody knows whether it was carried out: only a retry that is idempotent is safe.
 */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('De database is niet bereikbaar.', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

type PrismaError = Error & { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };

// Prisma: not reachable, timeouts, shut out (while a backup is put back), closed, no free connection in the pool, too
// many connections.
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1010', 'P1017', 'P2024', 'P2037'];
// PostgreSQL: connection exceptions, shutting down or starting up, too many connections, shut out.
const SQL_STATES = /^(08...|57P0[123]|53300|28000)$/;
// What the driver says without any code once a connection in use is gone, and Prisma when none came free in time.
const WORDS = /Connection terminated|encountered a connection error|Unable to start a transaction in the given time/;

export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', message, meta } = error as PrismaError;
  const state = meta?.driverAdapterError?.cause?.originalCode ?? '';
  return PRISMA_CODES.includes(code) || SQL_STATES.test(state) || WORDS.test(message);
}
