import { changing } from '../handlers/changing';
import { dienstverbandSchema, dienstverbandWijziging, findDienstverband } from '../resources/dienstverband';
import { defineRoute } from '../route';
import { jsonOrNull } from '../schemas/doorbetaling';
import { idParams } from '../schemas/fields';

export const patchDienstverband = defineRoute({
  method: 'patch',
  path: '/dienstverbanden/{id}',
  operationId: 'wijzigDienstverband',
  summary: 'Wijzig gegevens van een dienstverband',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw.',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  body: dienstverbandWijziging,
  bodyExample: { maandloon: 3100, urenPerWeek: 36 },
  answers: { 200: { description: 'Het dienstverband zoals het nu is', schema: dienstverbandSchema } },
  handler: changing({
    actie: 'wijzigDienstverband',
    what: 'Dit dienstverband',
    async change(tx, id, { doorbetaling, ...same }) {
      const data = { ...same, doorbetaling: jsonOrNull(doorbetaling) };
      return (await tx.dienstverband.updateMany({ where: { id }, data })).count;
    },
    show: findDienstverband,
    where: (id) => ({ id }),
  }),
});
