import { caseMessage } from '../handlers/case-message';
import { leegInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postHervattingen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/hervattingen',
  operationId: 'hervatBegeleiding',
  summary: 'Hervat de begeleiding voor het einde van een onderbreking',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: leegInvoer,
  bodyExample: {},
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'hervatBegeleiding',
    message: () => ({ type: 'hervatting', fact: { type: 'hervatting' } }),
  }),
});
