import type { CivilMoment } from '../../domain/calendar/civil-moment';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CaseMessage } from '../../domain/case/contract';
import type { RecordedFact } from '../../domain/case/facts';
import { makePlan, type Plan } from '../../domain/case/plan';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import type { LoadedCase, LoadedContract } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import { factsInForce } from '../../domain/protocols/facts-in-force';
import { civilMomentOf } from '../amsterdam';
import { gevalUuid } from '../stable-id';

/**
 * A case at one of its moments, with the ids that its gevallen have in the database.
 * @param newFacts what the message tells
 * @param plan of the facts with those, where it was made already
 */
export function momentOf(
  loaded: LoadedCase | LoadedContract,
  now: CivilMoment,
  told: { newFacts?: readonly RecordedFact[]; message?: CaseMessage | null; plan?: Plan } = {},
): Moment {
  const { newFacts = [], message = null } = told;
  const { dienstverbandId } = loaded;
  const facts = factsInForce([...loaded.facts, ...newFacts]);
  const plan = told.plan ?? planOf(loaded, facts, now.date);
  const gevalId = plan.geval === null ? null : gevalUuid(dienstverbandId, plan.geval);
  const earlier = plan.eerdereGevallen.map((one) => ({ ...one, geval: gevalUuid(dienstverbandId, one.geval) }));
  const last = loaded.lastMomentMs === null ? null : civilMomentOf(loaded.lastMomentMs);
  return { loaded, newFacts, facts, plan, gevalId, earlier, owner: gevalId ?? dienstverbandId, now, last, message };
}

/** The plan of either level. */
function planOf(loaded: LoadedCase | LoadedContract, facts: readonly RecordedFact[], asOf: PlainDate): Plan {
  return loaded.level === 'contract'
    ? makeContractPlan({ context: loaded.context, facts, asOf })
    : makePlan({ context: loaded.context, facts, asOf });
}
