import type { Werkgever } from '../../prisma/client/client';
import type { Database } from '../../store/client';
import { outsideTenant } from '../../store/outside-tenant';
import { openTextOrNull } from '../../store/secret-text';

/** Employers in order of their id, as the operator behind a key sees them. */
export function allWerkgevers(
  db: Database,
  operatorHash: string,
  page: { after: string | null; take: number },
): Promise<Werkgever[]> {
  return outsideTenant(async () => {
    const rows = await db.$queryRaw<Werkgever[]>`
      select id, naam, email, taal, aantal_werknemers as "aantalWerknemers",
        aantal_bij_begin as "aantalBijBegin", eigenrisicodrager_zw as "eigenrisicodragerZw", eigenrisicodrager_wga as "eigenrisicodragerWga", frequent_meldingen as "frequentMeldingen",
        frequent_maanden as "frequentMaanden", frequent_zonder_vangnet as "frequentZonderVangnet", doorbetaling, pakket,
        contract_begin as "contractBegin", loonheffingennummer, bestedingsgrens, telefoon, iban,
        afzender_naam as "afzenderNaam", antwoordadres, weekoverzicht_sinds as "weekoverzichtSinds", aangemaakt_op as "aangemaaktOp"
      from lijst_werkgevers(${operatorHash})
      where ${page.after}::uuid is null or id > ${page.after}::uuid
      order by id limit ${page.take}`;
    return rows.map((row) => ({ ...row, iban: openTextOrNull(row.iban) }));
  });
}
