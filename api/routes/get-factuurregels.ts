import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { requireCase } from '../read-model/require-case';
import { factuurregelSchema, toFactuurregel } from '../resources/factuurregel';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';

const cursor = z.tuple([z.iso.date(), uuid]);

export const getFactuurregels = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/factuurregels',
  operationId: 'leesFactuurregels',
  summary: 'Lees de factuurregels van een verzuimgeval',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De factuurregels', schema: pageOf('Factuurregels', factuurregelSchema) } },
  handler: reading(async (tx, { params, query: { na, limiet } }) => {
    const after = readCursor(cursor, na);
    const { id: verzuimgevalId } = await requireCase(tx, params.id);
    const [datum, id] = after ?? [];
    const beyond = after ? [{ OR: [{ datum: { gt: datum } }, { datum, id: { gt: id } }] }] : [];
    const where = { verzuimgevalId, AND: beyond };
    const rows = await tx.factuurregel.findMany({
      where,
      orderBy: [{ datum: 'asc' }, { id: 'asc' }],
      take: limiet + 1,
    });
    return toPage(rows, limiet, (row) => [row.datum, row.id], toFactuurregel);
  }),
});
