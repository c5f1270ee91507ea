import { z } from 'zod';
import { FACT_FIELDS } from '../../schemas/fact';
import { date } from '../../schemas/values';

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
