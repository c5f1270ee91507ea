import { z } from 'zod';
import { READERS } from '../../domain/case/employer-knowledge';
import { type KeyRow, RIGHTS, type Right } from '../../store/api-keys';
import type { Tx } from '../../store/in-tenant';
import type { Caller } from '../auth/caller';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { line, links, moment, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

const RECHTEN =
  'Wat ermee mag: `lezen`; `melden` aan zaken en taken afronden; `mensen`: werkgever, werknemers, dienstverbanden en gebruikers bijhouden en van wat men bijhoudt lezen; `beheren`: sleutels en zaken; `medisch`: medische stukken van zaken maken en lezen, met een sleutel die alleen voor de arbodienst spreekt';
const BEREIK = 'Voor wie de sleutel spreekt; leeg bij een operatorsleutel';
const MAX_OVERLAP_HOURS = 720;
const DAY_HOURS = 24;

export const sleutelInvoer = z
  .strictObject({
    omschrijving: line(200).describe('Waarvoor de sleutel is'),
    bereik: z
      .array(z.enum(READERS))
      .min(1)
      .max(READERS.length)
      .optional()
      .describe(`${BEREIK}; standaard uw eigen bereik`),
    rechten: z.array(z.enum(RIGHTS)).min(1).max(RIGHTS.length).describe(RECHTEN),
    verlooptOp: z.iso
      .datetime({ error: 'geef een moment in UTC, zoals 2027-01-01T00:00:00Z' })
      .optional()
      .describe(
        'Vanaf dan opent hij niets meer, en nooit later dan uw eigen sleutel; zonder dit veld als die verloopt',
      ),
  })
  .meta({ id: 'SleutelInvoer' });

export const vervangingInvoer = z
  .strictObject({
    overlapUren: z
      .int()
      .min(0)
      .max(MAX_OVERLAP_HOURS)
      .default(DAY_HOURS)
      .describe('Zo lang werkt de oude sleutel nog, in uren'),
  })
  .meta({ id: 'SleutelVervangingInvoer' });

export const sleutelSchema = z
  .strictObject({
    id: uuid,
    omschrijving: z.string().describe('Waarvoor de sleutel is'),
    laatsteVier: z.string().nullable().describe('De laatste vier tekens; null bij een sleutel van vroeger'),
    bereik: z.array(z.enum(READERS)).describe(BEREIK),
    rechten: z.array(z.enum(RIGHTS)).describe(RECHTEN),
    gemaaktDoor: z.string().describe('Wie hem maakte'),
    aangemaaktOp: moment.describe('Wanneer hij is gemaakt'),
    laatstGebruiktOp: moment.nullable().describe('Laatste gebruik, op enkele minuten na; null: nog nooit'),
    verlooptOp: moment.nullable().describe('Vanaf dan opent hij niets meer; null: hij verloopt niet'),
    ingetrokkenOp: moment.nullable().describe('Wanneer hij is ingetrokken'),
    vervangtId: uuid.nullable().describe('De sleutel waarvoor deze in de plaats kwam'),
    _links: links('self'),
  })
  .meta({ id: 'Sleutel' });

export const nieuweSleutelSchema = sleutelSchema
  .extend({
    sleutel: z
      .string()
      .nullable()
      .describe('De sleutel zelf. Staat alleen in het eerste antwoord; bij een herhaling null'),
  })
  .meta({ id: 'NieuweSleutel' });

export const ingetrokkenSleutelSchema = sleutelSchema
  .extend({
    meeIngetrokken: z
      .array(uuid)
      .describe('De sleutels die ermee waren gemaakt en ook niets meer openen, nog eens gevraagd dezelfde'),
  })
  .meta({ id: 'IngetrokkenSleutel' });

export function toSleutel(row: KeyRow): z.output<typeof sleutelSchema> {
  const { id, omschrijving, laatsteVier, gemaaktDoor, vervangtId, werkgeverId } = row;
  return {
    id,
    omschrijving,
    laatsteVier,
    bereik: werkgeverId === null ? [] : (row.bereik as Array<(typeof READERS)[number]>),
    rechten: row.rechten as Right[],
    gemaaktDoor,
    aangemaaktOp: row.aangemaaktOp.toISOString(),
    laatstGebruiktOp: row.laatstGebruiktOp?.toISOString() ?? null,
    verlooptOp: row.verlooptOp?.toISOString() ?? null,
    ingetrokkenOp: row.ingetrokkenOp?.toISOString() ?? null,
    vervangtId,
    _links: { self: { href: `${BASE_PATH}/sleutels/${id}` } },
  };
}

export async function findSleutel(tx: Tx, id: string): Promise<KeyRow> {
  return (await tx.apiSleutel.findUnique({ where: { id } })) ?? notFound('Deze sleutel');
}

/**
 * Nobody gives away or withdraws more than they have; an operator gives the keys of an employer as they are needed.
 * @throws Problem that names the field, where it is one that was sent
 */
export function requireOwnRights(
  caller: Caller,
  { bereik, rechten }: Pick<KeyRow, 'bereik' | 'rechten'>,
  sent: object = {},
): void {
  const [field, extra] =
    [
      ['rechten', rechten.find((right) => !caller.rechten.includes(right as Right))] as const,
      [
        'bereik',
        caller.isOperator ? undefined : bereik.find((one) => !caller.bereik.some((own) => own === one)),
      ] as const,
    ].find(([, found]) => found !== undefined) ?? [];
  if (!field || extra === undefined) return;
  throw new Problem('geen-toegang', `Uw eigen sleutel heeft ${extra} niet: laat dit over aan wie dat wel heeft.`, {
    errors: Object.hasOwn(sent, field)
      ? [{ veld: field, melding: `${extra} gaat verder dan uw eigen sleutel` }]
      : undefined,
  });
}
