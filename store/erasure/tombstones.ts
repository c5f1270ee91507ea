import type { Database } from '../client';
import { outsideTenant } from '../outside-tenant';
import { addToJournal, type Erasure } from './journal';

/** A row of `lijst_grafstenen`. */
export type TombstoneRow = {
  soort: Erasure['soort'];
  id: string;
  werkgever_id: string;
  grond: string;
  wie: string;
  gewist_op: Date;
  /** Absent in a database of before they were kept. */
  berichten?: string[];
};

export function toErasure({ werkgever_id, gewist_op, berichten = [], ...row }: TombstoneRow): Erasure {
  return { ...row, werkgeverId: werkgever_id, gewistOp: gewist_op.toISOString(), berichten };
}

/** Brings the record outside the database up to date with the tombstones in it; how many were added. */
export async function keepOutside(db: Database, file: string): Promise<number> {
  const rows = await outsideTenant(
    () => db.$queryRaw<TombstoneRow[]>`
      select soort, id, werkgever_id, grond, wie, gewist_op, berichten from lijst_grafstenen()`,
  );
  return addToJournal(file, rows.map(toErasure));
}
