import { tenantOf } from '../auth/caller';
import { creating } from '../handlers/creating';
import { Problem } from '../problem/problem';
import { findGebruiker, gebruikerInvoer, gebruikerSchema } from '../resources/gebruiker';
import { defineRoute } from '../route';

export const postGebruikers = defineRoute({
  method: 'post',
  path: '/gebruikers',
  operationId: 'maakGebruiker',
  summary: 'Voeg iemand toe die namens de werkgever of arbodienst handelt',
  tag: 'Werkgevers',
  auth: 'werkgever',
  body: gebruikerInvoer,
  bodyExample: { naam: 'C. Manager', email: 'casemanager@voorbeeld.nl', rol: 'casemanager' },
  answers: {
    201: {
      description: 'De gebruiker is toegevoegd',
      schema: gebruikerSchema,
      headers: { Location: 'Pad van de gebruiker' },
    },
  },
  handler: creating({
    actie: 'maakGebruiker',
    async create(tx, { body, caller }) {
      const werkgeverId = tenantOf(caller);
      const [row] = await tx.gebruiker.createManyAndReturn({
        data: [{ ...body, werkgeverId }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (!row)
        throw new Problem('conflict', 'Deze persoon heeft deze rol al: gebruik de bestaande gebruiker.', {
          errors: [{ veld: 'email', melding: 'dit adres heeft deze rol al' }],
        });
      return row.id;
    },
    show: findGebruiker,
  }),
});
