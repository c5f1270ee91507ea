import { reading } from '../handlers/reading';
import { findToewijzingen, toewijzingenSchema } from '../resources/toewijzingen';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getToewijzingen = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/toewijzingen',
  operationId: 'leesToewijzingen',
  summary: 'Lees wie in dit verzuimgeval welke rol heeft',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De toewijzingen', schema: toewijzingenSchema } },
  handler: reading((tx, { params }) => findToewijzingen(tx, params.id)),
});
