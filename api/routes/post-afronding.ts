import type { CaseId } from '../../domain/case/contract';
import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import { closingFact } from '../../store/case/message-facts';
import type { Sql } from '../../store/sql';
import { readerOf } from '../auth/caller';
import { requireTeller } from '../auth/may-tell';
import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { addressOfCase } from '../read-model/case-target';
import { afrondingInvoer } from '../resources/document';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postAfronding = defineRoute({
  method: 'post',
  path: '/taken/{id}/afronding',
  operationId: 'rondTaakAf',
  summary: 'Rond een taak af',
  description:
    'Legt het feit vast waar de taak op wacht. Welke velden daarbij horen, hangt af van de verplichting van de taak; zo wil een probleemanalyse `mogelijkheden`.',
  tag: 'Taken',
  auth: 'werkgever',
  params: idParams,
  ...afrondingInvoer,
  bodyExample: { happened: '2026-02-12', mogelijkheden: true },
  answers: MESSAGE_ANSWERS,
  handler: sending({
    actie: 'rondTaakAf',
    async prepare(tx, { params, body, caller }, { services, repeated }) {
      const task = await findTask(tx, params.id, readerOf(caller));
      const closing = closingFact({ obligation: task.verplichting, step: task.stap });
      if (closing) requireTeller(caller, { ...body, ...closing });
      if (task.status !== 'open' && !(await repeated()))
        throw new Problem('geweigerd', `Deze taak is al ${task.status}: er is niets meer af te ronden.`, {
          code: 'PAST_NIET',
        });
      return {
        address: await addressOfCase(tx, task, services.now()),
        type: 'taakAfgerond',
        taakId: params.id,
        fact: body,
      };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  }),
});

/** @throws Problem for a task that is not there, or that this reader may not see */
async function findTask(tx: Sql, id: string, reader: Reader): Promise<Task> {
  const [task] = await tx.$queryRaw<Task[]>`
    select status, verplichting, stap, rol, werkgever_id as "werkgeverId", dienstverband_id as "dienstverbandId"
    from taak where id = ${id}::uuid`;
  if (!task || (reader === 'werkgever' && !employerSeesRow(task.verplichting, task.rol))) return notFound('Deze taak');
  return task;
}

type Task = CaseId & { status: string; verplichting: string; stap: string; rol: string };
