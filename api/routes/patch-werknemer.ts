import { changing } from '../handlers/changing';
import { findWerknemer, werknemerSchema, werknemerWijziging } from '../resources/werknemer';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const patchWerknemer = defineRoute({
  method: 'patch',
  path: '/werknemers/{id}',
  operationId: 'wijzigWerknemer',
  summary: 'Wijzig gegevens van een werknemer',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw.',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  body: werknemerWijziging,
  bodyExample: { bsn: '999990019' },
  answers: { 200: { description: 'De werknemer zoals hij nu is', schema: werknemerSchema } },
  handler: changing({
    actie: 'wijzigWerknemer',
    what: 'Deze werknemer',
    change: async (tx, id, body) => (await tx.werknemer.updateMany({ where: { id }, data: body })).count,
    show: findWerknemer,
    where: (werknemerId) => ({ werknemerId }),
  }),
});
