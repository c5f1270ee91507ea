import { type Billed, billedIn, type Place } from './billed';
import type { Done } from './done-in';
import type { Moment } from './moment';
import { homeOf, openTimesOf } from './open-times';

/** An activity that was billed in a geval of which it is no longer, and what it is in that of which it is now. */
export type Move = { from: Billed; to: Place };

/**
 * The activities that are of another geval by what is told now: gevallen were joined or parted, or reported anew. One that the plan
 * of that geval does not count stays where it was billed, as does one of no geval.
 */
export function movesIn(moment: Moment, done: readonly Done[]): Move[] {
  if (moment.newFacts.length === 0) return [];
  const astray = billedIn(moment).filter((one) => {
    const home = homeOf(moment, one);
    return one.ended === null && home !== null && home !== one.first.gevalId;
  });
  if (astray.length === 0) return [];
  const free = done.flatMap((one) => openTimesOf(moment, one));
  const inOrder = astray.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.flatMap((from): Move[] => {
    const at = free.findIndex(({ row, gevalId }) => row === from.first.row && gevalId === homeOf(moment, from));
    const [to] = at < 0 ? [] : free.splice(at, 1);
    return to ? [{ from, to: { gevalId: to.gevalId, obligation: to.obligation, time: to.time } }] : [];
  });
}
