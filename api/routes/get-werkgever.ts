import { reading } from '../handlers/reading';
import { findWerkgever, werkgeverSchema } from '../resources/werkgever';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getWerkgever = defineRoute({
  method: 'get',
  path: '/werkgevers/{id}',
  operationId: 'leesWerkgever',
  summary: 'Lees de eigen werkgever',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De werkgever', schema: werkgeverSchema } },
  handler: reading((tx, { params }) => findWerkgever(tx, params.id)),
});
