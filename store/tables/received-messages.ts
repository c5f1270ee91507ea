import type { Answer } from '../../domain/case/contract';
import { Prisma } from '../../prisma/client/client';
import type { Sql } from '../sql';
import type { TableWrite } from './change';

/** Only what the case took is stored; a refusal leaves nothing but its audit line. */
export const writeReceivedMessage: TableWrite = ({ input: { message }, answer }) =>
  message && answer?.accepted
    ? [
        Prisma.sql`antwoord as (
          insert into ontvangen_bericht (dienstverband_id, bericht_id, werkgever_id, soort, antwoord, ontvangen_op)
          select dv, ${message.id}, wg, ${message.type}, ${JSON.stringify(answer)}::jsonb, at from ids)`,
      ]
    : [];

/** The answer that the case gave to this message before; null when it is new. */
export async function storedAnswer(tx: Sql, dienstverbandId: string, berichtId: string): Promise<Answer | null> {
  const [row] = await tx.$queryRaw<Array<{ antwoord: Answer }>>`
    select antwoord from ontvangen_bericht where dienstverband_id = ${dienstverbandId}::uuid and bericht_id = ${berichtId}`;
  return row?.antwoord ?? null;
}
