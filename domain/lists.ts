/** Nothing said. */
export const NONE: readonly string[] = [];

/** The lines of two lists, and of a third, in one with room for no more: a list that grows takes room for sixteen. */
export function joined(first: readonly string[], second: readonly string[], third = NONE): string[] {
  const all = new Array<string>(first.length + second.length + third.length);
  let at = 0;
  for (const line of first) all[at++] = line;
  for (const line of second) all[at++] = line;
  for (const line of third) all[at++] = line;
  return all;
}
