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
type DuePoint = readonly [due: PlainDate, id: string];
type Beyond<Point> = Chosen & { reader: Reader; after: Point | null; take: number };
type Asked = Beyond<UrgentPoint>;

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
export async function urgentCases(tx: Sql, { after, take, ...asked }: Asked): Promise<UrgentPoint[]> {
  const [due, id] = after ?? [];
  const first = due === null ? [] : await askedOf(tx, { ...asked, after: after as DuePoint | null, take });
  if (first.length === take) return first;
  const last = await unasked(tx, { ...asked, after: due === null ? (id as string) : null, take: take - first.length });
  return [...first, ...last];
}

/** The next duty of a case, of those that this reader may know of. */
function nextDutyOf(geval: Prisma.Sql, reader: Reader): Prisma.Sql {
  const duties = dutiesFor(reader);
  return Prisma.sql`(
    select o.verplichting from verplichting o
    where o.verzuimgeval_id = ${geval} and ${stillAsked(Prisma.sql`o`)} and (o.verplichting = any(${duties})
      or regexp_replace(o.verplichting, '-[0-9]+$', '') = any(${duties.filter(isNumbered)}))
    order by o.intern_uiterlijk, o.verplichting limit 1)`;
}

/** What is asked is read in the order of its days, and no further than there are cases to list: each case for itself. */
async function askedOf(tx: Sql, asked: Beyond<DuePoint>): Promise<DuePoint[]> {
  const { reader, after, take } = asked;
  const beyond =
    after && Prisma.sql`and (v.intern_uiterlijk, v.verzuimgeval_id) > (${after[0]}::char(10), ${after[1]}::uuid)`;
  const rows = await tx.$queryRaw<Array<{ id: string; due: PlainDate }>>`
    select z.id, v.intern_uiterlijk as due
    from verplichting v cross join lateral (select * from verzuimgeval g where g.id = v.verzuimgeval_id limit 1) z
    where ${stillAsked(Prisma.sql`v`)} and v.verplichting = ${nextDutyOf(Prisma.sql`v.verzuimgeval_id`, reader)}
      and ${chosen(asked)} ${beyond ?? Prisma.empty}
    order by v.intern_uiterlijk, v.verzuimgeval_id limit ${take}`;
  return rows.map(({ id, due }) => [due, id]);
}

async function unasked(tx: Sql, asked: Beyond<string>): Promise<UrgentPoint[]> {
  const { reader, after, take } = asked;
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    select z.id from verzuimgeval z
    where ${nextDutyOf(Prisma.sql`z.id`, reader)} is null and ${chosen(asked)} ${after === null ? Prisma.empty : Prisma.sql`and z.id > ${after}::uuid`}
    order by z.id limit ${take}`;
  return rows.map(({ id }) => [null, id]);
}
