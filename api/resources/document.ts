import { z } from 'zod';
import { DOCUMENT_TYPES } from '../../domain/case/facts';
import { FACTS } from '../../domain/facts';
import { DOCUMENTEN } from '../../domain/facts/addresses';
import type { Fields } from '../../domain/facts/field';
import { date } from '../../schemas/values';
import { zodOf } from '../../schemas/zod-of';
import { formerNamesOf } from '../facts/fact-body';
import { datum, moment, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';
import { bodyInWords, withFormerFields } from '../words';

/** Every field of a document, none required: which ones a task wants depends on its obligation. */
const { row: _named, ...quote } = FACTS.offerte.fields;
const fields: Fields = Object.assign({}, quote, ...DOCUMENT_TYPES.map((type) => FACTS[type].fields));
const optionalFields = Object.fromEntries(
  Object.entries(fields).map(([name, field]) => [name, { ...field, optional: true } as const]),
);

/** How a task is closed: with the fields of the document that it waits for. */
export const afrondingInvoer = bodyInWords({
  id: 'AfrondingInvoer',
  shape: {
    happened: date.optional().describe('Dag waarop het is gedaan; zonder deze: vandaag'),
    ...zodOf(optionalFields as Fields),
  },
  names: { ...formerNamesOf(fields), happened: DOCUMENTEN.former?.happened as string },
});

/** Where a document is read, whatever way it came. */
export function pathOfDocument(id: string): string {
  return `${BASE_PATH}/documenten/${id}`;
}

export const FORMER = { type: 'soort' } as const;

export const documentSchema = z
  .strictObject(
    withFormerFields(
      {
        id: uuid,
        type: z.string().describe('Soort stuk'),
        datum: datum.describe('Dag van het stuk'),
        ontvangenOp: moment.describe('Wanneer het is vastgelegd'),
        gebeurtenisId: uuid.nullable().describe('Het feit waarmee het is vastgelegd'),
        versies: z.int().describe('Aantal bewaarde bestanden'),
      },
      FORMER,
    ),
  )
  .meta({ id: 'Document' });
