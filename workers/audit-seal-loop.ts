import { setTimeout as pause } from 'node:timers/promises';
import { keepAnchor } from '../store/audit-anchor';
import { lastRound } from '../store/audit-rounds';
import { sealAudit } from '../store/audit-seal';
import type { Database } from '../store/client';

const EVERY_MS = 30_000;
/** Seals that were not laid at the end are laid by the next worker. */
const END_WITHIN_MS = 3_000;

type Ports = {
  db: Database;
  /** Where the last round of seals is kept outside the database; null where no place is named. */
  anchor: string | null;
  log: (message: string, details: Record<string, unknown>) => void;
};

/**
 * Seals new lines of the audit trail, twice a minute, and keeps outside the database how far they are sealed.
 * @returns ends the loop
 */
export function startAuditSealLoop(ports: Ports): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await sealRound(ports).catch((error: Error) => ports.log('audit nog niet verzegeld', { fout: error.name }));
      await pause(EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return () => {
    stop.abort();
    return Promise.race([loop, pause(END_WITHIN_MS, undefined, { ref: false })]);
  };
}

async function sealRound({ db, anchor, log }: Ports): Promise<void> {
  await sealAudit(db);
  if (anchor && !(await keepAnchor(db, anchor, await lastRound(db))))
    log('het auditspoor eindigt eerder dan het deed: zie npx poortwachter spoor', {});
}
