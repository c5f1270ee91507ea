import { inTenant } from '../../store/in-tenant';
import { whyWaiting } from '../../stuck/why-waiting';
import { writeAudit } from '../audit';
import { readerOf, tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { notFound } from '../problem/not-found';
import { toWaaromWacht, waaromWachtSchema } from '../resources/waarom-wacht';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const answers = { 200: { description: 'Waar op wordt gewacht, de oorzaak eerst', schema: waaromWachtSchema } };

function answering(what: string) {
  return actingFor<{ id: string }, { werkgeverId?: string }, unknown>(async (request, { db, look, now }) => {
    const werkgeverId = tenantOf(request.caller);
    const { isOperator } = request.caller;
    const reader = isOperator ? 'arbodienst' : readerOf(request.caller);
    const found = await whyWaiting({ db, look, werkgeverId, gevalId: request.params.id, reader, atMs: now() });
    if (!found) return notFound(what);
    await inTenant(db, werkgeverId, (tx) => writeAudit(tx, request, { actie: 'lees', uitkomst: '200' }));
    return { status: 200, body: toWaaromWacht(found) };
  });
}

const asked = { method: 'get', tag: 'Beheer', auth: 'sleutel', params: idParams, query: operatorQuery } as const;

export const getWaaromWacht = defineRoute({
  ...asked,
  path: '/verzuimgevallen/{id}/waarom-wacht',
  operationId: 'leesWaaromWacht',
  summary: 'Vraag waar een verzuimgeval op wacht, of welke storing het ophoudt',
  answers,
  handler: answering('Dit verzuimgeval'),
});

export const getWaaromContractWacht = defineRoute({
  ...asked,
  path: '/werkgevers/{id}/waarom-wacht',
  operationId: 'leesWaaromContractWacht',
  summary: 'Vraag waar het contract van een werkgever op wacht, of welke storing het ophoudt',
  answers,
  handler: answering('Deze werkgever'),
});
