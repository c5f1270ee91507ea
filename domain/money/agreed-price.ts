import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { recordedWith } from '../case/recorded-with';
import { closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { isOrder, namesRow } from '../protocols/fact-match';
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
  /** Each time that it was done, in order of days, with the order that it was done on. */
  done: ReadonlyArray<{ on: PlainDate; order: RecordedFact | undefined }>;
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
  for (const { on, order } of inOrder) {
    if (order) open = row.repeats === 'each-request' ? [...open, order] : [order];
    else {
      done.push({ on, order: open[0] });
      open = open.slice(1);
    }
  }
  return { done, next: open[0] };
}

/**
 * What was agreed for the work of a row that was done on a day; null where no quote was accepted for it.
 * @param nth which of the times of that day, from 0
 */
export function agreedOn(row: ActiveRow, facts: readonly RecordedFact[], on: PlainDate, nth = 0): Cents | null {
  if (!row.isOrdered) return null;
  const order = orderedOf(row, facts).done.filter((time) => time.on === on)[nth]?.order;
  return order ? agreedWith(order, facts) : null;
}

/** What the next time of a row costs by the quote that was accepted, or that still waits for an answer; null without one. */
export function quotedForNext(row: ActiveRow, facts: readonly RecordedFact[], asOf: PlainDate): Cents | null {
  if (!row.isOrdered) return null;
  const { next } = orderedOf(row, facts);
  if (next) return agreedWith(next, facts);
  const quote = openQuote(row, { facts, since: null }, asOf);
  return quote && centsOf(quote.amount);
}
