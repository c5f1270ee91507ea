import type { Template } from '../../documents/template';
import { templateOf } from '../../documents/templates';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Document } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';

/** Whom a document is for: those whom the row that asked for it names, else those of its kind. */
function readersOf({ ontvangers }: Pick<Document, 'ontvangers'>, template: Template): readonly string[] {
  return ontvangers.length > 0 ? ontvangers : template.recipients;
}

/** @throws Problem for a document that is not there, or that this reader may not read */
export async function findMade(
  tx: Tx,
  id: string,
  reader: Reader,
): Promise<{ document: Document; template: Template }> {
  const document = await tx.document.findUnique({ where: { id } });
  const template = document?.gemaakt ? templateOf(document.soort) : undefined;
  const mayRead =
    document && template && (reader === 'arbodienst' || readersOf(document, template).includes('werkgever'));
  return mayRead ? { document, template } : notFound('Dit stuk');
}
