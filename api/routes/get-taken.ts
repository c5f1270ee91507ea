import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { findTasks, TASKS } from '../read-model/tasks';
import { defineRoute } from '../route';

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
