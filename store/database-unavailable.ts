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

// Prisma: the transaction took too long or was closed, a write conflict or a deadlock.
const PASSING_PRISMA_CODES = ['P2028', 'P2034'];
// PostgreSQL: rolled back for another's sake, out of resources, locked, stopped by an operator, failing hardware.
const PASSING_SQL_STATES = /^(08|25006|40|53|55|57|58|XX)/;
/** What the system says of a connection or of a full disk. */
const SYSTEM_CODES = /^E[A-Z]{3,}$/;

/** It may go better later: nobody needs to change anything but the outage itself. All else repeating cannot mend. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable || isConnectionError(error)) return true;
  if (!(error instanceof Error)) return false;
  const { code = '', meta } = error as PrismaError;
  const state = meta?.driverAdapterError?.cause?.originalCode ?? '';
  return PASSING_PRISMA_CODES.includes(code) || PASSING_SQL_STATES.test(state) || SYSTEM_CODES.test(code);
}
