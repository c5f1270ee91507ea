import { z } from 'zod';
import { civilMomentOf } from '../../store/amsterdam';
import { readerOf } from '../auth/caller';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { nextDuties } from '../read-model/next-duty';
import { trialEmployments, withNames } from '../read-model/whose';
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
      proef: z.stringbool().default(false).describe('Ook proefgevallen'),
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
