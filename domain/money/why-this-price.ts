import { asDecimal, type Cents } from './cents';
import type { Charge } from './line';

/** Why something has no price, Dutch. */
export const NO_PRICE = 'de bron noemt geen prijs en er is geen prijslijst die hem noemt';

const OF_QUOTE = 'de prijs van de offerte waarmee akkoord is gegeven';

/**
 * Why a charge has the price that it has, or none, Dutch; null where the price list says it, or what it really cost.
 * @param agreed price of the quote that was accepted for it; null without one
 */
export function reasonOfPrice({ price, amount }: Charge, agreed: Cents | null): string | null {
  if (amount === null) return price === null ? NO_PRICE : 'de prijs is per uur, en niemand meldde de tijd';
  if (agreed === null) return null;
  return amount === agreed ? OF_QUOTE : `andere kosten dan ${OF_QUOTE} (€ ${asDecimal(agreed).replace('.', ',')})`;
}
