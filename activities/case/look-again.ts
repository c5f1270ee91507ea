import { isBefore } from '../../domain/case/agenda';
import { makePlan, type Plan } from '../../domain/case/plan';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import type { LoadedCase } from './load-case';
import { gevalUuid } from './stable-id';
import { workFor } from './work';

/** What a case would do now, computed from its facts alone. */
export type SecondLook = {
  plan: Plan;
  gevalId: string | null;
  /** There is work that should have been done by now; what is only recorded along with something else is not. */
  workIsDue: boolean;
  /** Rows that could be delivered now. */
  deliveryIsDue: boolean;
  /** The moment after that. */
  nextMs: number | null;
};

/** Plans the case again as of `atMs` and compares with nothing: for the sweep and for the question why a case waits. */
export function lookAgain(loaded: LoadedCase, dienstverbandId: string, atMs: number): SecondLook {
  const now = civilMomentOf(atMs);
  const plan = makePlan({ context: loaded.context, facts: loaded.facts, asOf: now.date });
  const gevalId = plan.geval === null ? null : gevalUuid(dienstverbandId, plan.geval);
  const work = workFor({ loaded, plan, gevalId, now, dienstverbandId, newFacts: [], message: null });
  return {
    plan,
    gevalId,
    workIsDue: work.effects.some((effect) => effect.step !== 'gebeurtenis'),
    deliveryIsDue: work.deliver,
    nextMs: work.next && !isBefore(work.next.at, now) ? instantOf(work.next.at) : null,
  };
}
