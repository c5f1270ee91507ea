import type { Template } from '../../documents/template';
import { DOCUMENT_READY } from '../../domain/moment/standalone-task';
import type { Document } from '../../prisma/client/client';
import { readersOf } from './readers-of';

/** An employer does not even know that such a document is there: named nowhere among what it may see. */
const NOT_FOR_EMPLOYER = 'stuk-niet-voor-werkgever';

/** What a task or mail about a document is about: the row that asked for it, else that there is one. */
export function subjectOf(document: Pick<Document, 'ontvangers' | 'rij'>, template: Template): string {
  if (document.rij !== null) return document.rij;
  return readersOf(document, template).includes('werkgever') ? DOCUMENT_READY.subject : NOT_FOR_EMPLOYER;
}
