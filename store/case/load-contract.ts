import type { PlainDate } from '../../domain/calendar/plain-date';
import type { LoadedContract } from '../../domain/moment/loaded-case';
import { LISTS_OF_EMPLOYER, moneyOf } from '../money';
import type { Sql } from '../sql';
import { openTasksOfEmployer } from '../tables/week-tasks';
import { type ContextRows, employerOf } from './case-rows';
import { STORED, type StateRow, type StoredRows, storedOf } from './stored-case';

type Row = StoredRows & { contract: StateRow & { sinds: PlainDate }; hasWork: boolean } & Pick<
    ContextRows,
    'werkgever' | 'prijslijsten'
  >;

/** Everything that a transaction of the contract of this employer needs, read by one query, without its lock. */
export async function readContract(tx: Sql, werkgeverId: string): Promise<LoadedContract | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select to_jsonb(c) as contract, to_jsonb(g) as werkgever, ${LISTS_OF_EMPLOYER} as prijslijsten,
      g.weekoverzicht_sinds is not null and coalesce((
        select true from (${openTasksOfEmployer(werkgeverId)}) t order by t.intern_uiterlijk, t.id limit 1), false) as "hasWork", ${STORED}
    from contract c
    join werkgever g on g.id = c.werkgever_id
    cross join lateral (select c.werkgever_id as id, c.werkgever_id) d
    where c.werkgever_id = ${werkgeverId}::uuid`;
  return row ? fromRow(werkgeverId, row) : null;
}

function fromRow(werkgeverId: string, { contract, werkgever, prijslijsten, hasWork, ...rows }: Row): LoadedContract {
  const { pakket, contract_begin: start, afzegafspraken: cancellations, weekoverzicht_sinds: since } = werkgever;
  return {
    ...storedOf(werkgeverId, contract, rows),
    level: 'contract',
    context: {
      package: pakket,
      employer: employerOf(werkgever),
      contract: { start, cancellations, since: contract.sinds },
      // The limit is one of a case.
      money: moneyOf(prijslijsten, null),
    },
    overview: since === null ? null : { since, hasWork },
    cases: [],
    meldingen: [],
  };
}
