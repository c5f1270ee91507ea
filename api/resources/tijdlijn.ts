import { z } from 'zod';
import { mayReadOf, type Reader } from '../../domain/case/employer-knowledge';
import { FACTS, type FactType } from '../../domain/facts';
import { capital } from '../../domain/sentence';
import type { Effect } from '../../prisma/client/client';
import { detailsFor } from '../read-model/employer-view';
import { moment, uuid } from '../schemas/fields';
import { sentenceOf } from './tijdlijn-zin';

export const tijdlijnItemSchema = z
  .strictObject({
    id: uuid,
    moment: moment.describe('Wanneer het gebeurde, op de klok van het geval'),
    zin: z.string().describe('Wat er gebeurde, in een zin'),
    soort: z
      .enum(['bericht', 'taak', 'document', 'afspraak', 'melding', 'factuurregel', 'signaal', 'status'])
      .describe('Wat er gebeurde'),
    verplichting: z.string().describe('Verplichting of feit waar het bij hoort'),
    naam: z.string().nullable().describe('Dat feit in woorden; null waar het geen feit is'),
    stap: z.string().nullable().describe('Stap: opening, herinnering, alarm, te-laat, gedaan, …'),
    rij: z.string().nullable().describe('Regel van het dienstenpakket'),
    ontvanger: z.string().describe('Rol voor wie het is'),
    kenmerk: z
      .string()
      .nullable()
      .describe('Nummer waaronder UWV de melding heeft ontvangen, waar de regel daarover gaat'),
    gegevens: z.record(z.string(), z.unknown()).describe('Wat erbij hoort: dagen, stand, redenen; geen namen'),
  })
  .meta({ id: 'TijdlijnItem' });

function factInWords(type: string): string | null {
  const name = Object.hasOwn(FACTS, type) ? FACTS[type as FactType].name : null;
  return name && capital(name);
}

/** A line with UWV's own number, where it tells of a report. */
export type Line = Effect & { kenmerk?: string | null };

export function toTijdlijnItem({ kenmerk = null, ...row }: Line, reader: Reader): z.output<typeof tijdlijnItemSchema> {
  // Rows of before the step had a column of its own name it in their data too.
  const { step: _step, ...rest } = row.gegevens as Record<string, unknown>;
  const gegevens = detailsFor(reader, row.verplichting, rest);
  return {
    id: row.id,
    moment: row.moment.toISOString(),
    zin: sentenceOf({ ...row, gegevens, kenmerk }),
    soort: row.soort as z.output<typeof tijdlijnItemSchema>['soort'],
    verplichting: row.verplichting,
    naam: row.soort === 'status' ? factInWords(row.verplichting) : null,
    stap: row.stap,
    rij: mayReadOf(row.rij, reader) ? row.rij : null,
    ontvanger: row.ontvanger,
    kenmerk,
    gegevens,
  };
}
