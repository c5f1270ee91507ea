import type { RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from './billing';
import { closingsIn } from './closing';
import { closedByOf } from './compile';
import { isOrder } from './fact-match';
import { rowOf } from './packages';

const NONE: readonly RecordedFact[] = [];

/** Whether a row is done on an order, on a quote or by the price list: its work is a contract of its own, beside the package. */
function isDoneOnOrder(id: RowId): boolean {
  const bills = Object.values(rowOf(id)?.bills ?? {});
  return bills.some(({ code }) => BILLING_MEANS[code].starts === 'on-order');
}

/** The row that a fact orders, of those that are done on an order. */
export function orderedBy(fact: RecordedFact): RowId | null {
  if (!isOrder(fact) || !('row' in fact)) return null;
  const row = fact.row as RowId;
  return isDoneOnOrder(row) ? row : null;
}

/**
 * Orders that were not done yet when the package changed, in their order: the work goes on as it was ordered, whatever the new package
 * says of its row. When the employer leaves the arbodienst all of them end.
 * @param facts those that stand
 */
export function keptOrders(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  if (!facts.some(({ type }) => type === 'pakketwissel') || !facts.some((fact) => orderedBy(fact))) return NONE;
  const kept = new Set<RecordedFact>();
  let open: RecordedFact[] = [];
  let ended: readonly RecordedFact[] = NONE;
  const closings = new Map(closingsIn(facts).map((closing) => [closing.seq, closing]));
  for (const fact of facts) {
    const closing = closings.get(fact.seq);
    if (orderedBy(fact)) open.push(fact);
    else if (fact.type === 'pakketwissel') {
      for (const order of ended) kept.delete(order);
      for (const order of open) kept.add(order);
    } else if (fact.type === 'vertrek-arbodienst') [open, ended] = [[], open];
    else if (closing) {
      const done = open.findIndex((order) => {
        const row = orderedBy(order);
        return row !== null && row === closing.name && closedByOf(row).has(closing.type);
      });
      if (done >= 0) open = open.toSpliced(done, 1);
    }
  }
  return [...kept];
}
