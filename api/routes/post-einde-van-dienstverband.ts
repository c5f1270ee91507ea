import { factFields } from '../facts/field-names';
import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { addressOfEmployment } from '../read-model/case-target';
import { eindeDienstverbandInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postEindeVanDienstverband = defineRoute({
  method: 'post',
  path: '/dienstverbanden/{id}/einde',
  operationId: 'beeindigDienstverband',
  summary: 'Meld de laatste dag van een dienstverband, met of zonder verzuim',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  body: eindeDienstverbandInvoer,
  bodyExample: { laatsteDag: '2026-06-30' },
  answers: MESSAGE_ANSWERS,
  handler: sending({
    actie: 'beeindigDienstverband',
    prepare: async (tx, { params, body }, { services }) => ({
      address: await addressOfEmployment(tx, params.id, services.now()),
      type: 'eindeDienstverband',
      fact: { type: 'einde-dienstverband', ...factFields(body) },
    }),
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  }),
});
