import { changing } from '../handlers/changing';
import { columnsOf, findWerkgever, werkgeverSchema, werkgeverWijziging } from '../resources/werkgever';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const patchWerkgever = defineRoute({
  method: 'patch',
  path: '/werkgevers/{id}',
  operationId: 'wijzigWerkgever',
  summary: 'Wijzig gegevens van de eigen werkgever',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  body: werkgeverWijziging,
  bodyExample: { loonheffingennummer: '000000000L01' },
  answers: { 200: { description: 'De werkgever zoals hij nu is', schema: werkgeverSchema } },
  handler: changing({
    actie: 'wijzigWerkgever',
    what: 'Deze werkgever',
    change: async (tx, id, body) => (await tx.werkgever.updateMany({ where: { id }, data: columnsOf(body) })).count,
    show: findWerkgever,
    where: (werkgeverId) => ({ werkgeverId }),
  }),
});
