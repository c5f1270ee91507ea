/** Things by the keys that each has; none where it has none. */
export function grouped<Key, Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly Key[],
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things)
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  return groups;
}
