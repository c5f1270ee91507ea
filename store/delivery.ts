import type { CaseId } from '../domain/case/contract';
import type { Lineage } from '../domain/case/lineage';
import { type BoundedCount, boundedCount, COUNTED_TO } from './bounded-count';
import type { Database } from './client';
import { inTenantSql } from './in-tenant-sql';
import { outsideTenant } from './outside-tenant';
import { PreparedSql } from './sql';

/** Which rows a delivery asks for. */
export type Wanted = {
  /** Number of the delivery. */
  number: number;
  atMost: number;
  /** Only what has waited so long that it is given up. */
  isTooLong: boolean;
  claimant: string;
  forMs: number;
};

/** Cases of any employer with mails that may leave, for a while in the hands of the claimant. Only a worker may ask. */
export async function takeCasesWithMail(db: Database, wanted: Wanted): Promise<CaseId[]> {
  const { number, atMost, isTooLong, claimant, forMs } = wanted;
  const rows = await outsideTenant(
    () => new PreparedSql(db.$pool).$queryRaw<Array<{ werkgever_id: string; dienstverband_id: string }>>`
      select werkgever_id, dienstverband_id from neem_berichten(${number}::int, ${atMost}::int,
        ${`${forMs} ms`}::interval, ${isTooLong}::boolean, ${claimant})`,
  );
  return rows.map((row) => ({ werkgeverId: row.werkgever_id, dienstverbandId: row.dienstverband_id }));
}

/** What waited longer than `longerThanMs` in a case waits since now. */
export async function waitAnew(db: Database, { werkgeverId, dienstverbandId }: CaseId, longerThanMs: number) {
  await inTenantSql(
    db,
    werkgeverId,
    (tx) => tx.$executeRaw`
      update bericht set wacht_sinds = clock_timestamp(), in_handen_tot = null
      where dienstverband_id = ${dienstverbandId}::uuid and status in ('wachtend', 'geclaimd')
        and wacht_sinds < clock_timestamp() - ${longerThanMs}::float8 * interval '1 millisecond'`,
  );
}

/** Nobody has rows of one delivery in hand any more. Only a worker may ask. */
export async function letGoOfMail(db: Database, number: number): Promise<void> {
  await outsideTenant(() => db.$queryRaw`select laat_berichten_los(${number}::int)::text`);
}

/** A delivery goes one version further: what it does next shows that this database is the one that it worked with. */
export async function stepDelivery(db: Database, number: number): Promise<Lineage> {
  const [row] = await outsideTenant(
    () =>
      new PreparedSql(db.$pool).$queryRaw<
        [{ versie: number; merken: string[] }]
      >`select versie, merken from stap_bezorging(${number}::int)`,
  );
  return { version: row.versie, marks: row.merken };
}

/** Of all employers: how many mails wait that could have left, and since when. */
export async function mailBacklogOf(db: Database): Promise<{ waiting: BoundedCount; oldestMs: number | null }> {
  const [row] = await outsideTenant(
    () => db.$queryRaw<[{ wachtend: number; oudste: Date | null }]>`
      select wachtend, oudste from stand_berichten(${COUNTED_TO + 1}::int)`,
  );
  return { waiting: boundedCount(row.wachtend), oldestMs: row.oudste?.getTime() ?? null };
}
