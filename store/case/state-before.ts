import type { Answer } from '../../domain/case/contract';
import type { Sql } from '../sql';
import { stableUuid } from '../stable-id';

/** How a case stood before a message. */
export type StateBefore = {
  /** What it answered to that message before, as it is kept; null when the message is new. */
  answer: Answer | null;
  /** It went with an erasure: told again, it is set aside. */
  isErased: boolean;
  openTasks: readonly string[];
  /** Number of the last line of its timeline. */
  lastEffect: string;
};

export const NOTHING_BEFORE: StateBefore = { answer: null, isErased: false, openTasks: [], lastEffect: '0' };

export async function stateBefore(tx: Sql, dienstverbandId: string, berichtId: string): Promise<StateBefore> {
  const [row] = await tx.$queryRaw<[StateBefore]>`
    select (select o.antwoord from ontvangen_bericht o
        where o.dienstverband_id = ${dienstverbandId}::uuid and o.bericht_id = ${berichtId}) as answer,
      exists(select from gewist_bericht w where w.id = ${stableUuid(dienstverbandId, berichtId)}::uuid
        union all select from ontvangen_bericht o
        where o.dienstverband_id = ${dienstverbandId}::uuid and o.bericht_id = ${berichtId} and o.antwoord ? 'gewist') as "isErased",
      array(select t.id::text from taak t where t.dienstverband_id = ${dienstverbandId}::uuid and t.status = 'open')
        as "openTasks",
      coalesce((select max(e.volgnummer) from effect e where e.dienstverband_id = ${dienstverbandId}::uuid), 0)::text
        as "lastEffect"`;
  return row;
}
