import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import type { CompiledPackage } from '../protocols/compile';
import { packageAtWork, packageOfWork } from '../protocols/package-on';
import { orderOf } from './agreed-price';

/** One time of a row: its day, and the fact that told that it was done; absent where nobody told that. */
export type TimeOfRow = { row: RowId; on: PlainDate; told?: number };

/** The package under which one time of a row is paid for: that of an order which a change of package left, else that of its day. */
export function packageOfTime(
  context: Pick<CaseContext, 'package'>,
  facts: readonly RecordedFact[],
  { row: id, on, told }: TimeOfRow,
): CompiledPackage {
  const known = facts.filter((fact) => dayOf(fact) <= on && (told === undefined || fact.seq <= told));
  const row = told === undefined ? undefined : packageAtWork(context, known).rows.get(id);
  return packageOfWork(context, known, row && told !== undefined ? orderOf(row, facts, { told }) : undefined);
}
