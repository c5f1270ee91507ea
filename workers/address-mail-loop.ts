import { setTimeout as pause } from 'node:timers/promises';
import { type AddressMailPorts, sendAddressMails } from '../activities/delivery/send-address-mails';

const EVERY_MS = 5_000;
/** After so long without a look, such as while the machine slept, the days since are no days of trying. */
const ASLEEP_MS = 3_600_000;
/** A row whose mail was still on its way at the end is not recorded, and is sent once more when its time has ended. */
const END_WITHIN_MS = 3_000;

/**
 * Looks every few seconds whether a mail about an address waits. These mails belong to no case, so no workflow wakes for
 * them; a row that no worker sees now is there for the next look.
 *
 * @returns ends the loop; the mails in hand get a few seconds
 */
export function startAddressMailLoop(ports: Omit<AddressMailPorts, 'now' | 'lookingSinceMs'>): () => Promise<void> {
  const stop = new AbortController();
  let lookingSinceMs = Date.now();
  let lookedMs = lookingSinceMs;
  const loop = (async () => {
    while (!stop.signal.aborted) {
      const nowMs = Date.now();
      if (nowMs - lookedMs > ASLEEP_MS) lookingSinceMs = nowMs;
      lookedMs = nowMs;
      await sendAddressMails({ ...ports, now: Date.now, lookingSinceMs }).catch((error: unknown) =>
        ports.warn('berichten over e-mailadressen niet nagelopen', { fout: (error as Error).name }),
      );
      await pause(EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return () => {
    stop.abort();
    return Promise.race([loop, pause(END_WITHIN_MS, undefined, { ref: false })]);
  };
}
