import type { TransactionInput } from '../../domain/case/contract';
import type { Performer } from '../../domain/case/roles';
import type { EffectOf } from '../../domain/moment/effects';
import { Prisma } from '../../prisma/client/client';
import { instantOf } from '../amsterdam';
import type { Sql } from '../sql';
import { idOfKey, messageIdOf } from '../stable-id';
import type { TableWrite } from './change';

/** Outgoing messages (table `bericht`): what the case writes and drops, and what a delivery does with them. */
export const writeMessages: TableWrite = ({ input, effects, droppedMessages }) => {
  const rows = effects.filter((effect) => effect.kind === 'bericht').map(rowOf);
  return [
    ...(rows.length > 0 ? [written(rows, graceOf(input))] : []),
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

/** Milliseconds for which a moment keeps what it wrote to its own first try, before the delivery over all cases takes it. */
const FIRST_TRY_MS = 60_000;
/** What a case does again after a set-back waits until it has been kept back or shown to be new. */
const DOES_AGAIN_MS = 3_600_000;

function graceOf({ message, again }: TransactionInput): { nowMs: number; laterMs: number } {
  const extraMs = again ? DOES_AGAIN_MS : 0;
  return { nowMs: (message ? 0 : FIRST_TRY_MS) + extraMs, laterMs: FIRST_TRY_MS + extraMs };
}

function rowOf({ key, gevalId, obligation, step, round, to, person = null, at, data }: EffectOf<'bericht'>) {
  const subject = { key, gevalId, obligation, step, round, to, person };
  const moment = new Date(instantOf(at)).toISOString();
  return { id: idOfKey(key), ...subject, data, moment, messageId: messageIdOf(key) };
}

/** A row that may leave later than now has a moment of its own, which tries it first. */
function written(
  rows: ReadonlyArray<ReturnType<typeof rowOf>>,
  { nowMs, laterMs }: ReturnType<typeof graceOf>,
): Prisma.Sql {
  return Prisma.sql`berichten as (
    insert into bericht (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal,
      ontvanger, gebruiker_id, sjabloon, gegevens, versie, moment, message_id, wacht_sinds, klaar_op)
    select m.id, wg, dv, m."gevalId", m.key, m.obligation, m.step, m.round, 'email', m."to", m.person, m.step, m.data, versie, m.moment,
      m."messageId", clock_timestamp() + greatest(m.moment - at, interval '0'),
      clock_timestamp() + greatest(m.moment - at, interval '0')
        + case when m.moment > at then ${laterMs}::int else ${nowMs}::int end * interval '1 millisecond'
    from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, key text, "gevalId" uuid, obligation text,
      step text, round int, "to" text, person uuid, data jsonb, moment timestamptz, "messageId" text)
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
  tx: Sql,
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

const PERHAPS_SENT = 'mogelijk al verzonden voordat de database werd teruggezet';
/** The same of a message that no person was told of yet. */
const PERHAPS_SENT_UNTOLD = `${PERHAPS_SENT}; de zaak wordt hersteld`;

/** Drops the messages whose moment has come: they may have been sent before the database was set back. */
export async function withholdMessages(tx: Sql, dienstverbandId: string, atMs: number): Promise<void> {
  await tx.$executeRaw`
    update bericht set status = 'vervallen', reden = ${PERHAPS_SENT_UNTOLD}
    where dienstverband_id = ${dienstverbandId}::uuid and status in ('wachtend', 'geclaimd') and moment <= ${new Date(atMs)}`;
}

/** What was withheld and a person is told of now. */
export function tellWithheld(tx: Sql, dienstverbandId: string): Promise<MessageSubject[]> {
  return tx.$queryRaw<MessageSubject[]>`
    update bericht set reden = ${PERHAPS_SENT}
    where dienstverband_id = ${dienstverbandId}::uuid and status = 'vervallen' and reden = ${PERHAPS_SENT_UNTOLD}
    returning ${SUBJECT}`;
}
