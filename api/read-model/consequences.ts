import type { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Answer } from '../../domain/case/contract';
import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import { Prisma } from '../../prisma/client/client';
import type { Sql } from '../../store/sql';
import type { gevolgenSchema } from '../resources/gevolgen';
import { type DutyRow, dutiesIn, firstOf } from './next-duty';

type Consequences = z.output<typeof gevolgenSchema>;

type Asked = {
  dienstverbandId: string;
  gevalId: string | null;
  /** How the case stood before. */
  openTasks: readonly string[];
  lastEffect: string;
  today: PlainDate;
};

/** An answer is kept for whoever sends the same again, and that may be the employer. */
const READER = 'werkgever' satisfies Reader;

type TaskRow = { id: string; about: string; title: string; to: string; status: string; due: PlainDate | null };
type MessageRow = { about: string; step: string; to: string; moment: string };
type Row = { geopend: TaskRow[]; gesloten: TaskRow[]; berichten: MessageRow[]; plichten: DutyRow[] };

/** What was found with the answer of the case to a message that it took before: the same message gets the same answer. */
export function keptWith(answer: Answer | null): Consequences | null {
  return (answer as { gevolgen?: Consequences } | null)?.gevolgen ?? null;
}

/** Keeps them with the answer of the case to that message. */
export function keptConsequences(dienstverbandId: string, berichtId: string, found: Consequences): Prisma.Sql {
  return Prisma.sql`
    update ontvangen_bericht set antwoord = antwoord || jsonb_build_object('gevolgen', ${JSON.stringify(found)}::jsonb)
    where dienstverband_id = ${dienstverbandId}::uuid and bericht_id = ${berichtId}`;
}

const TASK = Prisma.sql`jsonb_agg(jsonb_build_object('id', t.id, 'about', t.verplichting, 'title', t.titel, 'to', t.rol,
  'status', t.status, 'due', t.intern_uiterlijk) order by t.id)`;

/** What a message changed in its case, as far as an employer may know. */
export async function consequencesOf(
  tx: Sql,
  { dienstverbandId, gevalId, openTasks, lastEffect, today }: Asked,
): Promise<Consequences> {
  const gevallen = gevalId === null ? [] : [gevalId];
  const [row] = await tx.$queryRaw<[Row]>`
    with nieuw as (select e.sleutel, e.soort, e.verplichting, e.ontvanger from effect e
      where e.dienstverband_id = ${dienstverbandId}::uuid and e.volgnummer > ${lastEffect}::bigint)
    select
      coalesce((select ${TASK} from taak t where t.dienstverband_id = ${dienstverbandId}::uuid and t.status = 'open'
        and not t.id = any(${[...openTasks]}::uuid[])), '[]') as geopend,
      coalesce((select ${TASK} from taak t where t.id = any(${[...openTasks]}::uuid[]) and t.status <> 'open'), '[]')
        as gesloten,
      coalesce((select jsonb_agg(jsonb_build_object('about', b.verplichting, 'step', b.stap, 'to', b.ontvanger,
          'moment', b.moment) order by b.moment, b.id)
        from nieuw n join bericht b on b.sleutel = n.sleutel where n.soort = 'bericht'), '[]') as berichten,
      ${dutiesIn(gevallen)} as plichten`;
  const isSeen = ({ about, to }: { about: string; to: string }) => employerSeesRow(about, to);
  const duties = firstOf(row.plichten, { reader: READER, today });
  return {
    volgendePlicht: (gevalId && duties.get(gevalId)) || null,
    takenGeopend: row.geopend
      .filter(isSeen)
      .map(({ id, title, to, due }) => ({ id, titel: title, rol: to, uiterlijk: due })),
    takenGesloten: row.gesloten
      .filter(isSeen)
      .map(({ id, title, status }) => ({ id, titel: title, status: status as 'gedaan' | 'vervallen' })),
    berichten: row.berichten.filter(isSeen).map(({ about, step, to, moment }) => ({
      verplichting: about,
      stap: step,
      ontvanger: to,
      moment: new Date(moment).toISOString(),
    })),
  };
}
