/** Of what waits no more is counted than this: to count all of it would take longer the more there is. */
export const COUNTED_TO = 10_000;

/** How many there are, as far as they were counted, and whether there are more. */
export type BoundedCount = { counted: number; isMore: boolean };

/** @param found of at most one more than is counted */
export function boundedCount(found: number): BoundedCount {
  return { counted: Math.min(found, COUNTED_TO), isMore: found > COUNTED_TO };
}

/** In Dutch, for the operator. */
export function inWords({ counted, isMore }: BoundedCount): string {
  const number = new Intl.NumberFormat('nl-NL').format(counted);
  return isMore ? `meer dan ${number}` : number;
}
