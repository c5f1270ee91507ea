import { carriedOverTo, takenFrom } from '../../documents/carried-over';
import type { Answers, Signed } from '../../documents/sheet-of';
import { templateOf } from '../../documents/templates';
import type { Document } from '../../prisma/client/client';
import type { Tx } from '../in-tenant';

/** What a document takes from another of its case in its language: of the one that was approved last, if there is one. */
export async function carriedOver(tx: Tx, { verzuimgevalId, soort, taal }: Document): Promise<Answers> {
  const carried = carriedOverTo(soort);
  if (!carried || verzuimgevalId === null) return {};
  const others = await tx.document.findMany({
    where: { verzuimgevalId, taal, gemaakt: true, soort: { in: [...carried.from] } },
    select: { id: true, soort: true },
  });
  const versions = await tx.documentVersie.findMany({
    where: { documentId: { in: others.map(({ id }) => id) } },
    select: { documentId: true, antwoorden: true, getekend: true },
    orderBy: [{ aangemaaktOp: 'desc' }, { versie: 'desc' }],
  });
  const approver = new Map(others.map(({ id, soort: kind }) => [id, templateOf(kind)?.approvedBy]));
  const last = versions.find(({ documentId, getekend }) =>
    (getekend as unknown as Signed[]).some(({ role }) => role === approver.get(documentId)),
  );
  return last ? takenFrom(carried, last.antwoorden as Answers) : {};
}
