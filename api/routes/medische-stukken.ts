import { z } from 'zod';
import type { Answers } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { medicalTemplateOf } from '../../documents/templates';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { afterApproval } from '../../store/documents/after-approval';
import { lockDocument } from '../../store/documents/lock-document';
import { drawVersion } from '../../store/documents/make-version';
import { addMedicalVersion, countMedicalVersions, readMedicalVersion } from '../../store/documents/medical-versions';
import type { Tx } from '../../store/in-tenant';
import { requireArbodienst } from '../auth/may-tell';
import { addMade } from '../documents/add-made';
import { medischStukInvoer } from '../documents/answers';
import { creating } from '../handlers/creating';
import { readingFile } from '../handlers/reading';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { defineRoute } from '../route';
import { idParams, links, uuid } from '../schemas/fields';
import { HIGHEST_NUMBER } from '../schemas/numbers';
import { BASE_PATH } from '../version';

const WHOSE = 'Medische stukken zijn aan de arbodienst';

const schema = z
  .strictObject({
    id: uuid,
    kind: z.string().describe('Soort stuk'),
    language: z.string().describe('Taal van het stuk'),
    version: z.int().describe('Laatste versie'),
    _links: links('pdf'),
  })
  .meta({ id: 'MedischStuk' });

async function findMedical(tx: Tx, id: string): Promise<{ document: Document; template: Template }> {
  const document = await tx.document.findUnique({ where: { id } });
  const template = document?.gemaakt ? medicalTemplateOf(document.soort) : undefined;
  return document && template ? { document, template } : notFound('Dit stuk');
}

async function show(tx: Tx, id: string): Promise<z.output<typeof schema>> {
  const { document } = await findMedical(tx, id);
  const version = await countMedicalVersions(tx, id);
  const href = `${BASE_PATH}/documenten/${id}/medische-versies/${version}`;
  return { id, kind: document.soort, language: document.taal, version, _links: { pdf: { href } } };
}

/** @throws Problem for an author who is no company doctor of this employer */
async function doctorNamed(tx: Tx, id: string) {
  const found = await tx.gebruiker.findUnique({ where: { id } });
  if (found?.rol === 'bedrijfsarts' && !found.beeindigdOp) return found;
  const melding = 'alleen een bedrijfsarts schrijft een medisch stuk: geef de gebruiker van de bedrijfsarts';
  throw new Problem('geweigerd', `author: ${melding}.`, { code: 'PAST_NIET', errors: [{ veld: 'author', melding }] });
}

type Written = { author: string; answers: Answers };

async function write(tx: Tx, document: Document, template: Template, { author, answers }: Written, atMs: number) {
  const { naam: name } = await doctorNamed(tx, author);
  const signed = [{ role: 'bedrijfsarts', name, on: civilMomentOf(atMs).date }];
  const version = (await countMedicalVersions(tx, document.id)) + 1;
  const drawn = await drawVersion(tx, document, { template, version, answers, signed, atMs });
  await addMedicalVersion(tx, { documentId: document.id, author, drawn });
  await afterApproval(tx, document, template, { role: 'bedrijfsarts', signed, version, atMs });
}

type Body = Written & { kind: string; language: 'nl' | 'en' };
const shared = { method: 'post', tag: 'Verzuim', auth: 'werkgever', params: idParams } as const;
const created = { 201: { description: 'Het stuk', schema, headers: { Location: 'Het stuk' } } };

const makeHandler = creating<{ id: string }, Body>({
  actie: 'maakMedischStuk',
  async create(tx, { params, body, caller }, { now }) {
    const { kind, language } = body;
    const document = await addMade(tx, { caller, gevalId: params.id, kind, language, nowMs: now() });
    await write(tx, document, medicalTemplateOf(kind) ?? notFound('Dit stuk'), body, now());
    return document.id;
  },
  show,
});

const make = defineRoute({
  ...shared,
  path: '/verzuimgevallen/{id}/medische-stukken',
  operationId: 'maakMedischStuk',
  summary: 'Maak een medisch stuk, als PDF',
  description:
    'Wat erin staat, ligt apart en is alleen te lezen voor de bedrijfsarts en de werknemer; de medische informatie voor de WIA-aanvraag alleen voor de werknemer. Geef de werkgever een stuk zonder medische gegevens.',
  body: medischStukInvoer as never,
  bodyExample: {
    kind: 'functionele-mogelijkhedenlijst',
    language: 'nl',
    author: '0197a8b0-0000-7000-8000-000000000001',
    answers: { validFrom: '2026-03-02' },
  },
  answers: created,
  handler(request, services) {
    requireArbodienst(request.caller, WHOSE);
    return makeHandler(request as never, services);
  },
});

const correction = z
  .strictObject({
    author: uuid.describe('Gebruiker van de bedrijfsarts die het stuk schrijft'),
    answers: z.record(z.string().max(40), z.unknown()).describe('Alle antwoorden, ook die gelijk blijven'),
  })
  .meta({ id: 'MedischStukVerbetering' });

const correctHandler = creating<{ id: string }, z.output<typeof correction>>({
  actie: 'verbeterMedischStuk',
  async create(tx, { params, body }, { now }) {
    await lockDocument(tx, params.id);
    const { document, template } = await findMedical(tx, params.id);
    const parsed = medischStukInvoer.safeParse({ ...body, kind: document.soort, language: document.taal });
    if (!parsed.success)
      throw new Problem('ongeldig', `answers: geef de antwoorden die bij een ${document.soort} horen.`);
    await write(tx, document, template, parsed.data as unknown as Written, now());
    return document.id;
  },
  show,
});

const correct = defineRoute({
  ...shared,
  path: '/documenten/{id}/medische-versies',
  operationId: 'verbeterMedischStuk',
  summary: 'Maak een nieuwe versie van een medisch stuk',
  description: 'De vorige versies blijven te lezen voor wie dat mag.',
  body: correction,
  bodyExample: { author: '0197a8b0-0000-7000-8000-000000000001', answers: { validFrom: '2026-03-02' } },
  answers: created,
  handler(request, services) {
    requireArbodienst(request.caller, WHOSE);
    return correctHandler(request, services);
  },
});

const PDF = 'application/pdf';

const read = defineRoute({
  method: 'get',
  path: '/documenten/{id}/medische-versies/{n}',
  operationId: 'leesMedischeVersie',
  summary: 'Lees een versie van een medisch stuk, als PDF',
  description:
    'Voor de lezer die wordt genoemd: een bedrijfsarts, of de werknemer zelf. Wie leest, staat in het spoor.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: z.strictObject({
    id: uuid,
    n: z.coerce.number().int().min(1).max(HIGHEST_NUMBER).describe('Versie, vanaf 1'),
  }),
  query: z.strictObject({ lezer: uuid.describe('Gebruiker van de bedrijfsarts, of het id van de werknemer') }),
  answers: { 200: { description: 'Het bestand', schema: z.string() } },
  produces: [PDF],
  handler: readingFile(async (tx, { params: { id, n }, query: { lezer }, caller }) => {
    requireArbodienst(caller, WHOSE);
    await findMedical(tx, id);
    const found = await readMedicalVersion(tx, { documentId: id, version: n, reader: lezer });
    return { type: PDF, bytes: found ?? notFound('Deze versie') };
  }),
});

export const medischStukRoutes = [make, correct, read];
