import type { CaseAddress } from '../../client/case-client';
import type { Sql } from '../../store/sql';
import { warningIn } from '../handlers/case-message';
import { reading } from '../handlers/reading';
import { sending } from '../handlers/sending';
import { documentationAt } from '../http/documentation-of';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { addressOf } from '../read-model/case-target';
import { outcomeOf } from '../read-model/outcome';
import { uitkomstSchema, ziekmeldingPath } from '../resources/verzoek';
import { FORMER, ziekmeldingInvoer, ziekmeldingSchema } from '../resources/ziekmelding';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';
import { BASE_PATH } from '../version';
import { withFormerValues } from '../words';

export const postZiekmeldingen = defineRoute({
  method: 'post',
  path: '/ziekmeldingen',
  operationId: 'meldZiek',
  summary: 'Meld een werknemer ziek',
  description:
    'Opent een verzuimgeval, of zet bij een terugval binnen vier weken het vorige voort. Geen enkel veld is bedoeld voor aard of oorzaak van de ziekte: die mag een werkgever niet vastleggen.',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...ziekmeldingInvoer,
  bodyExample: {
    dienstverbandId: '0199a3c1-5d10-7cc0-8a52-0d6f0c9e2b11',
    firstSickDay: '2026-01-05',
    expectedDays: 14,
  },
  answers: {
    201: {
      description: 'De ziekmelding is vastgelegd',
      schema: ziekmeldingSchema,
      headers: { Location: 'Pad van het verzuimgeval' },
    },
  },
  handler: sending({
    actie: 'meldZiek',
    async prepare(tx, { body }, { services }) {
      const { dienstverbandId, proef: _never, ...fields } = body;
      const address = await addressIn(tx, dienstverbandId, services.now());
      return { type: 'ziekmelding', fact: { type: 'ziekmelding', ...fields }, address };
    },
    accepted(answer, { body }, id) {
      const { dienstverbandId, firstSickDay } = body;
      const location = `${BASE_PATH}/verzuimgevallen/${answer.gevalId}`;
      const told = {
        id,
        verzuimgevalId: answer.gevalId,
        dienstverbandId,
        status: answer.status,
        firstSickDay,
        proef: false,
        waarschuwing: warningIn(answer),
        _links: {
          self: { href: ziekmeldingPath(id) },
          verzuimgeval: { href: location },
          plan: { href: `${location}/plan` },
        },
      };
      return { location, body: withFormerValues(told, FORMER) };
    },
  }),
});

async function addressIn(tx: Sql, dienstverbandId: string, nowMs: number): Promise<CaseAddress> {
  const [row] = await tx.$queryRaw<Array<Omit<Parameters<typeof addressOf>[0], 'clockStandsAt' | 'nowMs'>>>`
    select werkgever_id, id as dienstverband_id, soort, klok_verschil_ms::float8 from dienstverband
    where id = ${dienstverbandId}::uuid`;
  if (!row) return notFound('Dit dienstverband', 'dienstverbandId');
  if (row.soort !== 'echt')
    throw new Problem(
      'geweigerd',
      'Dit dienstverband hoort bij een proefgeval: meld ziek in het echte dienstverband.',
      {
        code: 'PAST_NIET',
        errors: [{ veld: 'dienstverbandId', melding: 'hoort bij een proefgeval' }],
      },
    );
  return addressOf({ ...row, clockStandsAt: null, nowMs });
}

export const getZiekmelding = defineRoute({
  method: 'get',
  path: '/ziekmeldingen/{id}',
  operationId: 'leesZiekmelding',
  summary: 'Lees wat er van een ziekmelding geworden is',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'De uitkomst', schema: uitkomstSchema } },
  handler: reading((tx, { params }) =>
    outcomeOf(tx, params.id, {
      ziekmelding: true,
      self: ziekmeldingPath(params.id),
      documentation: documentationAt({ tag: 'Verzuim', operationId: 'meldZiek' }),
    }),
  ),
});
