import type { CaseAddress } from '../../client/case-client';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { refusalOf } from '../../domain/case/refusal';
import { civilMomentOf } from '../../store/amsterdam';
import { readCase } from '../../store/case/load-case';
import type { Sql } from '../../store/sql';
import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { Problem } from '../problem/problem';
import { refusalProblem } from '../problem/refusal';
import { addressOfEmployment } from '../read-model/case-target';
import { lopendDossierInvoer } from '../resources/meldingen';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
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
    async prepare(tx, { params, body }, { services, repeated }) {
      const { firstSickDay, responsibleSince, vangnet } = body;
      if (firstSickDay > responsibleSince) throw beforeSickness();
      const address = await addressOfEmployment(tx, params.id, services.now());
      // The transfer goes first: a case that is reported before it would send mails about what was never ours to do.
      const transfer = { type: 'dossieroverdracht', responsibleSince } as const;
      const report = { type: 'ziekmelding', firstSickDay, ...(vangnet === undefined ? {} : { vangnet }) } as const;
      if (!repeated) await requireFit(tx, address, services.now(), [transfer, report]);
      return { address, before: [{ type: 'dossieroverdracht', fact: transfer }], type: 'ziekmelding', fact: report };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  }),
});

function beforeSickness(): Problem {
  const melding = 'ligt voor de eerste ziektedag: een dossier komt over terwijl het verzuim loopt';
  return new Problem('ongeldig', `responsibleSince: ${melding}.`, { errors: [{ veld: 'responsibleSince', melding }] });
}

type Told = { type: 'dossieroverdracht' | 'ziekmelding' } & Record<string, unknown>;

/** Checked beforehand, so that the second message is not refused after the first was taken. */
async function requireFit(tx: Sql, address: CaseAddress, nowMs: number, told: readonly Told[]): Promise<void> {
  const loaded = await readCase(tx, address.dienstverbandId);
  if (!loaded) return;
  const on = civilMomentOf(nowMs + (address.clockOffsetMs ?? 0)).date;
  const facts = [...loaded.facts];
  for (const each of told) {
    const fact = { ...each, on } as Fact;
    const refusal = refusalOf({ context: loaded.context, facts, fact });
    if (refusal) throw refusalProblem({ accepted: false, ...refusal });
    facts.push({ ...fact, id: each.type, seq: (facts.at(-1)?.seq ?? 0) + 1 } as RecordedFact);
  }
}
