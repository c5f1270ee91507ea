import type { z } from 'zod';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { adresbevestigingSchema, toAdresbevestiging } from '../resources/adresbevestiging';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

const query = operatorQuery.extend(pageQuery);
type Query = z.output<typeof query>;

export const getAdresbevestigingen = defineRoute({
  method: 'get',
  path: '/adresbevestigingen',
  operationId: 'leesAdresbevestigingen',
  summary: 'Lees welke e-mailadressen op hun bevestiging wachten',
  tag: 'Werkgevers',
  auth: 'sleutel',
  query,
  answers: {
    200: { description: 'De adressen die wachten', schema: pageOf('Adresbevestigingen', adresbevestigingSchema) },
  },
  handler: actingFor(
    reading(async (tx, { query: { na, limiet } }: { query: Query }) => {
      const after = readCursor(uuid, na);
      const rows = await tx.adresbevestiging.findMany({
        where: after ? { id: { gt: after } } : {},
        orderBy: { id: 'asc' },
        take: limiet + 1,
      });
      return toPage(rows, limiet, (row) => row.id, toAdresbevestiging);
    }),
  ),
});
