import type { Tx } from '../../activities/database/in-tenant';
import type { PlainDate, Weekday } from '../../domain/calendar/plain-date';
import type { CaseContext } from '../../domain/case/context';
import type { RecordedFact } from '../../domain/case/facts';
import { notFound } from '../problem/not-found';

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
  dienstverband: {
    id: string;
    werknemer_id: string;
    soort: EmploymentKind;
    begindatum: PlainDate;
    einddatum: PlainDate | null;
    werkdagen: Weekday[];
    maandloon: number | null;
    uren_per_week: number | null;
    klok_verschil_ms: number;
    volgend_moment: string | null;
  };
  werkgever: {
    taal: 'nl' | 'en';
    aantal_werknemers: number;
    eigenrisicodrager_zw: boolean;
    eigenrisicodrager_wga: boolean;
    frequent_meldingen: number;
    frequent_maanden: number;
    pakket: string;
    contract_begin: PlainDate | null;
  };
  werknemer: { geboortedatum: PlainDate; aow_datum: PlainDate | null; taal: 'nl' | 'en' };
  proefklok: string | null;
  feiten: Array<{
    id: string;
    volgnummer: number;
    soort: string;
    bekend_op: PlainDate;
    gegevens: Record<string, unknown>;
  }>;
};

/**
 * Reads a case in one question, without a lock: a plan of a moment ago is a good answer.
 * @throws Problem when the employer has no such case
 */
export async function readCase(tx: Tx, id: string): Promise<CaseRow> {
  const [row] = await tx.$queryRaw<Row[]>`
    select z.id, z.status, z.eerste_ziektedag, to_jsonb(d) as dienstverband, to_jsonb(g) as werkgever,
      jsonb_build_object('geboortedatum', n.geboortedatum, 'aow_datum', n.aow_datum, 'taal', n.taal) as werknemer,
      to_jsonb(p.nu) #>> '{}' as proefklok,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'volgnummer', f.volgnummer, 'soort', f.soort,
        'bekend_op', f.bekend_op, 'gegevens', f.gegevens) order by f.volgnummer)
        from feit f where f.dienstverband_id = d.id), '[]') as feiten
    from verzuimgeval z
    join dienstverband d on d.id = z.dienstverband_id
    join werkgever g on g.id = d.werkgever_id
    join werknemer n on n.id = d.werknemer_id
    left join proefgeval p on p.dienstverband_id = d.id
    where z.id = ${id}::uuid`;
  return row ? fromRow(row) : notFound('Dit verzuimgeval');
}

function fromRow({ dienstverband, ...row }: Row): CaseRow {
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
    context: contextOf(row, dienstverband),
    facts: row.feiten.map(
      (fact) =>
        ({ ...fact.gegevens, type: fact.soort, on: fact.bekend_op, id: fact.id, seq: fact.volgnummer }) as RecordedFact,
    ),
  };
}

function contextOf(
  { werkgever, werknemer }: Pick<Row, 'werkgever' | 'werknemer'>,
  dienstverband: Row['dienstverband'],
): CaseContext {
  return {
    package: werkgever.pakket,
    employee: {
      birthDate: werknemer.geboortedatum,
      aowDate: werknemer.aow_datum,
      workdays: dienstverband.werkdagen,
      monthlyWage: dienstverband.maandloon,
      hoursPerWeek: dienstverband.uren_per_week,
      language: werknemer.taal,
    },
    employment: { start: dienstverband.begindatum, end: dienstverband.einddatum },
    employer: {
      employees: werkgever.aantal_werknemers,
      erdZw: werkgever.eigenrisicodrager_zw,
      erdWga: werkgever.eigenrisicodrager_wga,
      frequent: { reports: werkgever.frequent_meldingen, months: werkgever.frequent_maanden },
      language: werkgever.taal,
    },
    contract: { start: werkgever.contract_begin },
  };
}
