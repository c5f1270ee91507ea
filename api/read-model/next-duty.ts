import type { z } from 'zod';
import { daysBetween, type PlainDate } from '../../domain/calendar/plain-date';
import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import { ACTIVE } from '../../domain/case/obligation';
import { isNumbered, type ObligationId } from '../../domain/obligations/obligation-id';
import { RECORDS, recordOf } from '../../domain/obligations/records';
import { Prisma } from '../../prisma/client/client';
import type { Sql } from '../../store/sql';
import type { volgendePlichtSchema } from '../resources/gevolgen';

type NextDuty = z.output<typeof volgendePlichtSchema>;

/** An obligation that is still to be met, as a question of `DUTIES` gives it. */
export type DutyRow = { geval: string; verplichting: string; uiterlijk: PlainDate; wettelijk: PlainDate | null };

/** What is still to be met in these gevallen, the first of it first: a list as `jsonb`. */
export const dutiesIn = (gevallen: readonly string[]) => Prisma.sql`coalesce((
  select jsonb_agg(jsonb_build_object('geval', v.verzuimgeval_id, 'verplichting', v.verplichting,
    'uiterlijk', v.intern_uiterlijk, 'wettelijk', v.wettelijk_uiterlijk) order by v.intern_uiterlijk, v.verplichting)
  from verplichting v where v.verzuimgeval_id = any(${[...gevallen]}::uuid[]) and ${stillAsked(Prisma.sql`v`)}), '[]')`;

/** In the words of the index on what is asked, which a parameter would keep from it. */
const ACTIVE_WORDS = Prisma.raw(ACTIVE.map((status) => `'${status}'`).join(', '));

/** That an obligation is still asked of somebody: not what was missed of a guidance that is over. */
export function stillAsked(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${row}.status in (${ACTIVE_WORDS}) and ${row}.gegevens->'notAsked' is null`;
}

type Asked = { reader: Reader; today: PlainDate };

/** Of each case the duty of the law that comes next, as far as this reader may know; as its last moment left it. */
export async function nextDuties(tx: Sql, cases: readonly string[], asked: Asked): Promise<Map<string, NextDuty>> {
  const [row] = await tx.$queryRaw<[{ plichten: DutyRow[] }]>`select ${dutiesIn(cases)} as plichten`;
  return firstOf(row.plichten, asked);
}

/** Whether somebody other than UWV has to do it, as far as this reader may know. */
function isAwaited(verplichting: string, reader: Reader): boolean {
  const record = recordOf(verplichting);
  const isDuty = record?.kind === 'duty' && record.dutyOn !== 'uwv';
  return isDuty && (reader === 'arbodienst' || employerSeesRow(verplichting, ''));
}

/** The duties of the law that can be the next one for this reader; of those that come again the name without a number. */
export function dutiesFor(reader: Reader): ObligationId[] {
  return (Object.keys(RECORDS) as ObligationId[]).filter((id) => isAwaited(isNumbered(id) ? `${id}-1` : id, reader));
}

/** Of each geval among these the first duty of the law. */
export function firstOf(rows: readonly DutyRow[], { reader, today }: Asked): Map<string, NextDuty> {
  const found = new Map<string, NextDuty>();
  for (const { geval, verplichting, uiterlijk, wettelijk } of rows) {
    const record = recordOf(verplichting);
    if (found.has(geval) || !record || !isAwaited(verplichting, reader)) continue;
    const dagenOver = daysBetween(today, uiterlijk);
    found.set(geval, { verplichting, naam: record.name, uiterlijk, wettelijkUiterlijk: wettelijk, dagenOver });
  }
  return found;
}
