import { z } from 'zod';
import { DOCUMENT_TYPES, FACT_TYPES, type FactType } from '../../domain/case/facts';
import { factBody } from '../../schemas/fact';
import { upperCamel } from '../schemas/upper-camel';

/** Facts with a resource of their own. */
const OWN_ROUTE: readonly FactType[] = [
  'ziekmelding',
  'herstelmelding',
  'deelherstel',
  'correctie-eerste-ziektedag',
  'correctie-hersteldatum',
  'intrekking',
  ...DOCUMENT_TYPES,
];

/** What can be told of a case besides reports and documents. */
const EVENT_TYPES = FACT_TYPES.filter((type) => !OWN_ROUTE.includes(type));

/** Meaning of the fields of facts, by name. */
const FIELD_MEANINGS: Readonly<Record<string, string>> = {
  about: 'Onderwerp; `hersteld` bij een geschil over herstel',
  amount: 'Bedrag in euro',
  at: 'Moment',
  by: 'Code van wie het deed',
  clearOn: 'Dag waarop het duidelijk werd',
  date: 'Dag waarop het gebeurde',
  decided: 'Dag van het besluit',
  dueDate: 'Uitgerekende datum',
  from: 'Eerste dag',
  given: 'Gegeven of ingetrokken',
  ground: 'Grond van het vangnet',
  group: 'Groep',
  herstelBinnen3Maanden: 'Herstel verwacht binnen drie maanden',
  langdurig: 'Verzuim wordt naar verwachting langdurig',
  lastDay: 'Laatste dag van het dienstverband',
  minutes: 'Minuten',
  multiple: 'Meerling',
  obligation: 'Verplichting',
  outcome: 'Uitkomst; van een deskundigenoordeel over herstel `hersteld` of `niet-hersteld`',
  package: 'Dienstenpakket',
  performer: 'Code van de uitvoerder',
  purpose: 'Doel van de toestemming',
  reason: 'Reden, in het kort; nooit over gezondheid',
  repaired: 'De tekortkoming is hersteld',
  responsibleSince: 'Verantwoordelijk sinds',
  row: 'Regel van het dienstenpakket',
  sameCause: 'Zelfde oorzaak voor en na het verlof, naar het oordeel van de bedrijfsarts',
  scope: 'Reikwijdte',
  severity: 'Ernst voor de meldplicht',
  tasks: 'Taken',
  to: 'Aan wie',
  until: 'Laatste dag',
  value: 'Oordeel',
  vat: 'Btw in euro',
  wam: 'Ongeval met een motorrijtuig',
  wwWeeks: 'Weken WW',
};

const options = EVENT_TYPES.map((type) => {
  const { happened, ...fields } = factBody(type).shape as Record<string, z.ZodType>;
  const described = Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, schema.meta({ description: FIELD_MEANINGS[name] ?? name })]),
  );
  return z
    .strictObject({
      type: z.literal(type).describe('Soort feit'),
      happened: (happened as z.ZodType).meta({ description: 'Dag waarop het gebeurde; zonder deze: vandaag' }),
      ...described,
    })
    .meta({ id: `Gebeurtenis${upperCamel(type)}` });
});

/** A fact as in a casus, without `on`: the case's own clock says when it became known. */
export const gebeurtenisInvoer = z
  .discriminatedUnion('type', options as [(typeof options)[0], ...typeof options])
  .meta({ id: 'GebeurtenisInvoer' }) as unknown as z.ZodType<{ type: FactType } & Record<string, unknown>>;
