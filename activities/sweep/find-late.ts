import type { LateEffect } from '../../domain/case/contract';
import type { Database } from '../../store/client';
import { realEmployments } from '../../store/employments';
import { inTenant } from '../../store/in-tenant';

type Row = {
  dienstverband_id: string;
  verzuimgeval_id: string | null;
  verplichting: string;
  stap: string;
  ontvanger: string;
  termijn: string;
  moment: Date;
};

/** What real cases did late because of an outage of ours, since an instant, the earliest first. */
export async function findLate(db: Database, sinceMs: number): Promise<LateEffect[]> {
  const werkgevers = new Set((await realEmployments(db)).map(({ werkgeverId }) => werkgeverId));
  const late: LateEffect[] = [];
  for (const werkgeverId of werkgevers) {
    const rows = await inTenant(
      db,
      werkgeverId,
      (tx) => tx.$queryRaw<Row[]>`
        select e.dienstverband_id, e.verzuimgeval_id, e.verplichting, e.stap, e.ontvanger,
          e.gegevens->'delayed'->>'due' as termijn, e.moment
        from effect e join dienstverband d on d.id = e.dienstverband_id and d.soort = 'echt'
        where e.gegevens->'delayed'->>'cause' = 'storing' and e.moment >= ${new Date(sinceMs)}`,
    );
    late.push(
      ...rows.map((row) => ({
        werkgeverId,
        dienstverbandId: row.dienstverband_id,
        gevalId: row.verzuimgeval_id,
        obligation: row.verplichting,
        step: row.stap,
        to: row.ontvanger,
        due: row.termijn,
        at: row.moment.toISOString(),
      })),
    );
  }
  return late.sort((a, b) => (a.at < b.at ? -1 : 1));
}
