import { z } from 'zod';
import { PACKAGE_IDS } from '../../domain/protocols/packages';
import { pageOf } from '../paging';
import { defineRoute } from '../route';

const pakket = z
  .strictObject({
    id: z.enum(PACKAGE_IDS).describe('Naam van het pakket, voor het veld `pakket` van een werkgever'),
    beschikbaar: z.boolean().describe('Wordt uitgevoerd: een werkgever kan het hebben'),
  })
  .meta({ id: 'Pakket' });

export const getPakketten = defineRoute({
  method: 'get',
  path: '/pakketten',
  operationId: 'leesPakketten',
  summary: 'Lees welke dienstenpakketten er zijn',
  tag: 'Pakketten',
  auth: 'sleutel',
  answers: { 200: { description: 'De pakketten', schema: pageOf('Pakketten', pakket) } },
  handler: async () => ({
    status: 200,
    body: { items: PACKAGE_IDS.map((id) => ({ id, beschikbaar: true })), volgende: null },
  }),
});
