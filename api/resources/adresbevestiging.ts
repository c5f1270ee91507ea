import { z } from 'zod';
import type { Adresbevestiging } from '../../prisma/client/client';
import { CODE_TRIES } from '../../store/address-code';
import { links, moment, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

export const adresbevestigingInvoer = z
  .strictObject({
    adresbevestigingId: uuid.describe('Id uit de lijst van adresbevestigingen'),
    code: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z -]{10,20}$/, 'neem de code uit de mail over, zoals ABCDE-23456')
      .describe('Code uit de mail aan dat adres'),
  })
  .meta({ id: 'AdresbevestigingInvoer' });

const soort = z
  .enum(['gebruiker', 'werknemer', 'werkgever', 'antwoordadres'])
  .describe('Van wie het adres is; `antwoordadres` is dat van de werkgever');

/** An address that waits for its proof. */
export const adresbevestigingSchema = z
  .strictObject({
    id: uuid,
    soort,
    email: z.string().describe('Adres dat op zijn bevestiging wacht'),
    aangevraagdOp: moment.describe('Wanneer de code is aangevraagd'),
    verlooptOp: moment.nullable().describe('Tot wanneer de code geldt; null zolang de mail niet is verzonden'),
    pogingenOver: z.int().describe('Hoe vaak nog een code kan worden gegeven'),
    reden: z.string().nullable().describe('Waarom de mail met de code niet kon worden bezorgd'),
    _links: links('van'),
  })
  .meta({ id: 'Adresbevestiging' });

/** That an address is proven; which one stands with whom it is of. */
export const bevestigdAdresSchema = z
  .strictObject({
    soort,
    bevestigdOp: moment.describe('Wanneer het is bevestigd'),
    _links: links('van'),
  })
  .meta({ id: 'BevestigdAdres' });

type Soort = z.output<typeof soort>;
const COLLECTIONS: Readonly<Record<Soort, string>> = {
  gebruiker: 'gebruikers',
  werknemer: 'werknemers',
  werkgever: 'werkgevers',
  antwoordadres: 'werkgevers',
};

/** Path of whom the address is. */
export function pathOfOwner({ soort: of, vanId }: Adresbevestiging): string {
  return `${BASE_PATH}/${COLLECTIONS[of as Soort]}/${vanId}`;
}

export function toAdresbevestiging(row: Adresbevestiging): z.output<typeof adresbevestigingSchema> {
  return {
    id: row.id,
    soort: row.soort as Soort,
    email: row.email,
    aangevraagdOp: row.aangevraagdOp.toISOString(),
    verlooptOp: row.verlooptOp?.toISOString() ?? null,
    pogingenOver: Math.max(0, CODE_TRIES - row.pogingen),
    reden: row.reden,
    _links: { van: { href: pathOfOwner(row) } },
  };
}

export function toBevestigdAdres(row: Adresbevestiging, atMs: number): z.output<typeof bevestigdAdresSchema> {
  return {
    soort: row.soort as Soort,
    bevestigdOp: new Date(atMs).toISOString(),
    _links: { van: { href: pathOfOwner(row) } },
  };
}
