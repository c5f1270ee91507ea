import { askToLook } from '../../store/doorgifte';
import { inTenant, type Tx } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import { requireSecondKey } from '../auth/second-key';
import { notFound } from '../problem/not-found';
import type { Handler } from '../route';

type Change<B> = {
  /** Operation as the audit trail names it. */
  actie: string;
  /** What it is, as a refusal names it. */
  what: string;
  /** Fields that one key alone does not change. */
  needsSecondKey?: ReadonlyArray<keyof B & string>;
  /** Changes the fields that were given, at this moment; the number of rows that it found. */
  change(tx: Tx, id: string, body: B, atMs: number): Promise<number>;
  /** The resource as GET gives it. */
  show(tx: Tx, id: string): Promise<unknown>;
  /** The employments to which it matters. */
  where(id: string): { id: string } | { werknemerId: string } | { werkgeverId: string };
};

/**
 * A handler that changes fields of a resource and has the running cases to which they matter look again, within seconds
 * and without waiting for them. The same change twice is one change, so it needs no Idempotency-Key.
 */
export function changing<B extends object>({
  actie,
  what,
  needsSecondKey = [],
  change,
  show,
  where,
}: Change<B>): Handler<{ id: string }, unknown, B> {
  return async (request, services) => {
    const werkgeverId = tenantOf(request.caller);
    const { id } = request.params;
    const field = needsSecondKey.find((name) => request.body[name] !== undefined);
    const body = await inTenant(services.db, werkgeverId, async (tx) => {
      // What is not there is told before what its change would take.
      if (field) {
        await show(tx, id);
        requireSecondKey(request.caller, 'mensen', field);
      }
      if ((await change(tx, id, request.body, services.now())) === 0) return notFound(what);
      await writeAudit(tx, request, { actie: told(actie, request.body), uitkomst: '200' });
      await askToLook(tx, where(id));
      return show(tx, id);
    });
    return { status: 200, body };
  };
}

/** The operation with the names of the fields that came, never what they hold. */
function told(actie: string, body: unknown): string {
  const names = Object.keys(body as object).sort();
  return names.length === 0 ? actie : `${actie}: ${names.join(', ')}`;
}
