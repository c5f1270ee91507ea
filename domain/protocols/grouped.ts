/** Things by the key that each has, in their order; those without one are left out. */
export function groupedBy<Key, Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key | undefined,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) add(groups, key, thing);
  }
  return groups;
}

/** Things by the keys that each has; none where it has none. */
export function grouped<Key, Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly Key[],
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) for (const key of keysOf(thing)) add(groups, key, thing);
  return groups;
}

function add<Key, Thing>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}
