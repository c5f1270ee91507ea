import { createHash } from 'node:crypto';
import { writePdf } from '../../documents/pdf/write-pdf';
import { type Answers, type CaseData, type Signed, sheetOf } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { templateOf } from '../../documents/templates';
import { caseNumber } from '../../domain/case/case-number';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Document, DocumentVersie } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';

async function dataOf(tx: Tx, { verzuimgevalId, dienstverbandId }: Document): Promise<CaseData> {
  const geval = await tx.verzuimgeval.findUnique({ where: { id: verzuimgevalId ?? '' } });
  const dienstverband = await tx.dienstverband.findUnique({ where: { id: dienstverbandId } });
  if (!geval || !dienstverband) return notFound('Dit verzuimgeval');
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

/** Makes the next version of a document from answers, and keeps its bytes: older ones stay as they are. */
export async function addVersion(
  tx: Tx,
  document: Document,
  { answers, signed, atMs }: { answers: Answers; signed: readonly Signed[]; atMs: number },
): Promise<number> {
  const template = templateOf(document.soort) ?? notFound('Dit stuk');
  const madeOn = civilMomentOf(atMs).date;
  const version = (await tx.documentVersie.count({ where: { documentId: document.id } })) + 1;
  const data = await dataOf(tx, document);
  const language = document.taal as 'nl' | 'en';
  const bytes = await writePdf(sheetOf(template, { answers, data, language, version, madeOn, signed }));
  await tx.documentVersie.create({
    data: {
      werkgeverId: document.werkgeverId,
      documentId: document.id,
      versie: version,
      bestandsnaam: `${document.soort}-${version}.pdf`,
      mediatype: 'application/pdf',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      inhoud: new Uint8Array(bytes),
      antwoorden: answers as object,
      gemaaktOp: madeOn,
      getekend: signed as unknown as object[],
    },
  });
  return version;
}

/** The last version of a document; null of one that was only recorded. */
export async function lastVersion(tx: Tx, documentId: string): Promise<DocumentVersie | null> {
  return tx.documentVersie.findFirst({ where: { documentId }, orderBy: { versie: 'desc' } });
}

function mayRead(template: Template | undefined, reader: Reader): boolean {
  return reader === 'arbodienst' || (template?.recipients.includes('werkgever') ?? false);
}

/** @throws Problem for a document that is not there, or that this reader may not read */
export async function findMade(
  tx: Tx,
  id: string,
  reader: Reader,
): Promise<{ document: Document; template: Template }> {
  const document = await tx.document.findUnique({ where: { id } });
  const template = document?.gemaakt ? templateOf(document.soort) : undefined;
  if (!document || !template || !mayRead(template, reader)) return notFound('Dit stuk');
  return { document, template };
}
