import type { CaseAddress } from '../../client/case-client';
import type { Tx } from '../../store/in-tenant';
import { stableUuid } from '../../store/stable-id';
import { factFields } from '../facts/field-names';
import { sending } from '../handlers/sending';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { addressOf } from '../read-model/case-target';
import { ziekmeldingPath } from '../resources/verzoek';
import { ziekmeldingInvoer, ziekmeldingSchema } from '../resources/ziekmelding';
import { defineRoute } from '../route';
import { BASE_PATH } from '../version';

export const postZiekmeldingen = defineRoute({
  method: 'post',
  path: '/ziekmeldingen',
  operationId: 'meldZiek',
  summary: 'Meld een werknemer ziek',
  description:
    'Opent een verzuimgeval, of zet bij een terugval binnen vier weken het vorige voort. Geen enkel veld is bedoeld voor aard of oorzaak van de ziekte: die mag een werkgever niet vastleggen.',
  tag: 'Verzuim',
  auth: 'werkgever',
  body: ziekmeldingInvoer,
  bodyExample: {
    dienstverbandId: '0199a3c1-5d10-7cc0-8a52-0d6f0c9e2b11',
    eersteZiektedag: '2026-01-05',
    verwachteDuurDagen: 14,
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
    async prepare(tx, { body }, { services, berichtId }) {
      const { dienstverbandId, proef, ...rest } = body;
      const nowMs = services.now();
      const fact = { type: 'ziekmelding', ...factFields(rest) };
      if (!proef) return { type: 'ziekmelding', fact, address: await addressIn(tx, dienstverbandId, nowMs) };
      const address = await proefAddress(tx, { dienstverbandId, berichtId, nowMs });
      return { type: 'ziekmelding', fact, address };
    },
    accepted(answer, { body }, id) {
      const { dienstverbandId, eersteZiektedag, proef = false } = body;
      const location = `${BASE_PATH}/verzuimgevallen/${answer.gevalId}`;
      const _links = {
        self: { href: ziekmeldingPath(id) },
        verzuimgeval: { href: location },
        plan: { href: `${location}/plan` },
      };
      const employment = proef ? proefId(dienstverbandId, `api-${id}`) : dienstverbandId;
      return {
        location,
        body: {
          id,
          verzuimgevalId: answer.gevalId,
          dienstverbandId: employment,
          status: answer.status,
          eersteZiektedag,
          proef,
          _links,
        },
      };
    },
  }),
});

async function addressIn(tx: Tx, dienstverbandId: string, nowMs: number): Promise<CaseAddress> {
  const row = await tx.dienstverband.findUnique({
    where: { id: dienstverbandId },
    select: { werkgeverId: true, soort: true, klokVerschilMs: true },
  });
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
  return addressOf({
    werkgever_id: row.werkgeverId,
    dienstverband_id: dienstverbandId,
    soort: row.soort,
    klok_verschil_ms: row.klokVerschilMs,
    clockStandsAt: null,
    nowMs,
  });
}

function proefId(dienstverbandId: string, berichtId: string): string {
  return stableUuid('proef', dienstverbandId, berichtId);
}

/** A proefgeval lives in a copy of the employment, so that it never touches the real one. */
async function proefAddress(
  tx: Tx,
  { dienstverbandId, berichtId, nowMs }: { dienstverbandId: string; berichtId: string; nowMs: number },
): Promise<CaseAddress> {
  const original = await tx.dienstverband.findUnique({ where: { id: dienstverbandId } });
  if (!original) return notFound('Dit dienstverband', 'dienstverbandId');
  const { werkgeverId, werknemerId, begindatum, einddatum, werkdagen, maandloon, urenPerWeek } = original;
  const id = proefId(dienstverbandId, berichtId);
  const copy = {
    id,
    werkgeverId,
    werknemerId,
    begindatum,
    einddatum,
    werkdagen,
    maandloon,
    urenPerWeek,
    soort: 'proef',
  };
  await tx.dienstverband.createMany({ data: [copy], skipDuplicates: true });
  await tx.proefgeval.createMany({
    data: [{ dienstverbandId: id, werkgeverId, nu: new Date(nowMs) }],
    skipDuplicates: true,
  });
  const clock = await tx.proefgeval.findUniqueOrThrow({ where: { dienstverbandId: id }, select: { nu: true } });
  return addressOf({
    werkgever_id: werkgeverId,
    dienstverband_id: id,
    soort: 'proef',
    klok_verschil_ms: 0n,
    clockStandsAt: clock.nu,
    nowMs,
  });
}
