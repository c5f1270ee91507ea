import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { deelherstelmeldingInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postDeelherstelmeldingen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/deelherstelmeldingen',
  operationId: 'meldDeelherstel',
  summary: 'Meld gedeeltelijk herstel',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: deelherstelmeldingInvoer,
  bodyExample: { vanaf: '2026-02-02', arbeidsongeschiktheidspercentage: 50 },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldDeelherstel',
    message: (body) => ({ type: 'deelherstelmelding', fact: { type: 'deelherstel', ...factFields(body) } }),
  }),
});
