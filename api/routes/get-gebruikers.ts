import { z } from 'zod';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { gebruikerSchema, toGebruiker } from '../resources/gebruiker';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

export const getGebruikers = defineRoute({
  method: 'get',
  path: '/gebruikers',
  operationId: 'leesGebruikers',
  summary: 'Lees wie er namens de werkgever of arbodienst handelt',
  tag: 'Werkgevers',
  auth: 'werkgever',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De gebruikers', schema: pageOf('Gebruikers', gebruikerSchema) } },
  handler: reading(async (tx, { query: { na, limiet } }) => {
    const after = readCursor(uuid, na);
    const rows = await tx.gebruiker.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: limiet + 1,
    });
    return toPage(rows, limiet, (row) => row.id, toGebruiker);
  }),
});
