import { randomUUID } from 'node:crypto';
import { type CaseId, contractOf } from '../domain/case/contract';
import { SOLD_PACKAGES } from '../domain/protocols/packages';
import { Prisma } from '../prisma/client/client';
import { type BoundedCount, boundedCount, COUNTED_TO } from './bounded-count';
import { stateOf } from './case/stored-case';
import type { Database } from './client';
import { inTenantSql } from './in-tenant-sql';
import { outsideTenant } from './outside-tenant';
import { PreparedSql, type Sql } from './sql';

/** `factId`: a fact that a case of the other level took and this one is to take; else sealed content, or none to have the case look. */
export type WaitingRow = { id: string; version: number; content: Uint8Array | null; factId: string | null };

/** Of all employers: how much waits to be told, since when, and how many messages were set aside. */
export type Backlog = { waiting: BoundedCount; oldestMs: number | null; setAside: BoundedCount };

/** Rows that one case has told at once: more would not fit in a message. */
const AT_ONCE = 200;

/** Writes down, in the transaction of the case, what its workflow is to be told: the id of the row, and the question. */
export function doorgifteRow(
  { werkgeverId, dienstverbandId }: CaseId,
  { version, content }: { version: number; content: Uint8Array<ArrayBuffer> },
): { id: string; written: Prisma.Sql } {
  const id = randomUUID();
  const written = Prisma.sql`
    insert into doorgifte (id, werkgever_id, dienstverband_id, versie, inhoud)
    values (${id}::uuid, ${werkgeverId}::uuid, ${dienstverbandId}::uuid, ${version}::int, ${content})`;
  return { id, written };
}

/** The package that the contract of the employer `g` has by now. */
const PACKAGE_OF_CONTRACT = Prisma.sql`coalesce((
  select f.gegevens ->> 'package' from feit f
  where f.dienstverband_id = g.id and f.soort = 'pakketwissel' order by f.volgnummer desc limit 1), g.pakket)`;

/**
 * Has the running cases among these employments look again, and the contract of this employer; the relay asks them, after
 * it has told what reports left to tell. A statement for all of them, whatever their number: nobody waits for a case.
 */
export async function askToLook(
  tx: Sql,
  where: { id: string } | { werknemerId: string } | { werkgeverId: string },
): Promise<void> {
  const of =
    'id' in where
      ? Prisma.sql`id = ${where.id}::uuid`
      : 'werknemerId' in where
        ? Prisma.sql`werknemer_id = ${where.werknemerId}::uuid`
        : Prisma.sql`werkgever_id = ${where.werkgeverId}::uuid`;
  await tx.$executeRaw`
    insert into doorgifte (werkgever_id, dienstverband_id, versie, alleen_kijken)
    select werkgever_id, id, versie, true from dienstverband where ${of} and soort = 'echt' and volgend_moment is not null`;
  if (!('werkgeverId' in where)) return;
  const { dienstverbandId } = contractOf(where.werkgeverId);
  await tx.$executeRaw`
    insert into doorgifte (werkgever_id, dienstverband_id, versie, alleen_kijken)
    select c.werkgever_id, ${dienstverbandId}::uuid, c.versie, true from contract c join werkgever g on g.id = c.werkgever_id
    where c.werkgever_id = ${where.werkgeverId}::uuid and c.soort = 'echt'
      and (${PACKAGE_OF_CONTRACT} = any(${[...SOLD_PACKAGES]}::text[]) or g.weekoverzicht_sinds is not null)`;
}

/** What waits to be told to one case, the oldest version first. */
export async function waitingFor(tx: Sql, dienstverbandId: string): Promise<WaitingRow[]> {
  return tx.$queryRaw<WaitingRow[]>`
    select id, versie as version, inhoud as content, feit_id as "factId" from doorgifte
    where dienstverband_id = ${dienstverbandId}::uuid order by versie, aangemaakt_op limit ${AT_ONCE}::int`;
}

/** Of these cases: since when something waits to be told, and how many messages were set aside; none is left out. */
export async function leftOver(
  tx: Sql,
  dienstverbandIds: readonly string[],
): Promise<Map<string, { untoldSinceMs: number | null; asides: number }>> {
  const rows = await tx.$queryRaw<Array<{ id: string; sinds: Date | null; terzijde: number }>>`
    select v.id, (select min(d.aangemaakt_op) from doorgifte d where d.dienstverband_id = v.id) as sinds,
      (select count(*)::int from terzijde t where t.dienstverband_id = v.id and t.status = 'open') as terzijde
    from unnest(${[...dienstverbandIds]}::uuid[]) v(id)`;
  return new Map(rows.map((row) => [row.id, { untoldSinceMs: row.sinds?.getTime() ?? null, asides: row.terzijde }]));
}

/** Which rows the workflow of a case has heard; `planVersion` of the newest plan among them, null where they held none. */
export type Heard = CaseId & { rowIds: readonly string[]; planVersion: number | null };

/**
 * The workflow has these: nobody needs to tell them again. Were this lost, they would be told twice, which is harmless. Where
 * the case has a later plan by now, what was told may have come after it and started a run on an old one: that is asked to
 * look again.
 */
export async function removeTold(
  db: Database,
  { werkgeverId, dienstverbandId, rowIds, planVersion }: Heard,
): Promise<void> {
  const { table, key } = stateOf({ werkgeverId, dienstverbandId });
  const remove = Prisma.sql`
    with heard as (delete from doorgifte where id = any(${[...rowIds]}::uuid[]))
    insert into doorgifte (werkgever_id, dienstverband_id, versie)
    select werkgever_id, ${dienstverbandId}::uuid, versie from ${table}
    where ${key} = ${dienstverbandId}::uuid and plan_versie > ${planVersion}::int`;
  await inTenantSql(db, werkgeverId, (tx) => tx.$executeRaw(remove), { mayBeLost: true });
}

/** Cases of any employer with something that nobody told in time, for a while in this process's hands. Only a worker may ask. */
export async function takeUntold(
  db: Database,
  { atMost, olderThanMs, forMs }: { atMost: number; olderThanMs: number; forMs: number },
): Promise<CaseId[]> {
  const rows = await outsideTenant(
    () => new PreparedSql(db.$pool).$queryRaw<Array<{ werkgever_id: string; dienstverband_id: string }>>`
      select werkgever_id, dienstverband_id
      from neem_doorgiften(${atMost}::int, ${`${olderThanMs} ms`}::interval, ${`${forMs} ms`}::interval)`,
  );
  return rows.map((row) => ({ werkgeverId: row.werkgever_id, dienstverbandId: row.dienstverband_id }));
}

export async function backlogOf(db: Database): Promise<Backlog> {
  const [row] = await outsideTenant(
    () => db.$queryRaw<[{ wachtend: number; oudste: Date | null; terzijde: number }]>`
      select wachtend, oudste, terzijde from stand_doorgiften(${COUNTED_TO + 1}::int)`,
  );
  return {
    waiting: boundedCount(row.wachtend),
    oldestMs: row.oudste?.getTime() ?? null,
    setAside: boundedCount(row.terzijde),
  };
}
