import type { z } from 'zod';
import { civilMomentOf } from '../../store/amsterdam';
import { inTenant } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { contentOf, settle } from '../read-model/terzijde';
import { terzijdeSchema, toTerzijde } from '../resources/terzijde';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postTerzijdeVerwerping = defineRoute({
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
  handler: actingFor<{ id: string }, z.output<typeof operatorQuery>, unknown>((request, services) =>
    inTenant(services.db, tenantOf(request.caller), async (tx) => {
      const atMs = services.now();
      const row = await settle(tx, request.params.id, 'vervallen', civilMomentOf(atMs).date);
      await writeAudit(tx, request, { actie: 'verwerpTerzijde', uitkomst: '201', atMs });
      const body = toTerzijde(row, await contentOf(row, services));
      return { status: 201, body, headers: { Location: body._links.self.href } };
    }),
  ),
});
