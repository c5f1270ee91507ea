import { z } from 'zod';
import { DOCUMENT_TYPES, type FactType } from '../../domain/case/facts';
import { FACT_FIELDS } from '../../schemas/fact';
import { date } from '../../schemas/values';
import { dutchField } from '../facts/field-names';
import { datum, moment, uuid } from '../schemas/fields';
import { upperCamel } from '../schemas/upper-camel';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  mogelijkheden: 'Er zijn mogelijkheden om te werken',
  betreft: 'Welk stuk wordt bijgesteld',
  planWijzigt: 'De bijstelling verandert het plan van aanpak',
  spoor: 'Re-integratie bij de eigen werkgever (1), een andere (2) of beide (1+2)',
  uitzichtBinnen3Maanden: 'Uitzicht op terugkeer binnen drie maanden',
  aanvraagsoort: 'Gewone of vervroegde aanvraag',
  geldigeReden: 'Er is een geldige reden om te laat te zijn',
};

/** The fields of a fact under their names in the API. */
function dutchFieldsOf(type: FactType, { optional }: { optional: boolean }): Record<string, z.ZodType> {
  const fields = Object.entries(FACT_FIELDS[type] as Record<string, z.ZodType>);
  return Object.fromEntries(
    fields.map(([name, schema]) => {
      const dutch = dutchField(name);
      const described = schema.meta({ description: DESCRIPTIONS[dutch] ?? dutch });
      return [dutch, optional ? described.optional() : described];
    }),
  );
}

const gebeurdOp = date.optional().describe('Dag waarop het stuk gereed was of gebeurde; zonder deze: vandaag');

const options = DOCUMENT_TYPES.map((type) =>
  z
    .strictObject({
      soort: z.literal(type).describe('Soort stuk'),
      gebeurdOp,
      ...dutchFieldsOf(type, { optional: false }),
    })
    .meta({ id: `Document${upperCamel(type)}` }),
);

/** A document or step that arrived. */
export const documentInvoer = z
  .discriminatedUnion('soort', options as [(typeof options)[0], ...typeof options])
  .meta({ id: 'DocumentInvoer' }) as unknown as z.ZodType<
  { soort: (typeof DOCUMENT_TYPES)[number] } & Record<string, unknown>
>;

/** How a task is closed: with the fields of the document that it waits for. */
export const afrondingInvoer = z
  .strictObject({
    gebeurdOp: gebeurdOp.describe('Dag waarop het is gedaan; zonder deze: vandaag'),
    ...Object.assign({}, ...DOCUMENT_TYPES.map((type) => dutchFieldsOf(type, { optional: true }))),
  } as Record<string, z.ZodType>)
  .meta({ id: 'AfrondingInvoer' });

export const documentSchema = z
  .strictObject({
    id: uuid,
    soort: z.string().describe('Soort stuk'),
    datum: datum.describe('Dag van het stuk'),
    ontvangenOp: moment.describe('Wanneer het is vastgelegd'),
    gebeurtenisId: uuid.nullable().describe('Het feit waarmee het is vastgelegd'),
    versies: z.int().describe('Aantal bewaarde bestanden'),
  })
  .meta({ id: 'Document' });
