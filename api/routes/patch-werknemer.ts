import { changeAddress } from '../address/change-address';
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
    'Alleen de genoemde velden veranderen; null haalt weg wat er niet hoeft te zijn. Lopende zaken waarvoor het uitmaakt kijken meteen opnieuw. Een ander e-mailadres krijgt een mail met een code en is pas in gebruik als het is bevestigd (`adresbevestigingen`); het oude krijgt bericht.',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  body: werknemerWijziging,
  bodyExample: { bsn: '999990019' },
  answers: { 200: { description: 'De werknemer zoals hij nu is', schema: werknemerSchema } },
  handler: changing({
    actie: 'wijzigWerknemer',
    what: 'Deze werknemer',
    async change(tx, id, { email, ...body }, atMs) {
      const before = await tx.werknemer.findUnique({ where: { id } });
      if (!before) return 0;
      if (email !== undefined) {
        const { werkgeverId, taal } = before;
        const owner = {
          werkgeverId,
          soort: 'werknemer',
          vanId: id,
          email: before.email,
          isProven: true,
          taal,
        } as const;
        await changeAddress(tx, owner, email, atMs);
      }
      // An address that is taken away is gone at once, another one waits for its proof.
      const data = email === null ? { ...body, email } : body;
      return (await tx.werknemer.updateMany({ where: { id }, data })).count;
    },
    show: findWerknemer,
    where: (werknemerId) => ({ werknemerId }),
  }),
});
