/**
 * A version of a case with the random marks of the last versions up to it, the newest last. Two that name different marks
 * for one version come from a database that was set back in between.
 */
export type Lineage = { version: number; marks: readonly string[] };

export const NO_LINEAGE: Lineage = { version: 0, marks: [] };

function markAt({ version, marks }: Lineage, at: number): string | undefined {
  return marks[marks.length - 1 - (version - at)];
}

/** The last version that two lineages may share; null when one goes on from the other, as far as their marks tell. */
export function forkOf(a: Lineage, b: Lineage): number | null {
  for (let version = Math.min(a.version, b.version), differs = false; ; version--) {
    const [ours, theirs] = [markAt(a, version), markAt(b, version)];
    if (ours === undefined || theirs === undefined || ours === theirs) return differs ? Math.max(0, version) : null;
    differs = true;
  }
}

/** The version to which the database was set back since a run saw it; null when it was not. */
export function setBackTo(seen: Lineage, database: Lineage): number | null {
  return forkOf(seen, database) ?? (database.version < seen.version ? database.version : null);
}

export function higher(a: Lineage, b: Lineage): Lineage {
  return b.version > a.version ? b : a;
}
