import { reading } from '../handlers/reading';
import { outcomeOf } from '../read-model/outcome';
import { uitkomstSchema, ziekmeldingPath } from '../resources/verzoek';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getZiekmelding = defineRoute({
  method: 'get',
  path: '/ziekmeldingen/{id}',
  operationId: 'leesZiekmelding',
  summary: 'Lees wat er van een ziekmelding geworden is',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De uitkomst', schema: uitkomstSchema } },
  handler: reading((tx, { params }) =>
    outcomeOf(tx, params.id, { ziekmelding: true, self: ziekmeldingPath(params.id) }),
  ),
});
