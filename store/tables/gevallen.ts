import type { Moment } from '../../domain/moment/moment';
import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

export const writeGevallen: TableWrite = ({ moment }) => {
  const rows = changed(moment);
  if (rows.length === 0) return [];
  return [
    Prisma.sql`gevallen as (
      insert into verzuimgeval (id, werkgever_id, dienstverband_id, eerste_ziektedag, status)
      select g.id, wg, dv, g."firstSickDay", g.status
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, "firstSickDay" text, status text)
      on conflict (id) do update set status = excluded.status, eerste_ziektedag = excluded.eerste_ziektedag)`,
  ];
};

type Row = { id: string; status: string; firstSickDay: string };

/** The gevallen whose status or first day changed; one that no fact supports any more was withdrawn or joined to another. */
function changed({ loaded, plan, gevalId, earlier }: Moment): Row[] {
  const wanted: Row[] = earlier.map(({ geval, status, firstSickDay }) => ({ id: geval, status, firstSickDay }));
  if (gevalId && plan.firstSickDay) wanted.push({ id: gevalId, status: plan.status, firstSickDay: plan.firstSickDay });
  const known = new Map(loaded.cases.map((row) => [row.id, row]));
  const left = loaded.cases.filter(
    ({ id, status }) => !wanted.some((row) => row.id === id) && status !== 'ingetrokken' && status !== 'samengevoegd',
  );
  return [
    ...wanted.filter(({ id, status, firstSickDay }) => {
      const old = known.get(id);
      return old?.status !== status || old.firstSickDay !== firstSickDay;
    }),
    ...left.map((row) => ({ ...row, status: gevalId && row.id !== gevalId ? 'samengevoegd' : 'ingetrokken' })),
  ];
}
