import { BY_ID, beyondId, listing } from '../handlers/listing';
import { gevalStatus } from '../resources/verzuimgeval';
import { toVerzuimgevalKort, verzuimgevalKortSchema } from '../resources/verzuimgeval-kort';
import { defineRoute } from '../route';
import { uuid } from '../schemas/fields';

export const getVerzuimgevallen = defineRoute({
  path: '/verzuimgevallen',
  operationId: 'leesVerzuimgevallen',
  summary: 'Lees de verzuimgevallen',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'Verzuimgevallen',
    description: 'De verzuimgevallen',
    item: verzuimgevalKortSchema,
    query: {
      status: gevalStatus.optional(),
      dienstverbandId: uuid.optional().describe('Alleen van dit dienstverband'),
    },
    rows(tx, { after, take }, { query: { status, dienstverbandId } }) {
      const where = { status, dienstverbandId, ...beyondId(after) };
      return tx.verzuimgeval.findMany({ where, orderBy: { id: 'asc' }, take });
    },
    toItem: toVerzuimgevalKort,
  }),
});
