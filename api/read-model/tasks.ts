import { z } from 'zod';
import type { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Page } from '../handlers/listing';
import { taakSchema, taakStatus, toTaak } from '../resources/taak';
import { forEmployers } from './employer-view';

const cursor = z.tuple([z.string().nullable(), z.uuid()]);
type Point = z.output<typeof cursor>;

/** Lists of tasks: the most urgent first; those without a last day come at the end. */
export const TASKS = {
  name: 'Taken',
  description: 'De taken',
  item: taakSchema,
  query: { status: taakStatus.optional() },
  cursor,
  keyOf: ({ internUiterlijk, id }: { internUiterlijk: string | null; id: string }) => [internUiterlijk, id],
  toItem: toTaak,
};

type Asked = { status?: z.output<typeof taakStatus>; verzuimgevalId?: string };

/** What an employer may read of them. */
export function findTasks(tx: Tx, { after, take }: Page<Point>, { status, verzuimgevalId }: Asked) {
  return tx.taak.findMany({
    where: { ...forEmployers, status, verzuimgevalId, AND: after ? [beyond(after)] : [] },
    orderBy: [{ internUiterlijk: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take,
  });
}

function beyond([due, id]: Point): Prisma.TaakWhereInput {
  if (due === null) return { internUiterlijk: null, id: { gt: id } };
  return {
    OR: [{ internUiterlijk: { gt: due } }, { internUiterlijk: due, id: { gt: id } }, { internUiterlijk: null }],
  };
}
