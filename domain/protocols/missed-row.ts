import type { ActiveRow, CompiledPackage } from './compile';

/** Whether a row is nothing but an appointment that fell through. */
export function isMissedRow({ outputs }: Pick<ActiveRow, 'outputs'>): boolean {
  return outputs[0]?.kind === 'INVOICE';
}

/**
 * The row that is nothing but an appointment that fell through, where there is one for appointments of this row: one of a case
 * bears no charge of the contract. Without it the row of the appointment bears its charge.
 */
export function missedRowOf({ rows }: CompiledPackage, { level }: Pick<ActiveRow, 'level'>): ActiveRow | undefined {
  return [...rows.values()].find((row) => isMissedRow(row) && row.level === level);
}
