import type { CaseAddress } from '../../client/case-client';
import { addDays, daysBetween, inDutch, type PlainDate } from '../../domain/calendar/plain-date';
import type { Afspraak } from '../../prisma/client/client';
import { instantText } from '../../schemas/instant-text';
import { instantOf } from '../../store/amsterdam';
import type { Sql } from '../../store/sql';
import { NOBODY } from '../../store/tables/appointments';
import { notFound } from '../problem/not-found';
import { addressOfCase } from '../read-model/case-target';
import { lockPeople, takenAt } from './free-performer';
import { refused } from './refused';

/** All of them are taken in one transaction, within the time of one answer. */
const MOST_DAYS = 31;
const MOST_APPOINTMENTS = 100;

export type Absence = { person: string; from: PlainDate; until?: PlainDate; replacement?: string };

/** What becomes of one appointment of somebody who is not there. */
type Rearranged = {
  id: string;
  verzuimgevalId: string | null;
  uitkomst: 'overgenomen' | 'afgezegd';
  address: CaseAddress;
  fact: Record<string, unknown>;
};

type Row = Pick<
  Afspraak,
  'id' | 'werkgeverId' | 'dienstverbandId' | 'verzuimgevalId' | 'rij' | 'moment' | 'uitvoerder' | 'nummer' | 'minuten'
>;

function requirePeriod({ from, until = from }: Absence): { from: PlainDate; until: PlainDate } {
  if (until < from) refused('until', `${inDutch(until)} ligt voor ${inDutch(from)}: draai de dagen om`);
  if (daysBetween(from, until) >= MOST_DAYS)
    refused('until', `meld hoogstens ${MOST_DAYS} dagen tegelijk: geef ${inDutch(addDays(from, MOST_DAYS - 1))}`);
  return { from, until };
}

/** @throws Problem for a person who is not there, and for a replacement with another role */
async function requirePeople(tx: Sql, { person, replacement }: Absence): Promise<void> {
  const found = await lockPeople(tx, replacement === undefined ? [person] : [person, replacement]);
  const [absent, other] = [person, replacement].map((id) => found.find((one) => one.id === id));
  if (!absent) return notFound('Deze gebruiker');
  if (replacement === undefined) return;
  if (!other || replacement === person)
    refused('replacement', 'deze gebruiker is er niet (meer), of is zelf afwezig: kies een ander');
  if (other.rol !== absent.rol)
    refused('replacement', `deze gebruiker heeft de rol ${other.rol}: kies iemand met de rol ${absent.rol}`);
}

/** What has to be told of every appointment that somebody cannot keep, in order of the cases, so that no two calls wait for each other. */
export async function rearrangedBy(tx: Sql, absence: Absence, nowMs: number): Promise<Rearranged[]> {
  const { from, until } = requirePeriod(absence);
  await requirePeople(tx, absence);
  const [startMs, endMs] = [from, addDays(until, 1)].map((date) => instantOf({ date, minute: 0 })) as [number, number];
  const rows = await tx.$queryRaw<Row[]>`
    select id, werkgever_id as "werkgeverId", dienstverband_id as "dienstverbandId", verzuimgeval_id as "verzuimgevalId", rij,
      moment, uitvoerder, nummer, minuten
    from afspraak
    where persoon = ${absence.person}::uuid and status = 'gepland'
      and moment >= ${new Date(startMs)}::timestamptz and moment < ${new Date(endMs)}::timestamptz
    order by dienstverband_id, moment, id limit ${MOST_APPOINTMENTS + 1}::int`;
  if (rows.length > MOST_APPOINTMENTS)
    refused('until', `in deze periode staan meer dan ${MOST_APPOINTMENTS} afspraken: meld minder dagen tegelijk`);
  const found: Rearranged[] = [];
  for (const row of rows) {
    const address = await addressOfCase(tx, row, nowMs);
    const caseMs = nowMs + (address.clockOffsetMs ?? 0);
    if (row.moment.getTime() > caseMs) found.push({ ...(await rearranged(tx, row, absence, caseMs)), address });
  }
  if (found.length === 0) refused('from', 'deze gebruiker heeft dan geen afspraken meer: er hoeft niets te veranderen');
  return found;
}

/** Taken over at the same moment by who is free then, else cancelled for a reason that never charges. */
async function rearranged(tx: Sql, row: Row, { replacement }: Absence, nowMs: number) {
  const { id, verzuimgevalId } = row;
  const at = instantText(row.moment.getTime());
  const slot = { startMs: row.moment.getTime(), minutes: row.minuten };
  if (replacement !== undefined && (await takenAt(tx, { person: replacement, ...slot })) === null) {
    const fact = { type: 'verplaatsing', row: row.rij, nth: row.nummer, at, person: replacement };
    return { id, verzuimgevalId, uitkomst: 'overgenomen' as const, fact };
  }
  const by = row.uitvoerder === NOBODY ? {} : { by: row.uitvoerder };
  const cancelled = { at, cancelledAt: instantText(nowMs), ...by, reason: 'uitvoerder-verhinderd' };
  return { id, verzuimgevalId, uitkomst: 'afgezegd' as const, fact: { type: 'afzegging', row: row.rij, ...cancelled } };
}
