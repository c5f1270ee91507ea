import { z } from 'zod';
import { centsOf, eurosOf, totalOf } from '../../domain/money/cents';
import { stableUuid } from '../../store/stable-id';
import { readerOf, tenantOf } from '../auth/caller';
import { creating } from '../handlers/creating';
import { listing } from '../handlers/listing';
import { reading, readingFile } from '../handlers/reading';
import { isHiddenLine } from '../money/hidden-lines';
import { proposalOf, proposalSchema } from '../money/invoice-proposal';
import { isUnfounded, linesOfCaseFor, withDisputes } from '../money/lines';
import { linesAsCsv } from '../money/lines-as-csv';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { requireCase } from '../read-model/require-case';
import { factuurregelSchema, toFactuurregel } from '../resources/factuurregel';
import { defineRoute, type Handler } from '../route';
import { idParams, moment, month, uuid } from '../schemas/fields';

const getFactuurregels = defineRoute({
  path: '/verzuimgevallen/{id}/factuurregels',
  operationId: 'leesFactuurregels',
  summary: 'Lees de factuurregels van een verzuimgeval',
  description:
    'Wat een werkgever niet van deze werknemer mag weten, staat alleen bij de factuurregels van de werkgever, als totaal van de maand.',
  tag: 'Verzuim',
  auth: 'werkgever',
  ...listing({
    name: 'Factuurregels',
    description: 'De factuurregels',
    item: factuurregelSchema,
    params: idParams,
    cursor: z.tuple([z.iso.date(), uuid]),
    keyOf: ({ datum, id }) => [datum, id],
    async rows(tx, { after, take }, { params, caller }) {
      const { id: verzuimgevalId } = await requireCase(tx, params.id);
      const [datum, id] = after ?? [];
      const beyond = after ? [{ OR: [{ datum: { gt: datum } }, { datum, id: { gt: id } }] }] : [];
      const where = { verzuimgevalId, ...linesOfCaseFor(readerOf(caller)), AND: beyond };
      const rows = await tx.factuurregel.findMany({ where, orderBy: [{ datum: 'asc' }, { id: 'asc' }], take });
      return withDisputes(tx, rows);
    },
    toItem: toFactuurregel,
  }),
});

const query = z.strictObject({
  periode: month.describe('Maand, JJJJ-MM'),
});
type Asked = Handler<{ id: string }, z.output<typeof query>, unknown>;

const CSV = 'text/csv';
const asJson: Asked = reading((tx, { params, query: { periode }, caller }) =>
  proposalOf(tx, params.id, periode, readerOf(caller)),
);
const asFile: Asked = readingFile(async (tx, { params, query: { periode }, caller }) => {
  const { regels } = await proposalOf(tx, params.id, periode, readerOf(caller));
  return { type: `${CSV}; charset=utf-8; header=present`, bytes: Buffer.from(linesAsCsv(regels)) };
});

const getFactuurregelsVanWerkgever = defineRoute({
  method: 'get',
  path: '/werkgevers/{id}/factuurregels',
  operationId: 'leesFactuurvoorstel',
  summary: 'Lees wat een werkgever over een maand te betalen heeft',
  description:
    'De regels van zijn verzuimgevallen en van het contract zelf: jaarprijs, in- en uitstroom naar rato, implementatiekosten. Met `Accept: text/csv` als bestand. Waar geen prijs bekend is, staat er geen; de totalen zeggen hoeveel regels dat zijn.',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  query,
  answers: { 200: { description: 'Het factuurvoorstel', schema: proposalSchema } },
  produces: ['application/json', CSV],
  handler: (request, services) => (request.accepts === CSV ? asFile : asJson)(request, services),
});

const budgetSchema = z
  .strictObject({
    bestedingsgrens: z
      .number()
      .nullable()
      .describe('Vanaf hier moet de werkgever werk vooraf goedkeuren, in euro; null is geen grens'),
    besteed: z.number().describe('Wat de werkgever van dit verzuimgeval tot nu toe betaalt, in euro exclusief btw'),
    regelsZonderPrijs: z.int().describe('Regels die er niet in zitten omdat hun bedrag niet bekend is'),
  })
  .meta({ id: 'Budget' });

const getBudget = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/budget',
  operationId: 'leesBudget',
  summary: 'Lees wat een verzuimgeval de werkgever tot nu toe kost',
  description: 'Van de regels die bij het verzuimgeval te zien zijn.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'Het budget', schema: budgetSchema } },
  handler: reading(async (tx, { params, caller }) => {
    const { id: verzuimgevalId } = await requireCase(tx, params.id);
    const where = { verzuimgevalId, ...linesOfCaseFor(readerOf(caller)) };
    const lines = await tx.factuurregel.findMany({ where, select: { bedragWerkgever: true } });
    const werkgever = await tx.werkgever.findFirst({ select: { bestedingsgrens: true } });
    const spent = totalOf(
      lines.map(({ bedragWerkgever }) => (bedragWerkgever === null ? null : centsOf(Number(bedragWerkgever)))),
    );
    return {
      bestedingsgrens: werkgever?.bestedingsgrens == null ? null : Number(werkgever.bestedingsgrens),
      besteed: eurosOf(spent.cents),
      regelsZonderPrijs: spent.unknown,
    };
  }),
});

const REASONS = [
  'niet-gevraagd',
  'niet-uitgevoerd',
  'dubbel',
  'verkeerd-bedrag',
  'verkeerde-tijd',
  'valt-onder-pakket',
] as const;

const invoer = z
  .strictObject({ reden: z.enum(REASONS).describe('Waarom de werkgever het er niet mee eens is') })
  .meta({ id: 'BetwistingInvoer' });

const betwistingSchema = z
  .strictObject({
    id: uuid,
    factuurregelId: uuid.describe('De betwiste regel'),
    reden: z.enum(REASONS).describe('Waarom'),
    betwistOp: moment.describe('Wanneer'),
  })
  .meta({ id: 'Betwisting' });

function refused(detail: string): never {
  throw new Problem('geweigerd', detail, { code: 'PAST_NIET' });
}

const postBetwistingen = defineRoute({
  method: 'post',
  path: '/factuurregels/{id}/betwistingen',
  operationId: 'betwistFactuurregel',
  summary: 'Zeg dat een factuurregel niet klopt',
  description:
    'De regel blijft staan, met `betwist: true`, tot de arbodienst haar verbetert (`kostencorrectie`), waarna een creditregel volgt, of zegt waarom zij klopt (`betwisting-ongegrond`).',
  tag: 'Werkgevers',
  auth: 'werkgever',
  params: idParams,
  body: invoer,
  bodyExample: { reden: 'verkeerd-bedrag' },
  answers: {
    201: { description: 'De betwisting', schema: betwistingSchema, headers: { Location: 'De betwisting' } },
  },
  handler: creating<{ id: string }, z.output<typeof invoer>>({
    actie: 'betwistFactuurregel',
    async create(tx, { params, body, caller }, { now }) {
      const line = await tx.factuurregel.findUnique({ where: { id: params.id } });
      if (!line || (readerOf(caller) === 'werkgever' && isHiddenLine(line))) return notFound('Deze factuurregel');
      if (line.crediteert !== null) refused('Dit is een creditregel: betwist de regel die zij terugneemt.');
      if ((await tx.factuurregel.count({ where: { crediteert: line.id } })) > 0)
        refused(
          'Deze regel is al gecrediteerd en telt niet meer: betwist de regel die ervoor in de plaats kwam, als die er is.',
        );
      const id = stableUuid('betwisting', line.id);
      const { count } = await tx.betwisting.createMany({
        data: [
          {
            id,
            werkgeverId: tenantOf(caller),
            factuurregelId: line.id,
            reden: body.reden,
            betwistOp: new Date(now()),
          },
        ],
        skipDuplicates: true,
      });
      if (count === 0)
        refused(
          isUnfounded(line)
            ? 'De arbodienst vond dat deze regel klopt: zie `betwistingOngegrond`, en neem contact met haar op als u het daar niet mee eens bent.'
            : 'Deze regel is al betwist: wacht af wat de arbodienst ervan vindt.',
        );
      return id;
    },
    async show(tx, id) {
      const { factuurregelId, reden, betwistOp } =
        (await tx.betwisting.findUnique({ where: { id } })) ?? notFound('Deze betwisting');
      return { id, factuurregelId, reden, betwistOp: betwistOp.toISOString() };
    },
  }),
});

export const factuurregelRoutes = [getFactuurregels, getFactuurregelsVanWerkgever, getBudget, postBetwistingen];
