import type { Tx } from '../../store/in-tenant';
import type { Claimant } from './claim';

/** Stores the answer under the key, in the transaction that claimed it. */
export async function finish(
  tx: Tx,
  { werkgeverId, sleutel }: Claimant,
  answer: { code: number; body: unknown; locatie: string | null },
): Promise<void> {
  const body = answer.body === null ? null : JSON.stringify(answer.body);
  await tx.$executeRaw`
    update idempotentie set antwoord_code = ${answer.code}, antwoord = ${body}::jsonb, locatie = ${answer.locatie}
    where werkgever_id = ${werkgeverId}::uuid and sleutel = ${sleutel}`;
}

/** Gives the key free again, in the transaction that claimed it: nothing was done under it. */
export async function giveUp(tx: Tx, { werkgeverId, sleutel }: Claimant): Promise<void> {
  await tx.idempotentie.deleteMany({ where: { werkgeverId, sleutel, antwoordCode: null } });
}
