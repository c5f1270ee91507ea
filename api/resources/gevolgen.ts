import { z } from 'zod';
import { datum, moment, uuid } from '../schemas/fields';

/** The duty of a case that comes next. */
export const volgendePlichtSchema = z
  .strictObject({
    verplichting: z.string().describe('Verplichting'),
    naam: z.string().describe('Hoe zij heet'),
    uiterlijk: datum.describe('Laatste werkdag op of voor de uiterste dag'),
    wettelijkUiterlijk: datum.nullable().describe('Laatste dag volgens de wet'),
    dagenOver: z.int().describe('Dagen tot en met die werkdag; onder nul is het te laat'),
  })
  .meta({ id: 'VolgendePlicht' });

/** What the sender should look at though it was recorded as told. */
export const waarschuwing = z
  .string()
  .nullable()
  .describe('Wat u moet nakijken, al is het vastgelegd zoals gemeld; null als er niets is');

/** What a message changed, as far as its sender may know. */
export const gevolgenSchema = z
  .strictObject({
    volgendePlicht: volgendePlichtSchema.nullable().describe('De eerste plicht die nu komt; null als er geen is'),
    takenGeopend: z
      .array(
        z.strictObject({
          id: uuid,
          titel: z.string().describe('Wat er te doen is'),
          rol: z.string().describe('Wie het doet'),
          uiterlijk: datum.nullable().describe('Laatste werkdag'),
        }),
      )
      .describe('Taken die hierdoor zijn geopend'),
    takenGesloten: z
      .array(
        z.strictObject({
          id: uuid,
          titel: z.string().describe('Wat er te doen was'),
          status: z.enum(['gedaan', 'vervallen']).describe('Hoe zij eindigde'),
        }),
      )
      .describe('Taken die hierdoor zijn gedaan of vervallen'),
    berichten: z
      .array(
        z.strictObject({
          verplichting: z.string().describe('Waar het bericht over gaat'),
          stap: z.string().describe('Soort bericht'),
          ontvanger: z.string().describe('Rol die het krijgt'),
          moment: moment.describe('Wanneer het op zijn vroegst gaat'),
        }),
      )
      .describe('Berichten die hierdoor klaarstaan'),
  })
  .meta({ id: 'Gevolgen' });
