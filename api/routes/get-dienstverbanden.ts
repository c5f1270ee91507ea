import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { dienstverbandSchema, toDienstverband } from '../resources/dienstverband';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

export const getDienstverbanden = defineRoute({
  method: 'get',
  path: '/dienstverbanden',
  operationId: 'leesDienstverbanden',
  summary: 'Lees de dienstverbanden',
  tag: 'Werknemers',
  auth: 'werkgever',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De dienstverbanden', schema: pageOf('Dienstverbanden', dienstverbandSchema) } },
  handler: reading(async (tx, { query: { na, limiet } }) => {
    const after = readCursor(uuid, na);
    const rows = await tx.dienstverband.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: limiet + 1,
    });
    return toPage(rows, limiet, (row) => row.id, toDienstverband);
  }),
});
