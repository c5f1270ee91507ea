import type { Template } from '../../documents/template';
import type { Document } from '../../prisma/client/client';

/** Whom a document is for: those whom the row that asked for it names, else those of its kind. */
export function readersOf({ ontvangers }: Pick<Document, 'ontvangers'>, template: Template): readonly string[] {
  return ontvangers.length > 0 ? ontvangers : template.recipients;
}
