import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

/** Who told the case what, and whether it took it. */
export const writeAudit: TableWrite = ({ input: { message }, answer, refused }) => {
  if (!message || !answer) return [];
  const outcome = refused ? refusedAs(refused) : 'aangenomen';
  return [
    Prisma.sql`sporen as (
      insert into audit (id, werkgever_id, wie, actie, onderwerp, uitkomst, verzoek_id)
      select gen_random_uuid(), wg, ${message.by ?? 'onbekend'}, ${message.type}, dv::text, ${outcome}, ${message.id}
      from ids)`,
  ];
};

/** How the audit trail tells a refusal; what became of a request is read from it. */
export function refusedAs({ code, field }: { code: string; field: string | null }): string {
  return field === null ? `geweigerd: ${code}` : `geweigerd: ${code} ${field}`;
}
