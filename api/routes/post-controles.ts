import { z } from 'zod';
import { stableUuid } from '../../store/stable-id';
import { controlePath, controleSchema, lopendeControleSchema, toControle } from '../resources/controle';
import { defineRoute } from '../route';
import { sindsVelden, sweepInputOf } from '../schemas/sinds';

const RETRY_SECONDS = '15';

export const postControles = defineRoute({
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
