import { reading } from '../handlers/reading';
import { findGebruiker, gebruikerSchema } from '../resources/gebruiker';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getGebruiker = defineRoute({
  method: 'get',
  path: '/gebruikers/{id}',
  operationId: 'leesGebruiker',
  summary: 'Lees een gebruiker',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De gebruiker', schema: gebruikerSchema } },
  handler: reading((tx, { params }) => findGebruiker(tx, params.id)),
});
