import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Plan } from '../../domain/case/plan';
import type { CaseRow } from '../read-model/case-row';
import { datum, link, links, moment, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';
import { withFormerFields, withFormerValues } from '../words';
import { caseKind } from './plan';

/** What a verzuimgeval can be: the words of the plan, and `samengevoegd` for one that a correction joined to another. */
const GEVAL_STATUSES = [
  'ziek',
  'hersteld-bewaking',
  'hersteld',
  'verlof',
  'ingetrokken',
  'loonsanctie',
  'verlengd',
  'wachttijd-voorbij',
  'uit-dienst',
  'overleden',
  'aow',
  'geen-verzuim',
  'samengevoegd',
] as const;
export const gevalStatus = z.enum(GEVAL_STATUSES).describe('Stand van het verzuimgeval');
export type GevalStatus = z.output<typeof gevalStatus>;

/** Names that fields had before. */
const FORMER = {
  kind: 'soort',
  asOf: 'peildatum',
  firstSickDay: 'eersteZiektedag',
  virtualFirstSickDay: 'fictieveEersteZiektedag',
  sickDay: 'ziektedag',
  sickWeek: 'ziekteweek',
} as const;

export const verzuimgevalSchema = z
  .strictObject({
    ...withFormerFields(
      {
        id: uuid,
        dienstverbandId: uuid.describe('Het dienstverband'),
        werknemerId: uuid.describe('De werknemer'),
        status: gevalStatus,
        kind: caseKind,
        asOf: datum.describe('Dag waarop stand en ziektedag zijn bepaald'),
        firstSickDay: datum.describe('Eerste ziektedag'),
        virtualFirstSickDay: datum.nullable().describe('Eerste ziektedag na samentelling van onderbroken verzuim'),
        sickDay: z.int().nullable().describe('Hoeveelste ziektedag; null na herstel'),
        sickWeek: z.int().nullable().describe('Hoeveelste ziekteweek; null na herstel'),
        hold: z
          .strictObject({ until: datum.describe('Laatste dag'), reason: z.string().describe('Reden') })
          .nullable()
          .describe('Onderbreking van de begeleiding; wettelijke termijnen lopen door'),
        volgendMoment: moment.nullable().describe('Wanneer deze dienst weer iets doet'),
        proef: z.boolean().describe('Proefgeval: dezelfde werking op een eigen klok, nooit echt'),
        _links: links('self', 'plan', 'taken', 'berichten', 'documenten', 'tijdlijn', 'factuurregels', 'dienstverband')
          .extend({
            workflow: link.optional().describe('De zaak in de Web UI van Temporal; alleen waar die bekend is'),
          })
          .describe('Verwijzingen naar verwante stukken'),
      },
      FORMER,
    ),
    onderbroken: z
      .strictObject({ totEnMet: datum.describe('Laatste dag'), reden: z.string().describe('Reden') })
      .nullable()
      .meta({ description: 'Voorheen; gelijk aan `hold`', deprecated: true }),
  })
  .meta({ id: 'Verzuimgeval' });

function linksOf(row: CaseRow, workflow: string | null): z.output<typeof verzuimgevalSchema>['_links'] {
  const self = `${BASE_PATH}/verzuimgevallen/${row.id}`;
  const below = (name: string) => ({ href: `${self}/${name}` });
  return {
    self: { href: self },
    plan: below('plan'),
    taken: below('taken'),
    berichten: below('berichten'),
    documenten: below('documenten'),
    tijdlijn: below('tijdlijn'),
    factuurregels: below('factuurregels'),
    dienstverband: { href: `${BASE_PATH}/dienstverbanden/${row.dienstverbandId}` },
    ...(workflow === null ? {} : { workflow: { href: workflow } }),
  };
}

/**
 * A case as its plan of today has it; without a plan as the record has it.
 * @param workflow its page in Temporal's Web UI
 */
export function toVerzuimgeval(
  row: CaseRow,
  { plan, asOf, workflow }: { plan: Plan | null; asOf: PlainDate; workflow: string | null },
): z.output<typeof verzuimgevalSchema> {
  const hold = plan?.hold ?? null;
  const told = {
    id: row.id,
    dienstverbandId: row.dienstverbandId,
    werknemerId: row.werknemerId,
    status: (plan?.status ?? row.storedStatus) as GevalStatus,
    kind: plan?.kind === 'zw_erd' ? plan.kind : ('verzuim' as const),
    asOf,
    firstSickDay: plan?.firstSickDay ?? row.firstSickDay,
    virtualFirstSickDay: plan?.virtualFirstSickDay ?? null,
    sickDay: plan?.sickDay ?? null,
    sickWeek: plan?.sickWeek ?? null,
    hold,
    volgendMoment: row.nextMoment === null ? null : new Date(row.nextMoment).toISOString(),
    proef: row.kind !== 'echt',
    _links: linksOf(row, workflow),
  };
  return { ...withFormerValues(told, FORMER), onderbroken: hold && { totEnMet: hold.until, reden: hold.reason } };
}
