import type { Template } from '../../documents/template';
import { templateFor } from '../../documents/templates';
import type { Reader } from '../../domain/case/employer-knowledge';
import { isMedical } from '../../domain/protocols/output';
import type { Document } from '../../prisma/client/client';
import { readersOf } from '../../store/documents/readers-of';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';

/** @throws Problem for a document that is not there, or that this reader may not read */
export async function findMade(
  tx: Tx,
  id: string,
  reader: Reader,
): Promise<{ document: Document; template: Template }> {
  const document = await tx.document.findUnique({ where: { id } });
  const template = document?.gemaakt ? templateFor(document) : undefined;
  const mayRead =
    document && template && (reader === 'arbodienst' || readersOf(document, template).includes('werkgever'));
  return mayRead ? { document, template } : notFound('Dit stuk');
}

/**
 * A document that was made here or received, of which this reader may know.
 * @throws Problem when it is not there, or is for others
 */
export async function findDocument(tx: Tx, id: string, reader: Reader): Promise<Document> {
  const document = await tx.document.findUnique({ where: { id } });
  if (!document) return notFound('Dit stuk');
  if (document.gemaakt && !isMedical(document.soort)) return (await findMade(tx, id, reader)).document;
  const isFor = !isMedical(document.soort) && document.ontvangers.includes('werkgever');
  return reader === 'arbodienst' || isFor ? document : notFound('Dit stuk');
}

/**
 * The same where its versions are read as those of any document: not what is medical.
 * @throws Problem as above
 */
export async function findReadable(tx: Tx, id: string, reader: Reader): Promise<Document> {
  const document = await findDocument(tx, id, reader);
  return isMedical(document.soort) ? notFound('Dit stuk') : document;
}
