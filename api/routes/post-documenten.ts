import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { documentInvoer } from '../resources/document';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postDocumenten = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/documenten',
  operationId: 'meldDocument',
  summary: 'Meld een stuk of stap van de re-integratie',
  description: 'Legt vast dat het stuk er is en op welke dag. De termijnen die ervan afhangen worden opnieuw berekend.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: documentInvoer,
  bodyExample: { soort: 'probleemanalyse', gebeurdOp: '2026-02-12', mogelijkheden: true },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldDocument',
    currentOnly: false,
    message: (body) => ({ type: 'documentOntvangen', fact: factFields(body) }),
  }),
});
