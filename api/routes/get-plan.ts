import { readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { requestedPlan } from '../read-model/requested-plan';
import { planSchema } from '../resources/plan';
import { defineRoute } from '../route';
import { asOfIn, asOfQuery } from '../schemas/as-of';
import { idParams } from '../schemas/fields';

export const getPlan = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/plan',
  operationId: 'leesPlan',
  summary: 'Lees alle verplichtingen van een verzuimgeval, met hun afleiding',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: asOfQuery,
  answers: { 200: { description: 'Het plan', schema: planSchema } },
  handler: reading((tx, { params, query, caller }, { now }) =>
    requestedPlan(tx, params.id, { asOf: asOfIn(query), nowMs: now(), reader: readerOf(caller) }),
  ),
});
