import { z } from 'zod';
import { notFound } from '../problem/not-found';
import { controleSchema, lopendeControleSchema, toControle } from '../resources/controle';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getControleUitkomst = defineRoute({
  method: 'get',
  path: '/controles/{id}',
  operationId: 'leesControleUitkomst',
  summary: 'Lees wat een controle vond en deed; dertig dagen bewaard',
  tag: 'Beheer',
  auth: 'operator',
  params: idParams,
  answers: {
    200: { description: 'De controle', schema: z.union([controleSchema, lopendeControleSchema]) },
  },
  handler: async ({ params: { id } }, { sweep }) => {
    const outcome = await sweep.read(id);
    return outcome ? { status: 200, body: toControle(id, outcome) } : notFound('Deze controle');
  },
});
