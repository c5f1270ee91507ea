import { z } from 'zod';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Page } from '../handlers/listing';
import { taakSchema, taakStatus, toTaak } from '../resources/taak';
import { tasksFor } from './employer-view';

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

type Asked = {
  reader: Reader;
  status?: z.output<typeof taakStatus>;
  verzuimgevalId?: string;
  /** Of this employment, or of the contract by the id of the employer. */
  dienstverbandId?: string;
};

/** What this reader may see of them. */
export function findTasks(
  tx: Tx,
  { after, take }: Page<Point>,
  { reader, status, verzuimgevalId, dienstverbandId }: Asked,
) {
  return tx.taak.findMany({
    where: { ...tasksFor(reader), status, verzuimgevalId, dienstverbandId, AND: after ? [beyond(after)] : [] },
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
