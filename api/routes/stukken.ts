import { z } from 'zod';
import type { Answers, Signed } from '../../documents/sheet-of';
import { templateOf } from '../../documents/templates';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { afterApproval } from '../../store/documents/after-approval';
import { approvalTaskOf } from '../../store/documents/approval-task';
import { fitsAgain } from '../../store/documents/check-again';
import { lockDocument } from '../../store/documents/lock-document';
import { addVersion, lastVersion } from '../../store/documents/make-version';
import type { Tx } from '../../store/in-tenant';
import { readerOf } from '../auth/caller';
import { requireArbodienst } from '../auth/may-tell';
import { addMade } from '../documents/add-made';
import { stukInvoer } from '../documents/answers';
import { findMade, findVersion, isShownTo } from '../documents/find-made';
import { FILE_TYPES } from '../documents/received-file';
import { signatureOf } from '../documents/signature-of';
import { creating } from '../handlers/creating';
import { readingFile } from '../handlers/reading';
import { inputErrors, wrongInput } from '../problem/input-errors';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { pathOfDocument } from '../resources/document';
import { showStuk, stukSchema } from '../resources/stuk';
import { defineRoute } from '../route';
import { idParams, line, uuid } from '../schemas/fields';
import { HIGHEST_NUMBER } from '../schemas/numbers';

const created = { 201: { description: 'Het stuk', schema: stukSchema, headers: { Location: 'Pad van het stuk' } } };
const shared = { method: 'post', tag: 'Verzuim', auth: 'werkgever', params: idParams } as const;

type Made = z.output<typeof stukInvoer> & { answers: Answers };

const makeHandler = creating<{ id: string }, Made>({
  actie: 'maakStuk',
  async create(tx, { params, body, caller }, { now }) {
    const { kind, language, answers } = body;
    const document = await addMade(tx, { caller, gevalId: params.id, kind, language, nowMs: now() });
    const template = templateOf(kind) ?? notFound('Dit stuk');
    await addVersion(tx, document, template, { answers, signed: [], atMs: now() });
    return document.id;
  },
  show: (tx, id) => showStuk(tx, id),
  pathOf: pathOfDocument,
});

const make = defineRoute({
  ...shared,
  path: '/verzuimgevallen/{id}/stukken',
  operationId: 'maakStuk',
  summary: 'Maak een stuk van het dossier, als PDF',
  description:
    'Uit wat van het verzuimgeval is vastgelegd en uit antwoorden. Nooit medische gegevens. Alleen de arbodienst.',
  body: stukInvoer as never,
  bodyExample: { kind: 'concept-plan-van-aanpak', language: 'nl', answers: { goal: 'eigen-werk' } },
  answers: created,
  handler(request, services) {
    requireArbodienst(request.caller, 'Stukken maken is aan de arbodienst');
    return makeHandler(request as never, services);
  },
});

const correctionSchema = z.strictObject({
  answers: z.record(z.string().max(40), z.unknown()).describe('Alle antwoorden, ook die gelijk blijven'),
});

const correctHandler = creating<{ id: string }, z.output<typeof correctionSchema>>({
  actie: 'verbeterStuk',
  async create(tx, { params, body }, { now }) {
    await lockDocument(tx, params.id);
    const { document, template } = await findMade(tx, params.id, 'arbodienst');
    const parsed = stukInvoer.safeParse({ kind: document.soort, language: document.taal, answers: body.answers });
    if (!parsed.success) throw wrongInput(inputErrors(parsed.error));
    await addVersion(tx, document, template, { answers: (parsed.data as Made).answers, signed: [], atMs: now() });
    await fitsAgain(tx, document, civilMomentOf(now()).date);
    return document.id;
  },
  show: (tx, id) => showStuk(tx, id),
  pathOf: pathOfDocument,
});

const correct = defineRoute({
  ...shared,
  path: '/documenten/{id}/versies',
  operationId: 'verbeterStuk',
  summary: 'Maak een nieuwe versie van een stuk',
  description: 'De vorige versies blijven te lezen. De nieuwe moet opnieuw worden goedgekeurd en getekend.',
  body: correctionSchema.meta({ id: 'StukVerbetering' }),
  bodyExample: { answers: { goal: 'eigen-werk-aangepast' } },
  answers: created,
  handler(request, services) {
    requireArbodienst(request.caller, 'Stukken maken is aan de arbodienst');
    return correctHandler(request, services);
  },
});

const approval = z
  .strictObject({
    person: uuid.describe('Gebruiker die goedkeurt of tekent, in zijn rol; voor de werknemer diens eigen id'),
    place: line(80).optional().describe('Plaats waar dat gebeurt, zoals die op het stuk komt'),
  })
  .meta({ id: 'GoedkeuringInvoer' });

/**
 * The work does not change until this transaction ends: whoever gives it up meanwhile comes after the approval.
 * @throws Problem for the draft of work that was given up, such as after a consent that was withdrawn
 */
async function refuseGivenUp(tx: Tx, document: Document): Promise<void> {
  const task = await approvalTaskOf(tx, document);
  if (task?.status !== 'vervallen') return;
  const why = task.reden ? ` (${task.reden})` : '';
  throw new Problem('geweigerd', `Het werk waarvoor dit stuk is, gaat niet door${why}: laat het zo.`, {
    code: 'PAST_NIET',
  });
}

const approve = defineRoute({
  ...shared,
  path: '/documenten/{id}/goedkeuring',
  operationId: 'keurStukGoed',
  summary: 'Keur een stuk goed, of teken het',
  description:
    'De gebruiker moet een rol hebben die dit stuk goedkeurt of tekent. Naam en dag komen in een nieuwe versie met dezelfde antwoorden.',
  body: approval,
  bodyExample: { person: '0197a8b0-0000-7000-8000-000000000001' },
  answers: created,
  handler: creating<{ id: string }, z.output<typeof approval>>({
    actie: 'keurStukGoed',
    async create(tx, { params, body, caller }, { now }) {
      await lockDocument(tx, params.id);
      const { document, template } = await findMade(tx, params.id, readerOf(caller));
      const { role, name } = await signatureOf(tx, document, template, body.person);
      if (role !== 'werkgever') requireArbodienst(caller, 'Goedkeuren in deze rol is aan de arbodienst');
      await refuseGivenUp(tx, document);
      const last = (await lastVersion(tx, document.id)) ?? notFound('Dit stuk');
      if (template.approvedBy !== role && !isShownTo(readerOf(caller), template, last))
        throw new Problem(
          'geweigerd',
          `Dit stuk is nog niet goedgekeurd: teken het als de ${template.approvedBy} dat heeft gedaan.`,
          { code: 'PAST_NIET' },
        );
      const signed = last.getekend as unknown as Signed[];
      if (signed.some((one) => one.role === role))
        throw new Problem(
          'geweigerd',
          `Dit stuk is in de rol ${role} al goedgekeurd: verbeter het eerst, of laat het zo.`,
          { code: 'PAST_NIET' },
        );
      const { place } = body;
      const all = [...signed, { role, name, on: civilMomentOf(now()).date, ...(place && { place }) }];
      const answers = last.antwoorden as Answers;
      const version = await addVersion(tx, document, template, { answers, signed: all, atMs: now() });
      await afterApproval(tx, document, template, { role, signed: all, version, atMs: now() });
      return document.id;
    },
    show: (tx, id, _services, caller) => showStuk(tx, id, readerOf(caller)),
    pathOf: pathOfDocument,
  }),
});

const versionParams = z.strictObject({
  id: uuid,
  n: z.coerce.number().int().min(1).max(HIGHEST_NUMBER).describe('Versie, vanaf 1'),
});

const read = defineRoute({
  method: 'get',
  path: '/documenten/{id}/versies/{n}',
  operationId: 'leesVersie',
  summary: 'Lees een versie van een stuk of een ontvangen bestand',
  description:
    'De bytes zoals ze zijn bewaard. Een werkgever leest een versie als zij is goedgekeurd, en een concept ook daarvoor.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: versionParams,
  answers: { 200: { description: 'Het bestand', schema: z.string() } },
  produces: FILE_TYPES,
  handler: readingFile(
    async (tx, { params: { id, n }, caller }) => {
      const { mediatype: type, inhoud: bytes } = await findVersion(tx, { id, n }, readerOf(caller));
      return { type, bytes };
    },
    { 'Content-Disposition': 'attachment' },
  ),
});

export const stukRoutes = [make, correct, approve, read];
