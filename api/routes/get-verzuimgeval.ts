import { readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { planOf, todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { nextMomentFor } from '../read-model/next-moment';
import { toVerzuimgeval, verzuimgevalSchema } from '../resources/verzuimgeval';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getVerzuimgeval = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}',
  operationId: 'leesVerzuimgeval',
  summary: 'Lees een verzuimgeval zoals het vandaag staat',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'Het verzuimgeval', schema: verzuimgevalSchema } },
  handler: reading(async (tx, { params, caller }, { now }) => {
    const reader = readerOf(caller);
    const row = await readCase(tx, params.id, reader);
    const today = todayOf(row, now());
    const nextMoment = await nextMomentFor(reader, tx, row, now());
    return toVerzuimgeval({ ...row, nextMoment }, planOf(row, today), today);
  }),
});
