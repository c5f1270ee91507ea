import type { z } from 'zod';
import { type IncomingMessage, MESSAGE_TYPES } from '../../domain/case/contract';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { acceptedMessage } from '../handlers/case-message';
import { creating } from '../handlers/creating';
import { reading } from '../handlers/reading';
import { sending } from '../handlers/sending';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { addressOfCase } from '../read-model/case-target';
import { contentOf, openTerzijde, settle } from '../read-model/terzijde';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { terzijdeLijst, terzijdeSchema, toTerzijde } from '../resources/terzijde';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';
import type { Services } from '../services';

const getTerzijde = defineRoute({
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

const getTerzijdelegging = defineRoute({
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
    reading((tx, { params }, services) => show(tx, params.id, services)),
  ),
});

async function show(tx: Tx, id: string, services: Services) {
  const row = await tx.terzijde.findUnique({ where: { id } });
  return row ? toTerzijde(row, await contentOf(row, services)) : notFound('Dit bericht');
}

const postTerzijdeHerhaling = defineRoute({
  method: 'post',
  path: '/terzijdeleggingen/{id}/herhaling',
  operationId: 'herhaalTerzijde',
  summary: 'Stuur een bericht dat terzijde is gelegd opnieuw naar de zaak',
  description:
    'De beheerder staat ervoor in. Neemt de zaak het aan, dan is de taak erover gedaan; weigert zij het, dan blijft alles zoals het was.',
  tag: 'Beheer',
  auth: 'operator',
  params: idParams,
  query: operatorQuery,
  answers: MESSAGE_ANSWERS,
  handler: actingFor(
    sending<{ id: string }, unknown>({
      actie: 'herhaalTerzijde',
      async prepare(tx, { params }, { services }) {
        const nowMs = services.now();
        const row = await settle(tx, params.id, 'herhaald', civilMomentOf(nowMs).date);
        const type = MESSAGE_TYPES.find((name) => name === row.soort);
        const message = (await contentOf(row, services)) as Pick<IncomingMessage, 'fact' | 'taakId' | 'reason'> | null;
        if (!type || !message)
          throw new Problem('geweigerd', 'Van dit bericht is niets over dat de zaak kan lezen: verwerp het.', {
            code: 'PAST_NIET',
          });
        const { fact, taakId, reason } = message;
        return { address: await addressOfCase(tx, row, nowMs), type, fact, taakId, reason };
      },
      accepted: (answer, _request, id) => acceptedMessage(answer, id),
    }),
  ),
});

const postTerzijdeVerwerping = defineRoute({
  method: 'post',
  path: '/terzijdeleggingen/{id}/verwerping',
  operationId: 'verwerpTerzijde',
  summary: 'Verwerp een bericht dat terzijde is gelegd',
  description: 'Er gebeurt niets mee; de taak erover is gedaan.',
  tag: 'Beheer',
  auth: 'operator',
  params: idParams,
  query: operatorQuery,
  answers: {
    201: {
      description: 'Het bericht zoals het nu is',
      schema: terzijdeSchema,
      headers: { Location: 'Pad van het bericht' },
    },
  },
  handler: actingFor(
    creating<{ id: string }, unknown>({
      actie: 'verwerpTerzijde',
      async create(tx, { params }, services) {
        const { id } = await settle(tx, params.id, 'vervallen', civilMomentOf(services.now()).date);
        return id;
      },
      show,
      pathOf: (id) => `/v1/terzijdeleggingen/${id}`,
    }),
  ),
});

export const terzijdeRoutes = [getTerzijde, getTerzijdelegging, postTerzijdeHerhaling, postTerzijdeVerwerping];
