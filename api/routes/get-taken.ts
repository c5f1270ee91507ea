import { reading } from '../handlers/reading';
import { listTasks, takenSchema, taskQuery } from '../read-model/tasks';
import { defineRoute } from '../route';

export const getTaken = defineRoute({
  method: 'get',
  path: '/taken',
  operationId: 'leesTaken',
  summary: 'Lees de taken van alle verzuimgevallen, de dringendste eerst',
  tag: 'Taken',
  auth: 'werkgever',
  query: taskQuery,
  answers: { 200: { description: 'De taken', schema: takenSchema } },
  handler: reading((tx, { query }) => listTasks(tx, query)),
});
