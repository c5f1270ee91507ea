import { correcting } from '../handlers/correcting';
import { leegInvoer } from '../resources/meldingen';
import { PREVIEWED_ANSWERS } from '../resources/message-answers';
import { voorbeeldQuery } from '../resources/voorbeeld';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postHerstelintrekkingen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/herstelintrekkingen',
  operationId: 'trekHerstelIn',
  summary: 'Trek een herstelmelding in die er nooit had moeten zijn',
  description: 'Het verzuim gaat verder alsof er geen herstel was gemeld.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: voorbeeldQuery,
  preview: true,
  body: leegInvoer,
  bodyExample: {},
  answers: PREVIEWED_ANSWERS,
  handler: correcting({
    actie: 'trekHerstelIn',
    message: () => ({ type: 'intrekkingHerstel', fact: { type: 'intrekking-herstel' } }),
  }),
});
