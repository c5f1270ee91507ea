import { fallenThrough } from '../appointments/fallen-through';
import { gevalOnDay } from '../money/gevallen';
import type { Activity } from './activities';
import { billedIn } from './billed';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';

/**
 * Appointments that are told now to have fallen through, and are charged under a row of its own that no plan counts any more: another
 * package holds, or the arbodienst or the employment ended since.
 * @param counted what is billed of what the plans count
 */
export function missedOutsidePlan(moment: Moment, counted: readonly Activity[]): Activity[] {
  const { loaded, newFacts, gevalId } = moment;
  if (newFacts.length === 0) return [];
  const told = new Set<number | null>(newFacts.map(({ seq }) => seq));
  for (const activity of counted) told.delete(activity.told ?? null);
  const charged = fallenThrough([...loaded.facts, ...newFacts], loaded.context).flatMap((one) => {
    const { pack, on, missedRow: row, verdict, appointment } = one;
    if (!row || verdict.state !== 'in-rekening') return [];
    const home = gevalOnDay(on, gevallenIn(moment)) ?? gevalId;
    return [{ pack, row, on, home, told: appointment.fellThrough, rule: verdict.rule }];
  });
  return charged.flatMap(({ home, ...one }): Activity[] => {
    const { row, on } = one;
    const own = billedIn(moment).filter(({ first }) => first.row === row.id && first.gevalId === home);
    // A line of that day that stands is for it.
    const billed = own.filter(({ day, ended }) => ended === null && day === on);
    const ofDay = charged.filter((other) => other.row === row && other.home === home && other.on === on);
    if (one.told === null || !told.has(one.told) || billed.length >= ofDay.length) return [];
    const time = Math.max(0, ...own.map(({ first }) => first.data.keer)) + 1;
    return [{ ...one, told: one.told, obligation: row.id, time, gevalId: home }];
  });
}
