import { z } from 'zod';
import type { Tx } from '../../store/in-tenant';
import { FILE_TYPES } from '../documents/received-file';
import { notFound } from '../problem/not-found';
import { links, uuid } from '../schemas/fields';
import { pathOfDocument } from './document';

export const bestandSchema = z
  .strictObject({
    id: uuid,
    kind: z.string().describe('Soort stuk'),
    name: z.string().describe('Naam van het bestand'),
    type: z.enum(FILE_TYPES).describe('Mediatype'),
    sha256: z.string().describe('SHA-256 van het bestand zoals het is bewaard'),
    _links: links('bestand'),
  })
  .meta({ id: 'Bestand' });

/** @throws Problem for a file that is not there */
export async function showBestand(tx: Tx, id: string): Promise<z.output<typeof bestandSchema>> {
  const document = await tx.document.findUnique({ where: { id } });
  const [version] = await tx.documentVersie.findMany({
    where: { documentId: id },
    select: { bestandsnaam: true, mediatype: true, sha256: true },
  });
  if (!document || !version) return notFound('Dit bestand');
  const { bestandsnaam: name, mediatype, sha256 } = version;
  const href = `${pathOfDocument(id)}/versies/1`;
  return { id, kind: document.soort, name, type: mediatype as 'image/png', sha256, _links: { bestand: { href } } };
}
