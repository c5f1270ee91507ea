import { inTenant } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { reading } from '../handlers/reading';
import { findToewijzingen, setToewijzingen, toewijzingenInvoer, toewijzingenSchema } from '../resources/toewijzingen';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const getToewijzingen = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/toewijzingen',
  operationId: 'leesToewijzingen',
  summary: 'Lees wie in dit verzuimgeval welke rol heeft',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De toewijzingen', schema: toewijzingenSchema } },
  handler: reading((tx, { params }) => findToewijzingen(tx, params.id)),
});

const patchToewijzingen = defineRoute({
  method: 'patch',
  path: '/verzuimgevallen/{id}/toewijzingen',
  operationId: 'wijzigToewijzingen',
  summary: 'Zeg wie in dit verzuimgeval de bedrijfsarts, casemanager of een ander van de arbodienst is',
  description:
    'Alleen de genoemde rollen veranderen. Wie is toegewezen, krijgt de berichten voor die rol; bij null krijgt ieder met de rol ze.',
  tag: 'Verzuim',
  auth: 'operator',
  params: idParams,
  query: operatorQuery,
  body: toewijzingenInvoer,
  bodyExample: { bedrijfsarts: '0190b1f0-0000-7000-8000-000000000000' },
  answers: { 200: { description: 'De toewijzingen zoals ze nu zijn', schema: toewijzingenSchema } },
  handler: actingFor(async (request, { db }) => {
    const werkgeverId = tenantOf(request.caller);
    const geval = request.params.id;
    return inTenant(db, werkgeverId, async (tx) => {
      await setToewijzingen(tx, { werkgeverId, geval, wanted: request.body });
      await writeAudit(tx, request, { actie: 'wijzigToewijzingen', uitkomst: '200' });
      return { status: 200, body: await findToewijzingen(tx, geval) };
    });
  }),
});

export const toewijzingRoutes = [getToewijzingen, patchToewijzingen];
