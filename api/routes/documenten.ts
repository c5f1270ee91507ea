import { z } from 'zod';
import { isMedical } from '../../domain/protocols/output';
import { type Caller, readerOf } from '../auth/caller';
import { findDocument } from '../documents/find-made';
import { BY_ID, listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { requireContract } from '../read-model/contract';
import { documentsOf, documentsOfContract } from '../read-model/documents';
import { requireCase } from '../read-model/require-case';
import { bestandSchema, showBestand } from '../resources/bestand';
import { documentSchema } from '../resources/document';
import { medischStukSchema, showMedischStuk } from '../resources/medisch-stuk';
import { showStuk, stukSchema } from '../resources/stuk';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const getDocumenten = defineRoute({
  path: '/verzuimgevallen/{id}/documenten',
  operationId: 'leesDocumenten',
  summary: 'Lees welke stukken er in een verzuimgeval zijn',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'Documenten',
    description: 'De documenten',
    item: documentSchema,
    params: idParams,
    rows: async (tx, page, { params, caller }) =>
      documentsOf(tx, (await requireCase(tx, params.id)).id, { ...page, reader: readerOf(caller) }),
    toItem: (document) => document,
  }),
});

const getDocumentenVanContract = defineRoute({
  path: '/werkgevers/{id}/documenten',
  operationId: 'leesDocumentenVanContract',
  summary: 'Lees welke stukken er bij het contract van de werkgever zijn',
  description: 'Offertes, factuurvoorstellen en ontvangen bestanden die niet bij een verzuimgeval horen.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  ...listing({
    ...BY_ID,
    name: 'ContractDocumenten',
    description: 'De documenten',
    item: documentSchema,
    params: idParams,
    rows: async (tx, page, { params, caller }) => {
      await requireContract(tx, params.id);
      return documentsOfContract(tx, params.id, { ...page, reader: readerOf(caller) });
    },
    toItem: (document) => document,
  }),
});

const getDocument = defineRoute({
  method: 'get',
  path: '/documenten/{id}',
  operationId: 'leesDocument',
  summary: 'Lees wat er van een stuk of bestand bekend is',
  description: 'Van een medisch stuk alleen dat het er is. Wat erin staat, leest u met de links.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: {
    200: { description: 'Het stuk of bestand', schema: z.union([stukSchema, bestandSchema, medischStukSchema]) },
  },
  handler: reading(async (tx, { params: { id }, caller }: { params: { id: string }; caller: Caller }) => {
    const reader = readerOf(caller);
    const document = await findDocument(tx, id, reader);
    if (isMedical(document.soort)) return showMedischStuk(tx, id);
    return document.gemaakt ? showStuk(tx, id, reader) : showBestand(tx, id);
  }),
});

export const documentRoutes = [getDocumenten, getDocumentenVanContract, getDocument];
