import type { Request } from 'express';
import { hashOfKey, type Right } from '../../store/api-keys';
import type { Database } from '../../store/client';
import { outsideTenant } from '../../store/outside-tenant';
import { PreparedSql } from '../../store/sql';
import type { Caller } from './caller';

/** The key of a request: `Authorization: Bearer pw_…` or `X-API-Key`. */
export function presentedKey(req: Request): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(req.get('Authorization') ?? '')?.[1];
  return bearer ?? req.get('X-API-Key')?.trim() ?? null;
}

type Row = {
  id: string;
  werkgever_id: string | null;
  rol: string;
  bereik: Caller['bereik'];
  rechten: Right[];
  laatst_gebruikt_op: Date | null;
};

/** How exactly the last use of a key is known: noting it at each request would cost a write each. */
const USE_WITHIN_MS = 5 * 60_000;

/**
 * Who stands behind a key, before the employer is known; that it was used is noted.
 * @returns null for a key that is unknown, withdrawn or expired
 * @throws DatabaseUnavailable when there is no connection
 */
export async function findCaller(db: Database, key: string, nowMs: number): Promise<Caller | null> {
  const hash = hashOfKey(key);
  const [row] = await outsideTenant(
    () => new PreparedSql(db.$pool).$queryRaw<Row[]>`
      select id, werkgever_id, rol, bereik, rechten, laatst_gebruikt_op from zoek_api_sleutel(${hash})`,
  );
  if (!row) return null;
  if (nowMs - (row.laatst_gebruikt_op?.getTime() ?? 0) > USE_WITHIN_MS)
    await outsideTenant(() => db.$queryRaw`select gebruik_api_sleutel(${hash}, ${new Date(nowMs)})::text`);
  const { id, werkgever_id: werkgeverId, rol, bereik, rechten } = row;
  const isOperator = werkgeverId === null && rol === 'operator';
  return { sleutelId: id, werkgeverId, rol, bereik, rechten, isOperator, sleutelHash: hash };
}
