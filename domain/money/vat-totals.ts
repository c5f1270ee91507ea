import { type Cents, totalOf } from './cents';
import { type VatTreatment, vatOver, vatTerms } from './vat';

/** A line as far as it is taxed; null of what is not known. Of a flat rate the part that is taxed need not be known any more. */
export type Taxed = { amount: Cents | null; vat: Cents | null; treatment: VatTreatment };

/** What is taxed alike. `told` is VAT that somebody told of each line, and no rate gives. */
export type VatTotal = {
  kind: VatTreatment['kind'] | 'told';
  category: 'S' | 'E' | null;
  rate: number | null;
  amount: Cents;
  vat: Cents | null;
};

/** In the order in which they are shown. */
const KINDS = ['whole', 'exempt', 'part', 'told', 'unknown'] as const satisfies ReadonlyArray<VatTotal['kind']>;

type Known = Taxed & { amount: Cents };

/** Whether its VAT follows from its amount at one rate. */
function isByRate({ amount, vat, treatment }: Known): boolean {
  return (treatment.kind === 'whole' || treatment.kind === 'exempt') && vat === vatOver(amount, treatment);
}

function kindOf(line: Known): VatTotal['kind'] {
  const { vat, treatment } = line;
  if (isByRate(line) || treatment.kind === 'part' || vat === null) return treatment.kind;
  return 'told';
}

function termsOf(line: Known) {
  return kindOf(line) === 'told' ? { category: null, rate: null } : vatTerms(line.treatment);
}

/**
 * The VAT breakdown of an invoice: rounded once per rate (EN 16931, BR-CO-17). What is not taxed over its whole at one rate is apart,
 * with the VAT of its lines. Left out are lines without an amount, and what comes to nothing: not everybody may know that it was
 * there at all.
 */
export function vatTotals(lines: readonly Taxed[]): VatTotal[] {
  const known = lines.filter((line): line is Known => line.amount !== null);
  const keyOf = (line: Known) => JSON.stringify([kindOf(line), termsOf(line), line.vat === null]);
  const groups = [...new Set(known.map(keyOf))].sort().map((key) => {
    const own = known.filter((line) => keyOf(line) === key);
    const [first] = own as [Known];
    const amount = totalOf(own.map((line) => line.amount)).cents;
    const added = first.vat === null ? null : totalOf(own.map(({ vat }) => vat)).cents;
    const vat = isByRate(first) ? vatOver(amount, first.treatment) : added;
    return { kind: kindOf(first), ...termsOf(first), amount, vat };
  });
  const isLeft = ({ amount, vat }: VatTotal) => amount !== 0 || (vat ?? 0) !== 0;
  return KINDS.flatMap((kind) => groups.filter((group) => group.kind === kind && isLeft(group)));
}
