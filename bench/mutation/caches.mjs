/**
 * Modules keep what they computed before in maps of their own. A mutant must find them as they were after loading, or
 * it would be judged by what the one before it left there.
 */
export function keepCaches(load) {
  const Plain = globalThis.Map;
  const made = [];
  globalThis.Map = class extends Plain {
    constructor(...entries) {
      super(...entries);
      made.push(this);
    }
  };
  const loaded = load();
  globalThis.Map = Plain;
  const kept = made.map((map) => [map, [...map]]);
  const restore = () => {
    for (const [map, entries] of kept) {
      if (map.size === entries.length) continue;
      map.clear();
      for (const [key, value] of entries) map.set(key, value);
    }
  };
  return { loaded, restore };
}
