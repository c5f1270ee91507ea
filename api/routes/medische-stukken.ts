import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Answers } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { medicalTemplateOf } from '../../documents/templates';
import { rowOf } from '../../domain/protocols/packages';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { afterApproval } from '../../store/documents/after-approval';
import { lockDocument } from '../../store/documents/lock-document';
import { drawVersion } from '../../store/documents/make-version';
import { addMedicalVersion, countMedicalVersions, readMedicalVersion } from '../../store/documents/medical-versions';
import type { Tx } from '../../store/in-tenant';
import { requireArbodienstAlone } from '../auth/may-tell';
import { addMade, addReceived } from '../documents/add-made';
import { medischStukInvoer } from '../documents/answers';
import { bytesOf, FILE_TYPES, MOST_OF_REQUEST, medischBestandInvoer } from '../documents/received-file';
import { creating } from '../handlers/creating';
import { readingFile } from '../handlers/reading';
import { inputErrors, wrongInput } from '../problem/input-errors';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { pathOfDocument } from '../resources/document';
import { findMedical, medischStukSchema, showMedischStuk } from '../resources/medisch-stuk';
import { defineRoute } from '../route';
import { idParams, uuid } from '../schemas/fields';
import { HIGHEST_NUMBER } from '../schemas/numbers';

const WHOSE = 'Medische stukken zijn aan de arbodienst';
const NOT_MADE = 'Dit is een ontvangen bestand, dat blijft zoals het kwam: bewaar een beter bestand als een nieuw.';

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
  await addMedicalVersion(tx, { documentId: document.id, author, version: drawn });
  await afterApproval(tx, document, template, { role: 'bedrijfsarts', signed, version, atMs });
}

type Body = Written & { kind: string; language: 'nl' | 'en' };
const shared = { method: 'post', tag: 'Verzuim', auth: 'werkgever', right: 'medisch', params: idParams } as const;
const created = {
  201: { description: 'Het stuk', schema: medischStukSchema, headers: { Location: 'Pad van het stuk' } },
};

const makeHandler = creating<{ id: string }, Body>({
  actie: 'maakMedischStuk',
  async create(tx, { params, body, caller }, { now }) {
    const { kind, language } = body;
    const document = await addMade(tx, { caller, gevalId: params.id, kind, language, nowMs: now() });
    await write(tx, document, medicalTemplateOf(kind) ?? notFound('Dit stuk'), body, now());
    return document.id;
  },
  show: showMedischStuk,
  pathOf: pathOfDocument,
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
    requireArbodienstAlone(request.caller, WHOSE);
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
    const document = await findMedical(tx, params.id);
    const template = document.gemaakt ? medicalTemplateOf(document.soort) : undefined;
    if (!template) throw new Problem('geweigerd', NOT_MADE, { code: 'PAST_NIET' });
    const parsed = medischStukInvoer.safeParse({ ...body, kind: document.soort, language: document.taal });
    if (!parsed.success) throw wrongInput(inputErrors(parsed.error));
    await write(tx, document, template, parsed.data as unknown as Written, now());
    return document.id;
  },
  show: showMedischStuk,
  pathOf: pathOfDocument,
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
    requireArbodienstAlone(request.caller, WHOSE);
    return correctHandler(request, services);
  },
});

const read = defineRoute({
  method: 'get',
  path: '/documenten/{id}/medische-versies/{n}',
  operationId: 'leesMedischeVersie',
  summary: 'Lees een versie van een medisch stuk of een ontvangen medisch bestand',
  description:
    'Voor de lezer die wordt genoemd: een bedrijfsarts, of de werknemer zelf. Wie leest, staat in het spoor.',
  tag: 'Verzuim',
  auth: 'werkgever',
  right: 'medisch',
  params: z.strictObject({
    id: uuid,
    n: z.coerce.number().int().min(1).max(HIGHEST_NUMBER).describe('Versie, vanaf 1'),
  }),
  query: z.strictObject({ lezer: uuid.describe('Gebruiker van de bedrijfsarts, of het id van de werknemer') }),
  answers: { 200: { description: 'Het bestand', schema: z.string() } },
  produces: FILE_TYPES,
  handler: readingFile(async (tx, { params: { id, n }, query: { lezer }, caller }) => {
    requireArbodienstAlone(caller, WHOSE);
    await findMedical(tx, id);
    const found = await readMedicalVersion(tx, { documentId: id, version: n, reader: lezer });
    return found ?? notFound('Deze versie');
  }),
});

/** What is about the employee is for him too; the rest only where its row says so. */
const FOR_BOTH: readonly string[] = ['second-opinion'];
const READERS = ['bedrijfsarts', 'werknemer'] as const;

/** Who reads a received file: those of its row, else those of its kind; at least the doctor. */
function readersOf({ kind, row }: Pick<Received, 'kind' | 'row'>): readonly string[] {
  const ofKind = FOR_BOTH.includes(kind) ? READERS : medicalTemplateOf(kind)?.recipients;
  const named: readonly string[] = (row ? rowOf(row)?.recipients : ofKind) ?? [];
  const readers = READERS.filter((reader) => named.includes(reader));
  return readers.length > 0 ? readers : ['bedrijfsarts'];
}

type Received = z.output<typeof medischBestandInvoer>;

const receiveHandler = creating<{ id: string }, Received>({
  actie: 'bewaarMedischBestand',
  async create(tx, { params, body, caller }, { now }) {
    const bytes = bytesOf(body);
    const { kind, author, name: bestandsnaam, type: mediatype, row } = body;
    const received = { kind, row, readers: readersOf(body) };
    const { id } = await addReceived(tx, { caller, gevalId: params.id, nowMs: now(), ...received });
    await doctorNamed(tx, author);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const version = {
      bestandsnaam,
      mediatype,
      sha256,
      inhoud: new Uint8Array(bytes),
      gemaaktOp: civilMomentOf(now()).date,
    };
    await addMedicalVersion(tx, { documentId: id, author, version });
    return id;
  },
  show: showMedischStuk,
  pathOf: pathOfDocument,
});

const receive = defineRoute({
  ...shared,
  path: '/verzuimgevallen/{id}/medische-bestanden',
  operationId: 'bewaarMedischBestand',
  summary: 'Bewaar een ontvangen medisch bestand',
  description:
    'PDF, PNG of JPEG tot 5 MB, bewaard zoals het kwam, in het medische deel. Te lezen voor de bedrijfsarts, en voor de werknemer waar de regel of de soort dat zegt.',
  body: medischBestandInvoer,
  bodyExample: {
    kind: 'medische-informatie',
    author: '0197a8b0-0000-7000-8000-000000000001',
    name: 'brief.pdf',
    type: 'application/pdf',
    content: 'JVBERi0xLjcK',
  },
  bodyLimit: MOST_OF_REQUEST,
  answers: created,
  handler(request, services) {
    requireArbodienstAlone(request.caller, WHOSE);
    return receiveHandler(request, services);
  },
});

export const medischStukRoutes = [make, correct, receive, read];
