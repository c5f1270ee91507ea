import type { Billing } from '../protocols/billing';
import { type Cents, centsOf } from './cents';
import type { Decision } from './told-cost';

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
 * Divides an amount as the insurer decided. An amount that it named stays when the line is corrected, as far as the line goes.
 * @param decision null as long as the insurer is silent: then the amount is divided as was promised
 */
export function borne(amount: Cents | null, share: Share | undefined, decision: Decision | null): Shares {
  if (decision === null || decision.outcome === 'bevestigd') return divided(amount, share);
  if (amount === null) return { insurer: decision.outcome === 'geweigerd' ? 0 : null, employer: null };
  const insurer = Math.min(amount, centsOf(decision.amount ?? 0));
  return { insurer, employer: amount - insurer };
}

/** Share of the insurer in percents; null where only the policy tells, or an amount that the insurer named. */
export function percentOf({ percent }: Share, decision: Decision | null): number | null {
  if (decision?.outcome === 'bedrag') return null;
  return decision?.outcome === 'geweigerd' ? 0 : percent;
}

/**
 * Why the insurer pays what it pays, Dutch.
 * @param toConfirm the insurer has yet to say that it does
 */
export function reasonOf(share: Share, toConfirm: boolean, decision: Decision | null): string {
  if (decision) return decisionInWords(share, decision);
  if (share.percent === null) return 'de polis bepaalt welk deel de verzekeraar vergoedt: te bevestigen';
  const promised = `de verzekeraar vergoedt ${share.upTo ? 'ten hoogste ' : ''}${share.percent}%`;
  return toConfirm ? `${promised}: te bevestigen` : promised;
}

function decisionInWords({ percent }: Share, { outcome, reason }: Decision): string {
  const why = reason.replaceAll('-', ' ');
  switch (outcome) {
    case 'bevestigd':
      return `de verzekeraar vergoedt ${percent}%, bevestigd: ${why}`;
    case 'bedrag':
      return `de verzekeraar vergoedt het bedrag dat hij noemde: ${why}`;
    case 'geweigerd':
      return `de verzekeraar vergoedt niets: ${why}`;
  }
}
