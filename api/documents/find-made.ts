import type { Signed } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { templateFor } from '../../documents/templates';
import type { Reader } from '../../domain/case/employer-knowledge';
import { isMedical } from '../../domain/protocols/output';
import type { Document, DocumentVersie } from '../../prisma/client/client';
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

/** An employer reads what was approved, and a concept before that. */
export function isShownTo(
  reader: Reader,
  { isConcept, approvedBy }: Template,
  { getekend }: Pick<DocumentVersie, 'getekend'>,
) {
  const signed = getekend as unknown as Signed[];
  return reader === 'arbodienst' || isConcept === true || signed.some(({ role }) => role === approvedBy);
}

/**
 * The last version of a document that was made here, as far as this reader gets at it, without its bytes.
 * @throws Problem where there is none
 */
export async function lastShown(tx: Tx, id: string, reader: Reader) {
  const { document, template } = await findMade(tx, id, reader);
  const versions = await tx.documentVersie.findMany({
    where: { documentId: id },
    omit: { inhoud: true },
    orderBy: { versie: 'desc' },
  });
  const last = versions.find((version) => isShownTo(reader, template, version));
  return last ? { document, template, last } : notFound('Dit stuk');
}

/**
 * A version of a document that was made here or received.
 * @throws Problem where it is not there, is for others or was not approved yet, and for what is medical
 */
export async function findVersion(tx: Tx, { id, n }: { id: string; n: number }, reader: Reader) {
  const document = await findDocument(tx, id, reader);
  const template = document.gemaakt ? templateFor(document) : undefined;
  const found = isMedical(document.soort)
    ? null
    : await tx.documentVersie.findUnique({ where: { documentId_versie: { documentId: id, versie: n } } });
  return found && (!template || isShownTo(reader, template, found)) ? found : notFound('Deze versie');
}
