/** A whole number of euro cents, excluding VAT unless said; negative for what is credited. */
export type Cents = number;

/** Larger than any amount of an absence case; up to here arithmetic in cents is exact. */
export const MOST_EUROS = 10_000_000;

/** Whether an amount in euro is written with two decimals at most. */
export function isExact(euros: number): boolean {
  return Math.abs(euros) <= MOST_EUROS && Number(euros.toFixed(2)) === euros;
}

/**
 * Cents of an amount in euro as the outside writes it.
 * @throws RangeError when it has more than two decimals, or is out of reach
 */
export function centsOf(euros: number): Cents {
  if (!isExact(euros)) throw new RangeError(`${euros} is geen bedrag in euro met hoogstens twee decimalen`);
  return Math.round(euros * 100) + 0;
}

/** The amount in euro, for JSON: it prints with two decimals at most. */
export function eurosOf(cents: Cents): number {
  return cents / 100;
}

/** Of an amount that may not be known. */
export function centsOrNull(euros: number | null): Cents | null {
  return euros === null ? null : centsOf(euros);
}

/** The same, back. */
export function eurosOrNull(cents: Cents | null): number | null {
  return cents === null ? null : eurosOf(cents);
}

/** As a decimal with two digits, for files and people: `-12.50`. */
export function asDecimal(cents: Cents): string {
  const [sign, whole] = [cents < 0 ? '-' : '', Math.abs(cents)];
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** `cents` × `times` ÷ `by` as whole cents, half up; of a negative amount the mirror image. */
export function part(cents: Cents, times: number, by: number): Cents {
  const sign = cents < 0 ? -1 : 1;
  return sign * Math.floor((2 * Math.abs(cents) * times + by) / (2 * by)) + 0;
}

/** Of amounts that may not be known: their sum, and how many it leaves out. */
export type Total = { cents: Cents; unknown: number };

export function totalOf(amounts: ReadonlyArray<Cents | null>): Total {
  const known = amounts.filter((amount) => amount !== null);
  return { cents: known.reduce((sum, amount) => sum + amount, 0), unknown: amounts.length - known.length };
}
