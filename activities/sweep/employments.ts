import type { Database } from '../database/client';

type Row = { werkgever_id: string; dienstverband_id: string; soort: string };

/** Every real employment of every employer; proef and simulation live by clocks of their own. Only the worker may ask. */
export async function employments(db: Database): Promise<Array<{ werkgeverId: string; dienstverbandId: string }>> {
  const rows = await db.$queryRaw<Row[]>`select werkgever_id, dienstverband_id, soort from sweep_dienstverbanden()`;
  return rows
    .filter(({ soort }) => soort === 'echt')
    .map((row) => ({ werkgeverId: row.werkgever_id, dienstverbandId: row.dienstverband_id }));
}
