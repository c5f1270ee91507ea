import { z } from 'zod';
import type { Bericht } from '../../prisma/client/client';
import { moment, uuid } from '../schemas/fields';

export const berichtSchema = z
  .strictObject({
    id: uuid,
    verplichting: z.string().describe('Verplichting waar het bericht over gaat'),
    stap: z.string().describe('Opening, herinnering, alarm, te-laat, bevestiging, …'),
    kanaal: z.string().describe('Langs welke weg'),
    ontvanger: z.string().describe('Rol van de ontvanger; nooit een adres'),
    status: z
      .enum(['wachtend', 'geclaimd', 'verzonden', 'mislukt', 'vervallen', 'verdeeld'])
      .describe('Stand van de bezorging; verdeeld: ieder met de rol heeft een eigen bericht'),
    moment: moment.describe('Wanneer het weg mag'),
    pogingen: z.int().describe('Aantal pogingen'),
    verzondenOp: moment.nullable().describe('Wanneer het is verzonden'),
    reden: z.string().nullable().describe('Waarom het mislukte of verviel'),
  })
  .meta({ id: 'Bericht' });

/** A mail server can repeat the address in its refusal. */
function withoutAddresses(reason: string): string {
  return reason.replace(/[^\s<>()]+@[^\s<>()]+/g, '[adres]');
}

export function toBericht(row: Bericht): z.output<typeof berichtSchema> {
  const { id, verplichting, stap, kanaal, ontvanger, pogingen } = row;
  return {
    id,
    verplichting,
    stap,
    kanaal,
    ontvanger,
    status: row.status as z.output<typeof berichtSchema>['status'],
    moment: row.moment.toISOString(),
    pogingen,
    verzondenOp: row.verzondenOp?.toISOString() ?? null,
    reden: row.reden === null ? null : withoutAddresses(row.reden),
  };
}
