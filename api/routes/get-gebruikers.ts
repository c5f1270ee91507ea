import type { z } from 'zod';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { gebruikerSchema, toGebruiker } from '../resources/gebruiker';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

const query = operatorQuery.extend(pageQuery);
type Query = z.output<typeof query>;

export const getGebruikers = defineRoute({
  method: 'get',
  path: '/gebruikers',
  operationId: 'leesGebruikers',
  summary: 'Lees wie er namens de werkgever of arbodienst handelt',
  tag: 'Werkgevers',
  auth: 'sleutel',
  query,
  answers: { 200: { description: 'De gebruikers', schema: pageOf('Gebruikers', gebruikerSchema) } },
  handler: actingFor(
    reading(async (tx, { query: { na, limiet } }: { query: Query }) => {
      const after = readCursor(uuid, na);
      const rows = await tx.gebruiker.findMany({
        where: after ? { id: { gt: after } } : {},
        orderBy: { id: 'asc' },
        take: limiet + 1,
      });
      return toPage(rows, limiet, (row) => row.id, toGebruiker);
    }),
  ),
});
