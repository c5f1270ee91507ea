import type { Reader } from '../../domain/case/employer-knowledge';
import { closingFact } from '../../store/case/message-facts';
import type { Tx } from '../../store/in-tenant';
import { readerOf } from '../auth/caller';
import { requireTeller } from '../auth/may-tell';
import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import type { EmploymentKind } from '../read-model/case-row';
import { addressOf } from '../read-model/case-target';
import { afrondingInvoer } from '../resources/document';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { findTaak } from '../resources/taak';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

type TaskTarget = {
  status: string;
  verplichting: string;
  stap: string;
  werkgever_id: string;
  dienstverband_id: string;
  soort: EmploymentKind;
  klok_verschil_ms: bigint;
  proefklok: Date | null;
};

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
      requireTeller(caller, { ...body, ...closingFact({ obligation: task.verplichting, step: task.stap }) });
      if (task.status !== 'open' && !(await repeated()))
        throw new Problem('geweigerd', `Deze taak is al ${task.status}: er is niets meer af te ronden.`, {
          code: 'PAST_NIET',
        });
      const address = addressOf({ ...task, clockStandsAt: task.proefklok, nowMs: services.now() });
      return { address, type: 'taakAfgerond', taakId: params.id, fact: body };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  }),
});

/** @throws Problem for a task that is not there, or that this reader may not see */
async function findTask(tx: Tx, id: string, reader: Reader): Promise<TaskTarget> {
  await findTaak(tx, id, reader);
  const [task] = await tx.$queryRaw<TaskTarget[]>`
    select t.status, t.verplichting, t.stap, t.werkgever_id, t.dienstverband_id, d.soort, d.klok_verschil_ms, p.nu as proefklok
    from taak t
    join dienstverband d on d.id = t.dienstverband_id
    left join proefgeval p on p.dienstverband_id = d.id
    where t.id = ${id}::uuid`;
  return task ?? notFound('Deze taak');
}
