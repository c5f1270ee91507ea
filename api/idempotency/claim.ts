import type { Reader } from '../../domain/case/employer-knowledge';
import type { Sql } from '../../store/sql';
import { idOfKey, nameOfRequest, stableUuid } from '../../store/stable-id';
import type { Caller } from '../auth/caller';
import { Problem } from '../problem/problem';
import { bodyHash } from './body-hash';

/** A request that claims its Idempotency-Key. */
export type Claimant = {
  werkgeverId: string;
  /** Stands for the key as it was sent: a sender may name a person in it (`nameOfRequest`). */
  sleutel: string;
  /** As it was sent; what was claimed before keys were kept so stands under it. */
  verzonden: string;
  /** Whose side the sender is on: the employer is not told what was answered to the arbodienst. */
  spreektVoor: Reader;
  route: string;
  hash: string;
  /** Id of the request as a resource. */
  verzoekId: string;
  berichtId: string;
};

/** The message that a request tells, under an id that no other way to a case gives. */
export function messageIdOfRequest(verzoekId: string): string {
  return `api-${verzoekId}`;
}

export type Claim =
  /** First sight of the key: this transaction answers it. */
  { state: 'nieuw' } | { state: 'klaar'; code: number; antwoord: unknown; locatie: string | null };

/**
 * The claimant of a request. Its message id follows from employer, key, route and body, so that a repeat is the same
 * message for the case even when the row was lost, as after a restore of the database. That of the arbodienst follows under a
 * secret: the employer, who can guess all four, sends no repeat of it and finds no outcome under it.
 */
export function claimantOf(
  werkgeverId: string,
  request: { idempotencyKey: string; path: string; sent: unknown; caller: Pick<Caller, 'bereik'> },
): Claimant {
  const { idempotencyKey: verzonden, path, caller } = request;
  const route = `POST ${path}`;
  const hash = bodyHash(request.sent);
  const spreektVoor = caller.bereik.includes('arbodienst') ? 'arbodienst' : 'werkgever';
  const parts = ['api', werkgeverId, verzonden, route, hash];
  const verzoekId = spreektVoor === 'arbodienst' ? idOfKey(parts.join('\u0000')) : stableUuid(...parts);
  const berichtId = messageIdOfRequest(verzoekId);
  return { werkgeverId, sleutel: nameOfRequest(verzonden), verzonden, spreektVoor, route, hash, verzoekId, berichtId };
}

type Row = {
  route: string;
  body_hash: string;
  antwoord_code: number | null;
  antwoord: unknown;
  locatie: string | null;
};

/**
 * Takes the key, or tells what was answered under it, with one query. The row stays locked until the transaction ends,
 * and that answers it: another request under the same key waits for the answer.
 * @throws Problem when the key belongs to another request
 */
export async function claim(tx: Sql, claimant: Claimant): Promise<Claim> {
  const { werkgeverId, sleutel, verzonden, spreektVoor, route, hash, berichtId } = claimant;
  const [row] = await tx.$queryRaw<[Row]>`
    insert into idempotentie as i (werkgever_id, sleutel, spreekt_voor, route, body_hash, bericht_id)
    values (${werkgeverId}::uuid, coalesce((
      select v.sleutel from idempotentie v
      where v.werkgever_id = ${werkgeverId}::uuid and v.sleutel = ${verzonden} and v.spreekt_voor = ${spreektVoor}
    ), ${sleutel}), ${spreektVoor}, ${route}, ${hash}, ${berichtId})
    on conflict (werkgever_id, sleutel, spreekt_voor) do update set sleutel = i.sleutel
    returning route, body_hash, antwoord_code, antwoord, locatie`;
  if (row.route !== route || row.body_hash !== hash)
    throw new Problem(
      'sleutel-hergebruikt',
      'Deze Idempotency-Key is al gebruikt voor een ander verzoek: neem voor elk nieuw verzoek een nieuwe sleutel.',
      {
        errors: [
          {
            veld: 'Idempotency-Key',
            melding:
              row.route === route ? 'de inhoud is anders dan de eerste keer' : 'de sleutel hoort bij een ander adres',
          },
        ],
      },
    );
  if (row.antwoord_code === null) return { state: 'nieuw' };
  return { state: 'klaar', code: row.antwoord_code, antwoord: row.antwoord, locatie: row.locatie };
}
