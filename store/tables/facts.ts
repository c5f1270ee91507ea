import type { RecordedWith } from '../../domain/case/recorded-with';
import { recordedNow } from '../../domain/moment/recorded-now';
import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

/** A fact belongs to the geval it is about; the withdrawal of the only ziekmelding still to the one it withdraws. */
export const writeFacts: TableWrite = ({ input: { message }, moment }) => {
  const { newFacts, gevalId, loaded } = moment;
  if (newFacts.length === 0) return [];
  const withdrawn = loaded.cases.find(({ status }) => status !== 'ingetrokken' && status !== 'samengevoegd');
  const rows = newFacts.map((fact) => {
    const { id, seq, type, on, ...rest } = fact;
    const recorded: RecordedWith = { geval: gevalId ?? withdrawn?.id ?? null, ...recordedNow(moment, fact) };
    return {
      id,
      seq,
      type,
      on,
      data: { ...rest, ...recorded },
      message: message?.id ?? id,
      by: message?.by ?? 'onbekend',
    };
  });
  return [
    Prisma.sql`feiten as (
      insert into feit (id, werkgever_id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id,
        vastgelegd_op, door)
      select f.id, wg, dv, f.seq, f.type, f."on", f.data, f.message, at, f.by
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as f(id uuid, seq int, type text, "on" text, data jsonb, message text, by text))`,
  ];
};
