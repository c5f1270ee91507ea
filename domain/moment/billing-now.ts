import { orderOf } from '../money/agreed-price';
import { helpdeskRule } from '../money/helpdesk';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { isBilled } from '../protocols/is-billed';
import { isMissedRow } from '../protocols/missed-row';
import { packageAtWork, packageOfWork, packagesPaying } from '../protocols/package-on';
import { type Activity, type DayOf, knownActivities, onDayOf, otherwiseSince } from './activities';
import { isSame, type Place, placeOf, TAKEN_BACK } from './billed';
import { type Done, doneIn, type TimeDone } from './done-in';
import { missedOutsidePlan } from './missed-outside-plan';
import type { Moment } from './moment';
import { type Move, movesIn } from './moved-lines';
import { balanceOf, type OpenTime, openTimesOf } from './open-times';
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
  const open = all.map((one) => ({ one, times: withDays(moment, one, openTimesOf(moment, one).filter(stays), moves) }));
  const counted = open.flatMap(({ one, times }) => newActivities(moment, one, times));
  const again = open.flatMap(({ times }) => times);
  const since = otherwiseSince(moment, all, again).filter(stays);
  const done = [...counted, ...missedOutsidePlan(moment, [...counted, ...since])];
  const known = knownActivities(moment).filter((activity) => !since.some((one) => isSame(one, activity)));
  const moved = moves.map(({ from, to }): Charged => ({ ...asCharged(from), ...to }));
  const before = chargedIn(moment).filter((one) => stays(one) && !since.some((other) => isSame(other, one)));
  const charged = [...before, ...since, ...moved, ...done];
  return { work: [...done, ...known.filter(stays), ...since], moves, told: toldOf(moment, charged) };
}

/** The last days of which no line stands, but for those whose line comes from another geval. */
function withDays(moment: Moment, done: Done, times: readonly OpenTime[], moves: readonly Move[]): DayOf[] {
  if (times.length === 0) return [];
  const { gevalId, obligation } = done;
  const coming = moves.filter(({ to }) => to.gevalId === gevalId && to.obligation === obligation.id);
  const open = [...balanceOf(moment, done).open];
  for (const { from } of coming) {
    const at = open.findIndex(({ day }) => day === from.day);
    if (at >= 0) open.splice(at, 1);
  }
  const last = open.slice(-times.length);
  const unknown: TimeDone = { day: obligation.doneOn ?? moment.now.date, told: null };
  return times.map((time, i) => ({ ...time, ...onDayOf(last[i] ?? unknown) }));
}

/** The rule by which a row is charged that its billing code does not charge: a missed appointment, or a call to the helpdesk. */
function ruleOf({ rules }: CompiledPackage, row: ActiveRow): string | null {
  const helpdesk = helpdeskRule(rules, row.id);
  if (helpdesk || !isMissedRow(row)) return helpdesk?.id ?? null;
  return rules.find((rule) => rule.kind === 'cancellation' && rule.charge !== 'none')?.id ?? null;
}

/** The times of which no line stands that the packages by which they are paid can bring back. */
function newActivities(moment: Moment, { gevalId, obligation }: Done, times: readonly DayOf[]): Activity[] {
  const { loaded, facts } = moment;
  const atWork = obligation.row && packageAtWork(loaded.context, facts).rows.get(obligation.row);
  if (!atWork || times.length === 0) return [];
  const paying = packagesPaying(loaded.context, facts, atWork.id);
  return times
    .filter(({ before }) => before?.ended !== TAKEN_BACK || !paying.has(before.first.data.pakket))
    .flatMap(({ time, on, told }) => {
      const order = told === undefined ? undefined : orderOf(atWork, facts, { told });
      const pack = packageOfWork(loaded.context, facts, order);
      const row = pack.rows.get(atWork.id) ?? atWork;
      if (!(isBilled(row) || helpdeskRule(pack.rules, row.id))) return [];
      return [{ pack, row, obligation: obligation.id, time, on, told, gevalId, rule: ruleOf(pack, row) }];
    });
}
