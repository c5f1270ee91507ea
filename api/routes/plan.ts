import { z } from 'zod';
import { readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { notFound } from '../problem/not-found';
import { requestedPlan } from '../read-model/requested-plan';
import { planSchema, verplichtingSchema } from '../resources/plan';
import { defineRoute } from '../route';
import { asOfIn, asOfQuery } from '../schemas/as-of';
import { idParams, uuid } from '../schemas/fields';

const getPlan = defineRoute({
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

const params = z.strictObject({
  id: uuid,
  verplichting: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .describe('Naam van de verplichting, bijvoorbeeld `probleemanalyse`'),
});

const getVerplichting = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/plan/{verplichting}',
  operationId: 'leesVerplichting',
  summary: 'Lees één verplichting met haar afleiding',
  tag: 'Verzuim',
  auth: 'werkgever',
  params,
  query: asOfQuery,
  answers: { 200: { description: 'De verplichting', schema: verplichtingSchema } },
  handler: reading(async (tx, { params: { id, verplichting }, query, caller }, { now }) => {
    const plan = await requestedPlan(tx, id, { asOf: asOfIn(query), nowMs: now(), reader: readerOf(caller) });
    return plan.obligations.find((obligation) => obligation.id === verplichting) ?? notFound('Deze verplichting');
  }),
});

export const planRoutes = [getPlan, getVerplichting];
