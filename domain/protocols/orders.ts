import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { isOrder } from './fact-match';

/** What was asked and ordered of a row of which each order is work of its own. */
export type Orders = {
  /** What there is to do, or was done: the orders, and requests that were done without one. */
  works: readonly RecordedFact[];
  /** Requests without an order. */
  waiting: readonly RecordedFact[];
  /** Orders that are not done yet. */
  left: number;
};

/**
 * An order is of who asked first, and what is done is what was ordered first.
 * @param asking requests, indications and orders, in order
 * @param closings days on which it was done, in order
 */
export function ordersOf(asking: readonly RecordedFact[], closings: readonly PlainDate[]): Orders {
  const works: RecordedFact[] = [];
  const waiting: RecordedFact[] = [];
  let left = 0;
  let closed = 0;
  // Done before anybody asked: what is asked first was that.
  let isDoneBefore = false;
  const closeUpTo = (day: PlainDate | null) => {
    for (; closed < closings.length && (day === null || (closings[closed] as PlainDate) < day); closed++) {
      if (works.length === 0 && waiting.length === 0) isDoneBefore = true;
      const done = left > 0 ? undefined : waiting.shift();
      left = Math.max(0, left - 1);
      if (done) works.push(done);
    }
  };
  for (const fact of asking) {
    closeUpTo(fact.on);
    if (isDoneBefore) {
      works.push(fact);
      isDoneBefore = false;
    } else if (isOrder(fact)) {
      waiting.shift();
      works.push(fact);
      left++;
    } else waiting.push(fact);
  }
  closeUpTo(null);
  return { works, waiting, left };
}
