import type { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Tx } from '../../store/in-tenant';
import type { gevolgenSchema } from '../resources/gevolgen';
import { addressedRowsFor, tasksFor } from './employer-view';
import { nextDuties } from './next-duty';

type Consequences = z.output<typeof gevolgenSchema>;

/** How a case stood before a message: its open tasks, and the last line of its timeline; and what it was answered before. */
export type Before = { openTasks: string[]; lastEffect: bigint; told: Consequences | null };

export async function standBefore(tx: Tx, dienstverbandId: string, berichtId: string): Promise<Before> {
  const [row] = await tx.$queryRaw<Array<{ taken: string[]; laatste: bigint; gevolgen: Consequences | null }>>`
    select coalesce((select array_agg(t.id::text) from taak t
        where t.dienstverband_id = ${dienstverbandId}::uuid and t.status = 'open'), '{}') as taken,
      coalesce((select max(e.volgnummer) from effect e where e.dienstverband_id = ${dienstverbandId}::uuid), 0) as laatste,
      (select o.antwoord->'gevolgen' from ontvangen_bericht o
        where o.dienstverband_id = ${dienstverbandId}::uuid and o.bericht_id = ${berichtId}) as gevolgen`;
  return { openTasks: row?.taken ?? [], lastEffect: row?.laatste ?? 0n, told: row?.gevolgen ?? null };
}

type Asked = { dienstverbandId: string; berichtId: string; gevalId: string | null; before: Before; today: PlainDate };

/** An answer is kept for whoever sends the same again, and that may be the employer. */
const READER = 'werkgever' satisfies Reader;

/** What a message changed in its case, as far as an employer may know; the same message again gets the same answer. */
export async function consequencesOf(tx: Tx, asked: Asked): Promise<Consequences> {
  const { dienstverbandId, berichtId, before } = asked;
  if (before.told) return before.told;
  const found = await changed(tx, asked);
  await tx.$executeRaw`
    update ontvangen_bericht set antwoord = antwoord || jsonb_build_object('gevolgen', ${JSON.stringify(found)}::jsonb)
    where dienstverband_id = ${dienstverbandId}::uuid and bericht_id = ${berichtId}`;
  return found;
}

async function changed(tx: Tx, { dienstverbandId, gevalId, before, today }: Asked): Promise<Consequences> {
  const lines = await tx.effect.findMany({
    where: { ...addressedRowsFor(READER), dienstverbandId, volgnummer: { gt: before.lastEffect } },
    select: { sleutel: true, soort: true },
    orderBy: { volgnummer: 'asc' },
  });
  const keysOf = (kind: string) => lines.flatMap(({ soort, sleutel }) => (soort === kind ? [sleutel] : []));
  const [opened, closed, messages, duties] = await Promise.all([
    tx.taak.findMany({ where: { ...tasksFor(READER), sleutel: { in: keysOf('taak') } }, orderBy: { id: 'asc' } }),
    tx.taak.findMany({
      where: { ...tasksFor(READER), id: { in: before.openTasks }, status: { not: 'open' } },
      orderBy: { id: 'asc' },
    }),
    tx.bericht.findMany({
      where: { ...addressedRowsFor(READER), sleutel: { in: keysOf('bericht') } },
      orderBy: [{ moment: 'asc' }, { id: 'asc' }],
    }),
    nextDuties(tx, gevalId === null ? [] : [gevalId], { reader: READER, today }),
  ]);
  return {
    volgendePlicht: (gevalId && duties.get(gevalId)) || null,
    takenGeopend: opened.map(({ id, titel, rol, internUiterlijk }) => ({
      id,
      titel,
      rol,
      uiterlijk: internUiterlijk as PlainDate | null,
    })),
    takenGesloten: closed.map(({ id, titel, status }) => ({ id, titel, status: status as 'gedaan' | 'vervallen' })),
    berichten: messages.map(({ verplichting, stap, ontvanger, moment }) => ({
      verplichting,
      stap,
      ontvanger,
      moment: moment.toISOString(),
    })),
  };
}
