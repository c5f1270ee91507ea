import type { CaseContext } from '../case/context';
import type { RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { rememberedOf } from '../remembered';
import { type ActiveRow, type CompiledPackage, compile } from './compile';
import { keptOrders, orderedBy } from './kept-orders';
import type { PackageId } from './packages';

/** The package that holds: that of the contract, or the one to which the case went over last. */
export function packageOn(context: Pick<CaseContext, 'package'>, facts: readonly RecordedFact[]): CompiledPackage {
  const change = facts.findLast((fact) => fact.type === 'pakketwissel');
  return compile((change?.package ?? context.package) as PackageId);
}

/** The package under which something was told. */
function packageWhen(context: Pick<CaseContext, 'package'>, facts: readonly RecordedFact[], { seq }: RecordedFact) {
  return packageOn(
    context,
    facts.filter((fact) => fact.seq <= seq),
  );
}

/** A row as it goes on after its package: what was ordered is done, and nothing more is asked for. */
const asOrdered = rememberedOf((row: ActiveRow): ActiveRow => {
  const { trigger, repeats } = row;
  if (trigger.kind !== 'asked') return row;
  // Where each request is work of its own, what was done of them still counts.
  return { ...row, isKept: true, ...(repeats === 'each-request' ? {} : { trigger: { ...trigger, how: 'opdracht' } }) };
});

/** The rows by which work is done now: those of the package that holds, and of earlier ones what goes on as it was ordered. */
export function packageAtWork(context: Pick<CaseContext, 'package'>, facts: readonly RecordedFact[]): CompiledPackage {
  const holds = packageOn(context, facts);
  const rows = keptOrders(facts).flatMap((order) => {
    const pack = packageWhen(context, facts, order);
    const row = orderedBy(order);
    const active = row && !holds.rows.has(row) ? pack.rows.get(row) : undefined;
    return active ? [{ row: asOrdered(active), asks: pack.asksOf }] : [];
  });
  if (rows.length === 0) return holds;
  const kept = [...new Set(rows.map(({ row }) => row))];
  return {
    ...holds,
    rows: new Map([...holds.rows, ...kept.map((row) => [row.id, row] as const)]),
    caseRows: [...holds.caseRows, ...kept.filter(({ level }) => level === 'case')],
    contractRows: [...holds.contractRows, ...kept.filter(({ level }) => level === 'contract')],
    asksOf: new Map([...rows.flatMap(({ asks }) => [...asks]), ...holds.asksOf]),
  };
}

/** The package under which work that was done is paid for: that of its order where a change of package left it, else that which holds. */
export function packageOfWork(
  context: Pick<CaseContext, 'package'>,
  facts: readonly RecordedFact[],
  order: RecordedFact | undefined,
): CompiledPackage {
  return order && keptOrders(facts).includes(order) ? packageWhen(context, facts, order) : packageOn(context, facts);
}

/** The package by whose rules something of a row goes: that of an order which a change left, where the package that holds has no such row. */
export function packageOfRow(
  context: Pick<CaseContext, 'package'>,
  facts: readonly RecordedFact[],
  row: RowId,
): CompiledPackage {
  const holds = packageOn(context, facts);
  const order = holds.rows.has(row) ? undefined : keptOrders(facts).findLast((one) => orderedBy(one) === row);
  return packageOfWork(context, facts, order);
}

/** Packages under which what was billed of a row still follows what is told: that which holds, and those of orders that it left. */
export function packagesPaying(
  context: Pick<CaseContext, 'package'>,
  facts: readonly RecordedFact[],
  row: RowId,
): ReadonlySet<string> {
  const orders = keptOrders(facts).filter((order) => orderedBy(order) === row);
  return new Set([undefined, ...orders].map((order) => packageOfWork(context, facts, order).id));
}
