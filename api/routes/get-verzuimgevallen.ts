import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { gevalStatus } from '../resources/verzuimgeval';
import { toVerzuimgevalKort, verzuimgevalKortSchema } from '../resources/verzuimgeval-kort';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

export const getVerzuimgevallen = defineRoute({
  method: 'get',
  path: '/verzuimgevallen',
  operationId: 'leesVerzuimgevallen',
  summary: 'Lees de verzuimgevallen',
  tag: 'Verzuim',
  auth: 'werkgever',
  query: z.strictObject({
    ...pageQuery,
    status: gevalStatus.optional(),
    dienstverbandId: uuid.optional().describe('Alleen van dit dienstverband'),
  }),
  answers: { 200: { description: 'De verzuimgevallen', schema: pageOf('Verzuimgevallen', verzuimgevalKortSchema) } },
  handler: reading(async (tx, { query: { na, limiet, status, dienstverbandId } }) => {
    const after = readCursor(uuid, na);
    const where = { status, dienstverbandId, ...(after ? { id: { gt: after } } : {}) };
    const rows = await tx.verzuimgeval.findMany({ where, orderBy: { id: 'asc' }, take: limiet + 1 });
    return toPage(rows, limiet, (row) => row.id, toVerzuimgevalKort);
  }),
});
