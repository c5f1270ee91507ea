import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { forEmployers } from '../read-model/employer-view';
import { requireCase } from '../read-model/require-case';
import { berichtSchema, toBericht } from '../resources/bericht';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';

const cursor = z.tuple([z.iso.datetime(), uuid]);

export const getBerichten = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/berichten',
  operationId: 'leesBerichten',
  summary: 'Lees de berichten van een verzuimgeval en hun bezorging',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De berichten', schema: pageOf('Berichten', berichtSchema) } },
  handler: reading(async (tx, { params, query: { na, limiet } }) => {
    const after = readCursor(cursor, na);
    const { id: verzuimgevalId } = await requireCase(tx, params.id);
    const [moment, id] = after ?? [];
    const beyond = after ? [{ OR: [{ moment: { gt: moment } }, { moment, id: { gt: id } }] }] : [];
    const where = { ...forEmployers, verzuimgevalId, AND: beyond };
    const rows = await tx.bericht.findMany({ where, orderBy: [{ moment: 'asc' }, { id: 'asc' }], take: limiet + 1 });
    return toPage(rows, limiet, (row) => [row.moment, row.id], toBericht);
  }),
});
