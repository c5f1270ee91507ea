import type { PlainDate } from '../../domain/calendar/plain-date';
import { type CaseId, sagaIdOf } from '../../domain/case/contract';
import type { Database } from '../../store/client';
import { inTenantSql } from '../../store/in-tenant-sql';
import { meldingIdOf } from '../../store/meldingen/melding-store';

// What the database holds of a life.

type SagaFact = { id: string; type: string; on: PlainDate; data: Record<string, unknown> };

/** What UWV and the NCvB made known of a case. */
export function factsOfSagas(db: Database, { werkgeverId, dienstverbandId }: CaseId): Promise<SagaFact[]> {
  return inTenantSql(
    db,
    werkgeverId,
    (tx) => tx.$queryRaw<SagaFact[]>`
      select id, soort as type, bekend_op as "on", gegevens as data from feit
      where dienstverband_id = ${dienstverbandId}::uuid and door in ('uwv-melding', 'saga-ncvb') order by volgnummer`,
  );
}

type EffectRow = {
  at: Date;
  ofContract: boolean;
  kind: string;
  geval: string | null;
  obligation: string;
  row: string | null;
  to: string;
  key: string;
  step: string;
  round: number;
  data: Record<string, unknown>;
};

/** Everything that a case and the contract of its employer did, in order of time. */
export function effectsOf(db: Database, { werkgeverId, dienstverbandId }: CaseId): Promise<EffectRow[]> {
  return inTenantSql(
    db,
    werkgeverId,
    (tx) => tx.$queryRaw<EffectRow[]>`
      select moment as at, dienstverband_id = werkgever_id as "ofContract", soort as kind, verzuimgeval_id as geval,
        verplichting as obligation, rij as "row", ontvanger as "to", sleutel as key, stap as step, ronde as round, gegevens as data
      from effect where dienstverband_id in (${dienstverbandId}::uuid, ${werkgeverId}::uuid) order by moment, volgnummer`,
  );
}

type Amounts = Record<'prijs' | 'bedrag' | 'btw' | 'bedragVerzekeraar' | 'bedragWerkgever', number | null>;

/** What each invoice line came to, by its key: a line gets its price when that becomes known. */
export async function amountsOf(db: Database, { werkgeverId, dienstverbandId }: CaseId): Promise<Map<string, Amounts>> {
  const rows = await inTenantSql(
    db,
    werkgeverId,
    (tx) => tx.$queryRaw<Array<Amounts & { key: string }>>`
      select sleutel as key, prijs::float8 as prijs, bedrag::float8 as bedrag, btw::float8 as btw,
        bedrag_verzekeraar::float8 as "bedragVerzekeraar", bedrag_werkgever::float8 as "bedragWerkgever"
      from factuurregel where dienstverband_id in (${dienstverbandId}::uuid, ${werkgeverId}::uuid)`,
  );
  return new Map(rows.map(({ key, ...amounts }) => [key, amounts]));
}

type MeldingRow = { verzuimgevalId: string | null; verplichting: string; nummer: number };

/** The workflows that did the meldingen of a case. */
export async function sagasOf(db: Database, { werkgeverId, dienstverbandId }: CaseId): Promise<string[]> {
  const rows = await inTenantSql(
    db,
    werkgeverId,
    (tx) => tx.$queryRaw<MeldingRow[]>`
      select verzuimgeval_id as "verzuimgevalId", verplichting, nummer from melding
      where dienstverband_id = ${dienstverbandId}::uuid`,
  );
  return rows.map((row) => sagaIdOf(meldingIdOf(row)));
}
