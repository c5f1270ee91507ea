import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { templateOf } from '../../documents/templates';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { readerOf, tenantOf } from '../auth/caller';
import { bestandInvoer, bytesOf, FILE_TYPES, MOST_OF_REQUEST } from '../documents/received-file';
import { creating } from '../handlers/creating';
import { notFound } from '../problem/not-found';
import { requireCase } from '../read-model/require-case';
import { defineRoute } from '../route';
import { idParams, links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

const schema = z
  .strictObject({
    id: uuid,
    kind: z.string().describe('Soort stuk'),
    name: z.string().describe('Naam van het bestand'),
    type: z.enum(FILE_TYPES).describe('Mediatype'),
    sha256: z.string().describe('SHA-256 van het bestand zoals het is bewaard'),
    _links: links('bestand'),
  })
  .meta({ id: 'Bestand' });

async function show(tx: Tx, id: string): Promise<z.output<typeof schema>> {
  const document = await tx.document.findUnique({ where: { id } });
  const [version] = await tx.documentVersie.findMany({
    where: { documentId: id },
    select: { bestandsnaam: true, mediatype: true, sha256: true },
  });
  if (!document || !version) return notFound('Dit bestand');
  const { bestandsnaam: name, mediatype, sha256 } = version;
  const href = `${BASE_PATH}/documenten/${id}/versies/1`;
  return { id, kind: document.soort, name, type: mediatype as 'image/png', sha256, _links: { bestand: { href } } };
}

/** Whom a received file is for: those of its kind, and the employer where it sent the file itself. */
function readersOf(kind: string, sender: string): string[] {
  const readers = templateOf(kind)?.recipients ?? ['casemanager'];
  return [...new Set([...readers, ...(sender === 'werkgever' ? ['werkgever'] : [])])];
}

const upload = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/bestanden',
  operationId: 'bewaarBestand',
  summary: 'Bewaar een ontvangen bestand in het dossier',
  description:
    'PDF, PNG of JPEG tot 5 MB, bewaard zoals het kwam. Wat erin zit, moet zijn wat het type zegt. Nooit medische stukken.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  body: bestandInvoer,
  bodyExample: {
    kind: 'arbeidsdeskundig-rapport',
    name: 'rapport.pdf',
    type: 'application/pdf',
    content: 'JVBERi0xLjcK',
  },
  bodyLimit: MOST_OF_REQUEST,
  answers: { 201: { description: 'Het bestand', schema, headers: { Location: 'Het bestand' } } },
  handler: creating<{ id: string }, z.output<typeof bestandInvoer>>({
    actie: 'bewaarBestand',
    async create(tx, { params, body, caller }, { now }) {
      const bytes = bytesOf(body);
      const { id: verzuimgevalId, dienstverbandId } = await requireCase(tx, params.id);
      const werkgeverId = tenantOf(caller);
      const document = await tx.document.create({
        data: {
          ...{ id: randomUUID(), werkgeverId, dienstverbandId, verzuimgevalId, soort: body.kind },
          datum: civilMomentOf(now()).date,
          ontvangers: readersOf(body.kind, readerOf(caller)),
        },
      });
      await tx.documentVersie.create({
        data: {
          ...{ werkgeverId, documentId: document.id, versie: 1, bestandsnaam: body.name, mediatype: body.type },
          sha256: createHash('sha256').update(bytes).digest('hex'),
          inhoud: new Uint8Array(bytes),
        },
      });
      return document.id;
    },
    show,
  }),
});

export const bestandRoutes = [upload];
