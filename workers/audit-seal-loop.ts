import { setTimeout as pause } from 'node:timers/promises';
import { sealAudit } from '../store/audit-seal';
import type { Database } from '../store/client';

const EVERY_MS = 30_000;
/** Seals that were not laid at the end are laid by the next worker. */
const END_WITHIN_MS = 3_000;

type Ports = { db: Database; log: (message: string, details: Record<string, unknown>) => void };

/**
 * Seals new lines of the audit trail, twice a minute.
 * @returns ends the loop
 */
export function startAuditSealLoop({ db, log }: Ports): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await sealAudit(db).catch((error: Error) => log('audit nog niet verzegeld', { fout: error.name }));
      await pause(EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return () => {
    stop.abort();
    return Promise.race([loop, pause(END_WITHIN_MS, undefined, { ref: false })]);
  };
}
