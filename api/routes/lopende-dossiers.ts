import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { Problem } from '../problem/problem';
import { addressOfEmployment } from '../read-model/case-target';
import { lopendDossierInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { ziekmeldingPath } from '../resources/verzoek';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postLopendeDossiers = defineRoute({
  method: 'post',
  path: '/dienstverbanden/{id}/lopende-dossiers',
  operationId: 'neemLopendDossierOver',
  summary: 'Neem een verzuim over dat al loopt',
  description:
    'Meldt in één keer sinds wanneer u verantwoordelijk bent en de oude eerste ziektedag: wat voor uw tijd gedaan had moeten zijn geeft geen taken of berichten, de termijnen lopen vanaf de echte eerste ziektedag.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  ...lopendDossierInvoer,
  bodyExample: { firstSickDay: '2025-07-07', responsibleSince: '2026-02-02' },
  answers: MESSAGE_ANSWERS,
  handler: sending({
    actie: 'neemLopendDossierOver',
    async prepare(tx, { params, body }, { services }) {
      const { firstSickDay, responsibleSince, vangnet } = body;
      if (firstSickDay > responsibleSince) throw beforeSickness();
      const address = await addressOfEmployment(tx, params.id, services.now());
      // The transfer goes first: a case that is reported before it would send mails about what was never ours to do.
      const transfer = { type: 'dossieroverdracht', responsibleSince } as const;
      const report = { type: 'ziekmelding', firstSickDay, ...(vangnet === undefined ? {} : { vangnet }) } as const;
      return { address, before: [{ type: 'dossieroverdracht', fact: transfer }], type: 'ziekmelding', fact: report };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id, ziekmeldingPath),
  }),
});

function beforeSickness(): Problem {
  const melding = 'ligt voor de eerste ziektedag: een dossier komt over terwijl het verzuim loopt';
  return new Problem('ongeldig', `responsibleSince: ${melding}.`, { errors: [{ veld: 'responsibleSince', melding }] });
}
