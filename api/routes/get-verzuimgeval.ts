import { reading } from '../handlers/reading';
import { planOf, todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
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
  handler: reading(async (tx, { params }, { now }) => {
    const row = await readCase(tx, params.id);
    const today = todayOf(row, now());
    return toVerzuimgeval(row, planOf(row, today), today);
  }),
});
