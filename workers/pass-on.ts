import { type CaseId, contractOf, isContract } from '../domain/case/contract';
import { definitionOf, type FactType } from '../domain/case/facts';
import { inTenant, type Tx } from '../store/in-tenant';
import { stableUuid } from '../store/stable-id';
import { type Reporting, reportAndTell } from './report-and-tell';

/** The message by which a fact of one case reaches another. */
const messageIdOf = (factId: string) => `doorgegeven-${factId}`;

/** `nowMs`: instant of the clock by which facts were told, before the offset of a contract. */
export type Passing = Reporting & { nowMs: () => number };

/**
 * Tells the contract of an employer a fact that one of its employments took, or an employment one that the contract took. By
 * the id of that fact it is told once; what tells of the person stays with the employment.
 * @throws CasesUnavailable when Temporal did not take it; then it stands in the case and is told again
 */
export async function passOn(
  { nowMs, ...reporting }: Passing,
  { werkgeverId, dienstverbandId, factId }: CaseId & { factId: string },
): Promise<void> {
  const to = { werkgeverId, dienstverbandId };
  const found = await inTenant(reporting.db, werkgeverId, async (tx) => {
    const fact = await tx.feit.findUnique({ where: { id: factId } });
    const clock = await clockOf(tx, to);
    return fact && clock && !(await holdsAlready(tx, to, fact)) ? { fact, clock } : null;
  });
  if (!found) return;
  const { fact, clock } = found;
  const { happened, ...told } = fact.gegevens as Record<string, unknown>;
  const fields = Object.keys(definitionOf(fact.soort as FactType).fields);
  const own = Object.fromEntries(Object.entries(told).filter(([name]) => fields.includes(name)));
  const clockOffsetMs = Number(clock.klokVerschilMs);
  await reportAndTell(
    reporting,
    { ...to, clockOffsetMs, mayRollOver: clock.soort === 'echt' },
    {
      atMs: nowMs() + clockOffsetMs,
      message: {
        type: 'gebeurtenis',
        id: messageIdOf(factId),
        fact: { ...own, type: fact.soort, on: fact.bekendOp, ...(happened === undefined ? {} : { happened }) },
        by: isContract(to) ? 'dienstverband' : 'contract',
      },
    },
  );
}

function clockOf(tx: Tx, { werkgeverId, dienstverbandId }: CaseId) {
  const select = { klokVerschilMs: true, soort: true } as const;
  return isContract({ werkgeverId, dienstverbandId })
    ? tx.contract.findUnique({ where: { werkgeverId }, select })
    : tx.dienstverband.findUnique({ where: { id: dienstverbandId }, select });
}

/**
 * Whether there is nothing to tell: the employment told it itself, has that package or stopped by now, or the contract went
 * over to yet another one meanwhile, which is told after this.
 */
async function holdsAlready(
  tx: Tx,
  { werkgeverId, dienstverbandId }: CaseId,
  fact: { id: string; soort: string; gegevens: unknown },
): Promise<boolean> {
  const lastOf = (id: string, soort: string | { in: string[] } = fact.soort) =>
    tx.feit.findFirst({ where: { dienstverbandId: id, soort }, orderBy: { volgnummer: 'desc' } });
  const now = await lastOf(dienstverbandId, { in: ['vertrek-arbodienst', 'pakketwissel'] });
  if (fact.soort === 'vertrek-arbodienst') return now?.soort === fact.soort;
  if (fact.soort !== 'pakketwissel') return false;
  // Who left and came back has the package that it had by a fact of its own.
  const packageIn = (one: { gegevens: unknown }) => (one.gegevens as { package?: string }).package;
  if (now && packageIn(now) === packageIn(fact)) return true;
  const last = await lastOf(dienstverbandId);
  const contract = contractOf(werkgeverId).dienstverbandId;
  if (dienstverbandId === contract) return false;
  const isOwn = last !== null && stableUuid(contract, messageIdOf(last.id)) === fact.id;
  return isOwn || (await lastOf(contract))?.id !== fact.id;
}
