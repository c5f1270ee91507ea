import { caseMessage } from '../handlers/case-message';
import { gebeurtenisInvoer } from '../resources/gebeurtenis';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postGebeurtenissen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/gebeurtenissen',
  operationId: 'meldGebeurtenis',
  summary: 'Meld iets anders dat in een verzuimgeval gebeurde',
  description:
    'De inhoud is een feit zoals in een casus, zonder `on`: dat is vandaag op de klok van het geval. Ziekmelding, herstel, correcties, intrekking en documenten hebben een eigen adres.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: gebeurtenisInvoer,
  bodyExample: { type: 'verwachting', langdurig: true },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldGebeurtenis',
    currentOnly: false,
    dutchFields: false,
    message: (body) => ({ type: 'gebeurtenis', fact: body }),
  }),
});
