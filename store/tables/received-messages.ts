import { Prisma } from '../../prisma/client/client';
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
