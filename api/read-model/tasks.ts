import { z } from 'zod';
import type { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import { taakSchema, taakStatus, toTaak } from '../resources/taak';
import { forEmployers } from './employer-view';

export const taskQuery = z.strictObject({ ...pageQuery, status: taakStatus.optional() });
export const takenSchema = pageOf('Taken', taakSchema);

const cursor = z.tuple([z.string().nullable(), z.uuid()]);

/** Tasks, the most urgent first; those without a last day come at the end. */
export async function listTasks(
  tx: Tx,
  query: z.output<typeof taskQuery>,
  verzuimgevalId?: string,
): Promise<z.output<typeof takenSchema>> {
  const after = readCursor(cursor, query.na);
  const rows = await tx.taak.findMany({
    where: { ...forEmployers, status: query.status, verzuimgevalId, AND: after ? [beyond(after)] : [] },
    orderBy: [{ internUiterlijk: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: query.limiet + 1,
  });
  return toPage(rows, query.limiet, (row) => [row.internUiterlijk, row.id], toTaak);
}

function beyond([due, id]: z.output<typeof cursor>): Prisma.TaakWhereInput {
  if (due === null) return { internUiterlijk: null, id: { gt: id } };
  return {
    OR: [{ internUiterlijk: { gt: due } }, { internUiterlijk: due, id: { gt: id } }, { internUiterlijk: null }],
  };
}
