import { setTimeout as pause } from 'node:timers/promises';
import { civilMomentOf } from '../store/amsterdam';
import type { Database } from '../store/client';
import { announce, eraseDue } from '../store/erasure/retention';
import { keepOutside } from '../store/erasure/tombstones';

const HOUR_MS = 3_600_000;
/** A round may be in the middle of an erasure, which is one transaction; what follows waits for the next round. */
const END_WITHIN_MS = 3_000;

type Ports = {
  db: Database;
  /** Where erasures are kept outside the database; null where no place is named. */
  journal: string | null;
  log: (message: string, details: Record<string, unknown>) => void;
  /** Milliseconds between two rounds. */
  everyMs?: number;
};

/**
 * Once a day: announces what is past its terms and erases what was announced long enough ago. Each hour: keeps outside the
 * database what was erased, by whomever. Several workers at once do the same and harm nothing.
 * @returns ends the loop
 */
export function startRetentionLoop({ db, journal, log, everyMs = HOUR_MS }: Ports): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    let doneOn = '';
    while (!stop.signal.aborted) {
      const today = civilMomentOf(Date.now()).date;
      try {
        if (doneOn !== today) await retentionRound({ db, log }, today);
        doneOn = today;
      } catch (error) {
        log('bewaartermijnen niet nagelopen', { fout: (error as Error).name });
      }
      try {
        if (journal) await keepOutside(db, journal);
      } catch (error) {
        log('wissingen nog niet buiten de database bewaard', { fout: (error as Error).name });
      }
      await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return () => {
    stop.abort();
    return Promise.race([loop, pause(END_WITHIN_MS, undefined, { ref: false })]);
  };
}

async function retentionRound(
  { db, log }: Pick<Ports, 'db' | 'log'>,
  today: ReturnType<typeof civilMomentOf>['date'],
): Promise<void> {
  const announcedNow = await announce(db, today);
  const { erased, failed } = await eraseDue(db, today, 'worker: bewaartermijnen');
  if (announcedNow + erased.length + failed.length > 0)
    log('bewaartermijnen nagelopen', { aangekondigd: announcedNow, gewist: erased.length, nietGewist: failed.length });
}
