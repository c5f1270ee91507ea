import { dayOf, type RecordedFact } from '../case/facts';
import { ACTIVE } from '../case/obligation';
import type { CaseStatus } from '../case/plan';
import { closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { namesRow } from '../protocols/fact-match';
import { ordersOf } from '../protocols/orders';
import { packageAtWork } from '../protocols/package-on';
import { REQUESTS } from '../protocols/refusal-of-row';
import type { Effect } from './effects';
import type { Moment } from './moment';
import { askedFor, refusals, whyIdle } from './request-effects';
import type { ObligationRow } from './settle';

const RECOVERED: readonly CaseStatus[] = ['hersteld-bewaking', 'hersteld'];

/** What was asked, indicated or ordered and is not done any more because the employee recovered: whoever did hears so. */
export function recoveryAnswers(moment: Moment, rows: readonly ObligationRow[]): Effect[] {
  const { loaded, facts, newFacts, plan } = moment;
  const recovery = facts.findLast(({ type }) => type === 'herstelmelding');
  if (!recovery || !RECOVERED.includes(plan.status)) return [];
  const active: ReadonlyArray<string | null> = ACTIVE;
  const pack = packageAtWork(loaded.context, facts);
  // What is told now is answered by itself.
  const before = facts.filter((one) => !newFacts.includes(one) && dayOf(one) >= (plan.firstSickDay ?? ''));
  return rows.flatMap(({ obligation: { id, row: of }, was }) => {
    const row = active.includes(was) && of === id ? pack.rows.get(of) : undefined;
    const reason = row && !row.isByItself ? whyIdle(row, moment) : null;
    if (!row || reason === null) return [];
    const told = waiting(row, before).map((fact) => askedFor(row.id, fact));
    return refusals(told, { row: row.id, reason, ended: recovery.seq }, moment);
  });
}

/** What asks for a row that was not done since; where each request is work of its own, what is left of them. */
function waiting({ id, closedBy, repeats }: ActiveRow, facts: readonly RecordedFact[]): readonly RecordedFact[] {
  const asking = facts.filter((fact) => namesRow(fact, id) && REQUESTS.includes(fact.type));
  const closings = closingsIn(facts).filter(({ name, type }) => name === id && closedBy.has(type));
  if (repeats !== 'each-request') return asking.filter(({ seq }) => closings.every((closing) => closing.seq < seq));
  const days = closings.map(({ day }) => day);
  const orders = ordersOf(asking, days);
  return [...orders.works.slice(orders.works.length - orders.left), ...orders.waiting];
}
