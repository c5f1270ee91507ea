import type { CaseAddress, CaseClient } from '../client/case-client';
import { CasesUnavailable } from '../client/cases-unavailable';
import { merged } from '../client/merged';
import type { Sealer } from '../client/seal';
import type { CaseId } from '../domain/case/contract';
import type { Letter } from '../store/case/report';
import type { Database } from '../store/client';
import { removeTold, takeUntold, waitingFor } from '../store/doorgifte';
import { inTenantSql } from '../store/in-tenant-sql';
import { passOn } from './pass-on';

/** Whoever wrote a row tells it within a moment; after this nobody does. */
const OLDER_THAN_MS = 3_000;
/** So long a row is in the hands of one relay; then another may try. */
const LEASE_MS = 15_000;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;
const ENSURE_MS = 60_000;
const BATCH = 64;
const AT_ONCE = 8;

export type RelayPorts = {
  db: Database;
  cases: Pick<CaseClient, 'tell' | 'wake'>;
  /** Starts the deliveries that do not run: after Temporal lost its data nobody else does. */
  ensureDeliveries: () => Promise<void>;
  sealer: Sealer;
  nowMs: () => number;
  /** Told of what it could not do; ids only. */
  log: (text: string, details: Record<string, unknown>) => void;
};

type Telling = Omit<RelayPorts, 'ensureDeliveries'>;

/**
 * Tells workflows what nobody told them in time: after a crash between commit and signal, while Temporal was away, or
 * because a change asked many cases to look. Several may run at once.
 * @returns stops it and waits until what it has in hand is done
 */
export function startRelay(ports: RelayPorts): () => Promise<void> {
  let stopped = false;
  let wakeUp = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    for (let pauseMs = PAUSE_MS, ensuredAt = Number.NEGATIVE_INFINITY; !stopped; ) {
      try {
        if (performance.now() - ensuredAt > ENSURE_MS) {
          await ports.ensureDeliveries();
          ensuredAt = performance.now();
        }
        const told = await relayOnce(ports);
        pauseMs = PAUSE_MS;
        if (told === BATCH) continue;
      } catch (error) {
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        ports.log('doorgeven lukt nog niet', { fout: error instanceof Error ? error.name : String(error) });
      }
      if (!stopped) await pause(pauseMs);
    }
  })();
  return async () => {
    stopped = true;
    wakeUp();
    await running;
  };
}

/**
 * One batch of cases.
 * @returns how many cases there were
 * @throws CasesUnavailable when Temporal is away: the rest of the batch waits for its lease to end
 */
export async function relayOnce(ports: Telling, olderThanMs = OLDER_THAN_MS): Promise<number> {
  const cases = await takeUntold(ports.db, { atMost: BATCH, olderThanMs, forMs: LEASE_MS });
  const queue = [...cases];
  let away: CasesUnavailable | null = null;
  const work = async () => {
    for (let one = queue.shift(); one && !away; one = queue.shift())
      try {
        await tellCase(ports, one);
      } catch (error) {
        if (error instanceof CasesUnavailable) away = error;
        else ports.log('zaak niet verteld', { dienstverbandId: one.dienstverbandId, fout: String(error) });
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (away) throw away;
  return cases.length;
}

/** Everything that waits for one case goes as one message: of the plans the newest, of the transactions all. */
async function tellCase(
  { db, cases, sealer, nowMs }: Telling,
  { werkgeverId, dienstverbandId }: CaseId,
): Promise<void> {
  const rows = await inTenantSql(db, werkgeverId, (tx) => waitingFor(tx, dienstverbandId));
  if (rows.length === 0) return;
  const passed = rows.filter(({ factId }) => factId !== null);
  for (const { factId } of passed)
    await passOn({ db, cases, sealer, nowMs }, { werkgeverId, dienstverbandId, factId: factId as string });
  const letterRows = rows.filter(({ factId }) => factId === null);
  const opened = await Promise.all(
    letterRows.map(({ content }) => content && sealer.open<Letter<CaseAddress>>(content)),
  );
  const letters = opened.filter((letter) => letter !== null);
  const [oldest, ...later] = letters;
  const newest = letters.at(-1);
  const told = oldest ? merged([oldest.told, ...later.map((letter) => letter.told)]) : null;
  if (told && newest) await cases.tell(newest.address, told);
  // Asked to look, or sealed with a key that is gone: the facts tell the rest.
  if (letters.length < letterRows.length)
    await cases.wake(newest?.address ?? { werkgeverId, dienstverbandId }, `wek-${letterRows.at(-1)?.id}`, 'doorgifte');
  const rowIds = rows.map(({ id }) => id);
  await removeTold(db, { werkgeverId, dienstverbandId, rowIds, planVersion: told?.planVersion ?? null });
}
