import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

/** Everything that the case did, in order; what it did before is not recorded again. */
export const writeEffects: TableWrite = ({ effects }) => {
  if (effects.length === 0) return [];
  const rows = effects.map(({ key, gevalId, kind, obligation, step, round, channel, row, to, data }, nr) => ({
    nr,
    key,
    gevalId,
    kind,
    obligation,
    step,
    round,
    channel,
    row,
    to,
    data,
  }));
  return [
    Prisma.sql`effecten as (
      insert into effect (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, soort, verplichting, stap, ronde,
        kanaal, rij, ontvanger, moment, gegevens)
      select gen_random_uuid(), wg, dv, e."gevalId", e.key, e.kind, e.obligation, e.step, e.round, e.channel, e.row, e."to", at,
        e.data
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(nr int, key text, "gevalId" uuid, kind text, obligation text,
        step text, round int, channel text, row text, "to" text, data jsonb)
      order by e.nr on conflict (sleutel) do nothing)`,
  ];
};
