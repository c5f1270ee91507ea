import type { CaseAddress } from '../../client/case-client';
import type { MessageType } from '../../domain/case/contract';
import { factsForEmployers, onlyArbodienstTells } from '../../domain/case/employer-knowledge';
import type { FactType } from '../../domain/case/facts';
import { GROUND_DECIDES } from '../../domain/case/under-every-ground';
import { factsOf } from '../../store/case/case-rows';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import { requireGroundDecidesNothing } from '../read-model/ground-decides';
import type { Caller } from './caller';
import { requireTeller } from './may-tell';

type Told = { type: MessageType; fact?: Record<string, unknown> };
type Sent = { address: CaseAddress; told: Told; atMs: number; repeated: () => Promise<boolean> };

/**
 * What somebody may not know of a case decides nothing about what he tells: the answer would tell it.
 * @throws Problem for what is taken back and is not there, or for him is not; and for what a ground decides that he may not know
 */
export async function requireKnown(tx: Sql, caller: Caller, { address, told, atMs, repeated }: Sent): Promise<void> {
  if (told.fact?.type === 'terugname') await requireKnownFact(tx, caller, address, String(told.fact.gebeurtenisId));
  const isDecided = told.fact !== undefined && GROUND_DECIDES.has(told.fact.type as FactType);
  if (isDecided && !caller.bereik.includes('arbodienst') && !(await repeated()))
    await requireGroundDecidesNothing(tx, address, { ...told, fact: told.fact ?? {} }, atMs);
}

/**
 * Whoever may not tell a fact, or may not even know of it, cannot take it back either: for him it is not there.
 * @throws Problem for such a fact
 */
async function requireKnownFact(tx: Sql, caller: Caller, { dienstverbandId }: CaseAddress, id: string): Promise<void> {
  const rows = await tx.$queryRaw<Parameters<typeof factsOf>[0][number][]>`
    select id, volgnummer, soort, bekend_op, gegevens from feit
    where id::text = ${id} and dienstverband_id = ${dienstverbandId}::uuid`;
  const [asked] = factsOf(rows);
  const isKnown = (fact: { type: FactType }) =>
    caller.bereik.includes('arbodienst') ||
    (factsForEmployers(factsOf(rows))[0]?.type === fact.type && !onlyArbodienstTells({ ...fact }));
  if (!asked || !isKnown(asked)) return notFound('Deze gebeurtenis', 'gebeurtenisId');
  requireTeller(caller, { ...asked });
}
