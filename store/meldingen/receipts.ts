import type { PlainDate } from '../../domain/calendar/plain-date';
import type { MeldingId } from '../../domain/case/contract';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';

/** An answer of UWV to a report of a case. */
export type Receipt = MeldingId & {
  /** The obligation that the report settles; null where nothing waits for it. */
  settles: string | null;
  /** UWV accepted the report, and it was not withdrawn since. */
  stands: boolean;
  sentOn: PlainDate;
  /** How UWV answered: `geaccepteerd` or `afgekeurd`. */
  verdict: string;
  /** Number under which UWV has it. */
  kenmerk: string;
};

type Row = {
  geval: string;
  kind: string;
  nummer: number;
  settles: string | null;
  stands: boolean;
  verzonden_op: Date;
  uitslag: string;
  kenmerk: string;
};

/** The answers of UWV to the reports of these cases, oldest first. */
export async function receiptsOf(tx: Tx, gevalIds: readonly string[]): Promise<Receipt[]> {
  if (gevalIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select m.verzuimgeval_id as geval, m.verplichting as kind, m.nummer, m.inhoud->>'settles' as settles,
      m.aard = 'melding' and m.status = 'geaccepteerd' and not exists (
        select from melding w where w.verzuimgeval_id = m.verzuimgeval_id and w.aard = 'intrekking'
          and w.status = 'geaccepteerd' and w.inhoud->>'referentie' = m.inhoud->>'referentie') as stands,
      coalesce(m.verzonden_op, o.ontvangen_op) as verzonden_op, o.uitslag, o.kenmerk
    from melding m join melding_ontvangst o on o.melding_id = m.id
    where m.partij = 'uwv' and m.verzuimgeval_id = any(${[...new Set(gevalIds)]}::uuid[])
    order by o.ontvangen_op, o.id`;
  return rows.map((row) => ({
    gevalId: row.geval,
    kind: row.kind,
    number: row.nummer,
    settles: row.settles,
    stands: row.stands,
    sentOn: civilMomentOf(row.verzonden_op.getTime()).date,
    verdict: row.uitslag,
    kenmerk: row.kenmerk,
  }));
}
