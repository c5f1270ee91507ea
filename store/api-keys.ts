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

/** Makes a key in a transaction of its employer or operator. The key itself is told here once and kept nowhere. */
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

/** Ends a key at once; one that had ended stays as it was. Tells whether there is such a key. */
export async function withdrawKey(tx: Tx, id: string, atMs: number): Promise<boolean> {
  await tx.apiSleutel.updateMany({ where: { id, ingetrokkenOp: null }, data: { ingetrokkenOp: new Date(atMs) } });
  return (await tx.apiSleutel.count({ where: { id } })) > 0;
}

/** Whether a key opens anything at a moment. */
export function opens(row: Pick<KeyRow, 'ingetrokkenOp' | 'verlooptOp'>, atMs: number): boolean {
  return row.ingetrokkenOp === null && (row.verlooptOp === null || row.verlooptOp.getTime() > atMs);
}
