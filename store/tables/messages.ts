import type { CaseId, DeliveryInput } from '../../domain/case/contract';
import { type Lineage, NO_LINEAGE } from '../../domain/case/lineage';
import type { Performer } from '../../domain/case/roles';
import type { EffectOf } from '../../domain/moment/effects';
import { Prisma } from '../../prisma/client/client';
import { instantOf } from '../amsterdam';
import { rowOfCase, stateOf } from '../case/stored-case';
import type { Tx } from '../in-tenant';
import { idOfKey, messageIdOf } from '../stable-id';
import type { TableWrite } from './change';

/** Outgoing messages (table `bericht`): what the case writes and drops, and what a delivery does with them. */
export const writeMessages: TableWrite = ({ effects, droppedMessages }) => {
  const rows = effects.filter((effect) => effect.kind === 'bericht').map(rowOf);
  return [
    ...(rows.length > 0 ? [written(rows)] : []),
    ...(droppedMessages.length > 0
      ? [
          Prisma.sql`vervallen as (
            update bericht set status = 'vervallen', reden = c.reason
            from ids, jsonb_to_recordset(${JSON.stringify(droppedMessages)}::jsonb) as c(id uuid, reason text)
            where bericht.dienstverband_id = dv and bericht.id = c.id and bericht.status = 'wachtend')`,
        ]
      : []),
  ];
};

function rowOf({ key, obligation, step, round, to, at, data }: EffectOf<'bericht'>) {
  const subject = { key, obligation, step, round, to };
  const moment = new Date(instantOf(at)).toISOString();
  return { id: idOfKey(key), ...subject, data, moment, messageId: messageIdOf(key) };
}

function written(rows: ReadonlyArray<ReturnType<typeof rowOf>>): Prisma.Sql {
  return Prisma.sql`berichten as (
    insert into bericht (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal,
      ontvanger, sjabloon, gegevens, versie, moment, message_id)
    select m.id, wg, dv, geval, m.key, m.obligation, m.step, m.round, 'email', m."to", m.step, m.data, versie, m.moment,
      m."messageId"
    from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, key text, obligation text, step text,
      round int, "to" text, data jsonb, moment timestamptz, "messageId" text)
    on conflict (sleutel) do nothing)`;
}

/** What was given up or withheld: what the message is about and for whom. */
export type MessageSubject = {
  id: string;
  gevalId: string | null;
  obligation: string;
  step: string;
  round: number;
  recipient: Performer;
  /** Who of those with the role it was for; null for the role's own. */
  gebruikerId: string | null;
};

const SUBJECT = Prisma.sql`id, verzuimgeval_id as "gevalId", verplichting as obligation, stap as step, ronde as round,
  ontvanger as recipient, gebruiker_id as "gebruikerId"`;

/** Marks messages that could not be delivered; without an id all that wait. What was sent stays so. */
export function giveUpMessages(
  tx: Tx,
  dienstverbandId: string,
  { id, reason }: { id: string | null; reason: string | null },
): Promise<MessageSubject[]> {
  const which =
    id === null
      ? Prisma.sql`status in ('wachtend', 'geclaimd')`
      : Prisma.sql`id = ${id}::uuid and status <> 'verzonden'`;
  return tx.$queryRaw<MessageSubject[]>`
    update bericht set status = 'mislukt', reden = ${reason}
    where dienstverband_id = ${dienstverbandId}::uuid and ${which} returning ${SUBJECT}`;
}

/** Drops the messages whose moment has come: they may have been sent before the database was set back. */
export function withholdMessages(tx: Tx, dienstverbandId: string, atMs: number): Promise<MessageSubject[]> {
  return tx.$queryRaw<MessageSubject[]>`
    update bericht set status = 'vervallen', reden = 'mogelijk al verzonden voordat de database werd teruggezet'
    where dienstverband_id = ${dienstverbandId}::uuid and status in ('wachtend', 'geclaimd') and moment <= ${new Date(atMs)}
    returning ${SUBJECT}`;
}

/** A row of table `bericht` that this delivery has in hand, with the addresses and names that it needs. */
export type ClaimedRow = {
  id: string;
  key: string;
  obligation: string;
  step: string;
  recipient: Performer;
  data: unknown;
  messageId: string;
  gevalId: string | null;
  dienstverbandId: string;
  trial: boolean;
  employer: string;
  employerEmail: string;
  employerLanguage: 'nl' | 'en';
  /** In whose name its mails go and where answers go; null: those of the installation. */
  senderName: string | null;
  employerReplyTo: string | null;
  /** Whom a reader can call: who is assigned to the case, else who has the role. */
  contacts: Array<{ role: 'casemanager' | 'arbodienst'; name: string; phone: string | null; email: string | null }>;
  /** Empty where the contract of the employer sends it. */
  employee: string;
  employeeEmail: string | null;
  employeeLanguage: 'nl' | 'en';
  /** Who of those with the recipient's role this row is for; null for the row of the role itself. */
  gebruikerId: string | null;
  /** The proven address of that person; null once the role ended. */
  userEmail: string | null;
  /** Somebody has the role, at an address that is not proven yet. */
  awaitsProof: boolean;
  /** It was sent before, and nobody knows whether it arrived. */
  isUncertain: boolean;
};

/** Of casemanager and arbodienst one each, whose address is proven. */
const CONTACTS = Prisma.sql`coalesce((
  select jsonb_agg(jsonb_build_object('role', c.rol, 'name', c.naam, 'phone', c.telefoon, 'email', c.email) order by c.rol desc)
  from (select distinct on (u.rol) u.rol, u.naam, u.telefoon, u.email from gebruiker u
    left join toewijzing t on t.verzuimgeval_id = b.verzuimgeval_id and t.rol = u.rol and t.gebruiker_id = u.id
    where u.werkgever_id = b.werkgever_id and u.rol in ('casemanager', 'arbodienst')
      and u.bevestigd_op is not null and u.beeindigd_op is null
    order by u.rol, t.gebruiker_id is null, u.id) c), '[]')`;

/**
 * Claims a row whose moment has come, unless the case dropped it: a confirmation first, then the one tried least, so that a
 * row that fails does not hold up the others, and of those the oldest. A workflow runs one delivery at a time, so a row that is still claimed
 * belongs to a delivery that died or gave it up: it is taken over.
 *
 * @param except rows that this delivery has tried already
 */
export async function claimNext(
  tx: Tx,
  { dienstverbandId, atMs }: DeliveryInput,
  claimant: string,
  except: readonly string[],
): Promise<ClaimedRow | null> {
  const rows = await tx.$queryRaw<ClaimedRow[]>`
    update bericht b set status = 'geclaimd', pogingen = b.pogingen + 1, geclaimd_door = ${claimant}
    from werkgever g
    left join dienstverband d on d.id = ${dienstverbandId}::uuid
    left join werknemer n on n.id = d.werknemer_id
    where g.id = b.werkgever_id and b.id = (
      select w.id from bericht w
      where w.dienstverband_id = ${dienstverbandId}::uuid and w.status in ('wachtend', 'geclaimd')
        and w.moment <= ${new Date(atMs)} and w.id <> all(${except}::uuid[])
      order by w.stap <> 'bevestiging', w.pogingen, w.moment, w.sleutel limit 1 for update)
    returning b.id, b.sleutel as key, b.verplichting as obligation, b.stap as step, b.ontvanger as recipient,
      b.gegevens as data, b.message_id as "messageId", b.verzuimgeval_id as "gevalId",
      b.dienstverband_id as "dienstverbandId", coalesce(d.soort = 'proef', false) as trial,
      g.naam as employer, g.email as "employerEmail", g.taal as "employerLanguage",
      g.afzender_naam as "senderName", g.antwoordadres as "employerReplyTo", ${CONTACTS} as contacts,
      coalesce(n.naam, '') as employee, n.email as "employeeEmail", coalesce(n.taal, g.taal) as "employeeLanguage", b.gebruiker_id as "gebruikerId",
      case when b.ontvanger = 'werknemer' then (select e.email from werknemer e where e.id = b.gebruiker_id)
        else (select u.email from gebruiker u
          where u.id = b.gebruiker_id and u.bevestigd_op is not null and u.beeindigd_op is null) end as "userEmail",
      exists(select 1 from gebruiker u where u.werkgever_id = b.werkgever_id and u.rol = b.ontvanger
        and u.bevestigd_op is null and u.beeindigd_op is null) as "awaitsProof", b.onzeker_op is not null as "isUncertain"`;
  return rows[0] ?? null;
}

/** A row in hand: what it is, whose it is, and who claimed it. */
type InHand = { id: string; claimant: string } & Pick<DeliveryInput, 'werkgeverId' | 'dienstverbandId' | 'atMs'>;

/**
 * Records that the mail left, at the case's own moment; a change of the case, so that a run can tell whether it was lost.
 * @returns false when another delivery took the row over
 */
export async function markSent(tx: Tx, { id, claimant, atMs, ...of }: InHand): Promise<boolean> {
  const { count } = await tx.bericht.updateMany({
    where: { id, status: 'geclaimd', geclaimdDoor: claimant },
    data: { status: 'verzonden', verzondenOp: new Date(atMs) },
  });
  const { table, key } = stateOf(of);
  if (count === 1)
    await tx.$executeRaw`update ${table} set versie = versie + 1 where ${key} = ${of.dienstverbandId}::uuid`;
  return count === 1;
}

/** Has the case send a mail once more later, of which nobody knows whether it arrived. */
export async function repeatLater(
  tx: Tx,
  { id, claimant, atMs, repeatAtMs, ...of }: InHand & { repeatAtMs: number },
): Promise<boolean> {
  const again = new Date(repeatAtMs);
  const { count } = await tx.bericht.updateMany({
    where: { id, status: 'geclaimd', geclaimdDoor: claimant },
    data: { status: 'wachtend', geclaimdDoor: null, onzekerOp: new Date(atMs), moment: again },
  });
  const { table, key } = stateOf(of);
  if (count === 1)
    await tx.$executeRaw`update ${table} set versie = versie + 1, volgend_moment = least(volgend_moment, ${again})
      where ${key} = ${of.dienstverbandId}::uuid`;
  return count === 1;
}

/** Where the case stands, and the version that made its plan. */
export async function standOf(tx: Tx, id: CaseId): Promise<{ lineage: Lineage; planVersion: number }> {
  const [row] = await tx.$queryRaw<Array<{ versie: number; merken: string[]; plan_versie: number | null }>>`
    select versie, merken, plan_versie from ${rowOfCase(id)}`;
  if (!row) return { lineage: NO_LINEAGE, planVersion: 0 };
  return { lineage: { version: row.versie, marks: row.merken }, planVersion: row.plan_versie ?? row.versie };
}

/** Gives back what this delivery claimed and did not send. */
export async function release(tx: Tx, dienstverbandId: string, claimant: string): Promise<void> {
  await tx.bericht.updateMany({
    where: { dienstverbandId, status: 'geclaimd', geclaimdDoor: claimant },
    data: { status: 'wachtend', geclaimdDoor: null },
  });
}
