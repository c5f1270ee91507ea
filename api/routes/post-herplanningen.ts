import { actingFor, operatorQuery } from '../handlers/acting-for';
import { caseMessage } from '../handlers/case-message';
import { opnieuwKijkenInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postHerplanningen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/herplanningen',
  operationId: 'herplanVerzuimgeval',
  summary: 'Laat een verzuimgeval opnieuw plannen',
  description:
    'Voor na een wijziging van wet of gegevens: het plan wordt opnieuw gemaakt, verschoven taken gaan mee en de reden komt in de tijdlijn.',
  tag: 'Beheer',
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  body: opnieuwKijkenInvoer,
  bodyExample: { reden: 'nieuwe regelversie' },
  answers: MESSAGE_ANSWERS,
  handler: actingFor(
    caseMessage({
      actie: 'herplanVerzuimgeval',
      currentOnly: false,
      message: ({ reden }) => ({ type: 'herplan', reason: reden }),
    }),
  ),
});
