import type { DocumentVersie } from '../../prisma/client/client';
import type { Tx } from '../in-tenant';
import { sealedVersion } from '../secret-fields';
import { openBytes } from '../secret-text';

/** Versions of documents with medical data. The database lets them through by functions of the medical role alone. */

/** How many versions there are: all that is told of them to who may not read them. */
export async function countMedicalVersions(tx: Tx, documentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ n: number }]>`select medische_versies(${documentId}::uuid) as n`;
  return row.n;
}

/** A version as the table takes it. */
type Line = Pick<DocumentVersie, 'bestandsnaam' | 'mediatype' | 'sha256' | 'inhoud' | 'gemaaktOp'> & {
  antwoorden?: object;
  getekend?: object[];
};
type New = { documentId: string; author: string; version: Line };

/** Keeps the next version. The database refuses an author who is no company doctor. */
export async function addMedicalVersion(tx: Tx, { documentId, author, version }: New): Promise<void> {
  const { inhoud, ...line } = sealedVersion(version);
  await tx.$queryRaw`
    select bewaar_medische_versie(${documentId}::uuid, ${author}::uuid, ${JSON.stringify(line)}::jsonb, ${inhoud}::bytea)`;
}

/** The file for somebody who may read it; null for a version that is not there, or for anybody else. */
export async function readMedicalVersion(
  tx: Tx,
  { documentId, version, reader }: { documentId: string; version: number; reader: string },
): Promise<{ type: string; bytes: Uint8Array } | null> {
  const [row] = await tx.$queryRaw<Array<{ type: string; bytes: Uint8Array }>>`
    select mediatype as type, inhoud as bytes from lees_medische_versie(${documentId}::uuid, ${version}::int, ${reader}::uuid)`;
  return row ? { ...row, bytes: openBytes(row.bytes) } : null;
}
