import { z } from 'zod';
import type { Reader } from '../../domain/case/employer-knowledge';
import { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Page } from '../handlers/listing';
import { notFound } from '../problem/not-found';
import { taakSchema, taakStatus, taskRowsOf, toTaak } from '../resources/taak';
import { yesOrNo } from '../schemas/fields';
import { isTaskFor } from './employer-view';
import { notOfTrials } from './whose';

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
  id?: string;
};

/** What this reader may see of them. */
export async function findTasks(tx: Tx, { after, take }: Page<Point>, asked: Asked) {
  const { reader, status, rol, proef, verzuimgevalId, dienstverbandId, id } = asked;
  const only = [
    isTaskFor(reader),
    ...(id === undefined ? [] : [Prisma.sql`t.id = ${id}::uuid`]),
    ...(status === undefined ? [] : [Prisma.sql`t.status = ${status}`]),
    ...(rol === undefined ? [] : [Prisma.sql`t.rol = ${rol}`]),
    ...(verzuimgevalId === undefined ? [] : [Prisma.sql`t.verzuimgeval_id = ${verzuimgevalId}::uuid`]),
    ...(dienstverbandId === undefined ? [] : [Prisma.sql`t.dienstverband_id = ${dienstverbandId}::uuid`]),
    ...(proef ? [] : [notOfTrials(Prisma.sql`t.dienstverband_id`)]),
    ...(after === null ? [] : [beyond(after)]),
  ];
  const found = await tx.$queryRaw<Array<{ id: string }>>`
    select t.id from taak t where ${Prisma.join(only, ' and ')}
    order by t.intern_uiterlijk nulls last, t.id limit ${take}`;
  const rows = await tx.taak.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ internUiterlijk: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return taskRowsOf(tx, rows, reader);
}

function beyond([due, id]: Point): Prisma.Sql {
  if (due === null) return Prisma.sql`(t.intern_uiterlijk is null and t.id > ${id}::uuid)`;
  return Prisma.sql`(t.intern_uiterlijk > ${due} or (t.intern_uiterlijk = ${due} and t.id > ${id}::uuid)
    or t.intern_uiterlijk is null)`;
}

/** @throws Problem 404, also of a task that this reader may not see */
export async function findTask(tx: Tx, id: string, reader: Reader): Promise<z.output<typeof taakSchema>> {
  const [task = notFound('Deze taak')] = await findTasks(tx, { after: null, take: 1 }, { reader, id, proef: true });
  return toTaak(task, reader);
}
