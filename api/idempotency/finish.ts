import type { Tx } from '../../store/in-tenant';
import type { Claimant } from './claim';

/** Stores the answer under the key. A row that a parallel try gave up is made again. */
export async function finish(
  tx: Tx,
  claimant: Claimant,
  answer: { code: number; body: unknown; locatie: string | null },
): Promise<void> {
  const { werkgeverId, sleutel, route, hash, berichtId } = claimant;
  const body = answer.body === null ? null : JSON.stringify(answer.body);
  await tx.$executeRaw`
    insert into idempotentie as i (werkgever_id, sleutel, route, body_hash, bericht_id, status, antwoord_code, antwoord, locatie)
    values (${werkgeverId}::uuid, ${sleutel}, ${route}, ${hash}, ${berichtId}, 'klaar', ${answer.code}, ${body}::jsonb, ${answer.locatie})
    on conflict (werkgever_id, sleutel) do update
      set status = 'klaar', antwoord_code = excluded.antwoord_code, antwoord = excluded.antwoord, locatie = excluded.locatie
      where i.bericht_id = excluded.bericht_id`;
}

/** Gives the key free again: nothing was accepted under it. */
export async function giveUp(tx: Tx, { sleutel, berichtId }: Claimant): Promise<void> {
  await tx.idempotentie.deleteMany({ where: { sleutel, berichtId, status: 'bezig' } });
}
