import { changeAddress } from '../address/change-address';
import { changing } from '../handlers/changing';
import { requireStartNow } from '../read-model/contract-start';
import { columnsOf, findWerkgever, werkgeverSchema, werkgeverWijziging } from '../resources/werkgever';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const patchWerkgever = defineRoute({
  method: 'patch',
  path: '/werkgevers/{id}',
  operationId: 'wijzigWerkgever',
  summary: 'Wijzig gegevens van de eigen werkgever',
  description:
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw. Een ander e-mailadres krijgt een mail met een code en is pas in gebruik als het is bevestigd (`adresbevestigingen`); het oude krijgt bericht.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  body: werkgeverWijziging,
  bodyExample: { loonheffingennummer: '000000000L01' },
  answers: { 200: { description: 'De werkgever zoals hij nu is', schema: werkgeverSchema } },
  handler: changing({
    actie: 'wijzigWerkgever',
    what: 'Deze werkgever',
    async change(tx, id, { email, ...body }, atMs) {
      const before = await tx.werkgever.findUnique({ where: { id } });
      if (!before) return 0;
      if (body.contractbegindatum) await requireStartNow(tx, { before, body, atMs });
      if (email !== undefined) {
        const owner = { werkgeverId: id, soort: 'werkgever', vanId: id, email: before.email, isProven: true } as const;
        await changeAddress(tx, owner, email, atMs);
      }
      return (await tx.werkgever.updateMany({ where: { id }, data: columnsOf(body) })).count;
    },
    show: findWerkgever,
    where: (werkgeverId) => ({ werkgeverId }),
  }),
});
