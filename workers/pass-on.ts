import { contractOf } from '../domain/case/contract';
import { definitionOf, type FactType } from '../domain/case/facts';
import { inTenant } from '../store/in-tenant';
import { type Reporting, reportAndTell } from './report-and-tell';

/**
 * Tells the contract of an employer a fact that one of its employments took. By the id of that fact it is told once; what
 * tells of the person stays with the employment.
 * @throws CasesUnavailable when Temporal did not take it; then it stands in the contract and is told again
 */
export async function passOn(
  reporting: Reporting,
  { werkgeverId, factId }: { werkgeverId: string; factId: string },
): Promise<void> {
  const [fact, contract] = await inTenant(reporting.db, werkgeverId, async (tx) => [
    await tx.feit.findUnique({ where: { id: factId } }),
    await tx.contract.findUnique({ where: { werkgeverId } }),
  ]);
  if (!fact || !contract) return;
  const { happened, ...told } = fact.gegevens as Record<string, unknown>;
  const fields = Object.keys(definitionOf(fact.soort as FactType).fields);
  const own = Object.fromEntries(Object.entries(told).filter(([name]) => fields.includes(name)));
  const clockOffsetMs = Number(contract.klokVerschilMs);
  const address = { ...contractOf(werkgeverId), clockOffsetMs, mayRollOver: contract.soort === 'echt' };
  await reportAndTell(reporting, address, {
    atMs: Date.now() + clockOffsetMs,
    message: {
      type: 'gebeurtenis',
      id: `doorgegeven-${factId}`,
      fact: { ...own, type: fact.soort, on: fact.bekendOp, ...(happened === undefined ? {} : { happened }) },
      by: 'dienstverband',
    },
  });
}
