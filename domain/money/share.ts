import type { Billing } from '../protocols/billing';
import type { Cents } from './cents';

/** What of an amount the insurer and the employer pay; they add up to the amount. */
export type Shares = { insurer: Cents | null; employer: Cents | null };

export type Share = NonNullable<Billing['share']>;

/**
 * Divides an amount. The insurer never pays more than its percentage: its share is rounded down, the rest is the employer's.
 * @param amount null while it is not known: then only a share of all or nothing says what is left
 */
export function divided(amount: Cents | null, share: Share | undefined): Shares {
  if (!share) return { insurer: 0, employer: amount };
  if (share.percent === 100) return { insurer: amount, employer: 0 };
  if (amount === null || share.percent === null) return { insurer: null, employer: null };
  const insurer = Math.sign(amount) * Math.floor((Math.abs(amount) * share.percent) / 100) + 0;
  return { insurer, employer: amount - insurer };
}

/**
 * Why the insurer pays what it pays, Dutch.
 * @param toConfirm the insurer has yet to say that it does
 */
export function reasonOf(share: Share, toConfirm: boolean): string {
  if (share.percent === null) return 'de polis bepaalt welk deel de verzekeraar vergoedt: te bevestigen';
  const promised = `de verzekeraar vergoedt ${share.upTo ? 'ten hoogste ' : ''}${share.percent}%`;
  return toConfirm ? `${promised}: te bevestigen` : promised;
}
