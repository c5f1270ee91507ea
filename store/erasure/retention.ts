import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import type { Database } from '../client';
import { inTenant } from '../in-tenant';
import { outsideTenant } from '../outside-tenant';
import { eraseExpiredCase, erasePerson } from './erase';

/** Days between the announcement that something goes and its erasure. */
export const GRACE_DAYS = 30;

/** What may go: a case or an employee whose terms are over. */
export type Due = {
  werkgeverId: string;
  soort: 'geval' | 'persoon';
  id: string;
  /** Last day on which it had to be kept. */
  termijn: string;
  /** First day on which it is erased. */
  wissenVanaf: string;
  /** Somebody has it stay. */
  aangehouden: boolean;
};

type DueRow = {
  werkgever_id: string;
  soort: Due['soort'];
  id: string;
  termijn: string;
  wissen_vanaf: string;
  aangehouden: boolean;
};
type ExpiredRow = Omit<DueRow, 'wissen_vanaf' | 'aangehouden'>;

/** What was announced, of every employer, what goes first before the rest. */
export async function announced(db: Database): Promise<Due[]> {
  const rows = await outsideTenant(
    () => db.$queryRaw<DueRow[]>`
      select werkgever_id, soort, id, termijn, wissen_vanaf, aangehouden from lijst_wisvoornemens()`,
  );
  return rows.map(({ werkgever_id, wissen_vanaf, ...row }) => ({
    ...row,
    werkgeverId: werkgever_id,
    wissenVanaf: wissen_vanaf,
  }));
}

/** Announces what is past its terms today and was not announced yet, and takes back what is no longer; how many are new. */
export async function announce(db: Database, today: PlainDate): Promise<number> {
  const expired = await outsideTenant(
    () => db.$queryRaw<ExpiredRow[]>`select werkgever_id, soort, id, termijn from verstreken_bewaartermijnen(${today})`,
  );
  const known = await announced(db);
  const still = new Set(expired.map(({ id }) => id));
  for (const { werkgeverId, id } of known.filter((due) => !still.has(due.id)))
    await inTenant(db, werkgeverId, (tx) => tx.wisvoornemen.deleteMany({ where: { onderwerpId: id } }));
  const before = new Set(known.map(({ id }) => id));
  const fresh = expired.filter(({ id }) => !before.has(id));
  for (const { werkgever_id: werkgeverId, soort, id, termijn } of fresh) {
    const days = { termijn, wissenVanaf: addDays(today, GRACE_DAYS), aangekondigdOp: new Date() };
    await inTenant(db, werkgeverId, (tx) =>
      tx.wisvoornemen.createMany({ data: [{ onderwerpId: id, werkgeverId, soort, ...days }], skipDuplicates: true }),
    );
  }
  return fresh.length;
}

/**
 * Erases what was announced long enough ago and is not held. What cannot go, because it runs again or is held since, stays
 * announced and is tried again the next day.
 */
export async function eraseDue(
  db: Database,
  today: PlainDate,
  by: string,
): Promise<{ erased: Due[]; failed: Array<{ due: Due; why: string }> }> {
  const erased: Due[] = [];
  const failed: Array<{ due: Due; why: string }> = [];
  for (const due of await announced(db)) {
    if (due.aangehouden || due.wissenVanaf > today) continue;
    const ground = `bewaartermijn verstreken (${due.termijn})`;
    try {
      const erase = due.soort === 'geval' ? eraseExpiredCase : erasePerson;
      await erase(db, { werkgeverId: due.werkgeverId, id: due.id, ground, by });
      erased.push(due);
    } catch (error) {
      failed.push({ due, why: (error as Error).message });
    }
  }
  return { erased, failed };
}
