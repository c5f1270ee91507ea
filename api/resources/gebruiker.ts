import { z } from 'zod';
import { ROLES } from '../../domain/case/roles';
import type { Gebruiker } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { email, line, links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

const rol = z.enum(ROLES).describe('Rol in een verzuimgeval: wie deze rol heeft, krijgt de berichten ervan');

export const gebruikerInvoer = z
  .strictObject({
    naam: line(200).describe('Naam'),
    email: email.describe('Adres voor berichten'),
    rol,
  })
  .meta({ id: 'GebruikerInvoer' });

export const gebruikerSchema = z
  .strictObject({
    id: uuid,
    naam: z.string().describe('Naam'),
    email: z.string().describe('Adres voor berichten'),
    rol,
    _links: links('self'),
  })
  .meta({ id: 'Gebruiker' });

export function toGebruiker(row: Gebruiker): z.output<typeof gebruikerSchema> {
  const { id, naam, email, rol } = row;
  const self = { href: `${BASE_PATH}/gebruikers/${id}` };
  return { id, naam, email, rol: rol as z.output<typeof gebruikerSchema>['rol'], _links: { self } };
}

export async function findGebruiker(tx: Tx, id: string): Promise<z.output<typeof gebruikerSchema>> {
  const row = await tx.gebruiker.findUnique({ where: { id } });
  return toGebruiker(row ?? notFound('Deze gebruiker'));
}
