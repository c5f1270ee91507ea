import { z } from 'zod';
import { Problem } from '../problem/problem';
import { defineRoute } from '../route';

const gereed = z
  .strictObject({
    status: z.literal('gereed').describe('Alle onderdelen antwoorden'),
    onderdelen: z.array(z.string().describe('Naam van een onderdeel')).describe('Wat er is nagegaan'),
  })
  .meta({ id: 'Gereed' });

export const getReadyz = defineRoute({
  method: 'get',
  path: '/readyz',
  outsideBase: true,
  operationId: 'leesReadyz',
  summary: 'Vraag of de dienst verzoeken kan aannemen',
  tag: 'Dienst',
  auth: 'geen',
  answers: { 200: { description: 'Database en Temporal antwoorden', schema: gereed } },
  handler: async (_request, { readiness }) => {
    const parts = await readiness();
    const missing = parts.filter((part) => !part.gereed).map((part) => part.naam);
    if (missing.length > 0)
      throw new Problem('niet-beschikbaar', `Nog niet gereed: ${missing.join(', ')}.`, {
        errors: missing.map((veld) => ({ veld, melding: 'antwoordt niet' })),
        headers: { 'Retry-After': '5' },
      });
    return { status: 200, body: { status: 'gereed', onderdelen: parts.map((part) => part.naam) } };
  },
});
