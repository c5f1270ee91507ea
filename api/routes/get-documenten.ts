import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { documentsOf } from '../read-model/documents';
import { requireCase } from '../read-model/require-case';
import { documentSchema } from '../resources/document';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';

export const getDocumenten = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/documenten',
  operationId: 'leesDocumenten',
  summary: 'Lees welke stukken er in een verzuimgeval zijn',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De documenten', schema: pageOf('Documenten', documentSchema) } },
  handler: reading(async (tx, { params, query: { na, limiet } }) => {
    const after = readCursor(uuid, na);
    const { id } = await requireCase(tx, params.id);
    const found = await documentsOf(tx, id, { after, take: limiet + 1 });
    return toPage(
      found,
      limiet,
      (document) => document.id,
      (document) => document,
    );
  }),
});
