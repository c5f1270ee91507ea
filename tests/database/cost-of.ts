import type { Client } from 'pg';

/** What a question read: rows and index entries, and blocks. */
export type Cost = { rows: number; blocks: number };

/** What a question reads, asked by a superuser for an employer or for none, and undone. */
export async function costOf(
  admin: Client,
  question: string | { text: string; values: unknown[] },
  werkgever = '',
): Promise<Cost> {
  const now = async () => {
    const { rows } = await admin.query<Cost>(
      `select sum(pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))::int as rows,
        sum(pg_stat_get_xact_blocks_fetched(oid))::int as blocks
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')`,
    );
    return rows[0] as Cost;
  };
  await admin.query('begin');
  try {
    await admin.query(`select set_config('poortwachter.werkgever', $1, true)`, [werkgever]);
    const before = await now();
    await admin.query(question);
    const after = await now();
    return { rows: after.rows - before.rows, blocks: after.blocks - before.blocks };
  } finally {
    await admin.query('rollback');
  }
}
