import type { Tx } from '../in-tenant';
import type { drawVersion } from './make-version';

/** Versions of documents with medical data. The database lets them through by functions of the medical role alone. */

/** How many versions there are: all that is told of them to who may not read them. */
export async function countMedicalVersions(tx: Tx, documentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ n: number }]>`select medische_versies(${documentId}::uuid) as n`;
  return row.n;
}

type New = { documentId: string; author: string; drawn: Awaited<ReturnType<typeof drawVersion>> };

/** Keeps the next version. The database refuses an author who is no company doctor. */
export async function addMedicalVersion(tx: Tx, { documentId, author, drawn }: New): Promise<void> {
  const { inhoud, ...line } = drawn;
  await tx.$queryRaw`
    select bewaar_medische_versie(${documentId}::uuid, ${author}::uuid, ${JSON.stringify(line)}::jsonb, ${inhoud}::bytea)`;
}

/** The file for somebody who may read it; null for a version that is not there, or for anybody else. */
export async function readMedicalVersion(
  tx: Tx,
  { documentId, version, reader }: { documentId: string; version: number; reader: string },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await tx.$queryRaw<Array<{ inhoud: Uint8Array<ArrayBuffer> }>>`
    select inhoud from lees_medische_versie(${documentId}::uuid, ${version}::int, ${reader}::uuid)`;
  return row?.inhoud ?? null;
}
