import type { z } from 'zod';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { reading } from '../handlers/reading';
import { contentOf, openTerzijde } from '../read-model/terzijde';
import { terzijdeLijst, toTerzijde } from '../resources/terzijde';
import { defineRoute } from '../route';

export const getTerzijde = defineRoute({
  method: 'get',
  path: '/terzijdeleggingen',
  operationId: 'leesTerzijde',
  summary: 'Lees de berichten die terzijde zijn gelegd',
  description:
    'Een bericht dat niet te lezen is, dat niemand kent, waar niemand voor instaat of dat steeds mislukt, houdt een zaak niet op: het wacht hier tot een beheerder het herhaalt of verwerpt.',
  tag: 'Beheer',
  auth: 'operator',
  query: operatorQuery,
  answers: { 200: { description: 'De berichten', schema: terzijdeLijst } },
  handler: actingFor<unknown, z.output<typeof operatorQuery>, unknown>(
    reading(async (tx, _request, services) => {
      const rows = await openTerzijde(tx);
      return { items: await Promise.all(rows.map(async (row) => toTerzijde(row, await contentOf(row, services)))) };
    }),
  ),
});
