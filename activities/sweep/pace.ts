import { setTimeout as pause } from 'node:timers/promises';

/** Keeps a long work of ours from the time of others. */
export type Pace = {
  /** Does a piece of work, then rests as long as it took. */
  rest<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until one more case may be woken. */
  wake(): Promise<void>;
};

/** A case that is woken keeps a worker busy for some tens of milliseconds; reports and moments come at the same time. */
const WAKES_PER_SECOND = 15;

/** Half of the time for others. */
export function halfPace(wakesPerSecond = WAKES_PER_SECOND): Pace {
  let nextWakeAt = 0;
  return {
    async rest(work) {
      const began = performance.now();
      const result = await work();
      await pause(performance.now() - began);
      return result;
    },
    async wake() {
      const now = performance.now();
      const at = Math.max(now, nextWakeAt);
      nextWakeAt = at + 1_000 / wakesPerSecond;
      if (at > now) await pause(at - now);
    },
  };
}
