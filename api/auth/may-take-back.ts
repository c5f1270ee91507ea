import { factsForEmployers } from '../../domain/case/employer-knowledge';
import type { FactType } from '../../domain/case/facts';
import { factsOf } from '../../store/case/case-rows';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import type { Caller } from './caller';
import { requireTeller } from './may-tell';

/**
 * Whoever may not tell a fact, or may not even know of it, cannot take it back either. One that is not there the case
 * itself refuses.
 * @throws Problem for such a fact
 */
export async function requireMayTakeBack(
  tx: Sql,
  caller: Caller,
  fact: Record<string, unknown> | undefined,
): Promise<void> {
  if (fact?.type !== 'terugname') return;
  const [row] = await tx.$queryRaw<Parameters<typeof factsOf>[0][number][]>`
    select id, volgnummer, soort, bekend_op, gegevens from feit where id::text = ${String(fact.gebeurtenisId)}`;
  if (!row) return;
  const [asked] = factsOf([row]);
  const [seen] = asked && !caller.bereik.includes('arbodienst') ? factsForEmployers([asked]) : [asked];
  if (!asked || seen?.type !== asked.type) notFound('Deze gebeurtenis', 'gebeurtenisId');
  requireTeller(caller, asked as { type: FactType } & Record<string, unknown>);
}
