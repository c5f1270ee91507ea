import type { Database } from '../client';
import { inTenant } from '../in-tenant';

/** What is to be erased, on which ground and by whom: all of it stands on the tombstone. */
export type Wish = { werkgeverId: string; id: string; ground: string; by: string };

/** The database does not let it be erased, in one Dutch sentence. */
export class NotErased extends Error {}

/** Errors of `wis_geval` and `wis_persoon`: no ground, unknown, still running, held. */
const OURS = /PW00[4567]/;
const SENTENCE = /(?:message: `|ERROR: |Message: `)?([A-Z][^`"]*?(?:gewist[^`"]*|bestaat niet)\.?)/;

/** @throws NotErased when the case is not there, runs or is held */
export function eraseCase(db: Database, { werkgeverId, id, ground, by }: Wish): Promise<void> {
  return erasing(db, werkgeverId, (tx) => tx.$executeRaw`select wis_geval(${id}::uuid, ${ground}, ${by})`);
}

/** The same because its terms are over: the medical file stays until its own. @throws NotErased as above */
export function eraseExpiredCase(db: Database, { werkgeverId, id, ground, by }: Wish): Promise<void> {
  return erasing(db, werkgeverId, (tx) => tx.$executeRaw`select wis_verstreken_geval(${id}::uuid, ${ground}, ${by})`);
}

/** @throws NotErased when the employee is not there, is employed, has a case that runs, or is held */
export function erasePerson(db: Database, { werkgeverId, id, ground, by }: Wish): Promise<void> {
  return erasing(db, werkgeverId, (tx) => tx.$executeRaw`select wis_persoon(${id}::uuid, ${ground}, ${by})`);
}

async function erasing(
  db: Database,
  werkgeverId: string,
  work: (tx: Parameters<Parameters<typeof inTenant>[2]>[0]) => Promise<unknown>,
): Promise<void> {
  try {
    await inTenant(db, werkgeverId, work);
  } catch (error) {
    const text = (error as Error).message;
    if (!OURS.test(text)) throw error;
    throw new NotErased(SENTENCE.exec(text)?.[1] ?? 'Dit kan nu niet worden gewist.');
  }
}
