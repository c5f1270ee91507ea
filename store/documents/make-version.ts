import { createHash } from 'node:crypto';
import { writePdf } from '../../documents/pdf/write-pdf';
import { type Answers, type CaseData, type Signed, sheetOf } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { caseNumber } from '../../domain/case/case-number';
import type { Document, DocumentVersie } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';

/** The case of a document is not there any more. */
class CaseOfDocumentGone extends Error {}

async function dataOf(tx: Tx, { verzuimgevalId, dienstverbandId }: Document): Promise<CaseData> {
  const geval = await tx.verzuimgeval.findUnique({ where: { id: verzuimgevalId ?? '' } });
  const dienstverband = await tx.dienstverband.findUnique({ where: { id: dienstverbandId } });
  if (!geval || !dienstverband) throw new CaseOfDocumentGone();
  const werknemer = await tx.werknemer.findUniqueOrThrow({ where: { id: dienstverband.werknemerId } });
  const werkgever = await tx.werkgever.findUniqueOrThrow({ where: { id: dienstverband.werkgeverId } });
  const { naam: name, geboortedatum: birthDate, personeelsnummer: number, bsn } = werknemer;
  return {
    employee: { name, birthDate, number, bsn },
    employer: { name: werkgever.naam, taxNumber: werkgever.loonheffingennummer },
    firstSickDay: geval.eersteZiektedag,
    caseNumber: caseNumber(geval.id),
  };
}

/** What a version is made of. */
export type Contents = { answers: Answers; signed: readonly Signed[]; atMs: number };

/** The file of a version. */
export async function drawVersion(
  tx: Tx,
  document: Document,
  { template, version, answers, signed, atMs }: Contents & { template: Template; version: number },
) {
  const madeOn = civilMomentOf(atMs).date;
  const data = await dataOf(tx, document);
  const language = document.taal as 'nl' | 'en';
  const bytes = await writePdf(sheetOf(template, { answers, data, language, version, madeOn, signed }));
  return {
    bestandsnaam: `${document.soort}-${version}.pdf`,
    mediatype: 'application/pdf',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inhoud: new Uint8Array(bytes),
    antwoorden: answers as object,
    gemaaktOp: madeOn,
    getekend: signed as unknown as object[],
  };
}

/** Makes the next version of a document from answers, and keeps its bytes: older ones stay as they are. */
export async function addVersion(tx: Tx, document: Document, template: Template, contents: Contents): Promise<number> {
  const { id: documentId, werkgeverId } = document;
  const version = (await tx.documentVersie.count({ where: { documentId } })) + 1;
  const drawn = await drawVersion(tx, document, { template, version, ...contents });
  await tx.documentVersie.create({ data: { werkgeverId, documentId, versie: version, ...drawn } });
  return version;
}

/** The last version of a document; null of one that was only recorded. */
export async function lastVersion(tx: Tx, documentId: string): Promise<DocumentVersie | null> {
  return tx.documentVersie.findFirst({ where: { documentId }, orderBy: { versie: 'desc' } });
}
