import { z } from 'zod';
import { centsOf, eurosOf, totalOf } from '../../domain/money/cents';
import { readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { linesOfCaseFor } from '../money/lines';
import { requireCase } from '../read-model/require-case';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

const schema = z
  .strictObject({
    bestedingsgrens: z
      .number()
      .nullable()
      .describe('Vanaf hier moet de werkgever werk vooraf goedkeuren, in euro; null is geen grens'),
    besteed: z.number().describe('Wat de werkgever van dit verzuimgeval tot nu toe betaalt, in euro exclusief btw'),
    regelsZonderPrijs: z.int().describe('Regels die er niet in zitten omdat hun bedrag niet bekend is'),
  })
  .meta({ id: 'Budget' });

export const getBudget = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/budget',
  operationId: 'leesBudget',
  summary: 'Lees wat een verzuimgeval de werkgever tot nu toe kost',
  description: 'Van de regels die bij het verzuimgeval te zien zijn.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: { 200: { description: 'Het budget', schema } },
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
