import { isPassedOn } from '../../domain/contract/told-to';
import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

/**
 * What a case passes on to the contract of its employer, and what the contract passes on to its cases, waits to be told, in
 * the transaction that took it. Another package is for every real employment that has a record: one without begins under it.
 * Whether it has is asked one by one: no statistics tell that an employer has few, and together all facts would be read.
 */
export const writePassedOn: TableWrite = ({ input: { werkgeverId }, moment: { newFacts, loaded } }) => {
  const passed = newFacts.filter(({ type }) => isPassedOn(type, loaded.level));
  if (passed.length === 0) return [];
  const ids = passed.map(({ id }) => id);
  const to =
    loaded.level === 'contract'
      ? Prisma.sql`select d.id from dienstverband d where d.werkgever_id = ${werkgeverId}::uuid and d.soort = 'echt'
          and (select true from feit r where r.dienstverband_id = d.id limit 1)`
      : Prisma.sql`select wg`;
  return [
    Prisma.sql`doorgegeven as (
      insert into doorgifte (werkgever_id, dienstverband_id, versie, feit_id)
      select wg, t.id, 0, f.id from ids, unnest(${ids}::uuid[]) as f(id), lateral (${to}) as t(id))`,
  ];
};
