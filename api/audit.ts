import type { Tx } from '../store/in-tenant';
import { nameOf, tenantOf } from './auth/caller';
import type { RouteRequest } from './route';

type Audited = Pick<RouteRequest<unknown, unknown, unknown>, 'caller' | 'path' | 'requestId'>;

/** Writes who did or asked what. Paths hold ids only, so they can stand here for ever. */
export async function writeAudit(
  tx: Tx,
  request: Audited,
  line: { actie: string; uitkomst: string; atMs: number },
): Promise<void> {
  await tx.audit.create({
    data: {
      werkgeverId: tenantOf(request.caller),
      moment: new Date(line.atMs),
      wie: nameOf(request.caller),
      actie: line.actie,
      onderwerp: request.path,
      uitkomst: line.uitkomst,
      verzoekId: request.requestId,
    },
    select: { id: true },
  });
}
