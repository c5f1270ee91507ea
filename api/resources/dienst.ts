import { z } from 'zod';
import { BILLING_CODES } from '../../domain/protocols/billing';
import type { Service } from '../../domain/protocols/services';

export const dienstSchema = z
  .strictObject({
    rij: z.string().describe('Regel van het dienstenpakket, voor het veld `row` van het feit'),
    omschrijving: z.string().describe('Wat het is'),
    code: z.enum(BILLING_CODES).describe('Hoe de dienst onder dit pakket wordt betaald'),
    doorWie: z.array(z.string()).describe('Wie erom kan vragen, of kan oordelen dat het nodig is'),
    feiten: z
      .array(z.enum(['verzoek', 'indicatie', 'opdracht', 'offerte-akkoord']))
      .describe('Met welke feiten dat nu kan; leeg als er niets te vragen is'),
    wacht: z.string().nullable().describe('Wat al is gevraagd en wacht; null als er niets is gevraagd'),
  })
  .meta({ id: 'Dienst' });

export function toDienst({ row, name, code, by, ways, waits }: Service): z.output<typeof dienstSchema> {
  return { rij: row, omschrijving: name, code, doorWie: [...by], feiten: [...ways], wacht: waits };
}
