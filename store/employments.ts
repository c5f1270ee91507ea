import type { Database } from './client';
import { outsideTenant } from './outside-tenant';

type Row = { werkgever_id: string; dienstverband_id: string; soort: string };
export type Employment = { werkgeverId: string; dienstverbandId: string };

/** Every employment of every employer. Only the worker may ask. */
export function allEmployments(db: Database): Promise<Employment[]> {
  return employments(db, () => true);
}

/** The real ones; proef and simulation live by clocks of their own. */
export function realEmployments(db: Database): Promise<Employment[]> {
  return employments(db, ({ soort }) => soort === 'echt');
}

async function employments(db: Database, wanted: (row: Row) => boolean): Promise<Employment[]> {
  const rows = await outsideTenant(
    () => db.$queryRaw<Row[]>`select werkgever_id, dienstverband_id, soort from sweep_dienstverbanden()`,
  );
  return rows.filter(wanted).map((row) => ({ werkgeverId: row.werkgever_id, dienstverbandId: row.dienstverband_id }));
}
