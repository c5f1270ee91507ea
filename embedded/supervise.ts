import type { Child } from './child-process';

/** A part of the installation that has to run as long as the installation does. */
export type Supervised = {
  name: string;
  start(): Promise<{ exited: Promise<void>; stop(patienceMs?: number): Promise<void> }>;
};

export type Supervision = { stop(patienceMs?: number): Promise<void> };

const RESTART_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Starts a part and starts it again whenever it dies, with growing pauses; `say` tells the person at the terminal.
 * The first start must succeed.
 */
export async function supervise(part: Supervised, say: (line: string) => void): Promise<Supervision> {
  let stopping = false;
  let running = await part.start();
  const loop = (async () => {
    let pauseMs = RESTART_PAUSE_MS;
    for (;;) {
      await running.exited;
      if (stopping) return;
      say(`${part.name} stopte onverwacht en wordt opnieuw gestart.`);
      for (let started = false; !started && !stopping; ) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        try {
          if (stopping) return;
          running = await part.start();
          started = true;
          pauseMs = RESTART_PAUSE_MS;
          say(`${part.name} draait weer.`);
        } catch (error) {
          say(`${part.name} start nog niet: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
  })();
  return {
    async stop(patienceMs) {
      stopping = true;
      await running.stop(patienceMs);
      await loop;
    },
  };
}

/** A child process as a supervised part. */
export function asRunning(child: Child): { exited: Promise<void>; stop(patienceMs?: number): Promise<void> } {
  return { exited: child.exited, stop: (patienceMs) => child.stop(patienceMs) };
}
