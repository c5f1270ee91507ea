import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { workflowIdOf } from '../../domain/case/contract';
import { civilMomentOf } from '../../store/amsterdam';
import { readerOf, tenantOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { Problem } from '../problem/problem';
import { planOf, todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { casesInOrder, statusesOn, type UrgentPoint, urgentCases } from '../read-model/listed-cases';
import { nextDuties } from '../read-model/next-duty';
import { nextMomentFor } from '../read-model/next-moment';
import { withNames } from '../read-model/whose';
import { gevalStatus, toVerzuimgeval, verzuimgevalSchema } from '../resources/verzuimgeval';
import { type ShortRow, toVerzuimgevalKort, verzuimgevalKortSchema } from '../resources/verzuimgeval-kort';
import { defineRoute } from '../route';
import { idParams, uuid, yesOrNo } from '../schemas/fields';

type Listed = ShortRow & { due?: PlainDate | null };

function cursorOfAnotherOrder(): Problem {
  const melding = 'deze waarde hoort bij een andere volgorde: begin zonder `na`';
  return new Problem('ongeldig', `na: ${melding}.`, { errors: [{ veld: 'na', melding }] });
}

const getVerzuimgevallen = defineRoute({
  path: '/verzuimgevallen',
  operationId: 'leesVerzuimgevallen',
  summary: 'Lees de verzuimgevallen',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    cursor: z.union([uuid, z.tuple([z.string().nullable(), uuid])]),
    keyOf: ({ id, due }: { id: string; due?: PlainDate | null }) => (due === undefined ? id : [due, id]),
    name: 'Verzuimgevallen',
    description: 'De verzuimgevallen',
    item: verzuimgevalKortSchema,
    query: {
      status: gevalStatus.optional(),
      dienstverbandId: uuid.optional().describe('Alleen van dit dienstverband'),
      proef: yesOrNo.describe('Ook proefgevallen'),
      volgorde: z
        .enum(['id', 'dringend'])
        .default('id')
        .describe('`dringend`: wiens volgende plicht het eerst uiterlijk is vooraan, wie niets hoeft achteraan'),
    },
    async rows(tx, { after, take }, { query: { status, dienstverbandId, proef, volgorde }, caller }, { now }) {
      const reader = readerOf(caller);
      const today = civilMomentOf(now()).date;
      const chosen = { status, today, dienstverbandId, proef: proef || dienstverbandId !== undefined };
      const isUrgent = volgorde === 'dringend';
      if (after !== null && isUrgent !== Array.isArray(after)) throw cursorOfAnotherOrder();
      const points = isUrgent
        ? await urgentCases(tx, { ...chosen, reader, take, after: after as UrgentPoint | null })
        : null;
      const ids =
        points?.map(([, id]) => id) ?? (await casesInOrder(tx, { ...chosen, take, after: after as string | null }));
      const found = await tx.verzuimgeval.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
      const named = await withNames(tx, found);
      const duties = await nextDuties(tx, ids, { reader, today });
      const statuses = await statusesOn(tx, ids, today);
      const rows = new Map(
        named.map((row) => {
          const { id, status } = row;
          return [id, { ...row, status: statuses.get(id) ?? status, next: duties.get(id) ?? null }];
        }),
      );
      if (!points) return [...rows.values()];
      return points.flatMap(([due, id]) => (rows.has(id) ? [{ ...(rows.get(id) as Listed), due }] : []));
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
  handler: reading(async (tx, { params, caller }, { now, workflowPage }) => {
    const reader = readerOf(caller);
    const row = await readCase(tx, params.id, reader);
    const today = todayOf(row, now());
    const nextMoment = await nextMomentFor(reader, tx, row, now());
    const workflow = workflowPage(workflowIdOf({ ...row, werkgeverId: tenantOf(caller) }));
    return toVerzuimgeval({ ...row, nextMoment }, { plan: planOf(row, today), asOf: today, workflow });
  }),
});

export const verzuimgevalRoutes = [getVerzuimgevallen, getVerzuimgeval];
