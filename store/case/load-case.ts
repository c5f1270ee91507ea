import type { Mandate } from '../../domain/meldingen/mandate';
import { acceptanceId, outcomeId, type StoredMelding } from '../../domain/meldingen/stored-melding';
import { keyOf } from '../../domain/moment/effect-id';
import type {
  LoadedCase,
  StoredCase,
  StoredMessage,
  StoredObligation,
  StoredTask,
} from '../../domain/moment/loaded-case';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';
import { type FilingRows, filingDataOf, UWV_CONTACT } from '../meldingen/filing-data';
import { LINES_OF_EMPLOYMENT, LISTS_OF_EMPLOYER, type LineRow } from '../money';
import { jitterMinutesOf, stableUuid } from '../stable-id';
import { type ContextRows, contextOf, type FactRow, factsOf } from './case-rows';

type Row = {
  dienstverband: ContextRows['dienstverband'] &
    FilingRows['dienstverband'] & {
      id: string;
      soort: LoadedCase['kind'];
      versie: number;
      merken: string[];
      plan_versie: number | null;
      laatste_moment: string | null;
      fase: string;
      volgend_moment: string | null;
    };
  werkgever: ContextRows['werkgever'] & FilingRows['werkgever'];
  werknemer: ContextRows['werknemer'] & FilingRows['werknemer'];
  contact: FilingRows['contact'];
  feiten: FactRow[];
  verplichtingen: StoredObligation[];
  taken: StoredTask[];
  berichten: Array<Omit<StoredMessage, 'at'> & { moment: string }>;
  geclaimd: number;
  gevallen: StoredCase[];
  meldingen: Array<Omit<StoredMelding, 'factId' | 'isRecorded'>>;
  /** Keys of the lines in the timeline about meldingen that ended. */
  uitkomsten: string[];
  regels: LineRow[];
  prijslijsten: ContextRows['prijslijsten'];
  mandaten: Mandate[];
};

/**
 * Reads everything a case transaction needs in one question, behind a lock on the employment: the database's own
 * sequencer beside Temporal's.
 * @returns null when the employer has no such employment.
 */
export async function loadCase(tx: Tx, dienstverbandId: string): Promise<LoadedCase | null> {
  const locked = await tx.$queryRaw<
    unknown[]
  >`select 1 from dienstverband where id = ${dienstverbandId}::uuid for update`;
  return locked.length === 0 ? null : readCase(tx, dienstverbandId);
}

/** The same without the lock, for whoever only looks. */
export async function readCase(tx: Tx, dienstverbandId: string): Promise<LoadedCase | null> {
  const [found] = await readCases(tx, [dienstverbandId]);
  return found ?? null;
}

/** Several cases of the employer in one question; one that is not there is left out. */
export async function readCases(tx: Tx, dienstverbandIds: readonly string[]): Promise<LoadedCase[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select to_jsonb(d) as dienstverband, to_jsonb(g) as werkgever, to_jsonb(n) as werknemer,
      ${UWV_CONTACT} as contact,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'volgnummer', f.volgnummer, 'soort', f.soort,
        'bekend_op', f.bekend_op, 'gegevens', f.gegevens) order by f.volgnummer)
        from feit f where f.dienstverband_id = d.id), '[]') as feiten,
      coalesce((select jsonb_agg(jsonb_build_object('owner', v.verzuimgeval_id, 'obligation', v.verplichting,
        'status', v.status, 'opensOn', v.opent_op, 'internalDue', v.intern_uiterlijk, 'legalLatest', v.wettelijk_uiterlijk,
        'entry', v.gegevens)) from verplichting v where v.verzuimgeval_id =
        any(array(select z.id from verzuimgeval z where z.dienstverband_id = d.id) || d.id)), '[]') as verplichtingen,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'gevalId', t.verzuimgeval_id, 'key', t.sleutel,
        'obligation', t.verplichting, 'step', t.stap, 'round', t.ronde, 'part', t.onderdeel, 'to', t.rol) order by t.sleutel)
        from taak t where t.dienstverband_id = d.id and t.status = 'open'), '[]') as taken,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'gevalId', b.verzuimgeval_id,
        'obligation', b.verplichting, 'step', b.stap, 'round', b.ronde, 'to', b.ontvanger, 'moment', b.moment))
        from bericht b where b.dienstverband_id = d.id and b.status = 'wachtend'), '[]') as berichten,
      (select count(*)::int from bericht b where b.dienstverband_id = d.id and b.status = 'geclaimd') as geclaimd,
      coalesce((select jsonb_agg(jsonb_build_object('id', z.id, 'status', z.status, 'firstSickDay', z.eerste_ziektedag))
        from verzuimgeval z where z.dienstverband_id = d.id), '[]') as gevallen,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'gevalId', m.verzuimgeval_id, 'kind', m.verplichting,
        'number', m.nummer, 'aard', m.aard, 'status', m.status, 'contents', m.inhoud - 'xml' - 'withdrawalXml',
        'reason', m.reden) order by m.nummer)
        from melding m where m.dienstverband_id = d.id), '[]') as meldingen,
      coalesce((select jsonb_agg(e.sleutel) from effect e where e.dienstverband_id = d.id and e.kanaal = 'uwv'), '[]')
        as uitkomsten,
      coalesce((select jsonb_agg(jsonb_build_object('scope', a.bereik, 'given', a.gegeven))
        from mandaat a where a.werkgever_id = d.werkgever_id), '[]') as mandaten,
      ${LINES_OF_EMPLOYMENT} as regels, ${LISTS_OF_EMPLOYER} as prijslijsten
    from dienstverband d
    join werkgever g on g.id = d.werkgever_id
    join werknemer n on n.id = d.werknemer_id
    where d.id = any(${[...dienstverbandIds]}::uuid[])`;
  return rows.map(fromRow);
}

function fromRow({ dienstverband, werkgever, werknemer, ...row }: Row): LoadedCase {
  const { id, soort } = dienstverband;
  return {
    dienstverbandId: id,
    kind: soort,
    version: dienstverband.versie,
    marks: dienstverband.merken,
    planVersion: dienstverband.plan_versie ?? dienstverband.versie,
    lastMomentMs: dienstverband.laatste_moment === null ? null : Date.parse(dienstverband.laatste_moment),
    phase: dienstverband.fase,
    jitterMinutes: soort === 'echt' ? jitterMinutesOf(id) : 0,
    nextMomentMs: dienstverband.volgend_moment === null ? null : Date.parse(dienstverband.volgend_moment),
    context: contextOf({ dienstverband, werkgever, werknemer, prijslijsten: row.prijslijsten }),
    facts: factsOf(row.feiten),
    obligations: row.verplichtingen,
    openTasks: row.taken,
    waitingMessages: row.berichten.map(({ moment, ...rest }) => ({ ...rest, at: civilMomentOf(Date.parse(moment)) })),
    claimedMessages: row.geclaimd,
    cases: row.gevallen,
    meldingen: row.meldingen.map((melding) => ({
      ...melding,
      isRecorded: row.uitkomsten.includes(keyOf(outcomeId(melding))),
      factId: stableUuid(id, acceptanceId(melding.id)),
    })),
    lines: row.regels,
    mandates: row.mandaten,
    filing: filingDataOf({ dienstverband, werkgever, werknemer, contact: row.contact }),
  };
}
