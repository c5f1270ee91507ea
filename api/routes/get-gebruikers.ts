import { BY_ID, beyondId, listing } from '../handlers/listing';
import { gebruikerSchema, toGebruiker } from '../resources/gebruiker';
import { defineRoute } from '../route';

export const getGebruikers = defineRoute({
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
