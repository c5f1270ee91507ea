import { z } from 'zod';
import type { SweepOutcome } from '../../client/sweep-client';
import { DIFFERENCE_KINDS, type SweepReport } from '../../domain/case/contract';
import { noReport } from '../problem/no-report';
import { datum, links, moment, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

const werkgeverId = uuid.describe('De werkgever');
const dienstverbandId = uuid.describe('Het dienstverband');

const bevindingen = {
  moment: moment.describe('Moment van de controle'),
  nagekeken: z.int().describe('Aantal dienstverbanden dat is nagekeken; proefgevallen niet'),
  gevonden: z.int().describe('Aantal verschillen'),
  verschillen: z
    .array(
      z.strictObject({
        werkgeverId: uuid.nullable().describe('De werkgever; leeg als de database het dienstverband niet kent'),
        dienstverbandId,
        soort: z.enum(DIFFERENCE_KINDS).describe('Soort verschil'),
        vastgelegd: moment.nullable().describe('Het moment waarop de zaak wacht'),
        berekend: moment.nullable().describe('Het moment dat uit de feiten volgt'),
        wat: z.string().describe('Wat er niet klopt'),
        gedaan: z.string().describe('Wat de controle eraan deed'),
      }),
    )
    .describe('De verschillen; hooguit duizend'),
  teLaatGevonden: z.int().describe('Aantal dat te laat kwam door ons'),
  teLaat: z
    .array(
      z.strictObject({
        werkgeverId,
        dienstverbandId,
        verzuimgevalId: uuid.nullable().describe('Het verzuimgeval'),
        verplichting: z.string().describe('Verplichting'),
        stap: z.string().describe('Opening, herinnering, alarm, te-laat, …'),
        ontvanger: z.string().describe('Rol van de ontvanger'),
        termijndatum: datum.describe('Dag waarop het had gemoeten'),
        moment: moment.describe('Wanneer het gebeurde'),
      }),
    )
    .describe('Wat te laat kwam door een storing van ons, vanaf `sinds`; hooguit duizend'),
};

export const bevindingenSchema = z.strictObject(bevindingen).meta({ id: 'Bevindingen' });

const kop = { id: uuid.describe('Id van de controle'), _links: links('self') };

export const controleSchema = z
  .strictObject({ ...kop, status: z.literal('klaar').describe('De controle is klaar'), ...bevindingen })
  .meta({ id: 'Controle' });

export const lopendeControleSchema = z
  .strictObject({ ...kop, status: z.literal('in behandeling').describe('De controle loopt nog') })
  .meta({ id: 'LopendeControle' });

export function toBevindingen(report: SweepReport): z.output<typeof bevindingenSchema> {
  return {
    moment: report.at,
    nagekeken: report.checked,
    gevonden: report.found,
    verschillen: report.differences.map((difference) => ({
      werkgeverId: difference.werkgeverId,
      dienstverbandId: difference.dienstverbandId,
      soort: difference.kind,
      vastgelegd: difference.stored,
      berekend: difference.computed,
      wat: difference.what,
      gedaan: difference.done,
    })),
    teLaatGevonden: report.lateFound,
    teLaat: report.late.map((effect) => ({
      werkgeverId: effect.werkgeverId,
      dienstverbandId: effect.dienstverbandId,
      verzuimgevalId: effect.gevalId,
      verplichting: effect.obligation,
      stap: effect.step,
      ontvanger: effect.to,
      termijndatum: effect.due,
      moment: effect.at,
    })),
  };
}

export function controlePath(id: string): string {
  return `${BASE_PATH}/controles/${id}`;
}

/** @throws Problem when the check was given up */
export function toControle(
  id: string,
  outcome: SweepOutcome,
): z.output<typeof controleSchema> | z.output<typeof lopendeControleSchema> {
  if (outcome.kind === 'failed') throw noReport(outcome.kind);
  const _links = { self: { href: controlePath(id) } };
  return outcome.kind === 'later'
    ? { id, _links, status: 'in behandeling' }
    : { id, _links, status: 'klaar', ...toBevindingen(outcome.report) };
}
