import { z } from 'zod';
import { EMPLOYER_ROLES, HELD_ROLES, ROLES, type Role } from '../../domain/case/roles';
import type { Gebruiker } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Caller } from '../auth/caller';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { changeable } from '../schemas/changeable';
import { email, line, links, moment, uuid } from '../schemas/fields';
import { telefoon } from '../schemas/numbers';
import { BASE_PATH } from '../version';

const ROL = 'Rol in een verzuimgeval: wie deze rol heeft, krijgt de berichten ervan';

export const gebruikerInvoer = z
  .strictObject({
    naam: line(200).describe('Naam'),
    email: email.describe('Adres voor berichten'),
    rol: z.enum(HELD_ROLES).describe(ROL),
    telefoon: telefoon.optional().describe('Waar wie een mail krijgt kan bellen'),
    functie: line(100).optional().describe('Functie, zoals die op formulieren staat'),
    organisatie: line(100).optional().describe('Waar deze persoon voor werkt'),
    bigNummer: z
      .string()
      .regex(/^\d{11}$/, 'geef het BIG-nummer van elf cijfers')
      .optional()
      .describe('Nummer in het BIG-register, van een arts'),
  })
  .meta({ id: 'GebruikerInvoer' });

/** Somebody with another role is another gebruiker. */
const { rol: _rol, ...changes } = gebruikerInvoer.shape;
export const gebruikerWijziging = z
  .strictObject({
    ...changeable(changes),
    beeindigd: z.boolean().optional().describe('Of deze persoon de rol niet meer heeft'),
  })
  .meta({ id: 'GebruikerWijziging' });

export const gebruikerSchema = z
  .strictObject({
    id: uuid,
    naam: z.string().describe('Naam'),
    email: z.string().describe('Adres voor berichten'),
    rol: z.enum(ROLES).describe(ROL),
    telefoon: z.string().nullable().describe('Waar wie een mail krijgt kan bellen'),
    functie: z.string().nullable().describe('Functie'),
    organisatie: z.string().nullable().describe('Waar deze persoon voor werkt'),
    bigNummer: z.string().nullable().describe('Nummer in het BIG-register'),
    bevestigdOp: moment
      .nullable()
      .describe('Wanneer het adres is bevestigd; null: er gaat nog niets van een zaak heen'),
    beeindigdOp: moment.nullable().describe('Sinds wanneer deze persoon de rol niet meer heeft'),
    _links: links('self'),
  })
  .meta({ id: 'Gebruiker' });

export function toGebruiker(row: Gebruiker): z.output<typeof gebruikerSchema> {
  const { id, naam, email, rol } = row;
  return {
    id,
    naam,
    email,
    rol: rol as Role,
    telefoon: row.telefoon,
    functie: row.functie,
    organisatie: row.organisatie,
    bigNummer: row.bigNummer,
    bevestigdOp: row.bevestigdOp?.toISOString() ?? null,
    beeindigdOp: row.beeindigdOp?.toISOString() ?? null,
    _links: { self: { href: `${BASE_PATH}/gebruikers/${id}` } },
  };
}

export async function findGebruiker(tx: Tx, id: string): Promise<z.output<typeof gebruikerSchema>> {
  const row = await tx.gebruiker.findUnique({ where: { id } });
  return toGebruiker(row ?? notFound('Deze gebruiker'));
}

export function isOfEmployer(rol: string): boolean {
  return EMPLOYER_ROLES.includes(rol as Role);
}

/**
 * The employer says who its own people are and nothing else: who is its doctor follows from the contract with the
 * arbodienst, and whoever could name an address for that role would read the doctor's mail.
 *
 * @throws Problem for a role that is not of the caller
 */
export function requireOwnRole(caller: Caller, rol: string): void {
  if (caller.isOperator || isOfEmployer(rol)) return;
  throw new Problem(
    'geen-toegang',
    `Wie de rol ${rol} heeft, legt alleen een operator vast: vraag het uw arbodienst. Zelf beheert u ${EMPLOYER_ROLES.join(' en ')}.`,
    { errors: [{ veld: 'rol', melding: 'deze rol is van de arbodienst of een andere partij' }] },
  );
}
