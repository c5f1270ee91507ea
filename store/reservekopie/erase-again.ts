import type { Client } from 'pg';
import { type Erasure, JournalUnreadable, readJournal } from '../erasure/journal';
import { type TombstoneRow, toErasure } from '../erasure/tombstones';
import { BackupError } from './manifest';
import { connect } from './tables';

/**
 * Erases in a database that was set back what had been erased since: by the tombstones of the database in use, where there
 * is one, and by the record outside it. Nobody else is connected yet.
 * @returns how many it erased
 * @throws BackupError when the record cannot be read
 */
export async function eraseAgain(asked: { from: string; into: string; journal: string | null }): Promise<number> {
  const erasures = [...(await tombstonesOf(asked.from)), ...recorded(asked.journal)];
  const client = await connect(asked.into);
  try {
    let done = 0;
    for (const erasure of erasures) if (await repeat(client, erasure)) done++;
    return done;
  } finally {
    await client.end();
  }
}

function recorded(journal: string | null): Erasure[] {
  try {
    return journal === null ? [] : readJournal(journal);
  } catch (error) {
    throw error instanceof JournalUnreadable ? new BackupError(error.message) : error;
  }
}

/** Of a database of before this release: none. */
async function tombstonesOf(url: string): Promise<Erasure[]> {
  const client = await connect(url);
  try {
    const { rows: known } = await client.query(`select to_regproc('lijst_grafstenen') is not null as known`);
    if (!known[0].known) return [];
    const { rows } = await client.query<TombstoneRow>('select * from lijst_grafstenen()');
    return rows.map(toErasure);
  } finally {
    await client.end();
  }
}

async function repeat(client: Client, erasure: Erasure): Promise<boolean> {
  const { soort, id, werkgeverId, grond, wie, berichten } = erasure;
  await client.query('begin');
  try {
    await client.query(`select set_config('poortwachter.werkgever', $1, true)`, [werkgeverId]);
    const repeated = [soort, id, grond, wie, berichten];
    const { rows } = await client.query('select herhaal_wissing($1, $2, $3, $4, $5) as done', repeated);
    await client.query('commit');
    return rows[0].done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
