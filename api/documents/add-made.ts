import { randomUUID } from 'node:crypto';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { type Caller, tenantOf } from '../auth/caller';
import { requireCase } from '../read-model/require-case';

type Made = { caller: Caller; gevalId: string; kind: string; language: 'nl' | 'en'; nowMs: number };

/**
 * A document of a case that is made here, without a version yet.
 * @throws Problem for a case that is not there
 */
export async function addMade(tx: Tx, { caller, gevalId, kind, language, nowMs }: Made): Promise<Document> {
  const { id: verzuimgevalId, dienstverbandId } = await requireCase(tx, gevalId);
  return tx.document.create({
    data: {
      ...{ id: randomUUID(), werkgeverId: tenantOf(caller), dienstverbandId, verzuimgevalId },
      ...{ soort: kind, taal: language, datum: civilMomentOf(nowMs).date, gemaakt: true },
    },
  });
}

type Received = Omit<Made, 'language'> & { row?: string; readers: readonly string[] };

/**
 * A document of a case that came from elsewhere, without its file yet.
 * @throws Problem for a case that is not there
 */
export async function addReceived(tx: Tx, { caller, gevalId, kind, row, readers, nowMs }: Received): Promise<Document> {
  const { id: verzuimgevalId, dienstverbandId } = await requireCase(tx, gevalId);
  return tx.document.create({
    data: {
      ...{ id: randomUUID(), werkgeverId: tenantOf(caller), dienstverbandId, verzuimgevalId, soort: kind },
      ...{ rij: row ?? null, datum: civilMomentOf(nowMs).date, ontvangers: [...readers] },
    },
  });
}
