import { reading } from '../handlers/reading';
import { requireCase } from '../read-model/require-case';
import { listTasks, takenSchema, taskQuery } from '../read-model/tasks';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getTakenVanGeval = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/taken',
  operationId: 'leesTakenVanVerzuimgeval',
  summary: 'Lees de taken van een verzuimgeval, de dringendste eerst',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: taskQuery,
  answers: { 200: { description: 'De taken', schema: takenSchema } },
  handler: reading(async (tx, { params, query }) => {
    const { id } = await requireCase(tx, params.id);
    return listTasks(tx, query, id);
  }),
});
