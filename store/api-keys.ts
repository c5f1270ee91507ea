import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ApiSleutel } from '../prisma/client/client';
import type { Tx } from './in-tenant';

/** What may be done with a key: read, report to cases, keep people and employers, manage keys and cases, and what is medical. */
export const RIGHTS = ['lezen', 'melden', 'mensen', 'beheren', 'medisch'] as const;
export type Right = (typeof RIGHTS)[number];

/** All but the one that only a doctor's program has. */
export const EVERYDAY_RIGHTS = RIGHTS.filter((right) => right !== 'medisch');

/** A key as it can be read: what it hashes to cannot. */
export type KeyRow = Omit<ApiSleutel, 'hash'>;

/** 32 random bytes: cannot be guessed, so a fast hash is enough to store it by. */
export function newApiKey(): string {
  return `pw_${randomBytes(32).toString('base64url')}`;
}

export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

const LAST_SHOWN = 4;

export type NewKey = {
  /** As the caller wants it; random without. */
  id?: string;
  /** The employer whose key it is; null for an operator's. */
  werkgeverId: string | null;
  bereik?: readonly string[];
  rechten: readonly Right[];
  omschrijving: string;
  /** Who makes it, as the audit trail names them. */
  gemaaktDoor: string;
  verlooptOp?: Date | null;
  vervangtId?: string | null;
};

/**
 * Makes a key in a transaction of its employer or operator; one that a key of theirs makes ends with it at the latest. The key
 * itself is told here once and kept nowhere.
 */
export async function makeKey(tx: Tx, { id = randomUUID(), werkgeverId, ...wanted }: NewKey): Promise<string> {
  const key = newApiKey();
  const { bereik, rechten, ...rest } = wanted;
  await tx.apiSleutel.create({
    data: {
      ...rest,
      id,
      werkgeverId,
      rol: werkgeverId === null ? 'operator' : 'werkgever',
      rechten: [...rechten],
      ...(bereik ? { bereik: [...bereik] } : {}),
      hash: hashOfKey(key),
      laatsteVier: key.slice(-LAST_SHOWN),
    },
    select: { id: true },
  });
  return key;
}

/**
 * Makes a key like another one, which ends when the overlap is over.
 * @returns null when the other one opens nothing any more
 */
export async function replaceKey(
  tx: Tx,
  old: KeyRow,
  { id, by, atMs, overlapMs }: { id?: string; by: string; atMs: number; overlapMs: number },
): Promise<string | null> {
  if (!opens(old, atMs)) return null;
  const key = await makeKey(tx, {
    id,
    werkgeverId: old.werkgeverId,
    bereik: old.bereik,
    rechten: old.rechten as Right[],
    omschrijving: old.omschrijving,
    gemaaktDoor: by,
    verlooptOp: old.verlooptOp,
    vervangtId: old.id,
  });
  const until = Math.min(atMs + overlapMs, old.verlooptOp?.getTime() ?? Number.POSITIVE_INFINITY);
  await tx.apiSleutel.update({ where: { id: old.id }, data: { verlooptOp: new Date(until) }, select: { id: true } });
  return key;
}

/**
 * Ends a key at once, and all that was made with it or with those, except the key that asks for it and what that made. What
 * had ended stays as it was, but not what was made with it: who has a key that ended may have replaced it.
 * @returns the ids of all that was made with it and opens nothing, and of all that ended now
 */
export async function withdrawKey(
  tx: Tx,
  id: string,
  { atMs, by = null }: { atMs: number; by?: string | null },
): Promise<{ made: string[]; ended: string[] }> {
  const ended: string[] = [];
  const seen = new Set([id]);
  // Ended before it is looked up what they made: a key that is making one then is waited for.
  for (let ids = [id]; ids.length > 0; ) {
    const rows = await tx.apiSleutel.updateManyAndReturn({
      where: { id: { in: ids }, ingetrokkenOp: null },
      data: { ingetrokkenOp: new Date(atMs) },
      select: { id: true },
    });
    ended.push(...rows.map((row) => row.id));
    const next = await tx.apiSleutel.findMany({
      where: { gemaaktDoor: { in: ids.map(nameOfKey) } },
      select: { id: true },
    });
    ids = next.map((row) => row.id).filter((one) => one !== by && !seen.has(one));
    for (const one of ids) seen.add(one);
  }
  seen.delete(id);
  return { made: [...seen], ended };
}

/** How a key is named as who made or did something. */
export function nameOfKey(id: string): string {
  return `sleutel:${id}`;
}

/** Whether a key opens anything at a moment. */
export function opens(row: Pick<KeyRow, 'ingetrokkenOp' | 'verlooptOp'>, atMs: number): boolean {
  return row.ingetrokkenOp === null && (row.verlooptOp === null || row.verlooptOp.getTime() > atMs);
}
