import type { CaseAddress } from '../../client/case-client';
import type { MessageType } from '../../domain/case/contract';
import { factsForEmployers, onlyArbodienstTells } from '../../domain/case/employer-knowledge';
import type { FactType, RecordedFact } from '../../domain/case/facts';
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
 * @returns the facts of the case where one is taken back, else none
 * @throws Problem for what is taken back and is not there, or for him is not; and for what a ground decides that he may not know
 */
export async function requireKnown(
  tx: Sql,
  caller: Caller,
  { address, told, atMs, repeated }: Sent,
): Promise<readonly RecordedFact[]> {
  const facts = told.fact?.type === 'terugname' ? await factsIn(tx, address) : [];
  if (told.fact?.type === 'terugname') requireKnownFact(caller, facts, String(told.fact.gebeurtenisId));
  const isDecided = told.fact !== undefined && GROUND_DECIDES.has(told.fact.type as FactType);
  if (isDecided && !caller.bereik.includes('arbodienst') && !(await repeated()))
    await requireGroundDecidesNothing(tx, address, { ...told, fact: told.fact ?? {} }, atMs);
  return facts;
}

async function factsIn(tx: Sql, { dienstverbandId }: CaseAddress): Promise<readonly RecordedFact[]> {
  return factsOf(
    await tx.$queryRaw<Parameters<typeof factsOf>[0]>`
    select id, volgnummer, soort, bekend_op, gegevens from feit where dienstverband_id = ${dienstverbandId}::uuid
    order by volgnummer`,
  );
}

/**
 * Whoever may not tell a fact, or may not even know of it, cannot take it back either: for him it is not there.
 * @throws Problem for such a fact
 */
function requireKnownFact(caller: Caller, facts: readonly RecordedFact[], id: string): void {
  const asked = facts.find((fact) => fact.id === id);
  const isKnown = (fact: RecordedFact) =>
    caller.bereik.includes('arbodienst') ||
    (factsForEmployers([fact])[0]?.type === fact.type && !onlyArbodienstTells({ ...fact }));
  if (!asked || !isKnown(asked)) notFound('Deze gebeurtenis', 'gebeurtenisId');
  requireTeller(caller, { ...asked });
}
