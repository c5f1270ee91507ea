import type { PlainDate } from '../../domain/calendar/plain-date';
import { ROWS_FOR_EMPLOYERS } from '../../domain/case/employer-knowledge';
import type { Role } from '../../domain/case/roles';
import { Prisma } from '../../prisma/client/client';
import type { Sql } from '../sql';

/** An open task as the mail of Monday names it; `employee` null where the contract asks for it. */
export type WeekTask = {
  obligation: string;
  title: string;
  role: Role;
  due: PlainDate | null;
  legal: PlainDate | null;
  employee: string | null;
};

const { names, ownNames, ownRoles } = ROWS_FOR_EMPLOYERS;

/** Open tasks `t` of real cases of an employer that it may know of. */
export function openTasksOfEmployer(werkgeverId: string): Prisma.Sql {
  return Prisma.sql`select t.* from taak t left join dienstverband e on e.id = t.dienstverband_id
    where t.werkgever_id = ${werkgeverId}::uuid and t.status = 'open' and coalesce(e.soort, 'echt') = 'echt'
      and (t.verplichting = any(${[...names]}) or (t.verplichting = any(${[...ownNames]}) and t.rol = any(${[...ownRoles]})))`;
}

/** Those tasks with the name of the employee, the most urgent first. */
export function weekTasks(tx: Sql, werkgeverId: string): Promise<WeekTask[]> {
  return tx.$queryRaw<WeekTask[]>`
    select t.verplichting as obligation, t.titel as title, t.rol as role, t.intern_uiterlijk as due,
      t.wettelijk_uiterlijk as legal, n.naam as employee
    from (${openTasksOfEmployer(werkgeverId)}) t left join dienstverband d on d.id = t.dienstverband_id
    left join werknemer n on n.id = d.werknemer_id
    order by t.intern_uiterlijk nulls last, n.naam, t.id`;
}
