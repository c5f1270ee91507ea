import { Prisma } from '../prisma/client/client';
import type { Tx } from './in-tenant';

const OF = {
  document: Prisma.sql`select dienstverband_id from document`,
  verzuimgeval: Prisma.sql`select dienstverband_id from verzuimgeval`,
};

/**
 * Until this transaction ends nothing is erased of the employment that this is of, and one that is being erased is waited for; reports
 * go on. To be asked before anything of it is locked or read: an erasure locks the employment first, so that neither waits for the
 * other in a circle.
 */
export async function keepEmployment(tx: Tx, kind: keyof typeof OF, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from dienstverband where id = (${OF[kind]} where id = ${id}::uuid) for key share`;
}
