import { z } from 'zod';
import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { linesOfCaseFor, withDisputes } from '../money/lines';
import { requireCase } from '../read-model/require-case';
import { factuurregelSchema, toFactuurregel } from '../resources/factuurregel';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';

export const getFactuurregels = defineRoute({
  path: '/verzuimgevallen/{id}/factuurregels',
  operationId: 'leesFactuurregels',
  summary: 'Lees de factuurregels van een verzuimgeval',
  description:
    'Wat een werkgever niet van deze werknemer mag weten, staat alleen bij de factuurregels van de werkgever, zonder regel en persoon.',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    name: 'Factuurregels',
    description: 'De factuurregels',
    item: factuurregelSchema,
    params: idParams,
    cursor: z.tuple([z.iso.date(), uuid]),
    keyOf: ({ datum, id }) => [datum, id],
    async rows(tx, { after, take }, { params, caller }) {
      const { id: verzuimgevalId } = await requireCase(tx, params.id);
      const [datum, id] = after ?? [];
      const beyond = after ? [{ OR: [{ datum: { gt: datum } }, { datum, id: { gt: id } }] }] : [];
      const where = { verzuimgevalId, ...linesOfCaseFor(readerOf(caller)), AND: beyond };
      const rows = await tx.factuurregel.findMany({ where, orderBy: [{ datum: 'asc' }, { id: 'asc' }], take });
      return withDisputes(tx, rows);
    },
    toItem: toFactuurregel,
  }),
});
