import { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';

/** Of whom rows of an employment are, for people who read a list. */
export type Whose = { werknemer: string; werkgever: string; proef: boolean };

/** Name of the employee and of the employer, for each employment. */
async function whose(tx: Tx, dienstverbanden: readonly string[]): Promise<Map<string, Whose>> {
  const rows = await tx.$queryRaw<Array<Whose & { id: string }>>`
    select d.id, n.naam as werknemer, g.naam as werkgever, d.soort <> 'echt' as proef
    from dienstverband d join werknemer n on n.id = d.werknemer_id join werkgever g on g.id = d.werkgever_id
    where d.id = any(${[...new Set(dienstverbanden)]}::uuid[])`;
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

/** Each row with the names that belong to its employment. */
export async function withNames<Row extends { dienstverbandId: string | null }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<Array<Row & { whose: Whose | null }>> {
  const names = await whose(
    tx,
    rows.flatMap(({ dienstverbandId }) => dienstverbandId ?? []),
  );
  return rows.map((row) => ({ ...row, whose: (row.dienstverbandId && names.get(row.dienstverbandId)) || null }));
}

/** Kinds of employment that are nobody's: named one by one, so that an index finds them. */
const TRIAL_KINDS = Prisma.sql`('proef', 'simulatie')`;

/** Leaves rows of trial employments out of a worklist, by the column that names the employment. */
export const notOfTrials = (employment: Prisma.Sql) => Prisma.sql`not exists (
  select from dienstverband trial where trial.id = ${employment} and trial.soort in ${TRIAL_KINDS})`;

/** Those of these employments that are trials. */
export async function trialsAmong(tx: Tx, dienstverbanden: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    select id from dienstverband where id = any(${[...new Set(dienstverbanden)]}::uuid[]) and soort in ${TRIAL_KINDS}`;
  return new Set(rows.map(({ id }) => id));
}
