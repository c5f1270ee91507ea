import type { Template } from '../../documents/template';
import { mayReadOf } from '../../domain/case/employer-knowledge';
import type { Document } from '../../prisma/client/client';

/** Whom a document is for: those whom the row that asked for it names, else those of its kind; and who signs it reads it. */
export function readersOf(
  { ontvangers, rij }: Pick<Document, 'ontvangers' | 'rij'>,
  template: Template,
): readonly string[] {
  if (ontvangers.length === 0) return template.recipients;
  return [...new Set([...ontvangers, ...template.signedBy.filter((signer) => mayReadOf(rij, signer))])];
}
