import { actingFor, operatorQuery } from '../handlers/acting-for';
import { caseMessage } from '../handlers/case-message';
import { opnieuwKijkenInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postWekverzoeken = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/wekverzoeken',
  operationId: 'wekVerzuimgeval',
  summary: 'Laat een verzuimgeval nu kijken of er iets te doen is',
  description:
    'Start de zaak zo nodig opnieuw, doet wat gedaan had moeten zijn en bezorgt wat bleef liggen. Nog eens kan geen kwaad.',
  tag: 'Beheer',
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  body: opnieuwKijkenInvoer,
  bodyExample: { reden: 'moment verstreken' },
  answers: MESSAGE_ANSWERS,
  handler: actingFor(
    caseMessage({
      actie: 'wekVerzuimgeval',
      currentOnly: false,
      message: ({ reden }) => ({ type: 'wek', reason: reden }),
    }),
  ),
});
