import type { RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { type Cost, costNumberOf, isCost } from '../money/cost-number';
import { tellsOfActivity } from '../money/gevallen';
import type { Activity } from './activities';
import type { BillingNow } from './billing-now';
import { type Effect, effectOf, stepData } from './effects';
import type { Moment } from './moment';

/** What the insurer pays of work that was billed: told once its cost is known, and anew when that was not right. */
export function paymentEffects(moment: Moment, { work, told }: BillingNow): Effect[] {
  return work
    .filter(({ isTakenBack }) => !isTakenBack)
    .flatMap((activity) => {
      // What was told before the work was done has waited for it.
      const isNew = (fact: RecordedFact) => activity.origin === undefined || moment.newFacts.includes(fact);
      return told(activity).flatMap((fact) =>
        isCost(fact, activity.row.id) && tellsOfActivity(fact) && isNew(fact) ? payments(moment, activity, fact) : [],
      );
    });
}

function payments(moment: Moment, { gevalId, obligation: id, row: { id: row } }: Activity, cost: Cost): Effect[] {
  const { loaded, newFacts, owner } = moment;
  const geval = gevalOf(moment, gevalId);
  const obligation = geval.obligations.find((one) => one.id === id);
  if (!obligation) return [];
  const round = costNumberOf([...loaded.facts, ...newFacts], cost);
  const of = { ...moment, owner: gevalId ?? owner, gevalId };
  const told = { now: moment.now, plan: { ...moment.plan, ...geval } };
  return payeesOf(obligation).map((to) => {
    const subject = { obligation: id, step: 'gedaan', round, channel: 'melding', to, row } as const;
    return effectOf(of, subject, { kind: 'melding', data: stepData(told, obligation, to, round) });
  });
}

function gevalOf({ plan, gevalId, earlier }: Moment, id: string | null) {
  const before = id === gevalId ? undefined : earlier.find(({ geval }) => geval === id);
  const { kind, firstSickDay, obligations } = before ?? plan;
  return { kind, firstSickDay, obligations };
}

function payeesOf({ outputs = [], recipients, readers = recipients }: Obligation) {
  return outputs.flatMap(({ at, to = readers }) => (at === 'cost' ? to : []));
}
