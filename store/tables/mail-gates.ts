import type { CaseId } from '../../domain/case/contract';
import { gatesOf, type WaitingMail } from '../../domain/case/mail-gates';
import { civilMomentOf, instantOf } from '../amsterdam';
import { rowOfCase, stateOf } from '../case/stored-case';
import type { Sql } from '../sql';
import { jitterMinutesOf } from '../stable-id';

type Row = Omit<WaitingMail, 'at'> & { moment: Date; kind: string };

/**
 * Looks again at the messages of a case before they are claimed (`gatesOf`): drops what a heavier one overtook, notes on
 * what an outage delayed on which day it was to leave, and gives those that may not leave now a later moment, at which the
 * case wakes. What no outage kept waits from that moment on only: until then nothing is wrong. What another attempt has in hand
 * is left alone.
 *
 * @param atMs the case's own moment
 * @returns the moments of those, in milliseconds since 1970
 */
export async function checkGates(
  tx: Sql,
  { claimant, atMs, ...of }: CaseId & { claimant: string; atMs: number },
): Promise<number[]> {
  const { dienstverbandId } = of;
  const rows = await tx.$queryRaw<Row[]>`
    select b.id, coalesce(b.verzuimgeval_id, b.dienstverband_id) as owner, b.verplichting as obligation, b.stap as step,
      b.ontvanger as recipient, b.gebruiker_id as person, b.moment, b.gegevens->>'legalLatest' as "legalLatest",
      b.gegevens ? 'delayed' as "saysDelay", d.soort as kind
    from bericht b cross join (select soort from ${rowOfCase(of)}) d
    where b.dienstverband_id = ${dienstverbandId}::uuid and b.status in ('wachtend', 'geclaimd')
      and (b.geclaimd_door = ${claimant} or coalesce(b.in_handen_tot, '-infinity') < clock_timestamp())`;
  if (rows.length === 0) return [];
  const jitterMinutes = rows[0]?.kind === 'echt' ? jitterMinutesOf(dienstverbandId) : 0;
  const mails = rows.map(({ moment, ...row }) => ({ ...row, at: civilMomentOf(moment.getTime()) }));
  const { dropped, moved, delayed } = gatesOf(mails, civilMomentOf(atMs), jitterMinutes);
  if (dropped.length + moved.length + delayed.length === 0) return [];
  const moments = moved.map(({ id, at, couldLeave }) => {
    const ms = instantOf(at);
    return { id, moment: new Date(ms).toISOString(), wait: Math.max(0, ms - atMs), couldLeave };
  });
  await tx.$executeRaw`
    update bericht b set
      status = case when b.id = any(${dropped}::uuid[]) then 'vervallen' else 'wachtend' end,
      geclaimd_door = null, in_handen_tot = null,
      reden = case when b.id = any(${dropped}::uuid[]) then 'een later bericht hierover komt ervoor in de plaats' end,
      moment = coalesce(m.moment, b.moment),
      klaar_op = coalesce(clock_timestamp() + m.wait * interval '1 millisecond', b.klaar_op),
      wacht_sinds = case when m."couldLeave" then b.wacht_sinds
        else coalesce(clock_timestamp() + m.wait * interval '1 millisecond', b.wacht_sinds) end,
      gegevens = b.gegevens || coalesce((select jsonb_build_object('delayed',
          jsonb_build_object('due', l.due, 'cause', 'storing'))
        from jsonb_to_recordset(${JSON.stringify(delayed)}::jsonb) as l(id uuid, due text) where l.id = b.id), '{}')
    from unnest(${[...dropped, ...[...moved, ...delayed].map(({ id }) => id)]}::uuid[]) as given(id)
    left join jsonb_to_recordset(${JSON.stringify(moments)}::jsonb) as m(id uuid, moment timestamptz, wait float8, "couldLeave" boolean)
      on m.id = given.id
    where b.id = given.id`;
  const { table, key } = stateOf(of);
  const later = moments.map(({ moment }) => Date.parse(moment)).filter((ms) => ms > atMs);
  const next = later.length === 0 ? null : new Date(Math.min(...later));
  await tx.$executeRaw`
    update ${table} set versie = versie + 1, volgend_moment = least(volgend_moment, ${next}::timestamptz)
    where ${key} = ${dienstverbandId}::uuid`;
  return later;
}
