import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { herstelmeldingInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postHerstelmeldingen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/herstelmeldingen',
  operationId: 'meldHerstel',
  summary: 'Meld volledig herstel',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: herstelmeldingInvoer,
  bodyExample: { hersteldOp: '2026-01-12' },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldHerstel',
    message: (body) => ({ type: 'herstelmelding', fact: { type: 'herstelmelding', ...factFields(body) } }),
  }),
});
