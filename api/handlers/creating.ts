import { inTenant, type Tx } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { type Caller, tenantOf } from '../auth/caller';
import { claim, claimantOf } from '../idempotency/claim';
import { finish } from '../idempotency/finish';
import type { Handler, Reply, RouteRequest } from '../route';
import type { Services } from '../services';

type Creation<P, B> = {
  /** Operation as the audit trail names it. */
  actie: string;
  /** Makes the row and gives its id. */
  create(tx: Tx, request: RouteRequest<P, unknown, B>, services: Services): Promise<string>;
  /** The resource as GET gives it to this caller. */
  show(tx: Tx, id: string, services: Services, caller: Caller): Promise<unknown>;
  /** Where GET gives it, where that is not below the path of the request; its last part is the id. */
  pathOf?(id: string): string;
};

/**
 * A handler that makes a row of the caller's employer: key, row, answer and audit, which names the row, in one transaction. A repeat shows
 * the row that the first request made; the answer itself is not stored, because it can hold personal data.
 */
export function creating<P, B>({ actie, create, show, pathOf }: Creation<P, B>): Handler<P, unknown, B> {
  return (request, services) => {
    const werkgeverId = tenantOf(request.caller);
    const claimant = claimantOf(werkgeverId, request);
    return inTenant(services.db, werkgeverId, async (tx): Promise<Reply> => {
      const claimed = await claim(tx, claimant);
      if (claimed.state === 'klaar') {
        const locatie = claimed.locatie ?? '';
        await writeAudit(tx, { ...request, path: locatie }, { actie, uitkomst: `${claimed.code} herhaald` });
        const body = await show(tx, locatie.slice(locatie.lastIndexOf('/') + 1), services, request.caller);
        return { status: claimed.code, body, headers: { Location: locatie, 'Idempotent-Replayed': 'true' } };
      }
      const id = await create(tx, request, services);
      const locatie = pathOf?.(id) ?? `${request.path}/${id}`;
      await finish(tx, claimant, { code: 201, body: null, locatie });
      await writeAudit(tx, { ...request, path: locatie }, { actie, uitkomst: '201' });
      return { status: 201, body: await show(tx, id, services, request.caller), headers: { Location: locatie } };
    });
  };
}
