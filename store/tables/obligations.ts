import type { StoredObligation } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import type { ObligationRow } from '../../domain/moment/settle';
import { Prisma } from '../../prisma/client/client';
import type { TableWrite } from './change';

/** What did not change is not written. */
export const writeObligations: TableWrite = ({ moment, obligations, gone }) => {
  const asked = obligations
    .filter((row) => hasChanged(row, moment))
    .map(({ obligation: { id, status, opensOn, internalDue, legalLatest, notAsked }, entry }) => ({
      ...{ owner: moment.owner, obligation: id, status, opensOn, internalDue, legalLatest },
      entry: { ...entry, notAsked },
    }));
  const rows: StoredObligation[] = [...asked, ...gone];
  if (rows.length === 0) return [];
  return [
    Prisma.sql`plichten as (
      insert into verplichting (werkgever_id, verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk,
        wettelijk_uiterlijk, ronde, gegevens)
      select wg, o.owner, o.obligation, o.status, o."opensOn", o."internalDue", o."legalLatest",
        (o.entry->>'round')::int, o.entry
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(owner uuid, obligation text, status text,
        "opensOn" text, "internalDue" text, "legalLatest" text, entry jsonb)
      on conflict (verzuimgeval_id, verplichting) do update set status = excluded.status, opent_op = excluded.opent_op,
        intern_uiterlijk = excluded.intern_uiterlijk, wettelijk_uiterlijk = excluded.wettelijk_uiterlijk,
        ronde = excluded.ronde, gegevens = excluded.gegevens)`,
  ];
};

function hasChanged({ obligation: o, entry }: ObligationRow, { loaded, owner }: Moment): boolean {
  const old = loaded.obligations.find((row) => row.owner === owner && row.obligation === o.id);
  const stand = (
    row: Omit<ObligationRow['obligation'] | NonNullable<typeof old>, 'entry'>,
    { round, due, done, told, stopped, performed, back, anew, waiting }: typeof entry,
  ) =>
    JSON.stringify([
      ...[row.status, row.opensOn, row.internalDue, row.legalLatest],
      ...[round, due, done, told, stopped, performed, back, anew, waiting],
    ]);
  return !old || stand(o, entry) !== stand(old, old.entry) || o.notAsked !== old.entry.notAsked;
}
