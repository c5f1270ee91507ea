import type { Database } from './client';
import { outsideTenant } from './outside-tenant';

/** A round in which seals were laid, sealed over the one before it. */
export type Round = { nummer: number; zegel: string };

/** The last round; null before the first. Only the worker's role may ask. */
export async function lastRound(db: Database): Promise<Round | null> {
  const [row] = await outsideTenant(() => db.$queryRaw<Round[]>`select nummer, zegel from laatste_ronde()`);
  return row ?? null;
}

/** Rounds in their order, each with the seals that stand in it now, in the order of the ids of their lines. */
export async function roundsAfter(
  db: Database,
  nummer: number,
  atMost: number,
): Promise<Array<Round & { zegels: string[] }>> {
  return outsideTenant(
    () => db.$queryRaw<Array<Round & { zegels: string[] }>>`
      select nummer, zegel, zegels from audit_ronden(${nummer}::int, ${atMost}::int)`,
  );
}
