import { isPassedOn } from '../../domain/contract/told-to';
import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

/** What a case passes on to the contract of its employer waits to be told to that, in the transaction of the case. */
export const writePassedOn: TableWrite = ({ moment: { newFacts, loaded } }) => {
  const ids = newFacts.filter(({ type }) => isPassedOn(type)).map(({ id }) => id);
  if (ids.length === 0 || loaded.level === 'contract') return [];
  return [
    Prisma.sql`doorgegeven as (
      insert into doorgifte (werkgever_id, dienstverband_id, versie, feit_id)
      select wg, wg, 0, f.id from ids, unnest(${ids}::uuid[]) as f(id))`,
  ];
};
