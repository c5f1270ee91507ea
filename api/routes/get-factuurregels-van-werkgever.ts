import { z } from 'zod';
import { readerOf } from '../auth/caller';
import { reading, readingFile } from '../handlers/reading';
import { proposalOf, proposalSchema } from '../money/invoice-proposal';
import { linesAsCsv } from '../money/lines-as-csv';
import { defineRoute, type Handler } from '../route';
import { idParams } from '../schemas/fields';

const query = z.strictObject({
  periode: z
    .string()
    .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'geef een maand als JJJJ-MM, zoals 2026-03')
    .describe('Maand, JJJJ-MM'),
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

export const getFactuurregelsVanWerkgever = defineRoute({
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
