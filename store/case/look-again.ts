import { isBefore } from '../../domain/calendar/civil-moment';
import type { Plan } from '../../domain/case/plan';
import type { LoadedCase, LoadedContract } from '../../domain/moment/loaded-case';
import { workFor } from '../../domain/moment/work';
import { civilMomentOf, instantOf } from '../amsterdam';
import { momentOf } from './moment-of';

/** What a case would do now, computed from its facts alone. */
export type SecondLook = {
  plan: Plan;
  gevalId: string | null;
  /** There is work that should have been done by now; what is only recorded along with something else is not. */
  workIsDue: boolean;
  /** The moment after that. */
  nextMs: number | null;
};

/** Plans the case again as of `atMs` and compares with nothing: for the sweep and for the question why a case waits. */
export function lookAgain(loaded: LoadedCase | LoadedContract, atMs: number): SecondLook {
  const now = civilMomentOf(atMs);
  const moment = momentOf(loaded, now);
  const work = workFor(moment);
  return {
    plan: moment.plan,
    gevalId: moment.gevalId,
    workIsDue: work.effects.some((effect) => effect.step !== 'gebeurtenis'),
    nextMs: work.next && !isBefore(work.next.at, now) ? instantOf(work.next.at) : null,
  };
}

/** A moment this long past was missed, not merely busy. */
export const OVERDUE_MS = 30 * 60_000;

/**
 * Whether the moment that is stored is another than the facts give. On its own day it always stands: what that day
 * brings along is done together at that moment, or is being done.
 */
export function momentDiffers({
  loaded,
  look,
  atMs,
}: {
  loaded: Pick<LoadedCase, 'nextMomentMs'>;
  look: SecondLook;
  atMs: number;
}): boolean {
  const { nextMomentMs } = loaded;
  if (nextMomentMs !== null && civilMomentOf(nextMomentMs).date <= civilMomentOf(atMs).date) return false;
  return look.workIsDue || nextMomentMs !== look.nextMs;
}
