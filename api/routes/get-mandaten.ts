import { reading } from '../handlers/reading';
import { findMandaten, mandatenSchema } from '../resources/mandaten';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getMandaten = defineRoute({
  method: 'get',
  path: '/werkgevers/{id}/mandaten',
  operationId: 'leesMandaten',
  summary: 'Lees welke meldingen de werkgever bij UWV laat doen',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De mandaten', schema: mandatenSchema } },
  handler: reading((tx, { params }) => findMandaten(tx, params.id)),
});
