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
const TRIAL_KINDS = ['proef', 'simulatie'] as const;

/** Trial employments, to leave them out of a worklist: there are few. */
export async function trialEmployments(tx: Tx): Promise<string[]> {
  const rows = await tx.dienstverband.findMany({ where: { soort: { in: [...TRIAL_KINDS] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}
