import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { recordedWith } from '../case/recorded-with';
import { closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { isOrder, namesRow } from '../protocols/fact-match';
import { speaksFor } from '../protocols/party';
import { openQuote } from '../protocols/requests';
import { type Cents, centsOf } from './cents';

/**
 * What an order was agreed at: the quote that was accepted with it, as it was then; null where no quote was.
 * @param facts at least those of the row
 */
export function agreedWith(order: RecordedFact, facts: readonly RecordedFact[]): Cents | null {
  if (order.type !== 'offerte-akkoord') return null;
  const { agreed } = recordedWith(order);
  if (agreed !== undefined) return centsOf(agreed);
  const quote = facts.findLast(
    (fact): fact is RecordedFact<'offerte'> =>
      fact.type === 'offerte' && fact.row === order.row && fact.seq < order.seq,
  );
  return quote ? centsOf(quote.amount) : null;
}

type Ordered = {
  /** Each time that it was done, in order of days, with the fact that told it and the order that it was done on. */
  done: ReadonlyArray<{ on: PlainDate; told: number; order: RecordedFact | undefined }>;
  /** The order that is done next. */
  next: RecordedFact | undefined;
};

/** An order is of the work after it: the last one, or where each request is work of its own that which waits longest. */
function orderedOf(row: ActiveRow, facts: readonly RecordedFact[]): Ordered {
  const closings = closingsIn(facts).filter(({ name, type }) => name === row.id && row.closedBy.has(type));
  const orders = facts.filter((fact) => isOrder(fact) && namesRow(fact, row.id));
  const inOrder = [
    ...orders.map((order) => ({ on: dayOf(order), seq: order.seq, order })),
    ...closings.map(({ day, seq }) => ({ on: day, seq, order: undefined })),
  ].sort((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1));
  let open: readonly RecordedFact[] = [];
  const done: Array<Ordered['done'][number]> = [];
  for (const { on, seq: told, order } of inOrder) {
    if (order) open = row.repeats === 'each-request' ? [...open, order] : [order];
    else {
      done.push({ on, told, order: open[0] });
      open = open.slice(1);
    }
  }
  return { done, next: open[0] };
}

/** Which time of a row: that which a fact told, or of those of a day the how many-th, from 0. */
type Which = { told: number } | { on: PlainDate; nth: number };

/** What was agreed for the work of a row; null where no quote was accepted for it. */
export function agreedFor(row: ActiveRow, facts: readonly RecordedFact[], which: Which): Cents | null {
  if (!row.isOrdered) return null;
  const order = orderOf(row, facts, which);
  return order ? agreedWith(order, facts) : null;
}

/**
 * What was agreed for a time of a row that gets a line now. Told late, or after other work was taken back, its order can be one that another
 * line was billed for: then it is billed for one that is left, so that every order is billed once.
 * @param billed what the other lines that stand of the row were agreed at
 */
export function agreedForNew(
  row: ActiveRow,
  facts: readonly RecordedFact[],
  { told, billed }: { told: number; billed: ReadonlyArray<Cents | null> },
): Cents | null {
  const own = agreedFor(row, facts, { told });
  if (own === null || row.repeats !== 'each-request') return own;
  const left = orderedOf(row, facts).done.flatMap(({ order }) => (order ? [agreedWith(order, facts)] : []));
  for (const price of billed) {
    const at = left.indexOf(price);
    if (at >= 0) left.splice(at, 1);
  }
  return left.includes(own) ? own : (left[0] ?? own);
}

/** The order on which a row was done; undefined where nobody ordered it. */
export function orderOf(row: ActiveRow, facts: readonly RecordedFact[], which: Which): RecordedFact | undefined {
  const { done } = orderedOf(row, facts);
  const time =
    'told' in which
      ? done.find(({ told }) => told === which.told)
      : done.filter(({ on }) => on === which.on)[which.nth];
  return time?.order;
}

/** What the next time of a row costs by the quote that was accepted, or that still waits for an answer; null without one. */
export function quotedForNext(row: ActiveRow, facts: readonly RecordedFact[], asOf: PlainDate): Cents | null {
  if (!row.isOrdered) return null;
  const { next } = orderedOf(row, facts);
  if (next) return agreedWith(next, facts);
  const quote = openQuote(row, { facts, since: null }, asOf);
  return quote && centsOf(quote.amount);
}

/** Whether the employer accepted the quote of what is done next of a row; who did need not be told. */
export function isNextAccepted(row: ActiveRow, facts: readonly RecordedFact[]): boolean {
  const next = row.isOrdered ? orderedOf(row, facts).next : undefined;
  return next?.type === 'offerte-akkoord' && speaksFor(next.by ?? 'werkgever', 'werkgever');
}
