import { Prisma } from '../../prisma/client/client';
import { auditLine } from '../audit-line';
import type { TableWrite } from './change';

/** Who told the case what, and whether it took it. */
export const writeAudit: TableWrite = ({ input: { werkgeverId, dienstverbandId, message }, answer, refused }) => {
  if (!message || !answer) return [];
  const line = auditLine({
    werkgeverId,
    on: message.by,
    actie: message.type,
    onderwerp: dienstverbandId,
    uitkomst: refused ?? 'aangenomen',
    verzoekId: message.id,
  });
  return [Prisma.sql`sporen as (${line})`];
};
