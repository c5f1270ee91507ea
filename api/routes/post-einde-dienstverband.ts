import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { eindeDienstverbandInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postEindeDienstverband = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/einde-dienstverband',
  operationId: 'meldEindeDienstverband',
  summary: 'Meld de laatste dag van het dienstverband',
  description: 'Plichten die daarna niet meer gelden vervallen; wat bij ziek uit dienst hoort komt erbij.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: eindeDienstverbandInvoer,
  bodyExample: { laatsteDag: '2026-06-30' },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldEindeDienstverband',
    currentOnly: false,
    message: (body) => ({ type: 'eindeDienstverband', fact: { type: 'einde-dienstverband', ...factFields(body) } }),
  }),
});
