import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { addressOfEmployment } from '../read-model/case-target';
import { gebeurtenisInvoer } from '../resources/gebeurtenis';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postGebeurtenissenVanDienstverband = defineRoute({
  method: 'post',
  path: '/dienstverbanden/{id}/gebeurtenissen',
  operationId: 'meldGebeurtenisInDienstverband',
  summary: 'Meld iets dat gebeurde terwijl er geen verzuim is, zoals een zwangerschap',
  description:
    'De inhoud is een feit zoals in een casus, zonder `on`. Wat bij een verzuim hoort, wordt geweigerd zolang er geen ziekmelding is; taken staan bij `/taken`.',
  tag: 'Werknemers',
  auth: 'werkgever',
  params: idParams,
  body: gebeurtenisInvoer,
  bodyExample: { type: 'zwangerschap', dueDate: '2026-08-03' },
  answers: MESSAGE_ANSWERS,
  handler: sending({
    actie: 'meldGebeurtenisInDienstverband',
    dutchFields: false,
    prepare: async (tx, { params, body }, { services }) => ({
      address: await addressOfEmployment(tx, params.id, services.now()),
      type: 'gebeurtenis',
      fact: body,
    }),
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  }),
});
