import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../store/client';
import { checkDocumentsAgain } from '../store/documents/check-again';
import { makeWaitingDocuments } from '../store/documents/make-waiting';

const EVERY_MS = 5_000;
const END_WITHIN_MS = 3_000;

type Ports = { db: Database; log: (message: string, details: Record<string, unknown>) => void };

/**
 * Looks every few seconds whether work left a document to be made, and whether those of a corrected case still fit its facts. Drawing one takes longer than a case transaction should, so the
 * case only writes that it is to be there.
 * @returns ends the loop; the document in hand gets a few seconds
 */
export function startDocumentsLoop({ db, log }: Ports): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      for (const look of [makeWaitingDocuments, checkDocumentsAgain])
        await look(db, { nowMs: Date.now(), warn: log }).catch((error: unknown) =>
          log('stukken niet nagelopen', { fout: (error as Error).name }),
        );
      await pause(EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return () => {
    stop.abort();
    return Promise.race([loop, pause(END_WITHIN_MS, undefined, { ref: false })]);
  };
}
