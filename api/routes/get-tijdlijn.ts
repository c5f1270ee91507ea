import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { forEmployers } from '../read-model/employer-view';
import { requireCase } from '../read-model/require-case';
import { tijdlijnItemSchema, toTijdlijnItem } from '../resources/tijdlijn';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const cursor = z.string().regex(/^\d{1,18}$/);

export const getTijdlijn = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/tijdlijn',
  operationId: 'leesTijdlijn',
  summary: 'Lees alles wat er in een verzuimgeval gebeurde, in volgorde',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De tijdlijn', schema: pageOf('Tijdlijn', tijdlijnItemSchema) } },
  handler: reading(async (tx, { params, query: { na, limiet } }) => {
    const after = readCursor(cursor, na);
    const { id: verzuimgevalId, dienstverbandId } = await requireCase(tx, params.id);
    const where = {
      ...forEmployers,
      dienstverbandId,
      verzuimgevalId,
      ...(after ? { volgnummer: { gt: BigInt(after) } } : {}),
    };
    const rows = await tx.effect.findMany({ where, orderBy: { volgnummer: 'asc' }, take: limiet + 1 });
    return toPage(rows, limiet, (row) => String(row.volgnummer), toTijdlijnItem);
  }),
});
