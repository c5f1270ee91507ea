import { z } from 'zod';
import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { addressedRowsFor } from '../read-model/employer-view';
import { requireCase } from '../read-model/require-case';
import { berichtSchema, toBericht } from '../resources/bericht';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';

export const getBerichten = defineRoute({
  path: '/verzuimgevallen/{id}/berichten',
  operationId: 'leesBerichten',
  summary: 'Lees de berichten van een verzuimgeval en hun bezorging',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    name: 'Berichten',
    description: 'De berichten',
    item: berichtSchema,
    params: idParams,
    // A year that PostgreSQL has, too.
    cursor: z.tuple([z.iso.datetime().regex(/^[12]/), uuid]),
    keyOf: ({ moment, id }) => [moment, id],
    async rows(tx, { after, take }, { params, caller }) {
      const { id: verzuimgevalId } = await requireCase(tx, params.id);
      const [moment, id] = after ?? [];
      const beyond = after ? [{ OR: [{ moment: { gt: moment } }, { moment, id: { gt: id } }] }] : [];
      const where = { ...addressedRowsFor(readerOf(caller)), verzuimgevalId, AND: beyond };
      return tx.bericht.findMany({ where, orderBy: [{ moment: 'asc' }, { id: 'asc' }], take });
    },
    toItem: toBericht,
  }),
});
