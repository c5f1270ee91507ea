import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import { type Refusal, refuse } from '../facts/refusal';
import type { RowId } from '../obligations/obligation-id';
import { type Cents, part } from './cents';
import type { VatTreatment } from './vat';

/** Price of one row of a service protocol. */
export type Price = { row: RowId; per: 'hour' | 'piece'; cents: Cents; vat?: VatTreatment };

/** What prices hold from one day to another. */
export type PriceList = {
  from: PlainDate;
  /** Last day, included; null is until further notice. */
  until: PlainDate | null;
  prices: readonly Price[];
  /** Fee per employee per year, where it departs from that of the protocol. */
  yearlyCents?: Cents;
  /** Raises the yearly fee of the list before it, in hundredths of a percent. */
  indexation?: number;
  /** For what has no treatment of its own. */
  vat?: VatTreatment;
};

/** The list that holds on a day. */
function listOn(lists: readonly PriceList[], day: PlainDate): PriceList | undefined {
  return lists.find(({ from, until }) => from <= day && (until === null || day <= until));
}

/** A price with the treatment that holds for it; undefined where the list of that day has none. */
export function priceOf(lists: readonly PriceList[], row: RowId, day: PlainDate): Price | undefined {
  const list = listOn(lists, day);
  const price = list?.prices.find((one) => one.row === row);
  return price && { ...price, vat: price.vat ?? list?.vat };
}

/** How VAT is charged over what has no price of its own, such as the fees; undefined where the list of that day does not say. */
export function vatOfListOn(lists: readonly PriceList[], day: PlainDate): VatTreatment | undefined {
  return listOn(lists, day)?.vat;
}

/**
 * Yearly fee per employee on a day: that of the last list that states one, raised by every indexation since, each time
 * rounded to the cent. Below it the fee of the protocol itself.
 */
export function yearlyFeeOn(lists: readonly PriceList[], ofProtocol: Cents | null, day: PlainDate): Cents | null {
  let fee = ofProtocol;
  for (const { from, yearlyCents, indexation } of lists) {
    if (from > day) break;
    if (yearlyCents !== undefined) fee = yearlyCents;
    else if (indexation !== undefined && fee !== null) fee = part(fee, 10_000 + indexation, 10_000);
  }
  return fee;
}

/** Why these lists cannot follow each other, with the field and the remedy; null when they can. */
export function refusalOfLists(lists: readonly PriceList[]): Refusal | null {
  for (const [i, list] of lists.entries()) {
    const at = `lijsten.${i}`;
    if (list.until !== null && list.until < list.from)
      return refuse(
        `${at}.tot`,
        `de lijst eindigt op ${inDutch(list.until)}, voor haar begin op ${inDutch(list.from)}: draai de dagen om`,
      );
    const twice = list.prices.find(({ row }, n) => list.prices.findIndex((other) => other.row === row) !== n);
    if (twice) return refuse(`${at}.prijzen`, `${twice.row} staat er twee keer in: geef één prijs per regel`);
    const previous = lists[i - 1];
    if (!previous) continue;
    const until = previous.until === null ? ', die geen einde heeft' : ` (tot en met ${inDutch(previous.until)})`;
    const wanted = previous.until === null ? null : addDays(previous.until, 1);
    if (wanted === null || list.from < wanted)
      return refuse(
        `${at}.vanaf`,
        `overlapt met de lijst ervoor${until}: laat die eindigen op ${inDutch(addDays(list.from, -1))}`,
      );
    if (list.from > wanted)
      return refuse(
        `${at}.vanaf`,
        `na de lijst ervoor${until} geldt geen prijs: laat deze beginnen op ${inDutch(wanted)}`,
      );
  }
  return null;
}
