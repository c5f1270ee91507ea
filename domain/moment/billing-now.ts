import { chargedMinutes, helpdeskRule, isAgreed } from '../money/helpdesk';
import { toldCostOf } from '../money/told-cost';
import { BILLING_MEANS } from '../protocols/billing';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { isMissedRow } from '../protocols/missed-row';
import { packageOn } from '../protocols/package-on';
import { type Activity, knownActivities, otherwiseSince } from './activities';
import { isSame, type Place, placeOf } from './billed';
import { type Done, daysTold, doneIn } from './done-in';
import { lackingIn } from './lacking';
import type { Moment } from './moment';
import { type Move, movesIn } from './moved-lines';
import type { ObligationRow } from './settle';
import { asCharged, type Charged, chargedIn, toldOf } from './told-of';

/** What a moment bills: work of which lines are written or may change, and what moves to another geval as it is. */
export type BillingNow = {
  work: readonly Activity[];
  moves: readonly Move[];
  /** The facts of an activity (`toldOf`). */
  told: ReturnType<typeof toldOf>;
};

/** What was done since the case was last looked at, and what was done before and costs otherwise now. */
export function billingNow(moment: Moment, rows: readonly ObligationRow[]): BillingNow {
  const all = doneIn(moment, rows);
  const moves = movesIn(moment, all);
  const stays = (activity: Place) =>
    !moves.some(({ from: { first }, to }) => isSame(to, activity) || isSame(placeOf(first), activity));
  const done = all.flatMap((one) => newActivities(moment, one)).filter(stays);
  const since = otherwiseSince(moment, all);
  const known = knownActivities(moment).filter((activity) => !since.some((one) => isSame(one, activity)));
  const moved = moves.map(({ from, to }): Charged => ({ ...asCharged(from), ...to }));
  const before = chargedIn(moment).filter((one) => stays(one) && !since.some((other) => isSame(other, one)));
  const charged = [...before, ...since.filter(stays), ...moved, ...done];
  return { work: [...done, ...[...known, ...since].filter(stays)], moves, told: toldOf(moment, charged) };
}

/** A payment by the insurer is no service that anybody is billed for. */
function isBilled({ billing, outputs }: ActiveRow): boolean {
  return BILLING_MEANS[billing.code].invoiced && outputs[0]?.kind !== 'PAY';
}

/** The rule by which a row that is nothing but a missed appointment is charged. */
function ruleOf({ rules }: CompiledPackage, row: ActiveRow): string | null {
  if (!isMissedRow(row)) return null;
  return rules.find((rule) => rule.kind === 'cancellation' && rule.charge !== 'none')?.id ?? null;
}

function newActivities(moment: Moment, known: Done): Activity[] {
  const { obligation, newlyDone, gevalId } = known;
  if (newlyDone.length === 0 || obligation.row === undefined || lackingIn(moment, known) !== null) return [];
  const pack = packageOn(moment.loaded.context, moment.facts);
  const row = pack.rows.get(obligation.row);
  if (!row) return [];
  const told = daysTold(moment, gevalId, obligation);
  const days = told.length === newlyDone.length ? told : [];
  const helpdesk = helpdeskRule(pack.rules, row.id);
  const isCharged = (activity: Activity) => {
    if (!helpdesk) return isBilled(row);
    const facts = toldOf(moment, chargedIn(moment))(activity);
    const minutes = toldCostOf(facts, row.id).minutes ?? 0;
    return chargedMinutes(pack.rules, row.id, minutes, isAgreed(facts, row.id, activity.on)) > 0;
  };
  return newlyDone
    .map((time, i) => ({
      pack,
      row,
      obligation: obligation.id,
      time,
      on: days[i] ?? obligation.doneOn ?? moment.now.date,
      gevalId,
      rule: helpdesk?.id ?? ruleOf(pack, row),
    }))
    .filter(isCharged);
}
