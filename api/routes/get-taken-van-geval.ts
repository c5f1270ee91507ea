import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { requireCase } from '../read-model/require-case';
import { findTasks, TASKS } from '../read-model/tasks';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

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
