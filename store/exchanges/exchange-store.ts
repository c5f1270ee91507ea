import type { MeldingId, OtherParty } from '../../domain/case/contract';
import type { ExchangeContents, StoredExchange } from '../../domain/exchanges/exchange';
import type { FilingData } from '../../domain/meldingen/filing-data';
import type { MeldingStatus } from '../../domain/meldingen/stored-melding';
import { FILING_ROWS_OF_MELDING, type FilingRows, filingDataOf } from '../meldingen/filing-data';
import { openText, sealText } from '../secret-text';
import type { Sql } from '../sql';

/** A message to another party than UWV that its saga has in hand. */
export type ExchangeInHand = MeldingId & {
  id: string;
  werkgeverId: string;
  dienstverbandId: string;
  party: OtherParty;
  aard: StoredExchange['aard'];
  status: MeldingStatus;
  kenmerk: string;
  sentAtMs: number | null;
  contents: ExchangeContents & { xml?: string };
  filing: FilingData;
};

type Row = FilingRows & {
  id: string;
  dienstverband_id: string;
  verzuimgeval_id: string;
  verplichting: string;
  nummer: number;
  partij: OtherParty;
  aard: StoredExchange['aard'];
  status: MeldingStatus;
  kenmerk: string;
  verzonden_op: Date | null;
  inhoud: ExchangeInHand['contents'];
};

/** @returns null when the case was erased */
export async function loadExchange(tx: Sql, werkgeverId: string, id: string): Promise<ExchangeInHand | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select m.id, m.dienstverband_id, m.verzuimgeval_id, m.verplichting, m.nummer, m.partij, m.aard, m.status, m.kenmerk,
      m.verzonden_op, m.inhoud,
      ${FILING_ROWS_OF_MELDING}
    where m.id = ${id}::uuid`;
  if (!row) return null;
  const { xml, ...told } = row.inhoud;
  return {
    id: row.id,
    werkgeverId,
    dienstverbandId: row.dienstverband_id,
    gevalId: row.verzuimgeval_id,
    kind: row.verplichting,
    number: row.nummer,
    party: row.partij,
    aard: row.aard,
    status: row.status,
    kenmerk: row.kenmerk,
    sentAtMs: row.verzonden_op?.getTime() ?? null,
    contents: { ...told, ...(xml ? { xml: openText(xml) } : {}) },
    filing: filingDataOf(row),
  };
}

/**
 * Takes an exchange to send, with the very text that is about to go, so that a retry sends the same.
 * @returns false when it was dropped meanwhile
 */
export async function takeToSend(tx: Sql, id: string, xml: string): Promise<boolean> {
  const taken = await tx.$executeRaw`
    update melding set pogingen = pogingen + 1, inhoud = inhoud || jsonb_build_object('xml', ${sealText(xml)}::text)
    where id = ${id}::uuid and not inhoud ? 'withdraw'`;
  return taken > 0;
}
