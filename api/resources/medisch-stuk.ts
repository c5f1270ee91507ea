import { z } from 'zod';
import { isMedical } from '../../domain/protocols/output';
import type { Document } from '../../prisma/client/client';
import { countMedicalVersions } from '../../store/documents/medical-versions';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { links, uuid } from '../schemas/fields';
import { pathOfDocument } from './document';

export const medischStukSchema = z
  .strictObject({
    id: uuid,
    kind: z.string().describe('Soort stuk'),
    language: z.string().describe('Taal van het stuk'),
    version: z.int().describe('Laatste versie'),
    _links: links('bestand'),
  })
  .meta({ id: 'MedischStuk' });

/** @throws Problem for a document that is not there, or without medical data */
export async function findMedical(tx: Tx, id: string): Promise<Document> {
  const document = await tx.document.findUnique({ where: { id } });
  return document && isMedical(document.soort) ? document : notFound('Dit stuk');
}

/** All that is told of it: never what is in it. */
export async function showMedischStuk(tx: Tx, id: string): Promise<z.output<typeof medischStukSchema>> {
  const document = await findMedical(tx, id);
  const version = await countMedicalVersions(tx, id);
  const href = `${pathOfDocument(id)}/medische-versies/${version}`;
  return { id, kind: document.soort, language: document.taal, version, _links: { bestand: { href } } };
}
