/** An amount in euro rounded to cents, half up. */
export function inCents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
