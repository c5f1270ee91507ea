import { isNativeError } from 'node:util/types';

/**
 * The database cannot be reached, is too busy or has no room; to be tried again later. When the connection was lost during the commit,
 * nobody knows whether it was carried out: only a retry that is idempotent is safe.
 */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('De database is niet bereikbaar.', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

type DatabaseError = Error & { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };

/** What Prisma calls it, and what PostgreSQL does: plain `pg` has the latter alone, as its only code. */
function codesOf(error: DatabaseError): string[] {
  return [error.code ?? '', error.meta?.driverAdapterError?.cause?.originalCode ?? ''];
}

// Prisma: not reachable, not there or shut out (while a backup is put back), timeouts, closed, no free connection in the pool, too
// many connections.
const PRISMA_CODES = ['P1001', 'P1002', 'P1003', 'P1008', 'P1010', 'P1017', 'P2024', 'P2037'];
// PostgreSQL: connection exceptions, shutting down or starting up, no room on its disk, in memory or for connections, not
// there or shut out while a backup is put back.
const SQL_STATES = /^(08...|57P0[123]|53...|3D000|28000)$/;
// What the driver says without any code once a connection in use is gone, and driver and Prisma when none came free in time.
const WORDS =
  /Connection terminated|encountered a connection error|Unable to start a transaction in the given time|timeout exceeded when trying to connect/;

export function isConnectionError(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  return (
    codesOf(error).some((code) => PRISMA_CODES.includes(code) || SQL_STATES.test(code)) || WORDS.test(error.message)
  );
}

// Prisma: the transaction took too long or was closed, a write conflict or a deadlock.
const PASSING_PRISMA_CODES = ['P2028', 'P2034'];
// PostgreSQL: rolled back for another's sake, out of resources, locked, stopped by an operator, failing hardware.
const PASSING_SQL_STATES = /^(08|25006|40|53|55|57|58|XX)/;
/** What the system says of a connection or of a full disk. */
const SYSTEM_CODES = /^E[A-Z]{3,}$/;

/** It may go better later: nobody needs to change anything but the outage itself. All else repeating cannot mend. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable || isConnectionError(error) || isSystemError(error)) return true;
  if (!isNativeError(error)) return false;
  return codesOf(error).some((code) => PASSING_PRISMA_CODES.includes(code) || PASSING_SQL_STATES.test(code));
}

/** What the system itself says; where only the database can have said it, that is away. */
export function isSystemError(error: unknown): boolean {
  return isNativeError(error) && SYSTEM_CODES.test((error as DatabaseError).code ?? '');
}
