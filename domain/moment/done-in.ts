import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { gevalOnDay } from '../money/gevallen';
import { closingsIn } from '../protocols/closing';
import { isMissedRow } from '../protocols/missed-row';
import { packageOn } from '../protocols/package-on';
import { billedIn, isSame, MOVED, type Place, placeOf } from './billed';
import { gevallenIn } from './gevallen-in';
import { missedOf } from './missed-days';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';

/** Work of a row in one of the gevallen that stand. */
export type Done = Pick<ObligationRow, 'obligation' | 'newlyDone'> & { gevalId: string | null };

/** What was done in the current geval, and in those before it what is told of them now. */
export function doneIn(moment: Moment, rows: readonly ObligationRow[]): Done[] {
  const { gevalId, earlier, newFacts } = moment;
  const ofNow = rows.map(({ obligation, newlyDone }) => ({
    gevalId,
    obligation,
    newlyDone: newlyDone.filter((time) => !isBilled(moment, { gevalId, obligation: obligation.id, time })),
  }));
  if (newFacts.length === 0) return ofNow;
  const before = earlier.flatMap(({ geval, obligations }) =>
    obligations
      .filter(({ row }) => row !== undefined)
      .map((obligation) => ({ gevalId: geval, obligation, newlyDone: toldLate(moment, geval, obligation) })),
  );
  return [...ofNow, ...before];
}

/** The times that are told now of work in a geval that another has followed. */
function toldLate(moment: Moment, geval: string, obligation: Obligation): number[] {
  const told = daysTold(moment, geval, obligation).length;
  if (told === 0) return [];
  const times = Array.from({ length: obligation.performed ?? 0 }, (_, i) => i + 1);
  return times.filter((time) => !isBilled(moment, { gevalId: geval, obligation: obligation.id, time })).slice(-told);
}

/** Whether it has its line already, as of work that was told late; what was taken back before is billed again by itself. */
function isBilled(moment: Moment, place: Place): boolean {
  return billedIn(moment).some(({ first, ended }) => ended !== MOVED && isSame(placeOf(first), place));
}

/** The days on which, as is told now, it was done in this geval. */
export function daysTold(moment: Moment, geval: string | null, { id, row, source, doneOn }: Obligation): PlainDate[] {
  const { newFacts } = moment;
  const isOf = (day: PlainDate) => geval === moment.gevalId || gevalOnDay(day, gevallenIn(moment)) === geval;
  const days =
    source === 'law' ? newFacts.map(dayOf).filter((day) => day === doneOn) : daysDone(moment, { id, row }, newFacts);
  return days.filter(isOf);
}

/** The days on which, as these facts tell, a row was done. */
export function daysDone(
  moment: Pick<Moment, 'loaded' | 'newFacts' | 'facts'>,
  { id, row }: Pick<Obligation, 'id' | 'row'>,
  told: readonly RecordedFact[],
): PlainDate[] {
  const { loaded, newFacts, facts } = moment;
  const active = row && packageOn(loaded.context, facts).rows.get(row);
  if (active && isMissedRow(active)) {
    const seqs = new Set(told.map(({ seq }) => seq));
    const missed = missedOf(moment, active.id, [...loaded.facts, ...newFacts]);
    return missed.flatMap(({ day, told: seq }) => (seq !== null && seqs.has(seq) ? [day] : []));
  }
  return closingsIn(told)
    .filter(({ name, type }) => name === id && active && active.closedBy.has(type))
    .map(({ day }) => day);
}
