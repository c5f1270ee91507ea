import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { toWerknemer, werknemerSchema } from '../resources/werknemer';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

export const getWerknemers = defineRoute({
  method: 'get',
  path: '/werknemers',
  operationId: 'leesWerknemers',
  summary: 'Lees de werknemers',
  tag: 'Werknemers',
  auth: 'werkgever',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De werknemers', schema: pageOf('Werknemers', werknemerSchema) } },
  handler: reading(async (tx, { query: { na, limiet } }) => {
    const after = readCursor(uuid, na);
    const rows = await tx.werknemer.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: limiet + 1,
    });
    return toPage(rows, limiet, (row) => row.id, toWerknemer);
  }),
});
