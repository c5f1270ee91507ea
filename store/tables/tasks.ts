import type { EffectOf } from '../../domain/moment/effects';
import { Prisma } from '../../prisma/client/client';
import { idOfKey } from '../stable-id';
import type { TableWrite } from './change';

/**
 * Opens and closes tasks; one that was opened before is opened again only where somebody asks for it. One that was closed since it
 * was read, such as by an approval, stays as it was closed.
 */
export const writeTasks: TableWrite = ({ effects, closedTasks, reopenedTask }) => {
  const rows = effects.filter((effect) => effect.kind === 'taak').map(rowOf);
  return [
    ...(rows.length > 0 ? [opened(rows)] : []),
    ...(closedTasks.length > 0
      ? [
          Prisma.sql`gesloten as (
            update taak set status = c.status, reden = c.reason, gesloten_op = vandaag
            from ids, jsonb_to_recordset(${JSON.stringify(closedTasks)}::jsonb) as c(id uuid, status text, reason text)
            where taak.dienstverband_id = dv and taak.id = c.id and taak.status = 'open')`,
        ]
      : []),
    ...(reopenedTask === null
      ? []
      : [
          Prisma.sql`heropend as (
            update taak set status = 'open', reden = null, gesloten_op = null
            from ids where taak.dienstverband_id = dv and taak.id = ${reopenedTask}::uuid)`,
        ]),
  ];
};

function rowOf({ key, obligation, step, round, channel, part, to, data }: EffectOf<'taak'>) {
  const { name, opensOn, internalDue, legalLatest } = data;
  const subject = { key, obligation, step, round, channel, part, to };
  return { id: idOfKey(key), ...subject, title: name, opensOn, internalDue, legalLatest, data };
}

function opened(rows: ReadonlyArray<ReturnType<typeof rowOf>>): Prisma.Sql {
  return Prisma.sql`taken as (
    insert into taak (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal,
      onderdeel, titel, rol, opent_op, intern_uiterlijk, wettelijk_uiterlijk, gegevens)
    select t.id, wg, dv, geval, t.key, t.obligation, t.step, t.round, t.channel, t.part, t.title, t."to",
      coalesce(t."opensOn", vandaag), t."internalDue", t."legalLatest", t.data
    from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, key text, obligation text, step text,
      round int, channel text, part text, title text, "to" text, "opensOn" text, "internalDue" text, "legalLatest" text,
      data jsonb)
    on conflict (sleutel) do nothing)`;
}
