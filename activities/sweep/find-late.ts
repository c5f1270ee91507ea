import type { LateEffect } from '../../domain/case/contract';
import type { Tx } from '../../store/in-tenant';

type Row = {
  dienstverband_id: string;
  verzuimgeval_id: string | null;
  verplichting: string;
  stap: string;
  ontvanger: string;
  termijn: string;
  moment: Date;
};

/** What these cases of an employer did late because of an outage of ours, since an instant. */
export async function findLate(
  tx: Tx,
  werkgeverId: string,
  dienstverbandIds: readonly string[],
  sinceMs: number,
): Promise<LateEffect[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select e.dienstverband_id, e.verzuimgeval_id, e.verplichting, e.stap, e.ontvanger,
      e.gegevens->'delayed'->>'due' as termijn, e.moment
    from effect e
    where e.dienstverband_id = any(${[...dienstverbandIds]}::uuid[])
      and e.gegevens->'delayed'->>'cause' = 'storing' and e.moment >= ${new Date(sinceMs)}`;
  return rows.map((row) => ({
    werkgeverId,
    dienstverbandId: row.dienstverband_id,
    gevalId: row.verzuimgeval_id,
    obligation: row.verplichting,
    step: row.stap,
    to: row.ontvanger,
    due: row.termijn,
    at: row.moment.toISOString(),
  }));
}
