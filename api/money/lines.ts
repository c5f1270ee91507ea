import type { Reader } from '../../domain/case/employer-knowledge';
import type { InvoiceData } from '../../domain/money/line';
import { SECRET_ROWS } from '../../domain/protocols/packages';
import type { Factuurregel } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { LineRow } from '../resources/factuurregel';

/** In a case an employer sees no line that tells what was done for this person and may not be known. */
export function linesOfCaseFor(reader: Reader): { rij?: { notIn: string[] } } {
  return reader === 'werkgever' ? { rij: { notIn: [...SECRET_ROWS] } } : {};
}

/** Whether a dispute of the line turned out to be unfounded. */
export function isUnfounded({ gegevens }: Pick<Factuurregel, 'gegevens'>): boolean {
  return (gegevens as Partial<InvoiceData>).betwistingOngegrond !== undefined;
}

/** The same lines, each with whether the employer disputes it. */
export async function withDisputes(tx: Tx, rows: readonly Factuurregel[]): Promise<LineRow[]> {
  const ids = rows.map(({ id }) => id);
  const found = await tx.betwisting.findMany({
    where: { factuurregelId: { in: ids } },
    select: { factuurregelId: true },
  });
  const disputed = new Set(found.map(({ factuurregelId }) => factuurregelId));
  return rows.map((row) => ({ ...row, betwist: disputed.has(row.id) && !isUnfounded(row) }));
}
