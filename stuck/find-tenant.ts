import type { Database } from '../store/client';
import { allEmployments } from '../store/employments';
import { inTenant } from '../store/in-tenant';

/**
 * The employer of a case, for an operator who has only its id. Asks employer after employer, because rows of one are
 * not to be seen from another; only the worker's role may list them.
 */
export async function findTenant(db: Database, gevalId: string): Promise<string | null> {
  const werkgevers = new Set((await allEmployments(db)).map(({ werkgeverId }) => werkgeverId));
  for (const werkgeverId of werkgevers) {
    const found = await inTenant(db, werkgeverId, (tx) => tx.verzuimgeval.count({ where: { id: gevalId } }));
    if (found > 0) return werkgeverId;
  }
  return null;
}
