import type { Billing } from '../billing';

/** Two columns in the header; the text that is left keeps one mark per row. */
export const COLUMNS = [
  { id: 'arbobegeleiding', label: 'Ontzorgmanager - Arbobegeleiding' },
  { id: 're-integratiemanager', label: 'Ontzorgmanager - Re-integratiemanager' },
] as const;
export type AsrColumn = (typeof COLUMNS)[number]['id'];

/** The one mark that is left, for both columns (S2-R01). */
export function both(billing: Billing): Record<AsrColumn, Billing> {
  return { arbobegeleiding: billing, 're-integratiemanager': billing };
}
