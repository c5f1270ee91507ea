import { z } from 'zod';
import { listing } from '../handlers/listing';
import { requireCase } from '../read-model/require-case';
import { factuurregelSchema, toFactuurregel } from '../resources/factuurregel';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';

export const getFactuurregels = defineRoute({
  path: '/verzuimgevallen/{id}/factuurregels',
  operationId: 'leesFactuurregels',
  summary: 'Lees de factuurregels van een verzuimgeval',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    name: 'Factuurregels',
    description: 'De factuurregels',
    item: factuurregelSchema,
    params: idParams,
    cursor: z.tuple([z.iso.date(), uuid]),
    keyOf: ({ datum, id }) => [datum, id],
    async rows(tx, { after, take }, { params }) {
      const { id: verzuimgevalId } = await requireCase(tx, params.id);
      const [datum, id] = after ?? [];
      const beyond = after ? [{ OR: [{ datum: { gt: datum } }, { datum, id: { gt: id } }] }] : [];
      const where = { verzuimgevalId, AND: beyond };
      return tx.factuurregel.findMany({ where, orderBy: [{ datum: 'asc' }, { id: 'asc' }], take });
    },
    toItem: toFactuurregel,
  }),
});
