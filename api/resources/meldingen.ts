import { z } from 'zod';
import { PACKAGE_IDS } from '../../domain/protocols/packages';
import { FACT_FIELDS } from '../../schemas/fact';
import { date, reason } from '../../schemas/values';

const recovered = FACT_FIELDS.herstelmelding;
const partly = FACT_FIELDS.deelherstel;
const reden = FACT_FIELDS['correctie-eerste-ziektedag'].reason.describe('Waarom, in het kort; nooit over gezondheid');

export const herstelmeldingInvoer = z
  .strictObject({
    hersteldOp: recovered.recoveredOn.describe('Eerste dag waarop de werknemer weer geschikt is voor het eigen werk'),
  })
  .meta({ id: 'HerstelmeldingInvoer' });

export const deelherstelmeldingInvoer = z
  .strictObject({
    vanaf: partly.from.describe('Eerste dag van het gedeeltelijke herstel'),
    arbeidsongeschiktheidspercentage: partly.incapacityPct.describe(
      'Deel waarvoor de werknemer nog ongeschikt is, 1 tot 99',
    ),
    gewerkteUren: partly.hoursWorked.describe('Uren per week die de werknemer werkt'),
  })
  .meta({ id: 'DeelherstelmeldingInvoer' });

export const correctieInvoer = z
  .discriminatedUnion('soort', [
    z
      .strictObject({
        soort: z.literal('eerste-ziektedag').describe('Wat wordt verbeterd'),
        eersteZiektedag: date.describe('De juiste eerste ziektedag'),
        reden,
      })
      .meta({ id: 'CorrectieEersteZiektedag' }),
    z
      .strictObject({
        soort: z.literal('hersteldatum').describe('Wat wordt verbeterd'),
        hersteldOp: date.describe('De juiste hersteldag'),
        reden,
      })
      .meta({ id: 'CorrectieHersteldatum' }),
  ])
  .meta({ id: 'CorrectieInvoer' });

export const intrekkingInvoer = z
  .strictObject({
    eersteZiektedag: date
      .optional()
      .describe('Eerste ziektedag van de ziekmelding die wordt ingetrokken; zonder deze: de laatste van dit geval'),
  })
  .meta({ id: 'IntrekkingInvoer' });

/** For what is told by the address alone. */
export const leegInvoer = z.strictObject({}).meta({ id: 'LeegInvoer' });

export const eindeDienstverbandInvoer = z
  .strictObject({ laatsteDag: date.describe('Laatste dag van het dienstverband') })
  .meta({ id: 'EindeDienstverbandInvoer' });

export const overlijdenInvoer = z
  .strictObject({ datum: date.describe('Dag van overlijden') })
  .meta({ id: 'OverlijdenInvoer' });

export const pakketwisselInvoer = z
  .strictObject({ pakket: z.enum(PACKAGE_IDS).describe('Dienstenpakket dat vanaf vandaag geldt') })
  .meta({ id: 'PakketwisselInvoer' });

const verantwoordelijkSinds = date.describe('Eerste dag waarop u verantwoordelijk bent voor de begeleiding');

export const dossieroverdrachtInvoer = z
  .strictObject({ verantwoordelijkSinds })
  .meta({ id: 'DossieroverdrachtInvoer' });

export const lopendDossierInvoer = z
  .strictObject({
    eersteZiektedag: date.describe('Eerste ziektedag van het lopende verzuim'),
    verantwoordelijkSinds,
    vangnet: FACT_FIELDS.ziekmelding.vangnet.describe('Valt onder een vangnetregeling, alleen ja of nee'),
  })
  .refine((body) => body.eersteZiektedag <= body.verantwoordelijkSinds, {
    path: ['verantwoordelijkSinds'],
    error: 'ligt voor de eerste ziektedag: een dossier komt over terwijl het verzuim loopt',
  })
  .meta({ id: 'LopendDossierInvoer' });

export const onderbrekingInvoer = z
  .strictObject({
    reden: reason.describe('Waarom de begeleiding stilligt, in het kort; nooit over gezondheid'),
    totEnMet: date.describe('Laatste dag van de onderbreking; daarna gaat de begeleiding vanzelf verder'),
  })
  .meta({ id: 'OnderbrekingInvoer' });

export const opnieuwKijkenInvoer = z
  .strictObject({ reden: reason.describe('Waarom, in het kort; komt in de tijdlijn') })
  .meta({ id: 'OpnieuwKijkenInvoer' });
