import { z } from 'zod';
import { templateOf } from '../../documents/templates';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { addVersion } from '../../store/documents/make-version';
import type { Tx } from '../../store/in-tenant';
import { idOfKey } from '../../store/stable-id';
import { requireArbodienst } from '../auth/may-tell';
import { proposalAnswers } from '../documents/invoice-proposal-answers';
import { creating } from '../handlers/creating';
import { proposalOf } from '../money/invoice-proposal';
import { notFound } from '../problem/not-found';
import { requireContract } from '../read-model/contract';
import { pathOfDocument } from '../resources/document';
import { showStuk, stukSchema } from '../resources/stuk';
import { defineRoute } from '../route';
import { idParams, month } from '../schemas/fields';

const KIND = 'factuurvoorstel';

const invoer = z
  .strictObject({
    periode: month.describe('Maand, JJJJ-MM'),
    language: z.enum(['nl', 'en']).default('nl').describe('Taal van het stuk'),
  })
  .meta({ id: 'FactuurvoorstelInvoer' });
type Body = z.output<typeof invoer>;

type Wanted = Body & { werkgeverId: string; atMs: number };

/** The document of a month: one for each language, of which what is asked again is the next version. */
async function documentOf(tx: Tx, { werkgeverId, periode, language, atMs }: Wanted): Promise<Document> {
  const sleutel = `${werkgeverId}/stuk/${KIND}/${periode}/${language}`;
  return tx.document.upsert({
    where: { sleutel },
    update: {},
    create: {
      ...{ id: idOfKey(sleutel), sleutel, werkgeverId, dienstverbandId: werkgeverId, soort: KIND, taal: language },
      ...{ datum: civilMomentOf(atMs).date, gemaakt: true, ontvangers: ['werkgever', 'casemanager'] },
    },
  });
}

const handler = creating<{ id: string }, Body>({
  actie: 'maakFactuurvoorstel',
  async create(tx, { params: { id: werkgeverId }, body }, { now }) {
    await requireContract(tx, werkgeverId);
    const template = templateOf(KIND) ?? notFound('Dit stuk');
    const atMs = now();
    const document = await documentOf(tx, { ...body, werkgeverId, atMs });
    const proposal = await proposalOf(tx, werkgeverId, body.periode, 'werkgever');
    const answers = proposalAnswers(proposal, body.language);
    await addVersion(tx, document, template, { answers, signed: [], atMs });
    return document.id;
  },
  show: (tx, id) => showStuk(tx, id),
  pathOf: pathOfDocument,
});

/** Asked for, and not on a day of its own: no contract says when it invoices, and what a month costs is told after it. */
const make = defineRoute({
  method: 'post',
  path: '/werkgevers/{id}/factuurvoorstellen',
  operationId: 'maakFactuurvoorstel',
  summary: 'Maak het factuurvoorstel van een maand, als PDF',
  description:
    'Met de regels zoals de werkgever ze mag lezen: `GET /werkgevers/{id}/factuurregels` in een stuk. Nog eens gevraagd is het de volgende versie. Alleen de arbodienst; na goedkeuring hoort de werkgever dat het er is.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  right: 'melden',
  params: idParams,
  body: invoer,
  bodyExample: { periode: '2026-03' },
  answers: { 201: { description: 'Het stuk', schema: stukSchema, headers: { Location: 'Pad van het stuk' } } },
  handler(request, services) {
    requireArbodienst(request.caller, 'Een factuurvoorstel maken is aan de arbodienst');
    return handler(request, services);
  },
});

export const factuurvoorstelRoutes = [make];
