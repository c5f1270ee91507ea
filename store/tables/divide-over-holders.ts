import { type CaseId, isContract } from '../../domain/case/contract';
import { Prisma } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import { rowOfCase } from '../case/stored-case';
import type { Sql } from '../sql';
import { idOfKey, messageIdOf } from '../stable-id';

/** Users that may be mailed: the address is proven and the role did not end. */
const mayBeMailed = (alias: 'u' | 'a') =>
  Prisma.raw(`(${alias}.bevestigd_op is not null and ${alias}.beeindigd_op is null)`);

/** A case, which of its rows `b` are due, and its own moment. */
type Due = CaseId & { due: Prisma.Sql; atMs: number };

/** Everybody in service with an address: who a mail of the contract for the werknemer is for. */
const dueWithEmployees = ({ dienstverbandId, due, atMs }: Due) => Prisma.sql`
  bericht b
  join werknemer u on u.werkgever_id = b.werkgever_id and btrim(coalesce(u.email, '')) <> '' and exists (
    select 1 from dienstverband d where d.werknemer_id = u.id and coalesce(d.laatste_dag, d.einddatum, '9999-12-31') >= ${civilMomentOf(atMs).date})
  where b.dienstverband_id = ${dienstverbandId}::uuid
    and ${due}
    and b.gebruiker_id is null and b.ontvanger = 'werknemer'
    and not exists (select 1 from bericht p where p.sleutel = b.sleutel || '/' || u.id)`;

/**
 * Rows `b` of this employment that are due and for a role, each with a user `u` who gets it and has no row for it yet:
 * who is assigned to the case goes before everybody with the role.
 */
const dueWithUsers = ({ dienstverbandId, due }: Due) => Prisma.sql`
  bericht b
  join werkgever g on g.id = b.werkgever_id
  join gebruiker u on u.werkgever_id = b.werkgever_id and u.rol = b.ontvanger and ${mayBeMailed('u')}
  where b.dienstverband_id = ${dienstverbandId}::uuid
    and ${due}
    and b.gebruiker_id is null and b.ontvanger <> 'werknemer'
    and not (b.ontvanger = 'werkgever' and lower(u.email) = lower(g.email))
    and not exists (select 1 from bericht p where p.sleutel = b.sleutel || '/' || u.id)
    and not exists (select 1 from toewijzing t join gebruiker a on a.id = t.gebruiker_id
      where t.verzuimgeval_id = b.verzuimgeval_id and t.rol = b.ontvanger and t.gebruiker_id <> u.id
        and ${mayBeMailed('a')})`;

/**
 * Makes of each due row for a role one row for each person who holds it, with a key of its own: the key of the role's row
 * and the id of the person. This is where the holders are looked up and not where the case wrote the row, because it may
 * have waited for days. The role's row becomes `verdeeld`, so who comes after the first attempt gets no second copy of
 * it; the one for the werkgever also goes to the employer's own address. The lock is that of the case transaction: what it
 * drops is not divided, and what was divided it sees.
 */
export async function divideOverHolders(tx: Sql, input: Due): Promise<void> {
  await divide(tx, input, dueWithUsers(input));
  if (isContract(input)) await divide(tx, input, dueWithEmployees(input));
}

async function divide(tx: Sql, input: CaseId, due: Prisma.Sql): Promise<void> {
  const [found] = await tx.$queryRaw<unknown[]>`select 1 from ${due} limit 1`;
  if (!found) return;
  await tx.$queryRaw`select 1 from ${rowOfCase(input)} for no key update`;
  const pairs = await tx.$queryRaw<Array<{ id: string; sleutel: string; gebruiker_id: string }>>`
    select b.id, b.sleutel, u.id as gebruiker_id from ${due} order by b.sleutel, u.id`;
  const rows = pairs.map(({ id, sleutel, gebruiker_id }) => {
    const key = `${sleutel}/${gebruiker_id}`;
    return { of: id, gebruikerId: gebruiker_id, id: idOfKey(key), key, messageId: messageIdOf(key) };
  });
  await tx.$executeRaw`
    insert into bericht (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, ontvanger,
      gebruiker_id, sjabloon, gegevens, versie, moment, message_id, wacht_sinds, klaar_op)
    select (r->>'id')::uuid, b.werkgever_id, b.dienstverband_id, b.verzuimgeval_id, r->>'key', b.verplichting, b.stap, b.ronde, b.kanaal,
      b.ontvanger, (r->>'gebruikerId')::uuid, b.sjabloon, b.gegevens, b.versie, b.moment, r->>'messageId', b.wacht_sinds, b.klaar_op
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r join bericht b on b.id = (r->>'of')::uuid
    on conflict (sleutel) do nothing`;
  await tx.$executeRaw`
    update bericht set status = 'verdeeld', geclaimd_door = null, in_handen_tot = null
    where id = any(${pairs.map(({ id }) => id)}::uuid[]) and ontvanger <> 'werkgever'`;
}
