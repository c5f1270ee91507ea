import { z } from 'zod';
import { noReport } from '../problem/no-report';
import { bevindingenSchema, toBevindingen } from '../resources/controle';
import { defineRoute } from '../route';
import { sindsVelden, sweepInputOf } from '../schemas/sinds';

export const getControle = defineRoute({
  method: 'get',
  path: '/controle',
  operationId: 'leesControle',
  summary: 'Kijk alle zaken na zonder iets te herstellen',
  description:
    'Een worker berekent van elke zaak het volgende moment opnieuw uit de feiten en vergelijkt het met wat is vastgelegd en wat er draait. Met `sinds` ook de lijst van wat te laat kwam door een storing van ons.',
  tag: 'Beheer',
  auth: 'operator',
  query: z.strictObject(sindsVelden),
  answers: { 200: { description: 'Wat de controle vond', schema: bevindingenSchema } },
  handler: async ({ query }, { sweep }) => {
    const outcome = await sweep.run(sweepInputOf(query, { repair: false }));
    if (outcome.kind === 'report') return { status: 200, body: toBevindingen(outcome.report) };
    throw noReport(outcome.kind);
  },
});
