import type { ActiveRow, CompiledPackage } from './compile';

/** The row that is nothing but an appointment that fell through; undefined where the row of the appointment bears its charge. */
export function missedRowOf({ rows }: CompiledPackage): ActiveRow | undefined {
  return [...rows.values()].find(({ outputs }) => outputs[0]?.kind === 'INVOICE');
}
