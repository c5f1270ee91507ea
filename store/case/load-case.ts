import type { Answer } from '../../domain/case/contract';
import { acceptanceId, type StoredMelding } from '../../domain/meldingen/stored-melding';
import type {
  LoadedCase,
  StoredCase,
  StoredMandate,
  StoredMessage,
  StoredObligation,
  StoredTask,
} from '../../domain/moment/loaded-case';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';
import { type FilingRows, filingDataOf, UWV_CONTACT } from '../meldingen/filing-data';
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
  meldingen: Array<Omit<StoredMelding, 'factId'>>;
  mandaten: StoredMandate[];
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
  const [row] = await tx.$queryRaw<Row[]>`
    select to_jsonb(d) as dienstverband, to_jsonb(g) as werkgever, to_jsonb(n) as werknemer,
      ${UWV_CONTACT} as contact,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'volgnummer', f.volgnummer, 'soort', f.soort,
        'bekend_op', f.bekend_op, 'gegevens', f.gegevens) order by f.volgnummer)
        from feit f where f.dienstverband_id = d.id), '[]') as feiten,
      coalesce((select jsonb_agg(v) from verplichting v where v.verzuimgeval_id =
        any(array(select z.id from verzuimgeval z where z.dienstverband_id = d.id) || d.id)), '[]') as verplichtingen,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'verzuimgeval_id', t.verzuimgeval_id,
        'verplichting', t.verplichting, 'sleutel', t.sleutel, 'rol', t.rol) order by t.sleutel)
        from taak t where t.dienstverband_id = d.id and t.status = 'open'), '[]') as taken,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'verzuimgeval_id', b.verzuimgeval_id,
        'verplichting', b.verplichting, 'stap', b.stap, 'sleutel', b.sleutel, 'moment', b.moment))
        from bericht b where b.dienstverband_id = d.id and b.status = 'wachtend'), '[]') as berichten,
      (select count(*)::int from bericht b where b.dienstverband_id = d.id and b.status = 'geclaimd') as geclaimd,
      coalesce((select jsonb_agg(jsonb_build_object('id', z.id, 'status', z.status,
        'eerste_ziektedag', z.eerste_ziektedag))
        from verzuimgeval z where z.dienstverband_id = d.id), '[]') as gevallen,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'verzuimgeval_id', m.verzuimgeval_id, 'sleutel', m.sleutel,
        'aard', m.aard, 'status', m.status, 'inhoud', m.inhoud - 'xml' - 'withdrawalXml', 'reden', m.reden, 'gemeld', exists(
          select 1 from effect e
          where e.sleutel = replace(m.sleutel, '/melding/', '/' || m.status || '/') || '/uwv/dossier'))
        order by split_part(m.sleutel, '/', 4)::int)
        from melding m where m.dienstverband_id = d.id), '[]') as meldingen,
      coalesce((select jsonb_agg(jsonb_build_object('bereik', a.bereik, 'gegeven', a.gegeven))
        from mandaat a where a.werkgever_id = d.werkgever_id), '[]') as mandaten
    from dienstverband d
    join werkgever g on g.id = d.werkgever_id
    join werknemer n on n.id = d.werknemer_id
    where d.id = ${dienstverbandId}::uuid`;
  return row ? fromRow(row) : null;
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
    context: contextOf({ dienstverband, werkgever, werknemer }),
    facts: factsOf(row.feiten),
    obligations: row.verplichtingen,
    openTasks: row.taken,
    waitingMessages: row.berichten.map(({ moment, ...rest }) => ({ ...rest, at: civilMomentOf(Date.parse(moment)) })),
    claimedMessages: row.geclaimd,
    cases: row.gevallen,
    meldingen: row.meldingen.map((melding) => ({ ...melding, factId: stableUuid(id, acceptanceId(melding.id)) })),
    mandates: row.mandaten,
    filing: filingDataOf({ dienstverband, werkgever, werknemer, contact: row.contact }),
  };
}

/** The answer that the case gave to this message before; null when it is new. */
export async function storedAnswer(tx: Tx, dienstverbandId: string, berichtId: string): Promise<Answer | null> {
  const row = await tx.ontvangenBericht.findUnique({
    where: { dienstverbandId_berichtId: { dienstverbandId, berichtId } },
    select: { antwoord: true },
  });
  return row ? (row.antwoord as Answer) : null;
}
