import type { EffectOf } from '../../domain/moment/effects';
import { Prisma } from '../../prisma/client/client';
import { stableUuid } from '../stable-id';
import type { TableWrite } from './change';

/** Writes the invoice lines, and completes the last line of a row once its time or cost becomes known. */
export const writeInvoiceLines: TableWrite = ({ effects, moment }) => {
  const rows = effects.filter((effect) => effect.kind === 'factuurregel').map(rowOf);
  const billed = new Set(rows.map(({ row }) => row));
  const completed = moment.newFacts.flatMap((fact) => {
    if (fact.type === 'kosten' && !billed.has(fact.row as `${Uppercase<string>}-`))
      return [completion(fact.row, { bedrag: fact.amount, btw: fact.vat ?? null })];
    if (fact.type === 'besteding' && !billed.has(fact.row as `${Uppercase<string>}-`))
      return [completion(fact.row, { minuten: fact.minutes })];
    return [];
  });
  return [...(rows.length > 0 ? [written(rows)] : []), ...completed];
};

function rowOf({ key, row, data }: EffectOf<'factuurregel'>) {
  return { id: stableUuid(key), key, row, name: data.omschrijving, day: data.datum, data };
}

function written(rows: ReadonlyArray<ReturnType<typeof rowOf>>): Prisma.Sql {
  return Prisma.sql`factuurregels as (
    insert into factuurregel (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, rij, omschrijving, gegevens, datum)
    select f.id, wg, dv, geval, f.key, f.row, f.name, f.data, f.day
    from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(id uuid, key text, row text, name text, day text,
      data jsonb)
    on conflict (sleutel) do nothing)`;
}

/** The employer pays what the share of the insurer leaves, rounded to cents. */
function completion(row: string, known: Readonly<Record<string, number | null>>): Prisma.Sql {
  return Prisma.sql`aangevuld as (
    update factuurregel set gegevens = gegevens || ${JSON.stringify(known)}::jsonb || case
      when ${known.bedrag ?? null}::numeric is null or gegevens->>'aandeelVerzekeraar' is null then '{}'::jsonb
      else jsonb_build_object('bedragWerkgever',
        round(${known.bedrag ?? null}::numeric * (100 - (gegevens->>'aandeelVerzekeraar')::numeric) / 100, 2)) end
    from ids where factuurregel.id = (select l.id from factuurregel l
      where l.dienstverband_id = dv and l.rij = ${row} order by l.datum desc, l.sleutel desc limit 1))`;
}
