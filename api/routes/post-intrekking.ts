import { factFields } from '../facts/field-names';
import { correcting } from '../handlers/correcting';
import { intrekkingInvoer } from '../resources/meldingen';
import { PREVIEWED_ANSWERS } from '../resources/message-answers';
import { voorbeeldQuery } from '../resources/voorbeeld';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postIntrekking = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/intrekking',
  operationId: 'trekZiekmeldingIn',
  summary: 'Trek een ziekmelding in die er nooit had moeten zijn',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: voorbeeldQuery,
  preview: true,
  body: intrekkingInvoer,
  bodyExample: { eersteZiektedag: '2026-01-05' },
  answers: PREVIEWED_ANSWERS,
  handler: correcting({
    actie: 'trekZiekmeldingIn',
    currentOnly: false,
    // Without a day the case would withdraw its latest report, which belongs to the case that followed this one.
    message: (body, target) => {
      const meant = target.isFollowed ? { eersteZiektedag: target.firstSickDay, ...body } : body;
      return { type: 'intrekking', fact: { type: 'intrekking', ...factFields(meant) } };
    },
  }),
});
