import { inTenant } from '../../store/in-tenant';
import { changeAddress } from '../address/change-address';
import { changeGebruiker } from '../address/change-gebruiker';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { creating } from '../handlers/creating';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { Problem } from '../problem/problem';
import {
  findGebruiker,
  gebruikerInvoer,
  gebruikerSchema,
  gebruikerWijziging,
  isOfEmployer,
  requireOwnRole,
  toGebruiker,
} from '../resources/gebruiker';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const getGebruikers = defineRoute({
  path: '/gebruikers',
  operationId: 'leesGebruikers',
  summary: 'Lees wie er namens de werkgever of arbodienst handelt',
  tag: 'Werkgevers',
  auth: 'sleutel',
  ...listing({
    ...BY_ID,
    name: 'Gebruikers',
    description: 'De gebruikers',
    item: gebruikerSchema,
    operatorToo: true,
    rows: (tx, { after, take }) => tx.gebruiker.findMany({ where: beyondId(after), orderBy: { id: 'asc' }, take }),
    toItem: toGebruiker,
  }),
});

const postGebruikers = defineRoute({
  method: 'post',
  path: '/gebruikers',
  operationId: 'maakGebruiker',
  summary: 'Voeg iemand toe die namens de werkgever of arbodienst handelt',
  description:
    'Een werkgever voegt zijn eigen mensen toe, alle andere rollen een operator. Het adres van die rollen krijgt een mail met een code en is pas in gebruik als het is bevestigd (`adresbevestigingen`).',
  tag: 'Werkgevers',
  auth: 'sleutel',
  query: operatorQuery,
  body: gebruikerInvoer,
  bodyExample: { naam: 'P. Chef', email: 'chef@voorbeeld.nl', rol: 'werkgever' },
  answers: {
    201: {
      description: 'De gebruiker is toegevoegd',
      schema: gebruikerSchema,
      headers: { Location: 'Pad van de gebruiker' },
    },
  },
  handler: actingFor(
    creating({
      actie: 'maakGebruiker',
      async create(tx, { body, caller }, { now }) {
        requireOwnRole(caller, body.rol);
        const werkgeverId = tenantOf(caller);
        const isProven = isOfEmployer(body.rol);
        const [row] = await tx.gebruiker.createManyAndReturn({
          data: [{ ...body, werkgeverId, bevestigdOp: isProven ? new Date(now()) : null }],
          skipDuplicates: true,
          select: { id: true },
        });
        if (!row)
          throw new Problem('conflict', 'Deze persoon heeft of had deze rol al: wijzig de bestaande gebruiker.', {
            errors: [{ veld: 'email', melding: 'dit adres heeft of had deze rol al' }],
          });
        if (!isProven) {
          const owner = { werkgeverId, soort: 'gebruiker', vanId: row.id, email: body.email, isProven } as const;
          await changeAddress(tx, owner, body.email, now());
        }
        return row.id;
      },
      show: findGebruiker,
    }),
  ),
});

const getGebruiker = defineRoute({
  method: 'get',
  path: '/gebruikers/{id}',
  operationId: 'leesGebruiker',
  summary: 'Lees een gebruiker',
  tag: 'Werkgevers',
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  answers: { 200: { description: 'De gebruiker', schema: gebruikerSchema } },
  handler: actingFor(reading((tx, { params }: { params: { id: string } }) => findGebruiker(tx, params.id))),
});

const patchGebruiker = defineRoute({
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
      await writeAudit(tx, request, { actie: 'wijzigGebruiker', uitkomst: '200' });
      return { status: 200, body: await findGebruiker(tx, params.id) };
    });
  }),
});

export const gebruikerRoutes = [getGebruikers, postGebruikers, getGebruiker, patchGebruiker];
