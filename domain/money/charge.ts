import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import type { ActiveRow } from '../protocols/compile';
import type { ProtocolRule } from '../protocols/protocol-rule';
import { type Cents, part } from './cents';
import { chargedMinutes, helpdeskRule, isAgreed } from './helpdesk';
import type { Basis, Charge } from './line';
import { type Price, type PriceList, priceOf, vatOfListOn } from './price-list';
import { borne } from './share';
import { type Decision, decisionOf, type ToldCost, toldCostOf } from './told-cost';
import { treatmentOf, type VatTreatment, vatOver } from './vat';

/** What a price follows from, beside the row itself. */
export type Pricing = {
  /** Of the employer, in order of their days. */
  lists: readonly PriceList[];
  rules: readonly ProtocolRule[];
};

/** Parties whose own bill a line passes on. */
const OUTSIDE: readonly string[] = [
  'externe-aanbieder',
  'psycholoog',
  'mediator',
  'second-opinion-arts',
  'tolk',
  'coach',
  'trainer',
  'uwv',
];

const MINUTES_PER_HOUR = 60;

type Counted = { basis: Basis | null; quantity: number | null; price: Cents | null; amount: Cents | null };

/** What it really cost goes before any price; else its price, by the piece or for the time it took. */
function countedOf(told: ToldCost, price: Price | undefined, basisOfCost: Basis): Counted {
  if (told.amount !== null) return { basis: basisOfCost, quantity: 1, price: told.amount, amount: told.amount };
  if (price?.per === 'piece') return { basis: 'stuk', quantity: 1, price: price.cents, amount: price.cents };
  const amount = price && told.minutes !== null ? part(price.cents, told.minutes, MINUTES_PER_HOUR) : null;
  const basis = price || told.minutes !== null ? 'tijd' : null;
  return { basis, quantity: told.minutes, price: price?.cents ?? null, amount };
}

type Told = { vat: Cents | null; decision: Decision | null };

function charged(counted: Counted, row: ActiveRow, treatment: VatTreatment, told: Told): Charge {
  const { insurer, employer } = borne(counted.amount, row.billing.share, told.decision);
  const vat = told.vat ?? (counted.amount === null ? null : vatOver(counted.amount, treatment));
  return { ...counted, vat, treatment, insurer, employer };
}

/** The bill of a third party comes on a line of its own, so it is not the price of the work. */
function withoutThirdParty(told: ToldCost, { billing }: ActiveRow): ToldCost {
  return billing.thirdParty === 'apart' ? { ...told, amount: null, vat: null } : told;
}

/** Of a call to the helpdesk only the time is charged that is not free, and that after an agreement. */
function withChargedTime(told: ToldCost, { row, on, facts, pricing: { rules } }: Asked): ToldCost {
  if (told.minutes === null || !helpdeskRule(rules, row.id)) return told;
  return { ...told, minutes: chargedMinutes(rules, row.id, told.minutes, isAgreed(facts, row.id, on)) };
}

/** One time that a row was done, and the facts as far as they are about it. */
type Asked = { row: ActiveRow; on: PlainDate; facts: readonly RecordedFact[]; pricing: Pricing };

/** What was agreed goes before the list, and is taxed as that says. */
function priceAgreed({ row, on, pricing: { lists } }: Asked, agreed: Cents | null): Price | undefined {
  const listed = priceOf(lists, row.id, on);
  if (agreed === null) return listed;
  return { row: row.id, per: 'piece', cents: agreed, vat: listed?.vat ?? vatOfListOn(lists, on) };
}

/**
 * What one time of a row costs; null when it was withdrawn.
 * @param agreed price of the quote that was accepted for it; null without one
 */
export function workCharge(asked: Asked, agreed: Cents | null): Charge | null {
  const { row, facts, pricing } = asked;
  const told = withChargedTime(toldCostOf(facts, row.id), asked);
  if (told.withdrawn) return null;
  const price = priceAgreed(asked, agreed);
  const basisOfCost = row.billing.share || OUTSIDE.includes(row.performers[0]) ? 'derde' : 'stuk';
  const own = withoutThirdParty(told, row);
  return charged(countedOf(own, price, basisOfCost), row, price?.vat ?? treatmentOf(pricing.rules), {
    vat: own.vat,
    decision: decisionOf(facts, row.id),
  });
}

/** The bill of a third party that comes beside the work; null when there is none. */
export function thirdPartyCharge({ row, facts, pricing }: Asked): Charge | null {
  const told = toldCostOf(facts, row.id);
  if (row.billing.thirdParty !== 'apart' || told.withdrawn || told.amount === null) return null;
  const { amount, vat } = told;
  const counted = { basis: 'derde', quantity: 1, price: amount, amount } as const;
  return charged(counted, row, treatmentOf(pricing.rules), { vat, decision: null });
}

/** What an appointment that fell through costs: its row by the piece, unless that was corrected; null when it was withdrawn. */
export function cancellationCharge({ row, on, facts, pricing: { lists, rules } }: Asked): Charge | null {
  const told = toldCostOf(facts, row.id, 'afzegging');
  if (told.withdrawn) return null;
  const price = priceOf(lists, row.id, on);
  const cents = told.amount ?? (price?.per === 'piece' ? price.cents : null);
  const counted = { basis: 'stuk', quantity: 1, price: cents, amount: cents } as const;
  const treatment = price?.vat ?? treatmentOf(rules);
  return { ...counted, treatment, vat: cents === null ? null : vatOver(cents, treatment), insurer: 0, employer: cents };
}
