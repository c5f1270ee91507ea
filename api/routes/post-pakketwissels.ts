import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { pakketwisselInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postPakketwissels = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/pakketwissels',
  operationId: 'wisselPakket',
  summary: 'Zet het verzuimgeval over op een ander dienstenpakket',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: pakketwisselInvoer,
  bodyExample: { pakket: 'none' },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'wisselPakket',
    currentOnly: false,
    message: (body) => ({ type: 'pakketwissel', fact: { type: 'pakketwissel', ...factFields(body) } }),
  }),
});
