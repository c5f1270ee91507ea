import { actingFor, operatorQuery } from '../handlers/acting-for';
import { caseMessage } from '../handlers/case-message';
import { leegInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postFrequentVerzuimsignalen = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/frequent-verzuimsignalen',
  operationId: 'signaleerFrequentVerzuim',
  summary: 'Laat nagaan of er frequent verzuim is',
  description:
    'Of een gesprek nodig is volgt uit de ziekmeldingen en de grens van de werkgever. Dit laat de zaak er nu naar kijken en legt vast wie het vroeg.',
  tag: 'Beheer',
  auth: 'sleutel',
  params: idParams,
  query: operatorQuery,
  body: leegInvoer,
  bodyExample: {},
  answers: MESSAGE_ANSWERS,
  handler: actingFor(
    caseMessage({
      actie: 'signaleerFrequentVerzuim',
      currentOnly: false,
      message: () => ({ type: 'frequentVerzuim' }),
    }),
  ),
});
