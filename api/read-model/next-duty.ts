import type { z } from 'zod';
import { daysBetween, type PlainDate } from '../../domain/calendar/plain-date';
import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import { ACTIVE } from '../../domain/case/obligation';
import { recordOf } from '../../domain/obligations/records';
import type { Tx } from '../../store/in-tenant';
import type { volgendePlichtSchema } from '../resources/gevolgen';

type NextDuty = z.output<typeof volgendePlichtSchema>;

/** Of each case the duty of the law that comes next, as far as this reader may know; as its last moment left it. */
export async function nextDuties(
  tx: Tx,
  cases: readonly string[],
  { reader, today }: { reader: Reader; today: PlainDate },
): Promise<Map<string, NextDuty>> {
  const rows = await tx.verplichting.findMany({
    where: { verzuimgevalId: { in: [...cases] }, status: { in: [...ACTIVE] } },
    orderBy: [{ internUiterlijk: 'asc' }, { verplichting: 'asc' }],
  });
  const found = new Map<string, NextDuty>();
  for (const { verzuimgevalId, verplichting, internUiterlijk, wettelijkUiterlijk } of rows) {
    const record = recordOf(verplichting);
    if (found.has(verzuimgevalId) || record?.kind !== 'duty' || record.dutyOn === 'uwv') continue;
    if (reader === 'werkgever' && !employerSeesRow(verplichting, '')) continue;
    found.set(verzuimgevalId, {
      verplichting,
      naam: record.name,
      uiterlijk: internUiterlijk as PlainDate,
      wettelijkUiterlijk: wettelijkUiterlijk as PlainDate | null,
      dagenOver: daysBetween(today, internUiterlijk as PlainDate),
    });
  }
  return found;
}
