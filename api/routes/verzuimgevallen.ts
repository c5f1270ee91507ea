import { civilMomentOf } from '../../store/amsterdam';
import { readerOf } from '../auth/caller';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { planOf, todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { nextDuties } from '../read-model/next-duty';
import { nextMomentFor } from '../read-model/next-moment';
import { trialEmployments, withNames } from '../read-model/whose';
import { gevalStatus, toVerzuimgeval, verzuimgevalSchema } from '../resources/verzuimgeval';
import { toVerzuimgevalKort, verzuimgevalKortSchema } from '../resources/verzuimgeval-kort';
import { defineRoute } from '../route';
import { idParams, uuid, yesOrNo } from '../schemas/fields';

const getVerzuimgevallen = defineRoute({
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
      proef: yesOrNo.describe('Ook proefgevallen'),
    },
    async rows(tx, { after, take }, { query: { status, dienstverbandId, proef }, caller }, { now }) {
      const trials = proef || dienstverbandId !== undefined ? [] : await trialEmployments(tx);
      const own = trials.length > 0 ? { notIn: trials } : dienstverbandId;
      const where = { status, dienstverbandId: own, ...beyondId(after) };
      const found = await tx.verzuimgeval.findMany({ where, orderBy: { id: 'asc' }, take });
      const named = await withNames(tx, found);
      const ids = named.map(({ id }) => id);
      const duties = await nextDuties(tx, ids, { reader: readerOf(caller), today: civilMomentOf(now()).date });
      return named.map((row) => ({ ...row, next: duties.get(row.id) ?? null }));
    },
    toItem: toVerzuimgevalKort,
  }),
});

const getVerzuimgeval = defineRoute({
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

export const verzuimgevalRoutes = [getVerzuimgevallen, getVerzuimgeval];
