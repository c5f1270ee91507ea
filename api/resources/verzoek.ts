import { z } from 'zod';
import { links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';
import { gevolgenSchema, waarschuwing } from './gevolgen';
import { gevalStatus } from './verzuimgeval';

/** What became of a message to a case. */
export const uitkomstSchema = z
  .strictObject({
    id: uuid.describe('Id van het verzoek'),
    _links: links('self', 'documentatie'),
    status: z.enum(['aangenomen', 'geweigerd']).describe('Uitkomst van het verzoek'),
    verzuimgevalId: uuid.nullable().describe('Het verzuimgeval waarin het is vastgelegd'),
    gebeurtenisId: uuid.nullable().describe('Het feit dat is vastgelegd'),
    gevalStatus: gevalStatus.nullable().describe('Stand van het verzuimgeval direct daarna'),
    code: z.string().nullable().describe('Code van de weigering'),
    field: z
      .string()
      .nullable()
      .describe(
        'Veld waar de weigering over gaat, zoals u het stuurde; null als zij over geen veld gaat dat u stuurde',
      ),
    veld: z
      .string()
      .nullable()
      .meta({ description: 'Voorheen; hetzelfde veld onder de naam van voorheen, als het die had', deprecated: true }),
  })
  .meta({ id: 'Uitkomst' });

/** A message that the case accepted. */
export const vastgelegdSchema = z
  .strictObject({
    id: uuid.describe('Id van het verzoek'),
    verzuimgevalId: uuid.nullable().describe('Het verzuimgeval zoals het nu is; null als er geen verzuim meer is'),
    gebeurtenisId: uuid.nullable().describe('Het feit dat is vastgelegd'),
    status: gevalStatus,
    waarschuwing,
    gevolgen: gevolgenSchema.describe('Wat er hierdoor verandert'),
    _links: z
      .strictObject({
        self: z.strictObject({ href: z.string().describe('Pad van het verzoek') }),
        verzuimgeval: z.strictObject({ href: z.string().describe('Pad van het verzuimgeval') }).optional(),
      })
      .describe('Verwijzingen naar verwante stukken'),
  })
  .meta({ id: 'Vastgelegd' });

export function verzoekPath(id: string): string {
  return `${BASE_PATH}/verzoeken/${id}`;
}

export function ziekmeldingPath(id: string): string {
  return `${BASE_PATH}/ziekmeldingen/${id}`;
}
