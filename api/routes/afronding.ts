import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { Problem } from '../problem/problem';
import { addressOfCase } from '../read-model/case-target';
import { toldTask } from '../read-model/told-task';
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
      const task = await toldTask(tx, params.id, caller, body);
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
