import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type FactType, type RecordedFact } from '../case/facts';
import { happensByItself } from '../case/kinds';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from './billing';
import { type Closing, closingsIn } from './closing';
import { closedByOf, kindOfRow } from './compile';
import { isOrder, namesRow } from './fact-match';
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

/** Work that waits to be done: its order, where there is one, with what was asked and quoted for it. */
type Waiting = { row: RowId; order: RecordedFact | null; asks: readonly RecordedFact[] };

/** What became of the orders and requests of a life that were not done: orders that a change of package left, and all that ended. */
type Fates = { kept: readonly RecordedFact[]; ended: ReadonlySet<RecordedFact> };

const ASKS: readonly FactType[] = ['verzoek', 'indicatie', 'offerte'];
const isOfEachRequest = (row: RowId) => rowOf(row)?.repeats === 'each-request';

/**
 * Whether what is asked of a row ends when the employer leaves the arbodienst: not what outlives that, a duty of the law, what happens by
 * itself once it is asked, nor what a professional judged of the employee.
 */
function endsByLeaving(row: RowId, { type }: RecordedFact): boolean {
  const known = rowOf(row);
  if (!known || known.outlives?.includes('vertrek-arbodienst') || known.duty?.as === 'performs') return false;
  return type === 'indicatie' ? isDoneOnOrder(row) : !happensByItself({ kind: kindOfRow(known) });
}

/** Follows the orders and requests of a life, one fact after the other. */
class Orders {
  private open: ReadonlyArray<Waiting & { order: RecordedFact }> = [];
  private asked: readonly RecordedFact[] = [];
  private kept: readonly RecordedFact[] = [];
  private ended: ReadonlyArray<Waiting & { leftOn: PlainDate; isBack: boolean }> = [];
  private leftOn: PlainDate | null = null;

  ask(fact: RecordedFact): void {
    this.asked = [...this.asked, fact];
    this.endWhatWaits();
  }

  /** Where each request is work of its own an order is of who asked first. */
  order(order: RecordedFact, row: RowId): void {
    this.open = [...this.open, { order, row, asks: this.takeAsked(row) }];
    this.endWhatWaits();
  }

  /** Work is of the order that waited longest; what was done before the leaving, and is told later, had not ended. */
  close({ name, type, day }: Closing): void {
    const isOf = ({ row }: Waiting) => row === name && closedByOf(row).has(type);
    const before = this.ended.find((one) => isOf(one) && day < one.leftOn);
    this.ended = this.ended.filter((one) => one !== before);
    if (before) return;
    const done = this.open.find(isOf);
    if (!done) this.takeAsked(name as RowId);
    else this.open = this.open.filter((one) => (isOfEachRequest(done.row) ? one !== done : one.row !== done.row));
  }

  /** What was asked of a row, and is not any more. */
  private takeAsked(row: RowId): readonly RecordedFact[] {
    const own = this.asked.filter((fact) => namesRow(fact, row));
    const first = own.find(({ type }) => type !== 'offerte');
    const taken = isOfEachRequest(row) ? own.filter((fact) => fact.type === 'offerte' || fact === first) : own;
    this.asked = this.asked.filter((fact) => !taken.includes(fact));
    return taken;
  }

  change(): void {
    this.leftOn = null;
    this.ended = this.ended.map((one) => ({ ...one, isBack: true }));
    const ended = new Set(this.ended.map(({ order }) => order));
    this.kept = [...new Set([...this.kept, ...this.open.map(({ order }) => order)])].filter((one) => !ended.has(one));
  }

  leave(leftOn: PlainDate): void {
    this.leftOn = leftOn;
    this.endWhatWaits();
  }

  /** Also what is asked or ordered of an arbodienst that the employer left. */
  private endWhatWaits(): void {
    const { leftOn } = this;
    if (leftOn === null) return;
    const asked = this.asked.flatMap((fact): Waiting[] => {
      const row = 'row' in fact ? (fact.row as RowId) : undefined;
      return row !== undefined && endsByLeaving(row, fact) ? [{ row, order: null, asks: [fact] }] : [];
    });
    const gone = new Set(asked.flatMap(({ asks }) => asks));
    this.asked = this.asked.filter((fact) => !gone.has(fact));
    this.ended = [...this.ended, ...[...this.open, ...asked].map((one) => ({ ...one, leftOn, isBack: false }))];
    this.open = [];
  }

  fates(): Fates {
    const ended = this.ended.filter(({ isBack }) => isBack).flatMap(({ order, asks }) => [order ?? [], asks].flat());
    return { kept: this.kept, ended: new Set(ended) };
  }
}

function fatesOf(facts: readonly RecordedFact[]): Fates {
  const orders = new Orders();
  const closings = new Map(closingsIn(facts).map((closing) => [closing.seq, closing]));
  for (const fact of facts) {
    const row = orderedBy(fact);
    const closing = closings.get(fact.seq);
    if (row) orders.order(fact, row);
    else if (ASKS.includes(fact.type)) orders.ask(fact);
    else if (fact.type === 'pakketwissel') orders.change();
    else if (fact.type === 'vertrek-arbodienst') orders.leave(dayOf(fact));
    else if (closing) orders.close(closing);
  }
  return orders.fates();
}

/**
 * Orders that were not done yet when the package changed, in their order: the work goes on as it was ordered, whatever the new package
 * says of its row. When the employer leaves the arbodienst all of them end.
 * @param facts those that stand
 */
export function keptOrders(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  if (!facts.some(({ type }) => type === 'pakketwissel') || !facts.some((fact) => orderedBy(fact))) return NONE;
  return fatesOf(facts).kept;
}

/**
 * The facts as they hold: once an employer that left is back, without the orders and requests that ended then.
 * @param facts those that stand
 */
export function withoutEnded(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  if (!facts.some(({ type }) => type === 'vertrek-arbodienst')) return facts;
  const { ended } = fatesOf(facts);
  return ended.size === 0 ? facts : facts.filter((fact) => !ended.has(fact));
}
