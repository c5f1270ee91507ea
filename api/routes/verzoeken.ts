import { reading } from '../handlers/reading';
import { documentationAt } from '../http/documentation-of';
import { outcomeOf } from '../read-model/outcome';
import { uitkomstSchema, verzoekPath } from '../resources/verzoek';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getVerzoek = defineRoute({
  method: 'get',
  path: '/verzoeken/{id}',
  operationId: 'leesVerzoek',
  summary: 'Lees wat er van een verzoek aan een verzuimgeval geworden is',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De uitkomst', schema: uitkomstSchema } },
  handler: reading((tx, { params }) =>
    outcomeOf(tx, params.id, {
      ziekmelding: false,
      self: verzoekPath(params.id),
      documentation: documentationAt({ tag: 'Verzuim' }),
    }),
  ),
});
