import { type CaseId, isContract } from '../../domain/case/contract';
import type { Mandate } from '../../domain/meldingen/mandate';
import type {
  LoadedAlike,
  StoredConfirmation,
  StoredMessage,
  StoredObligation,
  StoredTask,
} from '../../domain/moment/loaded-case';
import { OVERTAKEN } from '../../domain/moment/settle';
import { Prisma } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import { LINES_OF_EMPLOYMENT, type LineRow } from '../money';
import { jitterMinutesOf } from '../stable-id';
import { type FactRow, factsOf } from './case-rows';

const EMPLOYMENT = { table: Prisma.sql`dienstverband`, key: Prisma.sql`id` };
const CONTRACT = { table: Prisma.sql`contract`, key: Prisma.sql`werkgever_id` };

/** Where the state of a case stands: with its employment, or with the contract. */
export function stateOf(id: CaseId): { table: Prisma.Sql; key: Prisma.Sql } {
  return isContract(id) ? CONTRACT : EMPLOYMENT;
}

/** The row that holds the state of a case and is its lock: never that of the employer. */
export function rowOfCase(id: CaseId): Prisma.Sql {
  const { table, key } = stateOf(id);
  return Prisma.sql`${table} where ${key} = ${id.dienstverbandId}::uuid`;
}

/** What both kinds of that row say of how the case stands. */
export type StateRow = {
  soort: LoadedAlike['kind'];
  versie: number;
  merken: string[];
  plan_versie: number | null;
  laatste_moment: string | null;
  fase: string;
  volgend_moment: string | null;
};

export type StoredRows = {
  feiten: FactRow[];
  verplichtingen: StoredObligation[];
  taken: StoredTask[];
  berichten: Array<Omit<StoredMessage, 'at'> & { moment: string }>;
  bevestigingen: StoredConfirmation[];
  mandaten: Mandate[];
  regels: LineRow[];
};

/** What a case of either level has in the tables, as columns of a question in which `d` has its `id` and `werkgever_id`. */
export const STORED = Prisma.sql`
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
      coalesce((select jsonb_agg(n.row) from (select jsonb_build_object('seq', b.ronde, 'written', count(*),
        'isGone', bool_and(b.status = 'vervallen' and b.reden = ${OVERTAKEN}),
        'waits', case when not bool_or(b.status = 'verzonden' or b.onzeker_op is not null) then
          (array_agg(b.gegevens) filter (where b.status = 'wachtend'))[1] end) as row
        from bericht b where b.dienstverband_id = d.id and b.stap = 'bevestiging' group by b.ronde) n), '[]') as bevestigingen,
      coalesce((select jsonb_agg(jsonb_build_object('scope', a.bereik, 'given', a.gegeven))
        from mandaat a where a.werkgever_id = d.werkgever_id), '[]') as mandaten,
      ${LINES_OF_EMPLOYMENT} as regels`;

/** What is known alike of a case of either level. */
type Shared = Omit<LoadedAlike, 'cases' | 'meldingen'>;

export function storedOf(id: string, state: StateRow, rows: StoredRows): Shared {
  const { soort } = state;
  return {
    dienstverbandId: id,
    kind: soort,
    version: state.versie,
    marks: state.merken,
    planVersion: state.plan_versie ?? state.versie,
    lastMomentMs: state.laatste_moment === null ? null : Date.parse(state.laatste_moment),
    phase: state.fase,
    jitterMinutes: soort === 'echt' ? jitterMinutesOf(id) : 0,
    nextMomentMs: state.volgend_moment === null ? null : Date.parse(state.volgend_moment),
    facts: factsOf(rows.feiten),
    obligations: rows.verplichtingen,
    openTasks: rows.taken,
    waitingMessages: rows.berichten.map(({ moment, ...rest }) => ({ ...rest, at: civilMomentOf(Date.parse(moment)) })),
    confirmations: rows.bevestigingen,
    lines: rows.regels,
    mandates: rows.mandaten,
  };
}
