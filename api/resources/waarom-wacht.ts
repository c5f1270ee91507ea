import { z } from 'zod';
import type { Waiting } from '../../stuck/why-waiting';
import { moment, uuid } from '../schemas/fields';

export const waaromWachtSchema = z
  .strictObject({
    verzuimgevalId: uuid,
    moment: moment.describe('Moment op de klok van het geval waarvoor dit geldt'),
    hapert: z.boolean().describe('Er is een storing; anders wacht het geval zoals het hoort'),
    redenen: z
      .array(
        z.strictObject({
          soort: z.string().describe('Vaste naam van de reden'),
          aard: z.enum(['storing', 'wacht']).describe('Storing, of gewoon wachten'),
          sinds: z.string().nullable().describe('Sinds wanneer, als dat te zien is'),
          zin: z.string().describe('Waar het geval op wacht of wat het ophoudt'),
          advies: z.string().describe('Wat te doen'),
        }),
      )
      .describe('De oorzaak eerst'),
  })
  .meta({ id: 'WaaromWacht' });

export function toWaaromWacht({ gevalId, at, stuck, reasons }: Waiting): z.output<typeof waaromWachtSchema> {
  return {
    verzuimgevalId: gevalId,
    moment: at,
    hapert: stuck,
    redenen: reasons.map(({ kind, nature, since, sentence, advice }) => ({
      soort: kind,
      aard: nature,
      sinds: since,
      zin: sentence,
      advies: advice,
    })),
  };
}
