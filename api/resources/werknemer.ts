import { z } from 'zod';
import type { Werknemer } from '../../prisma/client/client';
import { date } from '../../schemas/values';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { bsn, maskBsn } from '../schemas/bsn';
import { changeable } from '../schemas/changeable';
import { datum, email, line, links, taal, uuid } from '../schemas/fields';
import { iban, maskIban } from '../schemas/iban';
import { personeelsnummer, telefoon } from '../schemas/numbers';
import { BASE_PATH } from '../version';

export const werknemerInvoer = z
  .strictObject({
    naam: line(200).describe('Naam van de werknemer'),
    geboortedatum: date.describe('Geboortedatum'),
    email: email.optional().describe('Adres voor berichten aan de werknemer'),
    telefoon: telefoon.optional().describe('Telefoonnummer'),
    personeelsnummer: personeelsnummer.optional().describe('Nummer in de administratie van de werkgever'),
    bsn: bsn.optional().describe('Burgerservicenummer; komt alleen afgeschermd terug'),
    iban: iban
      .optional()
      .describe('Rekening van de werknemer, voor ziekengeld na het dienstverband; komt alleen afgeschermd terug'),
    aowDatum: date
      .optional()
      .describe('Dag waarop de AOW-leeftijd wordt bereikt; zonder deze: berekend uit de geboortedatum'),
    taal: taal.default('nl'),
  })
  .meta({ id: 'WerknemerInvoer' });

export const werknemerWijziging = z.strictObject(changeable(werknemerInvoer.shape)).meta({ id: 'WerknemerWijziging' });

export const werknemerSchema = z
  .strictObject({
    id: uuid,
    naam: z.string().describe('Naam van de werknemer'),
    geboortedatum: datum.describe('Geboortedatum'),
    email: z.string().nullable().describe('Adres voor berichten aan de werknemer'),
    telefoon: z.string().nullable().describe('Telefoonnummer'),
    personeelsnummer: z.string().nullable().describe('Nummer in de administratie van de werkgever'),
    bsn: z.string().nullable().describe('Laatste twee cijfers van het burgerservicenummer, de rest afgeschermd'),
    iban: z.string().nullable().describe('Laatste vier tekens van de rekening, de rest afgeschermd'),
    aowDatum: datum
      .nullable()
      .describe('Dag waarop de AOW-leeftijd wordt bereikt; null: berekend uit de geboortedatum'),
    taal,
    _links: links('self'),
  })
  .meta({ id: 'Werknemer' });

export function toWerknemer(row: Werknemer): z.output<typeof werknemerSchema> {
  return {
    id: row.id,
    naam: row.naam,
    geboortedatum: row.geboortedatum,
    email: row.email,
    telefoon: row.telefoon,
    personeelsnummer: row.personeelsnummer,
    bsn: row.bsn === null ? null : maskBsn(row.bsn),
    iban: row.iban === null ? null : maskIban(row.iban),
    aowDatum: row.aowDatum,
    taal: row.taal as 'nl' | 'en',
    _links: { self: { href: `${BASE_PATH}/werknemers/${row.id}` } },
  };
}

export async function findWerknemer(tx: Tx, id: string): Promise<z.output<typeof werknemerSchema>> {
  const row = await tx.werknemer.findUnique({ where: { id } });
  return toWerknemer(row ?? notFound('Deze werknemer'));
}
