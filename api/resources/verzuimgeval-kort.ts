import { z } from 'zod';
import type { Verzuimgeval } from '../../prisma/client/client';
import { datum, links, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';
import { withFormerFields, withFormerValues } from '../words';
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
        _links: links('self', 'plan'),
      },
      FORMER,
    ),
  )
  .meta({ id: 'VerzuimgevalKort' });

export function toVerzuimgevalKort(row: Verzuimgeval): z.output<typeof verzuimgevalKortSchema> {
  const self = `${BASE_PATH}/verzuimgevallen/${row.id}`;
  const told = {
    id: row.id,
    dienstverbandId: row.dienstverbandId,
    status: row.status as GevalStatus,
    firstSickDay: row.eersteZiektedag,
    _links: { self: { href: self }, plan: { href: `${self}/plan` } },
  };
  return withFormerValues(told, FORMER);
}
