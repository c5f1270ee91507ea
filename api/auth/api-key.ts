import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Database } from '../../store/client';
import { outsideTenant } from '../../store/outside-tenant';
import type { Caller } from './caller';

/** 32 random bytes: cannot be guessed, so a fast hash is enough to store it by. */
export function newApiKey(): string {
  return `pw_${randomBytes(32).toString('base64url')}`;
}

export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The key of a request: `Authorization: Bearer pw_…` or `X-API-Key`. */
export function presentedKey(req: Request): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(req.get('Authorization') ?? '')?.[1];
  return bearer ?? req.get('X-API-Key')?.trim() ?? null;
}

/**
 * Who stands behind a key, before the employer is known.
 * @returns null for a key that is unknown or withdrawn
 * @throws DatabaseUnavailable when there is no connection
 */
export async function findCaller(db: Database, key: string): Promise<Caller | null> {
  const hash = hashOfKey(key);
  const [row] = await outsideTenant(
    () => db.$queryRaw<Array<{ id: string; werkgever_id: string | null; rol: string; bereik: Caller['bereik'] }>>`
      select id, werkgever_id, rol, bereik from zoek_api_sleutel(${hash})`,
  );
  if (!row) return null;
  const { id, werkgever_id: werkgeverId, rol, bereik } = row;
  const isOperator = werkgeverId === null && rol === 'operator';
  return { sleutelId: id, werkgeverId, rol, bereik, isOperator, sleutelHash: hash };
}
