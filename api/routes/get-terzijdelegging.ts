import type { z } from 'zod';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { reading } from '../handlers/reading';
import { notFound } from '../problem/not-found';
import { contentOf } from '../read-model/terzijde';
import { terzijdeSchema, toTerzijde } from '../resources/terzijde';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getTerzijdelegging = defineRoute({
  method: 'get',
  path: '/terzijdeleggingen/{id}',
  operationId: 'leesTerzijdelegging',
  summary: 'Lees een bericht dat terzijde is gelegd',
  tag: 'Beheer',
  auth: 'operator',
  params: idParams,
  query: operatorQuery,
  answers: { 200: { description: 'Het bericht', schema: terzijdeSchema } },
  handler: actingFor<{ id: string }, z.output<typeof operatorQuery>, unknown>(
    reading(async (tx, { params }, services) => {
      const row = await tx.terzijde.findUnique({ where: { id: params.id } });
      return row ? toTerzijde(row, await contentOf(row, services)) : notFound('Dit bericht');
    }),
  ),
});
