import type { Database } from '../store/client';

/** Keeps outside the database what was erased; where no place is named, it says so. */
export async function keepErasures(db: Database, journal: string | null): Promise<void> {
  const { keepOutside } = await import('../store/erasure/tombstones.js');
  if (journal) await keepOutside(db, journal);
  else process.stderr.write('POORTWACHTER_ERASURES is niet gezet: deze wissing staat alleen in de database.\n');
}
