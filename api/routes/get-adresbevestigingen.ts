import { BY_ID, beyondId, listing } from '../handlers/listing';
import { adresbevestigingSchema, toAdresbevestiging } from '../resources/adresbevestiging';
import { defineRoute } from '../route';

export const getAdresbevestigingen = defineRoute({
  path: '/adresbevestigingen',
  operationId: 'leesAdresbevestigingen',
  summary: 'Lees welke e-mailadressen op hun bevestiging wachten',
  tag: 'Werkgevers',
  auth: 'sleutel',
  ...listing({
    ...BY_ID,
    name: 'Adresbevestigingen',
    description: 'De adressen die wachten',
    item: adresbevestigingSchema,
    operatorToo: true,
    rows: (tx, { after, take }) =>
      tx.adresbevestiging.findMany({ where: beyondId(after), orderBy: { id: 'asc' }, take }),
    toItem: toAdresbevestiging,
  }),
});
