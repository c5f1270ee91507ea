import { reading } from '../handlers/reading';
import { findWerknemer, werknemerSchema } from '../resources/werknemer';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getWerknemer = defineRoute({
  method: 'get',
  path: '/werknemers/{id}',
  operationId: 'leesWerknemer',
  summary: 'Lees een werknemer',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De werknemer', schema: werknemerSchema } },
  handler: reading((tx, { params }) => findWerknemer(tx, params.id)),
});
