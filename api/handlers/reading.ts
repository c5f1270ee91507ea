import { inTenant, type Tx } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { tenantOf } from '../auth/caller';
import type { FileBody, Handler, Reply, RouteRequest } from '../route';
import type { Services } from '../services';

type Read<P, Q> = (tx: Tx, request: RouteRequest<P, Q, unknown>, services: Services) => Promise<Reply['body']>;

type ReadFile<P, Q> = (tx: Tx, request: RouteRequest<P, Q, unknown>, services: Services) => Promise<FileBody>;

/** The same for a file. */
export function readingFile<P, Q>(
  read: ReadFile<P, Q>,
  headers: Readonly<Record<string, string>> = {},
): Handler<P, Q, unknown> {
  return (request, services) =>
    inTenant(services.db, tenantOf(request.caller), async (tx) => {
      const file = await read(tx, request, services);
      await writeAudit(tx, request, { actie: 'lees', uitkomst: '200' });
      return { status: 200, body: null, file, headers };
    });
}

/** A handler that reads rows of the caller's employer; that it did is written in the same transaction. */
export function reading<P, Q>(read: Read<P, Q>): Handler<P, Q, unknown> {
  return (request, services) =>
    inTenant(services.db, tenantOf(request.caller), async (tx) => {
      const body = await read(tx, request, services);
      await writeAudit(tx, request, { actie: 'lees', uitkomst: '200' });
      return { status: 200, body };
    });
}
