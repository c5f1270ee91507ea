import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { templateOf } from '../../documents/templates';
import type { Tx } from '../../store/in-tenant';
import { type Caller, readerOf, tenantOf } from '../auth/caller';
import { addReceived } from '../documents/add-made';
import { bestandInvoer, bytesOf, MOST_OF_REQUEST } from '../documents/received-file';
import { creating } from '../handlers/creating';
import { requireContract } from '../read-model/contract';
import { bestandSchema, showBestand } from '../resources/bestand';
import { pathOfDocument } from '../resources/document';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

/** Whom a received file is for: those of its kind, and the employer where it sent the file itself. */
function readersOf(kind: string, sender: string): string[] {
  const readers = templateOf(kind)?.recipients ?? ['casemanager'];
  return [...new Set([...readers, ...(sender === 'werkgever' ? ['werkgever'] : [])])];
}

type Body = z.output<typeof bestandInvoer>;
type File = { caller: Caller; body: Body; gevalId: string | null; readers: readonly string[]; nowMs: number };

async function keep(tx: Tx, { caller, body, gevalId, readers, nowMs }: File): Promise<string> {
  const bytes = bytesOf(body);
  const { id: documentId } = await addReceived(tx, { caller, gevalId, kind: body.kind, readers, nowMs });
  const werkgeverId = tenantOf(caller);
  await tx.documentVersie.create({
    data: {
      ...{ werkgeverId, documentId, versie: 1, bestandsnaam: body.name, mediatype: body.type },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      inhoud: new Uint8Array(bytes),
    },
  });
  return documentId;
}

const shared = {
  method: 'post',
  auth: 'werkgever',
  params: idParams,
  body: bestandInvoer,
  bodyLimit: MOST_OF_REQUEST,
  answers: { 201: { description: 'Het bestand', schema: bestandSchema, headers: { Location: 'Pad van het bestand' } } },
} as const;
const shown = { show: showBestand, pathOf: pathOfDocument };
const WHAT = 'PDF, PNG of JPEG tot 5 MB, bewaard zoals het kwam. Wat erin zit, moet zijn wat het type zegt.';

const upload = defineRoute({
  ...shared,
  path: '/verzuimgevallen/{id}/bestanden',
  operationId: 'bewaarBestand',
  summary: 'Bewaar een ontvangen bestand in het dossier',
  description: `${WHAT} Nooit medische stukken.`,
  tag: 'Verzuim',
  bodyExample: {
    kind: 'arbeidsdeskundig-rapport',
    name: 'rapport.pdf',
    type: 'application/pdf',
    content: 'JVBERi0xLjcK',
  },
  handler: creating<{ id: string }, Body>({
    actie: 'bewaarBestand',
    create(tx, { params, body, caller }, { now }) {
      const readers = readersOf(body.kind, readerOf(caller));
      return keep(tx, { caller, body, gevalId: params.id, readers, nowMs: now() });
    },
    ...shown,
  }),
});

const uploadOfContract = defineRoute({
  ...shared,
  path: '/werkgevers/{id}/bestanden',
  operationId: 'bewaarBestandVanContract',
  summary: 'Bewaar een ontvangen bestand bij het contract van de werkgever',
  description: `${WHAT} Voor wat over niemand in het bijzonder gaat, zoals een RI&E; de werkgever leest het ook.`,
  tag: 'Werkgevers',
  right: 'melden',
  bodyExample: { kind: 'rie', name: 'rie.pdf', type: 'application/pdf', content: 'JVBERi0xLjcK' },
  handler: creating<{ id: string }, Body>({
    actie: 'bewaarBestandVanContract',
    async create(tx, { params, body, caller }, { now }) {
      await requireContract(tx, params.id);
      return keep(tx, { caller, body, gevalId: null, readers: ['werkgever', 'casemanager'], nowMs: now() });
    },
    ...shown,
  }),
});

export const bestandRoutes = [upload, uploadOfContract];
