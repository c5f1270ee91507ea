import type { EffectOf } from '../../domain/moment/effects';
import { Prisma } from '../../prisma/client/client';
import { idOfKey } from '../stable-id';
import type { TableWrite } from './change';

/** Writes the invoice lines, and completes those that had no price. What has a price keeps it, whatever else is said of it. */
export const writeInvoiceLines: TableWrite = ({ effects }) => {
  const lines = effects.filter((effect) => effect.kind === 'factuurregel');
  if (lines.length === 0) return [];
  const rows = lines.map(rowOf);
  return [
    ...disputesOf(lines),
    Prisma.sql`factuurregels as (
      insert into factuurregel (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, rij, omschrijving, gegevens, datum,
        prijs, bedrag, btw, bedrag_verzekeraar, bedrag_werkgever, uitgave, crediteert)
      select f.id, wg, dv, f.geval, f.key, f.row, f.name, f.data, f.day, f.price, f.amount, f.vat, f.insurer, f.employer, f.edition,
        (select o.id from factuurregel o where o.sleutel = f.credits)
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(id uuid, geval uuid, key text, row text, name text, day text,
        data jsonb, price numeric, amount numeric, vat numeric, insurer numeric, employer numeric, edition int, credits text)
      on conflict (sleutel) do update set gegevens = excluded.gegevens, prijs = excluded.prijs, bedrag = excluded.bedrag,
        btw = excluded.btw, bedrag_verzekeraar = excluded.bedrag_verzekeraar, bedrag_werkgever = excluded.bedrag_werkgever
        where factuurregel.bedrag is null
          or (factuurregel.bedrag, factuurregel.btw, factuurregel.bedrag_verzekeraar, factuurregel.bedrag_werkgever)
            is not distinct from (excluded.bedrag, excluded.btw, excluded.bedrag_verzekeraar, excluded.bedrag_werkgever))`,
  ];
};

/** A dispute goes along with a line that moves to another geval. */
function disputesOf(lines: ReadonlyArray<EffectOf<'factuurregel'>>): Prisma.Sql[] {
  const moved = lines.flatMap(({ key, insteadOf }) =>
    insteadOf === undefined ? [] : [{ id: idOfKey(key), from: insteadOf }],
  );
  if (moved.length === 0) return [];
  return [
    Prisma.sql`betwistingen as (
      update betwisting b set factuurregel_id = m.id
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m(id uuid, "from" text)
      join factuurregel f on f.sleutel = m."from"
      where b.factuurregel_id = f.id)`,
  ];
}

function rowOf({ key, row, gevalId, edition, data }: EffectOf<'factuurregel'>) {
  const { prijs, bedrag, btw, bedragVerzekeraar, bedragWerkgever, crediteert, ...told } = data;
  return {
    id: idOfKey(key),
    geval: gevalId,
    key,
    row,
    name: data.omschrijving,
    day: data.datum,
    data: told,
    price: prijs,
    amount: bedrag,
    vat: btw,
    insurer: bedragVerzekeraar,
    employer: bedragWerkgever,
    edition,
    credits: crediteert,
  };
}
