import { Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupError, type TableCopy } from './manifest';

/** Settings that change how a value is written down, so that the same row gives the same bytes on every server. */
export const PLAIN = `set local datestyle to 'ISO'; set local timezone to 'UTC'; set local intervalstyle to 'postgres';
  set local extra_float_digits to 3; set local bytea_output to 'hex'`;

type TableShape = Pick<TableCopy, 'schema' | 'name' | 'columns' | 'orderBy'>;

/** @throws BackupError when the database does not let us in */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    const { code } = error as { code?: string };
    throw new BackupError(
      `de database is niet bereikbaar (${code ?? 'fout'}): kijk of zij draait en of DATABASE_URL klopt`,
    );
  }
  return client;
}

/** Every table of ours, parents before those that refer to them. Without a primary key all columns give the order. */
export async function tablesOf(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { id: number; parents: number[] }>(`
    select c.oid::int as id, n.nspname as schema, c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary), '{}') as "orderBy",
      array(select f.confrelid::int from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'medisch') and c.relname <> '_prisma_migrations'
    order by n.nspname, c.relname`);
  const sorted: typeof rows = [];
  const place = (row: (typeof rows)[number]) => {
    if (sorted.includes(row)) return;
    for (const parent of rows.filter(({ id }) => row.parents.includes(id))) place(parent);
    sorted.push(row);
  };
  rows.forEach(place);
  return sorted.map(({ schema, name, columns, orderBy }) => ({
    schema,
    name,
    columns,
    orderBy: orderBy.length > 0 ? orderBy : columns,
  }));
}

export function identifierOf({ schema, name }: Pick<TableCopy, 'schema' | 'name'>): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}

export function columnList(columns: readonly string[]): string {
  return columns.map(escapeIdentifier).join(', ');
}

/** The rows of a table in the order of its key, as text: on one server the same rows give the same bytes. */
export function copyOut(client: Client, table: TableShape) {
  const question = `select ${columnList(table.columns)} from ${identifierOf(table)} order by ${columnList(table.orderBy)}`;
  return client.query(copyTo(`copy (${question}) to stdout`));
}
