import type { Tx } from '../in-tenant';
import { keepEmployment } from '../keep-employment';

/** Until this transaction ends nobody else makes a version of this document: each follows the one before it. */
export async function lockDocument(tx: Tx, id: string): Promise<void> {
  await keepEmployment(tx, 'document', id);
  await tx.$queryRaw`select 1 from document where id = ${id}::uuid for no key update`;
}
