import type { Tx } from './in-tenant';

/**
 * Until this transaction ends nobody else replaces what an employer has as a whole, such as its price lists: of two at once the
 * second comes in place of the first, and nothing of both stays.
 * @returns how many there are: 0 or 1
 */
export async function lockEmployer(tx: Tx, id: string): Promise<number> {
  return (await tx.$queryRaw<unknown[]>`select 1 from werkgever where id = ${id}::uuid for no key update`).length;
}
