import { filetypemime } from 'magic-bytes.js';
import { z } from 'zod';
import { DOCUMENT_KINDS, isMedical, MEDICAL_KINDS } from '../../domain/protocols/output';
import { row } from '../../schemas/values';
import { Problem } from '../problem/problem';
import { line, uuid } from '../schemas/fields';

/** What is taken in: what every reader can open and nothing that runs. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_TEXT = Math.ceil(MOST_BYTES / 3) * 4;
/** Of the whole request: the file as base64 with what stands around it. */
export const MOST_OF_REQUEST = '7mb';

const MEDICAL_SENTENCE =
  'een medisch stuk wordt hier niet bewaard: de arbodienst bewaart het namens de bedrijfsarts bij de medische bestanden';

const file = {
  name: line(120)
    .regex(/^[^\\/:*?"<>|]+$/, 'geef een bestandsnaam zonder pad')
    .describe('Naam van het bestand'),
  type: z.enum(FILE_TYPES).describe('Mediatype van het bestand'),
  content: z
    .base64('geef het bestand als base64')
    .refine((text) => text.length > 0, 'dit bestand is leeg: geef een ander bestand')
    .refine((text) => text.length <= MOST_TEXT, 'dit bestand is te groot: geef er een van hoogstens 5 MB')
    .describe('Het bestand, als base64; hoogstens 5 MB'),
};

export const bestandInvoer = z
  .strictObject({
    kind: z
      .enum(DOCUMENT_KINDS)
      .refine((kind) => !isMedical(kind), MEDICAL_SENTENCE)
      .describe('Soort stuk; nooit een medisch stuk'),
    ...file,
  })
  .meta({ id: 'BestandInvoer' });

export const medischBestandInvoer = z
  .strictObject({
    kind: z.enum(MEDICAL_KINDS).describe('Soort stuk'),
    author: uuid.describe('Gebruiker van de bedrijfsarts die het ontving'),
    row: row.optional().describe('Regel van het dienstenpakket waarvoor het kwam: zegt of ook de werknemer het leest'),
    ...file,
  })
  .meta({ id: 'MedischBestandInvoer' });

/**
 * The bytes of a file that is what its type says.
 * @throws Problem for any other
 */
export function bytesOf({ content, type }: Pick<z.output<typeof bestandInvoer>, 'content' | 'type'>): Buffer {
  const bytes = Buffer.from(content, 'base64');
  const found = filetypemime(new Uint8Array(bytes.subarray(0, 64)));
  if (found.includes(type)) return bytes;
  const is = found[0] ?? 'iets anders';
  const melding = `dit bestand is geen ${type} maar ${is}: geef het juiste type, of een ander bestand`;
  throw new Problem('geweigerd', `content: ${melding}.`, { code: 'PAST_NIET', errors: [{ veld: 'content', melding }] });
}
