import type { Database } from './client';
import { outsideTenant } from './outside-tenant';

type Row = { werkgever_id: string; dienstverband_id: string };
export type Employment = { werkgeverId: string; dienstverbandId: string };

/** Below every id. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * A page of the employments that have a case, of every employer, in the order of their ids; proef and simulation live by
 * clocks of their own and are left out. Only the worker may ask.
 * @param after the last id of the page before
 */
export async function employmentsWithCase(db: Database, after: string, atMost: number): Promise<Employment[]> {
  return named(
    await outsideTenant(
      () => db.$queryRaw<Row[]>`
        select werkgever_id, dienstverband_id from sweep_dienstverbanden(${after}::uuid, ${atMost}::int)`,
    ),
  );
}

/** Those of these employments that are there, with their employers. Only the worker may ask. */
export async function employmentsOf(db: Database, ids: readonly string[]): Promise<Employment[]> {
  return named(
    await outsideTenant(
      () => db.$queryRaw<Row[]>`select werkgever_id, dienstverband_id from werkgevers_van(${[...ids]}::uuid[])`,
    ),
  );
}

/** The employer of a case, for an operator who has only its id. Only the worker may ask. */
export async function employerOfCase(db: Database, gevalId: string): Promise<string | null> {
  const [row] = await outsideTenant(
    () => db.$queryRaw<Array<{ werkgever: string | null }>>`select werkgever_van_geval(${gevalId}::uuid) as werkgever`,
  );
  return row?.werkgever ?? null;
}

function named(rows: readonly Row[]): Employment[] {
  return rows.map((row) => ({ werkgeverId: row.werkgever_id, dienstverbandId: row.dienstverband_id }));
}
