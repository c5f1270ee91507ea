import { z } from 'zod';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Page } from '../handlers/listing';
import { taakSchema, taakStatus, taskRowsOf, toTaak } from '../resources/taak';
import { yesOrNo } from '../schemas/fields';
import { tasksFor } from './employer-view';
import { trialEmployments } from './whose';

const cursor = z.tuple([z.string().nullable(), z.uuid()]);
type Point = z.output<typeof cursor>;

/** Lists of tasks: the most urgent first; those without a last day come at the end. */
export const TASKS = {
  name: 'Taken',
  description: 'De taken',
  item: taakSchema,
  query: {
    status: taakStatus.optional(),
    rol: z.string().max(60).optional().describe('Alleen taken van deze rol'),
    proef: yesOrNo.describe('Ook taken van proefgevallen'),
    volgorde: z.enum(['dringend']).default('dringend').describe('De taak die het eerst uiterlijk is vooraan'),
  },
  cursor,
  keyOf: ({ internUiterlijk, id }: { internUiterlijk: string | null; id: string }) => [internUiterlijk, id],
  toItem: toTaak,
};

type Asked = {
  reader: Reader;
  status?: z.output<typeof taakStatus>;
  rol?: string;
  /** Those of trial cases too. */
  proef: boolean;
  verzuimgevalId?: string;
  /** Of this employment, or of the contract by the id of the employer. */
  dienstverbandId?: string;
};

/** What this reader may see of them. */
export async function findTasks(tx: Tx, { after, take }: Page<Point>, asked: Asked) {
  const { reader, status, rol, proef, verzuimgevalId, dienstverbandId } = asked;
  const trials = proef ? [] : await trialEmployments(tx);
  const rows = await tx.taak.findMany({
    where: {
      ...tasksFor(reader),
      status,
      ...(rol === undefined ? {} : { rol }),
      verzuimgevalId,
      dienstverbandId,
      AND: [...(after ? [beyond(after)] : []), ...(trials.length > 0 ? [{ dienstverbandId: { notIn: trials } }] : [])],
    },
    orderBy: [{ internUiterlijk: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take,
  });
  return taskRowsOf(tx, rows, reader);
}

function beyond([due, id]: Point): Prisma.TaakWhereInput {
  if (due === null) return { internUiterlijk: null, id: { gt: id } };
  return {
    OR: [{ internUiterlijk: { gt: due } }, { internUiterlijk: due, id: { gt: id } }, { internUiterlijk: null }],
  };
}
