import { BY_ID, beyondId, listing } from '../handlers/listing';
import { toWerknemer, werknemerSchema } from '../resources/werknemer';
import { defineRoute } from '../route';

export const getWerknemers = defineRoute({
  path: '/werknemers',
  operationId: 'leesWerknemers',
  summary: 'Lees de werknemers',
  tag: 'Werknemers',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'Werknemers',
    description: 'De werknemers',
    item: werknemerSchema,
    rows: (tx, { after, take }) => tx.werknemer.findMany({ where: beyondId(after), orderBy: { id: 'asc' }, take }),
    toItem: toWerknemer,
  }),
});
