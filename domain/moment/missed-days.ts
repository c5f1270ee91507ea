import { fallenThrough } from '../appointments/fallen-through';
import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import type { Moment } from './moment';

/** A time that a row was done which is nothing but an appointment that fell through, and the fact that told it. */
export type Missed = { day: PlainDate; told: number | null };

/**
 * The appointments that fell through and are charged under this row, in order of day.
 * @param facts as they were told, with those that were taken back
 */
export function missedOf({ loaded }: Pick<Moment, 'loaded'>, row: string, facts: readonly RecordedFact[]): Missed[] {
  return fallenThrough(facts, loaded.context)
    .filter(({ missedRow, verdict }) => missedRow?.id === row && verdict.state === 'in-rekening')
    .map(({ on, appointment: { fellThrough } }) => ({ day: on, told: fellThrough }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
