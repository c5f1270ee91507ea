import { z } from 'zod';
import { stableUuid } from '../../store/stable-id';
import { noReport } from '../problem/no-report';
import { notFound } from '../problem/not-found';
import {
  bevindingenSchema,
  controlePath,
  controleSchema,
  lopendeControleSchema,
  toBevindingen,
  toControle,
} from '../resources/controle';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';
import { sindsVelden, sweepInputOf } from '../schemas/sinds';

const getControle = defineRoute({
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

const RETRY_SECONDS = '15';

const postControles = defineRoute({
  method: 'post',
  path: '/controles',
  operationId: 'controleerZaken',
  summary: 'Kijk alle zaken na en wek wat niet klopt',
  description: 'Wekken kan geen kwaad: een zaak doet alleen wat uit de feiten volgt, en niets gaat dubbel uit.',
  tag: 'Beheer',
  auth: 'operator',
  body: z
    .strictObject({
      ...sindsVelden,
      alleZaken: z
        .boolean()
        .optional()
        .describe('Laat ook elke lopende zaak waaraan niets te zien is nagaan of de database is teruggezet'),
    })
    .meta({ id: 'ControleInvoer' }),
  bodyExample: { sinds: '2026-02-01' },
  answers: {
    201: { description: 'De controle is klaar', schema: controleSchema, headers: { Location: 'Pad van de controle' } },
    202: {
      description: 'De controle loopt nog',
      schema: lopendeControleSchema,
      headers: { Location: 'Pad van de controle' },
    },
  },
  handler: async ({ caller, idempotencyKey, body: { sinds, alleZaken } }, { sweep }) => {
    const id = stableUuid('controle', caller.sleutelId, idempotencyKey);
    const outcome = await sweep.run(sweepInputOf({ sinds }, { repair: true, everyCase: alleZaken }), id);
    const later: Record<string, string> = outcome.kind === 'later' ? { 'Retry-After': RETRY_SECONDS } : {};
    return {
      status: outcome.kind === 'later' ? 202 : 201,
      body: toControle(id, outcome),
      headers: { Location: controlePath(id), ...later },
    };
  },
});

const getControleUitkomst = defineRoute({
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

export const controleRoutes = [getControle, postControles, getControleUitkomst];
