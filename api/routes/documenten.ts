import { readerOf } from '../auth/caller';
import { BY_ID, listing } from '../handlers/listing';
import { documentsOf } from '../read-model/documents';
import { requireCase } from '../read-model/require-case';
import { documentSchema } from '../resources/document';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getDocumenten = defineRoute({
  path: '/verzuimgevallen/{id}/documenten',
  operationId: 'leesDocumenten',
  summary: 'Lees welke stukken er in een verzuimgeval zijn',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'Documenten',
    description: 'De documenten',
    item: documentSchema,
    params: idParams,
    rows: async (tx, page, { params, caller }) =>
      documentsOf(tx, (await requireCase(tx, params.id)).id, { ...page, reader: readerOf(caller) }),
    toItem: (document) => document,
  }),
});
