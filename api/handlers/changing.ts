import { randomUUID } from 'node:crypto';
import { CasesUnavailable } from '../../client/case-client';
import { inTenant, type Tx } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { notFound } from '../problem/not-found';
import type { Handler, RouteRequest } from '../route';
import type { Services } from '../services';

type Change<B> = {
  /** Operation as the audit trail names it. */
  actie: string;
  /** What it is, as a refusal names it. */
  what: string;
  /** Changes the fields that were given, at this moment; the number of rows that it found. */
  change(tx: Tx, id: string, body: B, atMs: number): Promise<number>;
  /** The resource as GET gives it. */
  show(tx: Tx, id: string): Promise<unknown>;
  /** The employments to which it matters. */
  where(id: string): { id: string } | { werknemerId: string } | { werkgeverId: string };
};

const AT_ONCE = 8;

/**
 * A handler that changes fields of a resource and has the running cases to which they matter look again. The same
 * change twice is one change, so it needs no Idempotency-Key. While Temporal is away the change stands, and each case
 * reads it at its next moment.
 */
export function changing<B>({ actie, what, change, show, where }: Change<B>): Handler<{ id: string }, unknown, B> {
  return async (request, services) => {
    const werkgeverId = tenantOf(request.caller);
    const { id } = request.params;
    const { body, cases } = await inTenant(services.db, werkgeverId, async (tx) => {
      if ((await change(tx, id, request.body, services.now())) === 0) return notFound(what);
      await writeAudit(tx, request, { actie, uitkomst: '200', atMs: services.now() });
      const waiting = await tx.dienstverband.findMany({
        where: { ...where(id), soort: 'echt', volgendMoment: { not: null } },
        select: { id: true },
      });
      return { body: await show(tx, id), cases: waiting.map((row) => row.id) };
    });
    await wake(services, request, { werkgeverId, cases });
    return { status: 200, body };
  };
}

async function wake(
  services: Services,
  { requestId, caller }: RouteRequest<unknown, unknown, unknown>,
  { werkgeverId, cases }: { werkgeverId: string; cases: string[] },
): Promise<void> {
  const id = `gewijzigd-${randomUUID()}`;
  try {
    for (let i = 0; i < cases.length; i += AT_ONCE)
      await Promise.all(
        cases
          .slice(i, i + AT_ONCE)
          .map((dienstverbandId) =>
            services.cases.send({ werkgeverId, dienstverbandId }, 'wek', { id, by: caller.sleutelId }),
          ),
      );
  } catch (error) {
    if (!(error instanceof CasesUnavailable)) throw error;
    services.logger.warn({ verzoekId: requestId, zaken: cases.length }, 'zaken niet gewekt na een wijziging');
  }
}
