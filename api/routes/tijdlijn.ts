import { z } from 'zod';
import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { addressedRowsFor } from '../read-model/employer-view';
import { Receipts } from '../read-model/receipts';
import { requireCase } from '../read-model/require-case';
import { tijdlijnItemSchema, toTijdlijnItem } from '../resources/tijdlijn';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getTijdlijn = defineRoute({
  path: '/verzuimgevallen/{id}/tijdlijn',
  operationId: 'leesTijdlijn',
  summary: 'Lees alles wat er in een verzuimgeval gebeurde, in volgorde',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    name: 'Tijdlijn',
    description: 'De tijdlijn',
    item: tijdlijnItemSchema,
    params: idParams,
    cursor: z.string().regex(/^\d{1,18}$/),
    keyOf: ({ volgnummer }) => String(volgnummer),
    async rows(tx, { after, take }, { params, caller }) {
      const { id: verzuimgevalId, dienstverbandId } = await requireCase(tx, params.id);
      const beyond = after === null ? {} : { volgnummer: { gt: BigInt(after) } };
      const where = { ...addressedRowsFor(readerOf(caller)), dienstverbandId, verzuimgevalId, ...beyond };
      const found = await tx.effect.findMany({ where, orderBy: { volgnummer: 'asc' }, take });
      const receipts = await Receipts.of(tx, [verzuimgevalId], readerOf(caller));
      return found.map((row) => ({ ...row, kenmerk: receipts.ofLine(row) }));
    },
    toItem: toTijdlijnItem,
  }),
});
