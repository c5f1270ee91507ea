import { DatabaseUnavailable, isConnectionError } from './database-unavailable';

/** What the driver calls it when a question outside a transaction finds no database. */
const NO_DATABASE = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
const PATIENCE_MS = 5_000;

type DriverError = { meta?: { driverAdapterError?: { cause?: { kind?: string } } } };

/**
 * Asks one of the functions that are there for questions before, or across, employers: the key behind a hash, and an
 * operator's list. Everything else goes through `inTenant`.
 *
 * @throws DatabaseUnavailable when there is no connection, or no answer in time
 */
export async function outsideTenant<T>(question: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable(new Error('no answer in time'))), PATIENCE_MS);
  });
  try {
    return await Promise.race([question(), tooLate]);
  } catch (error) {
    const kind = (error as DriverError).meta?.driverAdapterError?.cause?.kind ?? '';
    throw NO_DATABASE.has(kind) || isConnectionError(error) ? new DatabaseUnavailable(error) : error;
  } finally {
    clearTimeout(timer);
  }
}
