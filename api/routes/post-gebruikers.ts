import { changeAddress } from '../address/change-address';
import { tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { creating } from '../handlers/creating';
import { Problem } from '../problem/problem';
import { findGebruiker, gebruikerInvoer, gebruikerSchema, isOfEmployer, requireOwnRole } from '../resources/gebruiker';
import { defineRoute } from '../route';

export const postGebruikers = defineRoute({
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
