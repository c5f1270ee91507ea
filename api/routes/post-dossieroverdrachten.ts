import { factFields } from '../facts/field-names';
import { caseMessage } from '../handlers/case-message';
import { dossieroverdrachtInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postDossieroverdrachten = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/dossieroverdrachten',
  operationId: 'meldDossieroverdracht',
  summary: 'Meld sinds wanneer u verantwoordelijk bent voor een overgenomen dossier',
  description: 'Wat voor die dag gedaan had moeten zijn, telt als van voor uw tijd.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: dossieroverdrachtInvoer,
  bodyExample: { verantwoordelijkSinds: '2026-02-02' },
  answers: MESSAGE_ANSWERS,
  handler: caseMessage({
    actie: 'meldDossieroverdracht',
    currentOnly: false,
    message: (body) => ({ type: 'dossieroverdracht', fact: { type: 'dossieroverdracht', ...factFields(body) } }),
  }),
});
