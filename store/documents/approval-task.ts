import { DOCUMENT_READY } from '../../domain/moment/standalone-task';
import type { Document } from '../../prisma/client/client';
import type { Tx } from '../in-tenant';

/** How the keys of the tasks to look a document through and approve it begin. */
export function approvalKeys(documentKey: string): string {
  return `${documentKey}/${DOCUMENT_READY.approve}`;
}

/** The key of that task for the first version, or for one that was made when its work was done anew. */
export function approvalKey(documentKey: string, version: number): string {
  return version === 1 ? approvalKeys(documentKey) : `${approvalKeys(documentKey)}/v${version}`;
}

/** The last task to approve a document, which does not change until this transaction ends; undefined where there was none. */
export async function approvalTaskOf(
  tx: Tx,
  { dienstverbandId, sleutel }: Pick<Document, 'dienstverbandId' | 'sleutel'>,
): Promise<{ status: string; reden: string | null } | undefined> {
  if (sleutel === null) return undefined;
  const [task] = await tx.$queryRaw<Array<{ status: string; reden: string | null }>>`
    select status, reden from taak
    where dienstverband_id = ${dienstverbandId}::uuid and starts_with(sleutel, ${approvalKeys(sleutel)})
    order by length(sleutel) desc, sleutel desc limit 1 for no key update`;
  return task;
}
