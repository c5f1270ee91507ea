import { readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { findTaak, taakSchema } from '../resources/taak';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getTaak = defineRoute({
  method: 'get',
  path: '/taken/{id}',
  operationId: 'leesTaak',
  summary: 'Lees een taak',
  tag: 'Taken',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De taak', schema: taakSchema } },
  handler: reading((tx, { params, caller }) => findTaak(tx, params.id, readerOf(caller))),
});
