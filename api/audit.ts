import { createHash } from 'node:crypto';
import type { Prisma } from '../prisma/client/client';
import { type ShownKeys, underKey } from '../store/acting-key';
import { auditLine } from '../store/audit-line';
import type { Database } from '../store/client';
import { asOperator } from '../store/in-tenant';
import { outsideTenant } from '../store/outside-tenant';
import type { Sql } from '../store/sql';
import { tenantOf } from './auth/caller';
import type { RouteRequest } from './route';

export type Audited = Pick<RouteRequest<unknown, unknown, unknown>, 'caller' | 'path' | 'requestId' | 'clientId'>;
type Line = { actie: string; uitkomst: string };

/** Writes who did or asked what of an employer. Paths hold ids only, so they can stand here for ever. */
export async function writeAudit(tx: Sql, request: Audited, line: Line): Promise<void> {
  await tx.$executeRaw(audited(request, line));
}

/** The same as a question, to be asked together with others. */
export function audited({ caller, path, requestId, clientId }: Audited, line: Line): Prisma.Sql {
  const ids = { verzoekId: requestId, kenmerkKlant: clientId };
  return auditLine({ werkgeverId: tenantOf(caller), onderwerp: path, ...line, ...ids });
}

export type OfNoEmployer = Line & { path: string; requestId: string; clientId?: string };

/** Writes what belongs to no employer: an operator's work across them. */
export async function writeOperatorAudit(db: Database, keys: ShownKeys, line: OfNoEmployer): Promise<void> {
  await underKey(keys, () => asOperator(db, keys.hash, (tx) => tx.$executeRaw(ofNoEmployer(line))));
}

/** The same of somebody without a key, called as it can be: by an address, or a page of this machine. */
export async function writeKeylessAudit(db: Database, on: string, line: OfNoEmployer): Promise<void> {
  await outsideTenant(() => db.$executeRaw(ofNoEmployer(line, on)));
}

function ofNoEmployer({ path, requestId, clientId, actie, uitkomst }: OfNoEmployer, on?: string): Prisma.Sql {
  const ids = { verzoekId: requestId, kenmerkKlant: clientId };
  return auditLine({ werkgeverId: null, on, actie, onderwerp: path, uitkomst, ...ids });
}

/** Stands for an address where the line is kept for ever: the same address gives the same name, and nobody reads it back. */
export function nameOfAddress(network: string): string {
  return `adres:${createHash('sha256').update(network).digest('base64url').slice(0, 16)}`;
}
