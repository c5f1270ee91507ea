import { BILLING_MEANS } from './billing';
import type { ActiveRow } from './compile';

/** Whether work of a row is billed; a payment by the insurer is no service that anybody is billed for. */
export function isBilled({ billing, outputs }: ActiveRow): boolean {
  return BILLING_MEANS[billing.code].invoiced && outputs[0]?.kind !== 'PAY';
}
