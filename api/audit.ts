import { createHash } from 'node:crypto';
import { Prisma } from '../prisma/client/client';
import type { Database } from '../store/client';
import { outsideTenant } from '../store/outside-tenant';
import type { Sql } from '../store/sql';
import { type Caller, nameOf, tenantOf } from './auth/caller';
import type { RouteRequest } from './route';

type Audited = Pick<RouteRequest<unknown, unknown, unknown>, 'caller' | 'path' | 'requestId' | 'clientId'>;
/** The moment counts where the database sets none of its own; it does for the roles of API and worker. */
type Line = { actie: string; uitkomst: string; atMs: number };

/** Writes who did or asked what of an employer. Paths hold ids only, so they can stand here for ever. */
export async function writeAudit(tx: Sql, request: Audited, line: Line): Promise<void> {
  await tx.$executeRaw(audited(request, line));
}

/** The same as a question, to be asked together with others. */
export function audited(request: Audited, line: Line): Prisma.Sql {
  return Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst, verzoek_id, kenmerk_klant)
    values (gen_random_uuid(), ${tenantOf(request.caller)}::uuid, ${new Date(line.atMs)}::timestamptz,
      ${nameOf(request.caller)}, ${withSecond(request.caller, line.actie)}, ${request.path}, ${line.uitkomst}, ${request.requestId},
      ${request.clientId ?? null})`;
}

/** The operation with the second key that it was done with. */
function withSecond({ second }: Caller, actie: string): string {
  return second ? `${actie} (met sleutel:${second.sleutelId})` : actie;
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
