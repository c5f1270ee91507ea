import { Prisma } from '../prisma/client/client';

/** Why a case does not take a message, and which field of it. */
type Refusal = { code: string; field: string | null };

export type AuditLine = {
  /** Null for what belongs to no employer. */
  werkgeverId: string | null;
  /**
   * For whom the writer says that it writes. The database names the writer itself: the key that the transaction shows
   * (`underKey`), where none is shown the role.
   */
  on?: string | null;
  actie: string;
  onderwerp: string;
  /** How it ended, or why a case refused it. */
  uitkomst: string | Refusal;
  verzoekId?: string | null;
  /** Stands for what the sender calls its request (`nameOfRequest`). */
  kenmerkKlant?: string | null;
};

/** The question that adds a line to the audit trail, to be asked alone or as a part of another one. The database dates and names it. */
export function auditLine(line: AuditLine): Prisma.Sql {
  const { werkgeverId, on = null, actie, onderwerp, uitkomst, verzoekId = null, kenmerkKlant = null } = line;
  const refusal = typeof uitkomst === 'string' ? null : uitkomst;
  return Prisma.sql`
    insert into audit (id, werkgever_id, wie, actie, onderwerp, uitkomst, weigering, weigering_veld, verzoek_id, kenmerk_klant)
    values (gen_random_uuid(), ${werkgeverId}::uuid, ${on}, ${actie}, ${onderwerp},
      ${typeof uitkomst === 'string' ? uitkomst : refusedAs(uitkomst)}, ${refusal?.code ?? null}, ${refusal?.field ?? null},
      ${verzoekId}, ${kenmerkKlant})`;
}

/** How a refusal reads. */
function refusedAs({ code, field }: Refusal): string {
  return field === null ? `geweigerd: ${code}` : `geweigerd: ${code} ${field}`;
}
