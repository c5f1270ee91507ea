import { z } from 'zod';
import type { Tx } from '../../store/in-tenant';
import { reading } from '../handlers/reading';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { allWerkgevers } from '../read-model/werkgevers';
import { toWerkgever, werkgeverSchema } from '../resources/werkgever';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

const query = z.strictObject(pageQuery);
type Query = z.output<typeof query>;

const ownWerkgever = reading<unknown, Query>(async (tx: Tx) => {
  const rows = await tx.werkgever.findMany();
  return { items: rows.map(toWerkgever), volgende: null };
});

export const getWerkgevers = defineRoute({
  method: 'get',
  path: '/werkgevers',
  operationId: 'leesWerkgevers',
  summary: 'Lees de werkgevers',
  description: 'Met een operatorsleutel alle werkgevers, met de sleutel van een werkgever alleen die ene.',
  tag: 'Werkgevers',
  auth: 'sleutel',
  query,
  answers: { 200: { description: 'De werkgevers', schema: pageOf('Werkgevers', werkgeverSchema) } },
  handler: async (request, services) => {
    const { caller, query: page } = request;
    if (caller.werkgeverId !== null) return ownWerkgever(request, services);
    const after = readCursor(uuid, page.na);
    const rows = await allWerkgevers(services.db, caller.sleutelHash, { after, take: page.limiet + 1 });
    return { status: 200, body: toPage(rows, page.limiet, (row) => row.id, toWerkgever) };
  },
});
