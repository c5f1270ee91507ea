import { z } from 'zod';
import { employerSees } from '../../domain/case/employer-knowledge';
import type { Factuurregel } from '../../prisma/client/client';
import { datum, uuid } from '../schemas/fields';

export const factuurregelSchema = z
  .strictObject({
    id: uuid,
    rij: z
      .string()
      .nullable()
      .describe('Regel van het dienstenpakket; null waar die meer vertelt dan een werkgever mag weten'),
    omschrijving: z.string().describe('Omschrijving'),
    datum: datum.describe('Dag van de dienst'),
    gegevens: z.record(z.string(), z.unknown()).describe('Bedragen, aandeel van de verzekeraar en reden'),
  })
  .meta({ id: 'Factuurregel' });

export function toFactuurregel(row: Factuurregel): z.output<typeof factuurregelSchema> {
  const { id, rij, omschrijving, datum: day } = row;
  return {
    id,
    rij: employerSees(rij) === 'all' ? rij : null,
    omschrijving,
    datum: day,
    gegevens: row.gegevens as Record<string, unknown>,
  };
}
