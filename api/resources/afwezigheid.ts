import { z } from 'zod';
import { date } from '../../schemas/values';
import { links, uuid } from '../schemas/fields';
import { gevolgenSchema } from './gevolgen';

export const afwezigheidInvoer = z
  .strictObject({
    from: date.describe('Eerste dag waarop deze gebruiker er niet is'),
    until: date.optional().describe('Laatste dag; zonder deze: alleen de eerste'),
    replacement: uuid
      .optional()
      .describe('Gebruiker met dezelfde rol die de afspraken overneemt waarop hij of zij vrij is'),
  })
  .meta({ id: 'AfwezigheidInvoer' });

export const afwezigheidSchema = z
  .strictObject({
    id: uuid.describe('Id van het verzoek'),
    afspraken: z
      .array(
        z.strictObject({
          id: uuid.describe('Afspraak'),
          verzuimgevalId: uuid.nullable().describe('Verzuimgeval'),
          uitkomst: z
            .enum(['overgenomen', 'afgezegd'])
            .describe(
              '`overgenomen` door de vervanger op hetzelfde moment, of `afgezegd` met een taak om een nieuwe te maken',
            ),
        }),
      )
      .describe('Wat er van elke afspraak kwam, in volgorde van tijd'),
    gevolgen: z
      .array(gevolgenSchema.extend({ verzuimgevalId: uuid.nullable().describe('Verzuimgeval') }))
      .describe('Wat er in elke zaak hierdoor verandert'),
    _links: links('self'),
  })
  .meta({ id: 'Afwezigheid' });
