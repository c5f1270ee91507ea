import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { requireCase } from '../read-model/require-case';
import { findTask, findTasks, TASKS } from '../read-model/tasks';
import { taakSchema } from '../resources/taak';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getTaken = defineRoute({
  path: '/taken',
  operationId: 'leesTaken',
  summary: 'Lees de taken van alle verzuimgevallen, de dringendste eerst',
  tag: 'Taken',
  auth: 'werkgever',
  ...listing({
    ...TASKS,
    rows: (tx, page, { query, caller }) => findTasks(tx, page, { ...query, reader: readerOf(caller) }),
  }),
});

export const getTaak = defineRoute({
  method: 'get',
  path: '/taken/{id}',
  operationId: 'leesTaak',
  summary: 'Lees een taak',
  tag: 'Taken',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De taak', schema: taakSchema } },
  handler: reading((tx, { params, caller }) => findTask(tx, params.id, readerOf(caller))),
});

export const getTakenVanGeval = defineRoute({
  path: '/verzuimgevallen/{id}/taken',
  operationId: 'leesTakenVanVerzuimgeval',
  summary: 'Lees de taken van een verzuimgeval, de dringendste eerst',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    ...TASKS,
    params: idParams,
    async rows(tx, page, { params, query, caller }) {
      const { id: verzuimgevalId } = await requireCase(tx, params.id);
      return findTasks(tx, page, { ...query, proef: true, verzuimgevalId, reader: readerOf(caller) });
    },
  }),
});
