import { gevalOnDay } from '../money/gevallen';
import type { RowId } from '../obligations/obligation-id';
import { type Billed, billedIn, MOVED, type Place } from './billed';
import type { Done } from './done-in';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';

/** An activity that was billed in a geval of which it is no longer, and what it is in that of which it is now. */
export type Move = { from: Billed; to: Place };

/**
 * The activities that are of another geval by what is told now: gevallen were joined or parted, or reported anew. One that the plan
 * of that geval does not count stays where it was billed, as does one of no geval.
 */
export function movesIn(moment: Moment, done: readonly Done[]): Move[] {
  if (moment.newFacts.length === 0) return [];
  const billed = billedIn(moment);
  const homeOf = ({ day }: Billed) => gevalOnDay(day, gevallenIn(moment));
  const astray = billed.filter((one) => {
    const home = homeOf(one);
    return one.ended === null && home !== null && home !== one.first.gevalId;
  });
  if (astray.length === 0) return [];
  const free = done.flatMap(({ gevalId, obligation, newlyDone }) => {
    const wasHere = billed.filter(
      ({ first, ended }) => ended === MOVED && first.gevalId === gevalId && first.data.verplichting === obligation.id,
    );
    const again = wasHere.map(({ first }) => first.data.keer).filter((time) => time <= (obligation.performed ?? 0));
    const times = [...new Set([...again, ...newlyDone])].sort((a, b) => a - b);
    return times.map((time) => ({ row: obligation.row as RowId, gevalId, obligation: obligation.id, time }));
  });
  const inOrder = astray.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.flatMap((from): Move[] => {
    const at = free.findIndex(({ row, gevalId }) => row === from.first.row && gevalId === homeOf(from));
    const [to] = at < 0 ? [] : free.splice(at, 1);
    return to ? [{ from, to }] : [];
  });
}
