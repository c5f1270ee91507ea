import { dayAt } from '../../domain/appointments/appointments';
import { DEFAULT_MINUTES } from '../../domain/appointments/cancellation';
import { inDutch } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import { EMPLOYER_ROLES, type Role } from '../../domain/case/roles';
import type { Afspraak } from '../../prisma/client/client';
import { instantText } from '../../schemas/instant-text';
import type { Sql } from '../../store/sql';
import { type Caller, readerOf } from '../auth/caller';
import { requireArbodienst } from '../auth/may-tell';
import { refused } from './refused';

const MINUTE_MS = 60_000;
/** The longest that an appointment lasts. */
const LONGEST_MS = 480 * MINUTE_MS;

type Booking = Fact<'afspraak'> | Fact<'verplaatsing'>;

/** Whether a fact, as its sender tells it, takes time of somebody. */
export function isBooking(fact: Record<string, unknown> | undefined): fact is Booking {
  return fact?.type === 'afspraak' || fact?.type === 'verplaatsing';
}

/**
 * Holds the time of these people until the transaction ends: whoever books or moves an appointment of one of them meanwhile
 * waits, and then sees what was booked.
 * @returns those who are there
 */
export async function lockPeople(tx: Sql, ids: readonly string[]): Promise<Array<{ id: string; rol: string }>> {
  return tx.$queryRaw<Array<{ id: string; rol: string }>>`
    select id, rol from gebruiker where id = any(${[...ids]}::uuid[]) and beeindigd_op is null
    order by id for no key update`;
}

type Slot = { person: string; startMs: number; minutes: number | null; but?: string };

/** When this person has an appointment that overlaps; null when free. Asked behind the lock on the person. */
export async function takenAt(tx: Sql, { person, startMs, minutes, but }: Slot): Promise<number | null> {
  const endMs = startMs + (minutes ?? DEFAULT_MINUTES) * MINUTE_MS;
  const near = await tx.$queryRaw<Array<Pick<Afspraak, 'moment' | 'minuten'>>>`
    select moment, minuten from afspraak
    where persoon = ${person}::uuid and status = 'gepland' and id is distinct from ${but ?? null}::uuid
      and moment > ${new Date(startMs - LONGEST_MS)}::timestamptz and moment < ${new Date(endMs)}::timestamptz`;
  const taken = near.find(
    ({ moment, minuten }) => moment.getTime() + (minuten ?? DEFAULT_MINUTES) * MINUTE_MS > startMs,
  );
  return taken?.moment.getTime() ?? null;
}

/** `dinsdag 10 februari 2026 om 10.00 uur`. */
function inWords(atMs: number): string {
  const at = instantText(atMs);
  return `${inDutch(dayAt(at))} om ${at.slice(11, 16).replace(':', '.')} uur`;
}

/** The appointment that a fact moves. */
async function movedBy(tx: Sql, dienstverbandId: string, { row, nth }: Fact<'verplaatsing'>) {
  const [one] = await tx.$queryRaw<Array<Pick<Afspraak, 'id' | 'persoon' | 'minuten'>>>`
    select id, persoon, minuten from afspraak
    where dienstverband_id = ${dienstverbandId}::uuid and rij = ${row} and nummer = ${nth}::int`;
  return one;
}

/**
 * Whoever is to do it has time then, and nobody else can take that time before this transaction ends. Whether people of the
 * arbodienst have time tells of others whom they see, so only she books them.
 * @throws Problem for a person who is not there, is taken then, or is not this caller's to book
 */
export async function requireFree(tx: Sql, caller: Caller, dienstverbandId: string, fact: Booking): Promise<void> {
  const moved = fact.type === 'verplaatsing' ? await movedBy(tx, dienstverbandId, fact) : undefined;
  const person = fact.person ?? moved?.persoon ?? null;
  if (person === null) return;
  const [holder] = await lockPeople(tx, [person]);
  if (!EMPLOYER_ROLES.includes(holder?.rol as Role))
    requireArbodienst(caller, 'De agenda van haar mensen is aan de arbodienst');
  if (!holder) refused('person', 'deze gebruiker is er niet (meer): kies een ander');
  const minutes = (fact.type === 'afspraak' ? fact.minutes : moved?.minuten) ?? null;
  const taken = await takenAt(tx, { person, startMs: Date.parse(fact.at), minutes, but: moved?.id });
  if (taken === null) return;
  const when = readerOf(caller) === 'arbodienst' ? ` (${inWords(taken)})` : '';
  refused('person', `deze gebruiker heeft dan al een afspraak${when}: kies een ander moment of iemand anders`);
}
