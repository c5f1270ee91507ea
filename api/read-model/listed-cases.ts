import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Reader } from '../../domain/case/employer-knowledge';
import { isNumbered } from '../../domain/obligations/obligation-id';
import { Prisma } from '../../prisma/client/client';
import type { Sql } from '../../store/sql';
import { dutiesFor, stillAsked } from './next-duty';
import { notOfTrials } from './whose';

/** Where a case stands in the order of urgency: the day of its next duty, null at the end, and its id. */
export type UrgentPoint = readonly [due: PlainDate | null, id: string];

type Chosen = {
  status?: string;
  today: PlainDate;
  dienstverbandId?: string;
  /** Those of trial employments too. */
  proef: boolean;
};
type Asked = Chosen & { reader: Reader; after: UrgentPoint | null; take: number };

/** That the four weeks after the recovery of a case `z` are over: they end by themselves, and wake nobody. */
const watchIsOver = (today: PlainDate) => Prisma.sql`(z.status = 'hersteld-bewaking' and exists (
  select 1 from verplichting w where w.verzuimgeval_id = z.id and w.verplichting = 'herstelbewaking'
    and w.wettelijk_uiterlijk <= ${today}))`;

const statusOn = (today: PlainDate) => Prisma.sql`case when ${watchIsOver(today)} then 'hersteld' else z.status end`;

/** Of each of these cases its status on this day. */
export async function statusesOn(tx: Sql, ids: readonly string[], today: PlainDate): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<Array<{ id: string; status: string }>>`
    select z.id, ${statusOn(today)} as status from verzuimgeval z where z.id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** That a case `z` is asked for. */
function chosen({ status, today, dienstverbandId, proef }: Chosen): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...(status === undefined ? [] : [Prisma.sql`${statusOn(today)} = ${status}`]),
    ...(dienstverbandId === undefined ? [] : [Prisma.sql`z.dienstverband_id = ${dienstverbandId}::uuid`]),
    ...(proef ? [] : [notOfTrials(Prisma.sql`z.dienstverband_id`)]),
  ];
  return Prisma.join(conditions, ' and ');
}

/** Cases beyond an id, in their order. */
export async function casesInOrder(tx: Sql, asked: Chosen & { after: string | null; take: number }): Promise<string[]> {
  const { after, take } = asked;
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    select z.id from verzuimgeval z
    where ${chosen(asked)} and ${after === null ? Prisma.sql`true` : Prisma.sql`z.id > ${after}::uuid`}
    order by z.id limit ${take}`;
  return rows.map(({ id }) => id);
}

/** Cases beyond a point, the one whose next duty is due first at the front; those that ask for nothing come at the end. */
export async function urgentCases(tx: Sql, asked: Asked): Promise<UrgentPoint[]> {
  const { reader, after, take } = asked;
  const duties = dutiesFor(reader);
  const numbered = duties.filter(isNumbered);
  const rows = await tx.$queryRaw<Array<{ id: string; due: PlainDate | null }>>`
    select z.id, v.due from verzuimgeval z left join lateral (
      select o.intern_uiterlijk as due from verplichting o
      where o.verzuimgeval_id = z.id and ${stillAsked(Prisma.sql`o`)}
        and (o.verplichting = any(${duties}) or regexp_replace(o.verplichting, '-[0-9]+$', '') = any(${numbered}))
      order by o.intern_uiterlijk limit 1) v on true
    where ${chosen(asked)} and ${after === null ? Prisma.sql`true` : beyond(after)}
    order by v.due nulls last, z.id limit ${take}`;
  return rows.map(({ id, due }) => [due, id]);
}

function beyond([due, id]: UrgentPoint): Prisma.Sql {
  return due === null
    ? Prisma.sql`(v.due is null and z.id > ${id}::uuid)`
    : Prisma.sql`(v.due > ${due} or (v.due = ${due} and z.id > ${id}::uuid) or v.due is null)`;
}
