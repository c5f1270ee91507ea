import type { PlainDate } from '../../domain/calendar/plain-date';
import { employerSees, type Reader } from '../../domain/case/employer-knowledge';
import { definitionOf, FACT_TYPES } from '../../domain/case/facts';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import { isOfContract } from '../../domain/contract/told-to';
import { packageOn } from '../../domain/protocols/package-on';
import { VISIBLE_ROWS } from '../../domain/protocols/packages';
import { Prisma } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { readContract } from '../../store/case/load-contract';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';
import type { PlanForReader } from './employer-view';
import { planFor } from './employer-view';

/** @throws Problem when it is not the employer of the caller */
export async function requireContract(tx: Tx, werkgeverId: string): Promise<void> {
  if ((await tx.contract.count({ where: { werkgeverId } })) === 0) notFound('Deze werkgever');
}

/** What the contract asks for as of a day, today by default, as this reader may know it. */
export async function contractPlanFor(
  tx: Tx,
  werkgeverId: string,
  { asOf, nowMs, reader }: { asOf?: PlainDate; nowMs: number; reader: Reader },
): Promise<{ asOf: PlainDate; package: string; obligations: PlanForReader['obligations'] }> {
  const { context, facts } = (await readContract(tx, werkgeverId)) ?? notFound('Deze werkgever');
  const day = asOf ?? civilMomentOf(nowMs).date;
  const { obligations } = planFor(reader, makeContractPlan({ context, facts, asOf: day }));
  return { asOf: day, package: packageOn(context, facts).id, obligations };
}

/** What is told of the contract itself, not of a row. */
const SEEN_TYPES = FACT_TYPES.filter((type) => isOfContract(type) && !('row' in definitionOf(type).fields));
const SEEN_ROWS = VISIBLE_ROWS.filter((row) => employerSees(row) === 'all');

export type ContractFact = {
  id: string;
  volgnummer: number;
  soort: string;
  bekend_op: string;
  gegevens: Record<string, unknown>;
};

/** The facts of the contract beyond a number, oldest first; to an employer those about rows of which it may know. */
export function factsOfContract(
  tx: Tx,
  werkgeverId: string,
  { after, take, reader }: { after: number; take: number; reader: Reader },
): Promise<ContractFact[]> {
  const row = Prisma.sql`coalesce(gegevens->>'row', gegevens->>'obligation')`;
  const seen =
    reader === 'arbodienst'
      ? Prisma.sql`true`
      : Prisma.sql`(${row} = any(${SEEN_ROWS}::text[]) or (${row} is null and soort = any(${SEEN_TYPES}::text[])))`;
  return tx.$queryRaw<ContractFact[]>`
    select id, volgnummer, soort, bekend_op, gegevens from feit
    where dienstverband_id = ${werkgeverId}::uuid and volgnummer > ${after} and ${seen}
    order by volgnummer limit ${take}`;
}
