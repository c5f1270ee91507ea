import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { onderbrekingInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postOnderbrekingen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/onderbrekingen',
  operationId: 'onderbreekBegeleiding',
  summary: 'Onderbreek de begeleiding tot en met een dag',
  description: 'Openingen en herinneringen wachten; wettelijke termijnen en alarmen lopen door.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: onderbrekingInvoer,
  bodyExample: { reden: 'gegevens volgen', totEnMet: '2026-02-16' },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'onderbreekBegeleiding',
    message: (body) => ({ type: 'onderbreking', fact: { type: 'onderbreking', ...factFields(body) } }),
  }),
});
