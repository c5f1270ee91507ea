import { z } from 'zod';
import { employerSees, type Reader } from '../../domain/case/employer-knowledge';
import { betwistingOngegrond } from '../../domain/facts/betwisting-ongegrond';
import { verzekeraarBesluit } from '../../domain/facts/verzekeraar-besluit';
import type { InvoiceData } from '../../domain/money/line';
import type { Factuurregel } from '../../prisma/client/client';
import { datum, uuid } from '../schemas/fields';

const bedrag = z.number().nullable();

const gegevens = z.strictObject({
  code: z.string().nullable().describe('Hoe de dienst wordt betaald'),
  pakket: z.string().nullable().describe('Dienstenpakket waaronder zij is gedaan'),
  regel: z
    .string()
    .nullable()
    .describe('Bepaling van het protocol die haar in rekening brengt; null waar de code dat doet'),
  verplichting: z.string().nullable().describe('Verplichting die is gedaan; null waar de werkgever haar niet kent'),
  keer: z.int().nullable().describe('De hoeveelste keer'),
  deel: z
    .string()
    .describe(
      'Het werk zelf, de rekening van een derde ernaast, een afspraak die niet doorging, of het totaal van een maand van wat de werkgever niet mag kennen',
    ),
  grondslag: z
    .enum(['tijd', 'stuk', 'derde'])
    .nullable()
    .describe('Waarnaar het bedrag is geteld; null zolang dat niet bekend is'),
  aantal: z.number().nullable().describe('Aantal minuten, dagen of stuks (BT-129)'),
  eenheid: z
    .enum(['MIN', 'DAY', 'C62'])
    .nullable()
    .describe('Eenheid van het aantal: minuten, dagen of stuks (BT-130)'),
  prijs: bedrag.describe('Prijs van een stuk, van 60 minuten of van een contractjaar, in euro exclusief btw (BT-146)'),
  prijsPer: z
    .int()
    .nullable()
    .describe('Aantal waarvoor de prijs geldt: 60 minuten, de dagen van het contractjaar of 1 stuk (BT-149)'),
  bedrag: bedrag.describe('Bedrag in euro exclusief btw (BT-131); null zolang er geen prijs bekend is'),
  btw: bedrag.describe('Btw in euro; null waar niemand zegt welk deel belast is'),
  btwBerekening: z.string().nullable().describe('Hoe de btw wordt berekend'),
  btwPercentage: z
    .number()
    .nullable()
    .describe('Btw-tarief (BT-152); van forfaitaire btw over een deel van het bedrag'),
  btwCategorie: z
    .string()
    .nullable()
    .describe('Btw-categorie (BT-151); null van forfaitaire btw, die één factuurregel niet kan zeggen'),
  minuten: z.number().nullable().describe('Tijd die het kostte'),
  aandeelVerzekeraar: z
    .number()
    .nullable()
    .optional()
    .describe(
      'Deel dat de verzekeraar vergoedt, in procenten; null waar alleen de polis het zegt, of een bedrag dat hij noemde',
    ),
  besluitVerzekeraar: z
    .enum(verzekeraarBesluit.fields.outcome.of)
    .optional()
    .describe('Wat de verzekeraar over deze regel besloot; staat er niet zolang hij zwijgt'),
  bedragVerzekeraar: bedrag.describe('Wat de verzekeraar betaalt, in euro'),
  bedragWerkgever: bedrag.describe('Wat de werkgever betaalt, in euro'),
  reden: z.string().nullable().describe('Waarom (BT-127)'),
  betwistingOngegrond: z
    .enum(betwistingOngegrond.fields.reason.of)
    .optional()
    .describe('Waarom de regel klopt, nadat de werkgever haar betwistte; staat er niet als dat niet is gezegd'),
});

export const factuurregelSchema = z
  .strictObject({
    id: uuid.describe('Id van de regel (BT-126)'),
    rij: z
      .string()
      .nullable()
      .describe('Regel van het dienstenpakket (BT-155); null waar die meer vertelt dan een werkgever mag weten'),
    omschrijving: z.string().describe('Omschrijving (BT-153)'),
    datum: datum.describe('Dag van de dienst (BT-134); van een totaal het eind van de maand'),
    crediteert: uuid.nullable().describe('De regel die deze terugneemt (BT-127)'),
    betwist: z.boolean().describe('De werkgever is het er niet mee eens, en hoorde nog niet dat zij klopt'),
    gegevens: gegevens.describe('Waarnaar is gerekend, bedragen en wie wat betaalt'),
  })
  .meta({ id: 'Factuurregel' });

export type Line = z.output<typeof factuurregelSchema>;
export type LineRow = Factuurregel & { betwist: boolean };

const euros = (amount: { toString(): string } | null) => (amount === null ? null : Number(amount));

export function toFactuurregel(row: LineRow, reader: Reader): Line {
  const { id, rij, omschrijving, datum, crediteert, betwist } = row;
  const told = row.gegevens as Partial<InvoiceData>;
  const withheld = reader === 'werkgever' && employerSees(rij) !== 'all';
  const inTime = told.grondslag === 'tijd';
  return {
    id,
    rij: withheld ? null : rij,
    omschrijving,
    datum,
    crediteert,
    betwist,
    gegevens: {
      code: told.code ?? null,
      pakket: told.pakket ?? null,
      regel: told.regel ?? null,
      verplichting: withheld ? null : (told.verplichting ?? null),
      keer: withheld ? null : (told.keer ?? null),
      deel: told.deel ?? 'werk',
      grondslag: told.grondslag ?? null,
      aantal: told.aantal ?? null,
      eenheid: told.grondslag ? (inTime ? 'MIN' : 'C62') : null,
      prijs: euros(row.prijs),
      prijsPer: told.grondslag ? (inTime ? 60 : 1) : null,
      bedrag: euros(row.bedrag),
      btw: euros(row.btw),
      btwBerekening: told.btwBerekening ?? null,
      btwPercentage: told.btwPercentage ?? null,
      btwCategorie: told.btwCategorie ?? null,
      minuten: told.minuten ?? null,
      ...(told.aandeelVerzekeraar === undefined ? {} : { aandeelVerzekeraar: told.aandeelVerzekeraar }),
      ...(told.besluitVerzekeraar && { besluitVerzekeraar: told.besluitVerzekeraar }),
      bedragVerzekeraar: euros(row.bedragVerzekeraar),
      bedragWerkgever: euros(row.bedragWerkgever),
      reden: told.reden ?? null,
      ...(told.betwistingOngegrond && { betwistingOngegrond: told.betwistingOngegrond }),
    },
  };
}
