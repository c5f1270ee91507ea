import { z } from 'zod';
import { datum, uuid, yesOrNo } from '../schemas/fields';

/** Query of what can be asked beforehand. */
export const voorbeeldQuery = z.strictObject({
  voorbeeld: yesOrNo.meta({
    description: 'Met `true`: vertel wat dit zou doen en leg niets vast; een Idempotency-Key is dan niet nodig',
  }),
});

const stand = z.string().nullable().describe('Stand; null als de verplichting er dan niet is');
const verplichting = z.string().describe('Naam van de verplichting, bijvoorbeeld `probleemanalyse`');
const naam = z.string().describe('Naam voor mensen');
const waarom = z.array(z.string()).describe('Stappen van de feiten naar deze dag');
const reden = z.string().nullable().describe('Reden');

/** What a correction or withdrawal would do. */
export const voorbeeldSchema = z
  .strictObject({
    asOf: datum.describe('Dag waarop het voorbeeld is berekend'),
    peildatum: datum.meta({ description: 'Voorheen; gelijk aan `asOf`', deprecated: true }),
    gevalStatus: z
      .strictObject({ van: z.string().describe('Stand nu'), naar: z.string().describe('Stand daarna') })
      .nullable()
      .describe('Verandering van de stand van het verzuimgeval; null als die gelijk blijft'),
    verschoven: z
      .array(
        z.strictObject({
          verplichting,
          naam,
          veld: z.enum(['opensOn', 'internalDue', 'legalLatest', 'alarmOn']).describe('Welke dag verschuift'),
          vanDatum: datum.nullable().describe('De dag nu'),
          naarDatum: datum.nullable().describe('De dag daarna'),
          waarom,
        }),
      )
      .describe('Dagen die verschuiven'),
    standen: z
      .array(z.strictObject({ verplichting, naam, van: stand, naar: stand, reden }))
      .describe('Verplichtingen die een andere stand krijgen'),
    wordtTeLaat: z
      .array(
        z.strictObject({
          verplichting,
          naam,
          dagenTeLaat: z.int().describe('Dagen na de uiterste dag'),
          gevolg: z.string().describe('Gevolg van te laat zijn'),
          waarom,
        }),
      )
      .describe('Wat hierdoor te laat wordt of te laat gedaan blijkt'),
    vervallenTaken: z
      .array(z.strictObject({ id: uuid, verplichting, reden }))
      .describe('Open taken die vervallen of afgerond worden'),
    ingetrokkenBerichten: z
      .array(z.strictObject({ id: uuid, verplichting, reden }))
      .describe('Berichten die klaarstaan en dan niet meer weggaan'),
    nieuweBerichten: z
      .array(
        z.strictObject({
          verplichting,
          soort: z.string().describe('Bericht, taak of regel in de tijdlijn'),
          stap: z.string().describe('Opening, gewijzigd, herinnering, alarm, te-laat, …'),
          ontvanger: z.string().describe('Rol van de ontvanger'),
        }),
      )
      .describe('Wat er direct uitgaat, zoals de gewijzigde termijn bij een bericht dat al weg was'),
    uwv: z.array(z.string()).describe('Wat UWV al kreeg en opnieuw moet horen'),
  })
  .meta({ id: 'Voorbeeld' });
