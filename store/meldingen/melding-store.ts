import type { MeldingId, OtherParty, TransactionInput } from '../../domain/case/contract';
import type { FilingData } from '../../domain/meldingen/filing-data';
import {
  type MeldingContents,
  type MeldingStatus,
  meldingKeyOf,
  type StoredMelding,
} from '../../domain/meldingen/stored-melding';
import type { UwvReceipt } from '../../domain/meldingen/uwv-receipt';
import { openText, sealText } from '../secret-text';
import type { Sql } from '../sql';
import { stableUuid } from '../stable-id';
import { FILING_ROWS_OF_MELDING, type FilingRows, filingDataOf } from './filing-data';
import { kenmerkOf } from './kenmerk';

/** A melding to UWV, or a message to another party. */
type Wanted = MeldingId & { aard: StoredMelding['aard']; party?: OtherParty; contents: object };

/**
 * Writes the meldingen that the case wants and marks those that it no longer wants.
 * @returns those that were created, with their ids
 */
export async function writeMeldingen(
  tx: Sql,
  { werkgeverId, dienstverbandId }: TransactionInput,
  { created, withdrawn }: { created: readonly Wanted[]; withdrawn: readonly string[] },
): Promise<Array<MeldingId & { id: string; party?: OtherParty }>> {
  const rows = created.map(({ gevalId, kind, number, aard, party, contents }) => {
    const sleutel = meldingKeyOf({ gevalId, kind, number });
    const kenmerk = kenmerkOf(sleutel);
    return {
      id: stableUuid(sleutel),
      geval: gevalId,
      sleutel,
      kind,
      number,
      aard,
      party: party ?? 'uwv',
      kenmerk,
      contents: { referentie: kenmerk, ...contents },
    };
  });
  if (rows.length > 0)
    await tx.$executeRaw`
      insert into melding (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, nummer, aard, partij,
        status, kenmerk, inhoud)
      select m.id, ${werkgeverId}::uuid, ${dienstverbandId}::uuid, m.geval, m.sleutel, m.kind, m.number, m.aard, m.party,
        'wachtend', m.kenmerk, m.contents
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, geval uuid, sleutel text, kind text, number int,
        aard text, party text, kenmerk text, contents jsonb)
      on conflict do nothing`;
  for (const id of withdrawn)
    await tx.$executeRaw`update melding set inhoud = inhoud || '{"withdraw": true}' where id = ${id}::uuid`;
  return created.map(({ gevalId, kind, number, party }) => {
    const melding = { gevalId, kind, number };
    return { ...melding, id: stableUuid(meldingKeyOf(melding)), ...(party ? { party } : {}) };
  });
}

/** Which melding a row is. */
export function meldingIdOf(row: { verzuimgevalId: string | null; verplichting: string; nummer: number }): MeldingId {
  return { gevalId: row.verzuimgevalId as string, kind: row.verplichting, number: row.nummer };
}

/** A melding that its saga has in hand, with what its message needs. */
export type MeldingInHand = MeldingId & {
  id: string;
  werkgeverId: string;
  aard: StoredMelding['aard'];
  status: MeldingStatus;
  kenmerk: string;
  /** Times that it was sent; above 0, UWV may have it. */
  tries: number;
  sentAtMs: number | null;
  contents: MeldingContents & { xml?: string; withdrawalXml?: string };
  filing: FilingData;
};

export type MeldingRow = FilingRows & {
  id: string;
  verzuimgeval_id: string;
  verplichting: string;
  nummer: number;
  aard: StoredMelding['aard'];
  status: MeldingStatus;
  kenmerk: string;
  pogingen: number;
  verzonden_op: Date | null;
  inhoud: MeldingInHand['contents'];
};

/** @returns null when the case was erased */
export async function loadMelding(tx: Sql, werkgeverId: string, id: string): Promise<MeldingInHand | null> {
  const [row] = await tx.$queryRaw<MeldingRow[]>`
    select m.id, m.verzuimgeval_id, m.verplichting, m.nummer, m.aard, m.status, m.kenmerk, m.pogingen, m.verzonden_op, m.inhoud,
      ${FILING_ROWS_OF_MELDING}
    where m.id = ${id}::uuid`;
  if (!row) return null;
  return {
    id: row.id,
    werkgeverId,
    gevalId: row.verzuimgeval_id,
    kind: row.verplichting,
    number: row.nummer,
    aard: row.aard,
    status: row.status,
    kenmerk: row.kenmerk,
    tries: row.pogingen,
    sentAtMs: row.verzonden_op?.getTime() ?? null,
    contents: readableContents(row.inhoud),
    filing: filingDataOf(row),
  };
}

/** What was or is to be sent holds the BSN, so the database keeps it sealed. */
function readableContents({ xml, withdrawalXml, ...told }: MeldingInHand['contents']): MeldingInHand['contents'] {
  return {
    ...told,
    ...(xml ? { xml: openText(xml) } : {}),
    ...(withdrawalXml ? { withdrawalXml: openText(withdrawalXml) } : {}),
  };
}

/** Records the very text that is about to be sent, so that a retry sends the same. */
export async function recordTry(tx: Sql, id: string, part: 'xml' | 'withdrawalXml', xml: string): Promise<void> {
  await tx.$executeRaw`
    update melding set pogingen = pogingen + 1, inhoud = inhoud || jsonb_build_object(${part}::text, ${sealText(xml)}::text)
    where id = ${id}::uuid`;
}

/** Records that the counterparty has the message. */
export async function recordSent(tx: Sql, id: string, atMs: number): Promise<void> {
  await tx.$executeRaw`
    update melding set status = 'verzonden', verzonden_op = coalesce(verzonden_op, ${new Date(atMs)}::timestamptz)
    where id = ${id}::uuid and status = 'wachtend'`;
}

/** Records answers of the counterparty; one that came before changes nothing. */
export async function recordReceipts(
  tx: Sql,
  { id, werkgeverId }: { id: string; werkgeverId: string },
  receipts: readonly UwvReceipt[],
  atMs: number,
): Promise<void> {
  if (receipts.length === 0) return;
  // In the order in which they were read, for who asks which came first.
  const rows = receipts.map(({ kenmerk, uitslag, codes }, nth) => ({
    kenmerk,
    verdict: uitslag,
    reason: codes.join(', ') || null,
    at: new Date(atMs + nth),
  }));
  await tx.$executeRaw`
    insert into melding_ontvangst (id, werkgever_id, melding_id, kenmerk, uitslag, reden, ontvangen_op)
    select gen_random_uuid(), ${werkgeverId}::uuid, ${id}::uuid, r.kenmerk, r.verdict, r.reason, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(kenmerk text, verdict text, reason text, at timestamptz)
    on conflict do nothing`;
}

/** Records how the melding ended; what ended before stays as it was. */
export async function recordEnd(tx: Sql, id: string, status: MeldingStatus, reason: string | null): Promise<void> {
  await tx.$executeRaw`
    update melding set status = ${status}, reden = ${reason}
    where id = ${id}::uuid and status in ('wachtend', 'verzonden')`;
}
