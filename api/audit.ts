import { createHash } from 'node:crypto';
import type { Database } from '../store/client';
import type { Tx } from '../store/in-tenant';
import { outsideTenant } from '../store/outside-tenant';
import { nameOf, tenantOf } from './auth/caller';
import type { RouteRequest } from './route';

type Audited = Pick<RouteRequest<unknown, unknown, unknown>, 'caller' | 'path' | 'requestId' | 'clientId'>;
/** The moment counts where the database sets none of its own; it does for the roles of API and worker. */
type Line = { actie: string; uitkomst: string; atMs: number };

/** Writes who did or asked what of an employer. Paths hold ids only, so they can stand here for ever. */
export async function writeAudit(tx: Tx, request: Audited, line: Line): Promise<void> {
  await tx.audit.create({
    data: {
      werkgeverId: tenantOf(request.caller),
      moment: new Date(line.atMs),
      wie: nameOf(request.caller),
      actie: line.actie,
      onderwerp: request.path,
      uitkomst: line.uitkomst,
      verzoekId: request.requestId,
      kenmerkKlant: request.clientId,
    },
    select: { id: true },
  });
}

/** Writes what belongs to no employer: an operator's work across them, and keys that were refused. */
export async function writeInstallationAudit(
  db: Database,
  {
    who,
    path,
    requestId,
    clientId,
    actie,
    uitkomst,
    atMs,
  }: Line & { who: string; path: string; requestId: string; clientId?: string },
): Promise<void> {
  const ids = { verzoekId: requestId, kenmerkKlant: clientId };
  const moment = new Date(atMs);
  const data = [{ werkgeverId: null, moment, wie: who, actie, onderwerp: path, uitkomst, ...ids }];
  await outsideTenant(() => db.audit.createMany({ data }));
}

/** Stands for an address where the line is kept for ever: the same address gives the same name, and nobody reads it back. */
export function nameOfAddress(network: string): string {
  return `adres:${createHash('sha256').update(network).digest('base64url').slice(0, 16)}`;
}
