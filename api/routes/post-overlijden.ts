import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { overlijdenInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postOverlijden = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/overlijden',
  operationId: 'meldOverlijden',
  summary: 'Meld het overlijden van de werknemer',
  description: 'Alle begeleiding stopt; alleen wat na een overlijden nog moet blijft open.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: overlijdenInvoer,
  bodyExample: { datum: '2026-02-01' },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldOverlijden',
    currentOnly: false,
    message: (body) => ({ type: 'overlijden', fact: { type: 'overlijden', ...factFields(body) } }),
  }),
});
