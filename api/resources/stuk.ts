import { z } from 'zod';
import type { Signed } from '../../documents/sheet-of';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Tx } from '../../store/in-tenant';
import { lastShown } from '../documents/find-made';
import { datum, links, uuid } from '../schemas/fields';
import { pathOfDocument } from './document';

export const stukSchema = z
  .strictObject({
    id: uuid,
    kind: z.string().describe('Soort stuk'),
    language: z.string().describe('Taal van het stuk'),
    version: z.int().describe('Laatste versie'),
    madeOn: datum.nullable().describe('Dag van die versie'),
    sha256: z.string().describe('SHA-256 van het bestand'),
    signed: z
      .array(
        z.strictObject({
          role: z.string().describe('Rol'),
          name: z.string().describe('Naam'),
          on: datum.describe('Dag'),
          place: z.string().optional().describe('Plaats'),
        }),
      )
      .describe('Wie heeft goedgekeurd of getekend'),
    outdated: z
      .array(z.string())
      .describe(
        'Wat deze versie anders zegt dan de feiten die daarna zijn verbeterd: namen van antwoorden, of `firstSickDay`; leeg als zij klopt',
      ),
    missing: z.array(z.string()).describe('Rollen die nog niet hebben goedgekeurd of getekend'),
    _links: links('self', 'pdf'),
  })
  .meta({ id: 'Stuk' });

/** @throws Problem for a document that is not there, or of which this reader gets at no version */
export async function showStuk(
  tx: Tx,
  id: string,
  reader: Reader = 'arbodienst',
): Promise<z.output<typeof stukSchema>> {
  const { document, template, last } = await lastShown(tx, id, reader);
  const signed = last.getekend as unknown as Signed[];
  const roles = [...new Set([template.approvedBy, ...template.signedBy])];
  const self = pathOfDocument(id);
  return {
    id,
    kind: document.soort,
    language: document.taal,
    version: last.versie,
    madeOn: last.gemaaktOp,
    sha256: last.sha256,
    signed,
    outdated: document.achterhaald,
    missing: roles.filter((role) => signed.every((one) => one.role !== role)),
    _links: { self: { href: self }, pdf: { href: `${self}/versies/${last.versie}` } },
  };
}
