import { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Sql } from '../../store/sql';
import type { Claimant } from './claim';

type Answer = { code: number; body: unknown; locatie: string | null };

/** Stores the answer under the key, in the transaction that claimed it. */
export async function finish(tx: Sql, claimant: Claimant, answer: Answer): Promise<void> {
  await tx.$executeRaw(finished(claimant, answer));
}

/** The same as a question, to be asked together with others. */
export function finished({ werkgeverId, sleutel, spreektVoor }: Claimant, answer: Answer): Prisma.Sql {
  const body = answer.body === null ? null : JSON.stringify(answer.body);
  return Prisma.sql`
    update idempotentie set antwoord_code = ${answer.code}, antwoord = ${body}::jsonb, locatie = ${answer.locatie}
    where werkgever_id = ${werkgeverId}::uuid and sleutel = ${sleutel} and spreekt_voor = ${spreektVoor}`;
}

/** Gives the key free again, in the transaction that claimed it: nothing was done under it. */
export async function giveUp(tx: Tx, { werkgeverId, sleutel, spreektVoor }: Claimant): Promise<void> {
  await tx.idempotentie.deleteMany({ where: { werkgeverId, sleutel, spreektVoor, antwoordCode: null } });
}
