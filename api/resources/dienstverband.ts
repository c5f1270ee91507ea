import { z } from 'zod';
import type { Dienstverband } from '../../prisma/client/client';
import { date } from '../../schemas/values';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { changeable } from '../schemas/changeable';
import { doorbetalingInvoer, doorbetalingSchema, toDoorbetaling } from '../schemas/doorbetaling';
import { datum, links, uuid, weekdagen } from '../schemas/fields';
import { BASE_PATH } from '../version';

export const dienstverbandInvoer = z
  .strictObject({
    werknemerId: uuid.describe('De werknemer'),
    begindatum: date.describe('Eerste dag van het dienstverband'),
    einddatum: date.optional().describe('Laatste dag van het dienstverband, als die bekend is'),
    werkdagen: weekdagen.default(['ma', 'di', 'wo', 'do', 'vr']).describe('Dagen waarop de werknemer werkt'),
    maandloon: z.number().positive().max(1_000_000).optional().describe('Bruto maandloon in euro'),
    urenPerWeek: z.number().positive().max(80).optional().describe('Arbeidsduur per week'),
    doorbetaling: doorbetalingInvoer
      .optional()
      .describe('Wat de cao van deze werknemer bij ziekte betaalt, in plaats van de tabel van de werkgever'),
  })
  .refine((body) => body.einddatum === undefined || body.begindatum <= body.einddatum, {
    path: ['einddatum'],
    error: 'de einddatum ligt voor de begindatum',
  })
  .meta({ id: 'DienstverbandInvoer' });

/** Whose employment it is and when it began stay; its end is a fact: `einde`. */
const { werkdagen, maandloon, urenPerWeek, doorbetaling } = dienstverbandInvoer.shape;
export const dienstverbandWijziging = z
  .strictObject(changeable({ werkdagen, maandloon, urenPerWeek, doorbetaling }))
  .meta({ id: 'DienstverbandWijziging' });

export const dienstverbandSchema = z
  .strictObject({
    id: uuid,
    werknemerId: uuid.describe('De werknemer'),
    begindatum: datum.describe('Eerste dag van het dienstverband'),
    einddatum: datum.nullable().describe('Laatste dag van het dienstverband, als die bekend is'),
    werkdagen: z.array(z.string()).describe('Dagen waarop de werknemer werkt'),
    maandloon: z.number().nullable().describe('Bruto maandloon in euro'),
    urenPerWeek: z.number().nullable().describe('Arbeidsduur per week'),
    doorbetaling: doorbetalingSchema.describe('Eigen cao-tabel; null als die van de werkgever geldt'),
    proef: z.boolean().describe('Hoort bij een proefgeval; wordt nooit een echt dienstverband'),
    _links: links('self', 'werknemer'),
  })
  .meta({ id: 'Dienstverband' });

export function toDienstverband(row: Dienstverband): z.output<typeof dienstverbandSchema> {
  return {
    id: row.id,
    werknemerId: row.werknemerId,
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    werkdagen: row.werkdagen,
    maandloon: row.maandloon,
    urenPerWeek: row.urenPerWeek,
    doorbetaling: toDoorbetaling(row.doorbetaling),
    proef: row.soort !== 'echt',
    _links: {
      self: { href: `${BASE_PATH}/dienstverbanden/${row.id}` },
      werknemer: { href: `${BASE_PATH}/werknemers/${row.werknemerId}` },
    },
  };
}

export async function findDienstverband(tx: Tx, id: string): Promise<z.output<typeof dienstverbandSchema>> {
  const row = await tx.dienstverband.findUnique({ where: { id } });
  return toDienstverband(row ?? notFound('Dit dienstverband'));
}
