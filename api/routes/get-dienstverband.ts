import { reading } from '../handlers/reading';
import { dienstverbandSchema, findDienstverband } from '../resources/dienstverband';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getDienstverband = defineRoute({
  method: 'get',
  path: '/dienstverbanden/{id}',
  operationId: 'leesDienstverband',
  summary: 'Lees een dienstverband',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'Het dienstverband', schema: dienstverbandSchema } },
  handler: reading((tx, { params }) => findDienstverband(tx, params.id)),
});
