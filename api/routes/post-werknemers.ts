import { tenantOf } from '../auth/caller';
import { creating } from '../handlers/creating';
import { findWerknemer, werknemerInvoer, werknemerSchema } from '../resources/werknemer';
import { defineRoute } from '../route';

export const postWerknemers = defineRoute({
  method: 'post',
  path: '/werknemers',
  operationId: 'maakWerknemer',
  summary: 'Voeg een werknemer toe',
  tag: 'Werknemers',
  auth: 'werkgever',
  body: werknemerInvoer,
  bodyExample: { naam: 'A. Werknemer', geboortedatum: '1980-02-15', email: 'a.werknemer@voorbeeld.nl' },
  answers: {
    201: {
      description: 'De werknemer is toegevoegd',
      schema: werknemerSchema,
      headers: { Location: 'Pad van de werknemer' },
    },
  },
  handler: creating({
    actie: 'maakWerknemer',
    async create(tx, { body, caller }) {
      const row = await tx.werknemer.create({ data: { ...body, werkgeverId: tenantOf(caller) }, select: { id: true } });
      return row.id;
    },
    show: findWerknemer,
  }),
});
