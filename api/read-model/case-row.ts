import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CaseContext } from '../../domain/case/context';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { RecordedFact } from '../../domain/case/facts';
import { type ContextRows, contextOf, EMPLOYER_OF_EMPLOYMENT, type FactRow, factsOf } from '../../store/case/case-rows';

import { LISTS_OF_EMPLOYER } from '../../store/money';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import { factsFor } from './employer-view';

export type EmploymentKind = 'echt' | 'proef' | 'simulatie';

/** A verzuimgeval with all that its plan follows from. */
export type CaseRow = {
  id: string;
  /** As the last case transaction left it. */
  storedStatus: string;
  firstSickDay: PlainDate;
  dienstverbandId: string;
  werknemerId: string;
  kind: EmploymentKind;
  nextMoment: string | null;
  /** The case's own clock minus the server's; under proef the clock itself. */
  clockOffsetMs: number;
  clockStandsAt: string | null;
  context: CaseContext;
  facts: RecordedFact[];
};

type Row = {
  id: string;
  status: string;
  eerste_ziektedag: PlainDate;
  dienstverband: ContextRows['dienstverband'] & {
    id: string;
    werknemer_id: string;
    soort: EmploymentKind;
    klok_verschil_ms: number;
    volgend_moment: string | null;
  };
  werkgever: ContextRows['werkgever'];
  werknemer: ContextRows['werknemer'];
  proefklok: string | null;
  prijslijsten: ContextRows['prijslijsten'];
  feiten: FactRow[];
};

/**
 * Reads a case with one query, with the facts that this reader may know of; without a lock, because a plan of a moment
 * ago is a good answer.
 * @throws Problem when the employer has no such case
 */
export async function readCase(tx: Sql, id: string, reader: Reader): Promise<CaseRow> {
  const [row] = await tx.$queryRaw<Row[]>`
    select z.id, z.status, z.eerste_ziektedag, to_jsonb(d) as dienstverband, ${EMPLOYER_OF_EMPLOYMENT} as werkgever,
      jsonb_build_object('geboortedatum', n.geboortedatum, 'aow_datum', n.aow_datum, 'taal', n.taal) as werknemer,
      to_jsonb(p.nu) #>> '{}' as proefklok, ${LISTS_OF_EMPLOYER} as prijslijsten,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'volgnummer', f.volgnummer, 'soort', f.soort,
        'bekend_op', f.bekend_op, 'gegevens', f.gegevens) order by f.volgnummer)
        from feit f where f.dienstverband_id = d.id), '[]') as feiten
    from verzuimgeval z
    join dienstverband d on d.id = z.dienstverband_id
    join werkgever g on g.id = d.werkgever_id
    join werknemer n on n.id = d.werknemer_id
    left join proefgeval p on p.dienstverband_id = d.id
    where z.id = ${id}::uuid`;
  return row ? fromRow(row, reader) : notFound('Dit verzuimgeval');
}

function fromRow({ dienstverband, ...row }: Row, reader: Reader): CaseRow {
  return {
    id: row.id,
    storedStatus: row.status,
    firstSickDay: row.eerste_ziektedag,
    dienstverbandId: dienstverband.id,
    werknemerId: dienstverband.werknemer_id,
    kind: dienstverband.soort,
    nextMoment: dienstverband.volgend_moment,
    clockOffsetMs: dienstverband.klok_verschil_ms,
    clockStandsAt: row.proefklok,
    context: contextOf({ dienstverband, ...row }),
    facts: factsFor(reader, factsOf(row.feiten)),
  };
}
