import { z } from 'zod';
import type { Verzuimgeval } from '../../prisma/client/client';
import type { Whose } from '../read-model/whose';
import { datum, links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';
import { withFormerFields, withFormerValues } from '../words';
import { volgendePlichtSchema } from './gevolgen';
import { type GevalStatus, gevalStatus } from './verzuimgeval';

const FORMER = { firstSickDay: 'eersteZiektedag' } as const;

/** A case in a list: as its last moment left it, without a plan of today. */
export const verzuimgevalKortSchema = z
  .strictObject(
    withFormerFields(
      {
        id: uuid,
        dienstverbandId: uuid.describe('Het dienstverband'),
        status: gevalStatus,
        firstSickDay: datum.describe('Eerste ziektedag'),
        werknemer: z.string().nullable().describe('Naam van de werknemer'),
        werkgever: z.string().nullable().describe('Naam van de werkgever'),
        proef: z.boolean().describe('Proefgeval'),
        volgendePlicht: volgendePlichtSchema
          .nullable()
          .describe('De plicht die het eerst komt, zoals het laatste moment haar achterliet'),
        _links: links('self', 'plan'),
      },
      FORMER,
    ),
  )
  .meta({ id: 'VerzuimgevalKort' });

/** A case in a list, with what belongs to it. */
export type ShortRow = Verzuimgeval & { whose: Whose | null; next: z.output<typeof volgendePlichtSchema> | null };

export function toVerzuimgevalKort(row: ShortRow): z.output<typeof verzuimgevalKortSchema> {
  const self = `${BASE_PATH}/verzuimgevallen/${row.id}`;
  const told = {
    id: row.id,
    dienstverbandId: row.dienstverbandId,
    status: row.status as GevalStatus,
    firstSickDay: row.eersteZiektedag,
    werknemer: row.whose?.werknemer ?? null,
    werkgever: row.whose?.werkgever ?? null,
    proef: row.whose?.proef ?? false,
    volgendePlicht: row.next,
    _links: { self: { href: self }, plan: { href: `${self}/plan` } },
  };
  return withFormerValues(told, FORMER);
}
