import { inTenant } from '../../store/in-tenant';
import { whyWaiting } from '../../stuck/why-waiting';
import { writeAudit } from '../audit';
import { readerOf, tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { notFound } from '../problem/not-found';
import { toWaaromWacht, waaromWachtSchema } from '../resources/waarom-wacht';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getWaaromWacht = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/waarom-wacht',
  operationId: 'leesWaaromWacht',
  summary: 'Vraag waar een verzuimgeval op wacht, of welke storing het ophoudt',
  tag: 'Beheer',
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  answers: { 200: { description: 'Waar het geval op wacht, de oorzaak eerst', schema: waaromWachtSchema } },
  handler: actingFor(async (request, { db, look, now }) => {
    const werkgeverId = tenantOf(request.caller);
    const { isOperator } = request.caller;
    const reader = isOperator ? 'arbodienst' : readerOf(request.caller);
    const found = await whyWaiting({ db, look, werkgeverId, gevalId: request.params.id, reader, atMs: now() });
    if (!found) return notFound('Dit verzuimgeval');
    await inTenant(db, werkgeverId, (tx) => writeAudit(tx, request, { actie: 'lees', uitkomst: '200', atMs: now() }));
    return { status: 200, body: toWaaromWacht(found) };
  }),
});
