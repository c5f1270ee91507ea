import type { CaseId } from '../../domain/case/contract';
import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import { closingFact } from '../../store/case/message-facts';
import type { Sql } from '../../store/sql';
import { type Caller, readerOf } from '../auth/caller';
import { requireArbodienst, requireTeller } from '../auth/may-tell';
import { notFound } from '../problem/not-found';
import { isOfEmployer } from '../resources/gebruiker';

type Told = CaseId & { status: string; verplichting: string; stap: string; rol: string };

/**
 * A task that somebody closes or opens again, with what is told of it.
 * @throws Problem for one that is not there, that this reader may not see, or that only the arbodienst closes
 */
export async function toldTask(tx: Sql, id: string, caller: Caller, told: Record<string, unknown>): Promise<Told> {
  const task = await findTask(tx, id, readerOf(caller));
  const closing = closingFact({ obligation: task.verplichting, step: task.stap });
  if (closing) requireTeller(caller, { ...told, ...closing });
  else if (!isOfEmployer(task.rol)) requireArbodienst(caller, 'Deze taak is aan de arbodienst');
  return task;
}

async function findTask(tx: Sql, id: string, reader: Reader): Promise<Told> {
  const [task] = await tx.$queryRaw<Told[]>`
    select status, verplichting, stap, rol, werkgever_id as "werkgeverId", dienstverband_id as "dienstverbandId"
    from taak where id = ${id}::uuid`;
  if (!task || (reader === 'werkgever' && !employerSeesRow(task.verplichting, task.rol))) return notFound('Deze taak');
  return task;
}
