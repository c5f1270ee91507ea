import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { PACKAGE_IDS } from '../../domain/protocols/packages';
import type { Werkgever } from '../../prisma/client/client';
import { amount, date } from '../../schemas/values';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import { changeable } from '../schemas/changeable';
import { doorbetalingInvoer, doorbetalingSchema, jsonOrNull, toDoorbetaling } from '../schemas/doorbetaling';
import { datum, email, line, links, taal, uuid } from '../schemas/fields';
import { iban } from '../schemas/iban';
import { telefoon } from '../schemas/numbers';
import { BASE_PATH } from '../version';

const loonheffingennummer = z.string().regex(/^\d{9}L\d{2}$/, 'geef een loonheffingennummer zoals 000000000L01');

/** As the name of a sender: a mailbox shows it, so it is no address. */
const senderName = line(80).regex(/^[^@<>"]*$/, 'geef een naam zonder e-mailadres');

export const werkgeverInvoer = z
  .strictObject({
    naam: line(200).describe('Naam van de werkgever'),
    email: email.describe('Adres voor berichten aan de werkgever'),
    taal: taal.default('nl'),
    aantalWerknemers: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(8)
      .describe('Aantal werknemers; bepaalt sommige verplichtingen'),
    eigenrisicodragerZw: z.boolean().default(false).describe('Eigenrisicodrager voor de Ziektewet'),
    eigenrisicodragerWga: z.boolean().default(false).describe('Eigenrisicodrager voor de WGA'),
    frequentVerzuim: z
      .strictObject({
        meldingen: z.int().min(1).max(99).default(3).describe('Aantal ziekmeldingen'),
        maanden: z.int().min(1).max(120).default(12).describe('Binnen zoveel maanden'),
        zonderVangnet: z.boolean().default(false).describe('Tel ziekmeldingen onder een vangnet niet mee'),
      })
      .default({ meldingen: 3, maanden: 12, zonderVangnet: false })
      .describe('Vanaf wanneer verzuim frequent heet'),
    doorbetaling: doorbetalingInvoer
      .optional()
      .describe('Wat de cao bij ziekte betaalt; zonder dit veld geldt alleen de wet'),
    pakket: z.enum(PACKAGE_IDS).default('none').describe('Dienstenpakket; `none` is alleen de wet'),
    contractbegindatum: date.optional().describe('Begin van het contract met de arbodienst'),
    bestedingsgrens: amount
      .optional()
      .describe(
        'Wat een verzuimgeval mag kosten voordat de werkgever ieder werk erna moet goedkeuren, in euro; zonder dit veld geen grens',
      ),
    loonheffingennummer: loonheffingennummer.optional().describe('Loonheffingennummer, voor meldingen aan UWV'),
    telefoon: telefoon.optional().describe('Telefoonnummer waarop UWV de werkgever kan bellen'),
    iban: iban.optional().describe('Rekening waarop UWV ziekengeld aan de werkgever betaalt'),
    afzenderNaam: senderName
      .optional()
      .describe('Naam waaronder de mails van zijn zaken gaan; zonder dit veld die van de installatie'),
    antwoordadres: email
      .optional()
      .describe(
        'Waar antwoorden van de werkgever heen gaan, en die van de werknemer over een wettelijke stap. Alle andere antwoorden gaan naar de arbodienst',
      ),
    weekoverzicht: z
      .boolean()
      .default(false)
      .describe(
        'Op maandag één mail met wat te laat is, wat deze week moet en op wie het wacht, in plaats van herinneringen per stap; wat dringend is komt apart',
      ),
  })
  .meta({ id: 'WerkgeverInvoer' });

/** Another package is a change of the contract, with a day: the fact `pakketwissel`. */
const { pakket: _pakket, ...changes } = werkgeverInvoer.shape;
export const werkgeverWijziging = z.strictObject(changeable(changes)).meta({ id: 'WerkgeverWijziging' });

export const werkgeverSchema = z
  .strictObject({
    id: uuid,
    naam: z.string().describe('Naam van de werkgever'),
    email: z.string().describe('Adres voor berichten aan de werkgever'),
    taal,
    aantalWerknemers: z.int().describe('Aantal werknemers'),
    eigenrisicodragerZw: z.boolean().describe('Eigenrisicodrager voor de Ziektewet'),
    eigenrisicodragerWga: z.boolean().describe('Eigenrisicodrager voor de WGA'),
    frequentVerzuim: z
      .strictObject({
        meldingen: z.int().describe('Aantal ziekmeldingen'),
        maanden: z.int().describe('Binnen zoveel maanden'),
        zonderVangnet: z.boolean().describe('Ziekmeldingen onder een vangnet tellen niet mee'),
      })
      .describe('Vanaf wanneer verzuim frequent heet'),
    doorbetaling: doorbetalingSchema.describe('Wat de cao bij ziekte betaalt; null als alleen de wet geldt'),
    pakket: z.string().describe('Dienstenpakket'),
    contractbegindatum: datum.nullable().describe('Begin van het contract met de arbodienst'),
    bestedingsgrens: z.number().nullable().describe('Bestedingsgrens per verzuimgeval in euro; null is geen grens'),
    loonheffingennummer: z.string().nullable().describe('Loonheffingennummer'),
    telefoon: z.string().nullable().describe('Telefoonnummer waarop UWV de werkgever kan bellen'),
    iban: z.string().nullable().describe('Rekening waarop UWV ziekengeld aan de werkgever betaalt'),
    afzenderNaam: z.string().nullable().describe('Naam waaronder de mails van zijn zaken gaan'),
    antwoordadres: z
      .string()
      .nullable()
      .describe('Waar antwoorden van de werkgever, en van de werknemer over een wettelijke stap, heen gaan'),
    weekoverzicht: z.boolean().describe('Op maandag één mail in plaats van herinneringen per stap'),
    _links: links('self'),
  })
  .meta({ id: 'Werkgever' });

export const nieuweWerkgeverSchema = werkgeverSchema
  .extend({
    apiSleutel: z
      .string()
      .nullable()
      .describe('Eerste API-sleutel van de werkgever. Staat alleen in het eerste antwoord; bij een herhaling null'),
    arbodienstSleutel: z
      .string()
      .nullable()
      .describe(
        'Eerste API-sleutel van de arbodienst voor deze werkgever: alleen die legt een oordeel van haar mensen vast en ziet wat de werkgever niet mag weten. Geef haar niet aan de werkgever. Staat alleen in het eerste antwoord; bij een herhaling null',
      ),
  })
  .meta({ id: 'NieuweWerkgever' });

type Fields = z.output<typeof werkgeverInvoer> | z.output<typeof werkgeverWijziging>;

/**
 * The columns of the fields that were given.
 * @param overviewSince first day of the mails of Monday, where they are wanted
 */
export function columnsOf<Given extends Fields>(
  { frequentVerzuim, contractbegindatum, doorbetaling, weekoverzicht, ...same }: Given,
  overviewSince: PlainDate,
) {
  return {
    ...same,
    weekoverzichtSinds: weekoverzicht === undefined ? undefined : weekoverzicht ? overviewSince : null,
    contractBegin: contractbegindatum,
    frequentMeldingen: frequentVerzuim?.meldingen,
    frequentMaanden: frequentVerzuim?.maanden,
    frequentZonderVangnet: frequentVerzuim?.zonderVangnet,
    doorbetaling: jsonOrNull(doorbetaling),
  };
}

export async function findWerkgever(tx: Tx, id: string): Promise<z.output<typeof werkgeverSchema>> {
  const row = (await tx.werkgever.findUnique({ where: { id } })) ?? notFound('Deze werkgever');
  const change = await tx.feit.findFirst({
    where: { dienstverbandId: id, soort: 'pakketwissel' },
    orderBy: { volgnummer: 'desc' },
  });
  const { package: pakket = row.pakket } = (change?.gegevens ?? {}) as { package?: string };
  return toWerkgever({ ...row, pakket });
}

export function toWerkgever(row: Werkgever): z.output<typeof werkgeverSchema> {
  return {
    id: row.id,
    naam: row.naam,
    email: row.email,
    taal: row.taal as 'nl' | 'en',
    aantalWerknemers: row.aantalWerknemers,
    eigenrisicodragerZw: row.eigenrisicodragerZw,
    eigenrisicodragerWga: row.eigenrisicodragerWga,
    frequentVerzuim: {
      meldingen: row.frequentMeldingen,
      maanden: row.frequentMaanden,
      zonderVangnet: row.frequentZonderVangnet,
    },
    doorbetaling: toDoorbetaling(row.doorbetaling),
    pakket: row.pakket,
    contractbegindatum: row.contractBegin,
    bestedingsgrens: row.bestedingsgrens === null ? null : Number(row.bestedingsgrens),
    loonheffingennummer: row.loonheffingennummer,
    telefoon: row.telefoon,
    iban: row.iban,
    afzenderNaam: row.afzenderNaam,
    weekoverzicht: row.weekoverzichtSinds !== null,
    antwoordadres: row.antwoordadres,
    _links: { self: { href: `${BASE_PATH}/werkgevers/${row.id}` } },
  };
}
