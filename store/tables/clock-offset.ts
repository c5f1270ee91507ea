import type { Sql } from '../sql';

/** The clock of a case minus that of the server, in milliseconds; 0 where there is no such employment. */
export async function clockOffsetOf(tx: Sql, dienstverbandId: string): Promise<number> {
  const [row] = await tx.$queryRaw<Array<{ ms: number }>>`
    select klok_verschil_ms::float8 as ms from dienstverband where id = ${dienstverbandId}::uuid`;
  return row?.ms ?? 0;
}
