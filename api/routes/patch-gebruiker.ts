import { inTenant } from '../../store/in-tenant';
import { changeGebruiker } from '../address/change-gebruiker';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { findGebruiker, gebruikerSchema, gebruikerWijziging } from '../resources/gebruiker';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const patchGebruiker = defineRoute({
  method: 'patch',
  path: '/gebruikers/{id}',
  operationId: 'wijzigGebruiker',
  summary: 'Wijzig een gebruiker, of beëindig diens rol',
  description:
    'Alleen de genoemde velden veranderen. Een ander adres krijgt een mail met een code, het oude een bericht; het oude blijft in gebruik tot het nieuwe is bevestigd (`adresbevestigingen`). Een rol die is beëindigd krijgt meteen niets meer.',
  tag: 'Werkgevers',
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  body: gebruikerWijziging,
  bodyExample: { email: 'nieuw@voorbeeld.nl' },
  answers: { 200: { description: 'De gebruiker zoals hij nu is', schema: gebruikerSchema } },
  handler: actingFor(async (request, { db, now }) => {
    const { caller, params, body } = request;
    return inTenant(db, tenantOf(caller), async (tx) => {
      await changeGebruiker(tx, caller, { id: params.id, change: body, atMs: now() });
      await writeAudit(tx, request, { actie: 'wijzigGebruiker', uitkomst: '200', atMs: now() });
      return { status: 200, body: await findGebruiker(tx, params.id) };
    });
  }),
});
