import { type CaseId, isContract } from '../../domain/case/contract';
import { exchangeOutcomeId, type StoredExchange } from '../../domain/exchanges/exchange';
import { acceptanceId, outcomeId, type StoredMelding } from '../../domain/meldingen/stored-melding';
import { keyOf } from '../../domain/moment/effect-id';
import type { LoadedCase, LoadedContract, StoredCase } from '../../domain/moment/loaded-case';
import { type FilingRows, filingDataOf, UWV_CONTACT } from '../meldingen/filing-data';
import { LISTS_OF_EMPLOYER } from '../money';
import type { Sql } from '../sql';
import { stableUuid } from '../stable-id';
import { type ContextRows, contextOf, EMPLOYER_OF_EMPLOYMENT } from './case-rows';
import { readContract } from './load-contract';
import { rowOfCase, STORED, type StateRow, type StoredRows, storedOf } from './stored-case';

type Row = StoredRows & {
  dienstverband: ContextRows['dienstverband'] & FilingRows['dienstverband'] & StateRow & { id: string };
  werkgever: ContextRows['werkgever'] & FilingRows['werkgever'];
  werknemer: ContextRows['werknemer'] & FilingRows['werknemer'];
  contact: FilingRows['contact'];
  gevallen: StoredCase[];
  /** To UWV and to others. */
  meldingen: Array<
    (Omit<StoredMelding, 'factId' | 'isRecorded'> & { party: 'uwv' }) | Omit<StoredExchange, 'isRecorded'>
  >;
  /** Keys of the lines in the timeline about meldingen that ended. */
  uitkomsten: string[];
  prijslijsten: ContextRows['prijslijsten'];
};

/**
 * Reads everything a case transaction needs with one query, behind a lock on its row: the database's own
 * sequencer beside Temporal's. Whoever only writes that the case is to look does not wait for it.
 * @returns null when the employer has no such case
 */
export async function loadCase(tx: Sql, id: CaseId): Promise<LoadedCase | LoadedContract | null> {
  const locked = await tx.$queryRaw<unknown[]>`select 1 from ${rowOfCase(id)} for no key update`;
  if (locked.length === 0) return null;
  return readAnyCase(tx, id);
}

/** A case of either level without the lock, for whoever only looks. */
export function readAnyCase(tx: Sql, id: CaseId): Promise<LoadedCase | LoadedContract | null> {
  return isContract(id) ? readContract(tx, id.werkgeverId) : readCase(tx, id.dienstverbandId);
}

/** Several cases of the employer of either level; one that is not there is left out. */
export async function readAnyCases(
  tx: Sql,
  werkgeverId: string,
  dienstverbandIds: readonly string[],
): Promise<Array<LoadedCase | LoadedContract>> {
  const isOfContract = (dienstverbandId: string) => isContract({ werkgeverId, dienstverbandId });
  const contract = dienstverbandIds.some(isOfContract) ? await readContract(tx, werkgeverId) : null;
  const cases = await readCases(
    tx,
    dienstverbandIds.filter((id) => !isOfContract(id)),
  );
  return contract ? [contract, ...cases] : cases;
}

/** The case of an employment, without the lock. */
export async function readCase(tx: Sql, dienstverbandId: string): Promise<LoadedCase | null> {
  const [found] = await readCases(tx, [dienstverbandId]);
  return found ?? null;
}

/** Several cases of the employer with one query; one that is not there is left out. */
async function readCases(tx: Sql, dienstverbandIds: readonly string[]): Promise<LoadedCase[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select to_jsonb(d) as dienstverband, ${EMPLOYER_OF_EMPLOYMENT} as werkgever, to_jsonb(n) as werknemer,
      ${UWV_CONTACT} as contact,
      ${STORED},
      coalesce((select jsonb_agg(jsonb_build_object('id', z.id, 'status', z.status, 'firstSickDay', z.eerste_ziektedag))
        from verzuimgeval z where z.dienstverband_id = d.id), '[]') as gevallen,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'gevalId', m.verzuimgeval_id, 'kind', m.verplichting,
        'number', m.nummer, 'aard', m.aard, 'status', m.status, 'contents', m.inhoud - 'xml' - 'withdrawalXml',
        'reason', m.reden, 'party', m.partij) order by m.nummer)
        from melding m where m.dienstverband_id = d.id), '[]') as meldingen,
      coalesce((select jsonb_agg(e.sleutel) from effect e where e.dienstverband_id = d.id
        and e.kanaal in ('uwv', 'partij')), '[]')
        as uitkomsten,
      ${LISTS_OF_EMPLOYER} as prijslijsten
    from dienstverband d
    join werkgever g on g.id = d.werkgever_id
    join werknemer n on n.id = d.werknemer_id
    where d.id = any(${[...dienstverbandIds]}::uuid[])`;
  return rows.map(fromRow);
}

function fromRow({ dienstverband, werkgever, werknemer, ...row }: Row): LoadedCase {
  const { id } = dienstverband;
  return {
    ...storedOf(id, dienstverband, row),
    level: 'case',
    context: contextOf({ dienstverband, werkgever, werknemer, prijslijsten: row.prijslijsten }),
    cases: row.gevallen,
    meldingen: row.meldingen.flatMap((stored) => {
      if (stored.party !== 'uwv') return [];
      const { party: _party, ...melding } = stored;
      const isRecorded = row.uitkomsten.includes(keyOf(outcomeId(melding)));
      return [{ ...melding, isRecorded, factId: stableUuid(id, acceptanceId(melding.id)) }];
    }),
    exchanges: row.meldingen.flatMap((stored) =>
      stored.party === 'uwv'
        ? []
        : [{ ...stored, isRecorded: row.uitkomsten.includes(keyOf(exchangeOutcomeId(stored))) }],
    ),
    remindsWeekly: werkgever.weekoverzicht_sinds !== null,
    filing: filingDataOf({ dienstverband, werkgever, werknemer, contact: row.contact }),
  };
}
