import { inTenant } from '../../store/in-tenant';
import { confirmAddress } from '../address/confirm-address';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { BY_ID, beyondId, listing } from '../handlers/listing';
import { claim, claimantOf } from '../idempotency/claim';
import { finish, giveUp } from '../idempotency/finish';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import {
  adresbevestigingInvoer,
  adresbevestigingSchema,
  bevestigdAdresSchema,
  pathOfOwner,
  toAdresbevestiging,
  toBevestigdAdres,
} from '../resources/adresbevestiging';
import { defineRoute, type Reply } from '../route';

const getAdresbevestigingen = defineRoute({
  path: '/adresbevestigingen',
  operationId: 'leesAdresbevestigingen',
  summary: 'Lees welke e-mailadressen op hun bevestiging wachten',
  tag: 'Werkgevers',
  auth: 'sleutel',
  ...listing({
    ...BY_ID,
    name: 'Adresbevestigingen',
    description: 'De adressen die wachten',
    item: adresbevestigingSchema,
    operatorToo: true,
    rows: (tx, { after, take }) =>
      tx.adresbevestiging.findMany({ where: beyondId(after), orderBy: { id: 'asc' }, take }),
    toItem: toAdresbevestiging,
  }),
});

const ACTIE = 'bevestigAdres';

const postAdresbevestigingen = defineRoute({
  method: 'post',
  path: '/adresbevestigingen',
  operationId: ACTIE,
  summary: 'Bevestig een e-mailadres met de code uit de mail',
  description:
    'Daarna gaan de berichten naar dit adres. De code geldt 24 uur en vijf pogingen; een nieuwe komt door het adres opnieuw te wijzigen.',
  tag: 'Werkgevers',
  auth: 'sleutel',
  query: operatorQuery,
  body: adresbevestigingInvoer,
  bodyExample: { adresbevestigingId: '0190b1f0-0000-7000-8000-000000000000', code: 'ABCDE-23456' },
  answers: {
    201: {
      description: 'Het adres is in gebruik',
      schema: bevestigdAdresSchema,
      headers: { Location: 'Pad van wie het adres heeft' },
    },
  },
  handler: actingFor(async (request, services) => {
    const werkgeverId = tenantOf(request.caller);
    const claimant = claimantOf(werkgeverId, request);
    const atMs = services.now();
    const outcome = await inTenant(services.db, werkgeverId, async (tx): Promise<Reply | Problem> => {
      const claimed = await claim(tx, claimant);
      if (claimed.state === 'klaar') {
        await writeAudit(tx, request, { actie: ACTIE, uitkomst: '201 herhaald' });
        const headers = { Location: claimed.locatie ?? '', 'Idempotent-Replayed': 'true' };
        return { status: claimed.code, body: claimed.antwoord, headers };
      }
      const { adresbevestigingId: id, code } = request.body;
      const confirmation = (await confirmAddress(tx, { id, code }, atMs)) ?? notFound('Deze adresbevestiging');
      if ('refused' in confirmation) {
        await giveUp(tx, claimant);
        return confirmation.refused;
      }
      const locatie = pathOfOwner(confirmation.proven);
      const body = toBevestigdAdres(confirmation.proven, atMs);
      await finish(tx, claimant, { code: 201, body, locatie });
      await writeAudit(tx, request, { actie: ACTIE, uitkomst: '201' });
      return { status: 201, body, headers: { Location: locatie } };
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }),
});

export const adresbevestigingRoutes = [getAdresbevestigingen, postAdresbevestigingen];
