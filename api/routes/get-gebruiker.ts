import { actingFor, operatorQuery } from '../handlers/acting-for';
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
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  answers: { 200: { description: 'De gebruiker', schema: gebruikerSchema } },
  handler: actingFor(reading((tx, { params }: { params: { id: string } }) => findGebruiker(tx, params.id))),
});
