import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { templateOf } from '../../documents/templates';
import { readerOf, tenantOf } from '../auth/caller';
import { addReceived } from '../documents/add-made';
import { bestandInvoer, bytesOf, MOST_OF_REQUEST } from '../documents/received-file';
import { creating } from '../handlers/creating';
import { bestandSchema, showBestand } from '../resources/bestand';
import { pathOfDocument } from '../resources/document';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

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
  answers: { 201: { description: 'Het bestand', schema: bestandSchema, headers: { Location: 'Pad van het bestand' } } },
  handler: creating<{ id: string }, z.output<typeof bestandInvoer>>({
    actie: 'bewaarBestand',
    async create(tx, { params, body, caller }, { now }) {
      const bytes = bytesOf(body);
      const readers = readersOf(body.kind, readerOf(caller));
      const document = await addReceived(tx, { caller, gevalId: params.id, kind: body.kind, readers, nowMs: now() });
      const werkgeverId = tenantOf(caller);
      await tx.documentVersie.create({
        data: {
          ...{ werkgeverId, documentId: document.id, versie: 1, bestandsnaam: body.name, mediatype: body.type },
          sha256: createHash('sha256').update(bytes).digest('hex'),
          inhoud: new Uint8Array(bytes),
        },
      });
      return document.id;
    },
    show: showBestand,
    pathOf: pathOfDocument,
  }),
});

export const bestandRoutes = [upload];
