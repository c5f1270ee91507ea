import { randomUUID } from 'node:crypto';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { keepEmployment } from '../../store/keep-employment';
import { type Caller, tenantOf } from '../auth/caller';
import { requireCase } from '../read-model/require-case';

/** The case, of which nothing is erased until this transaction ends. @throws Problem for a case that is not there */
async function keptCase(tx: Tx, id: string) {
  await keepEmployment(tx, 'verzuimgeval', id);
  return requireCase(tx, id);
}

type Made = { caller: Caller; gevalId: string; kind: string; language: 'nl' | 'en'; nowMs: number };

/**
 * A document of a case that is made here, without a version yet.
 * @throws Problem for a case that is not there
 */
export async function addMade(tx: Tx, { caller, gevalId, kind, language, nowMs }: Made): Promise<Document> {
  const { id: verzuimgevalId, dienstverbandId } = await keptCase(tx, gevalId);
  return tx.document.create({
    data: {
      ...{ id: randomUUID(), werkgeverId: tenantOf(caller), dienstverbandId, verzuimgevalId },
      ...{ soort: kind, taal: language, datum: civilMomentOf(nowMs).date, gemaakt: true },
    },
  });
}

type Received = Pick<Made, 'caller' | 'kind' | 'nowMs'> & {
  /** Null of the contract. */
  gevalId: string | null;
  row?: string;
  readers: readonly string[];
};

/**
 * A document of a case or of the contract that came from elsewhere, without its file yet.
 * @throws Problem for a case that is not there
 */
export async function addReceived(tx: Tx, { caller, gevalId, kind, row, readers, nowMs }: Received): Promise<Document> {
  const werkgeverId = tenantOf(caller);
  const geval = gevalId === null ? null : await keptCase(tx, gevalId);
  const owner = { verzuimgevalId: geval?.id ?? null, dienstverbandId: geval?.dienstverbandId ?? werkgeverId };
  return tx.document.create({
    data: {
      ...{ id: randomUUID(), werkgeverId, ...owner, soort: kind },
      ...{ rij: row ?? null, datum: civilMomentOf(nowMs).date, ontvangers: [...readers] },
    },
  });
}
