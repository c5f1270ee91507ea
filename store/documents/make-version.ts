import { createHash } from 'node:crypto';
import { writePdf } from '../../documents/pdf/write-pdf';
import { type Answers, type CaseData, type Contact, type Signed, sheetOf } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { caseNumber } from '../../domain/case/case-number';
import { isContract } from '../../domain/case/contract';
import type { Document, DocumentVersie } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';
import { readersOf } from './readers-of';

/** What the record says of those whom a document is about: of one of the contract nobody but the employer. */
async function dataOf(tx: Tx, document: Document): Promise<CaseData> {
  const { werkgeverId, verzuimgevalId, dienstverbandId } = document;
  const werkgever = await tx.werkgever.findUniqueOrThrow({ where: { id: werkgeverId } });
  const geval = verzuimgevalId && (await tx.verzuimgeval.findUniqueOrThrow({ where: { id: verzuimgevalId } }));
  return {
    employee: isContract(document) ? null : await employeeOf(tx, dienstverbandId),
    employer: { name: werkgever.naam, taxNumber: werkgever.loonheffingennummer },
    firstSickDay: geval ? geval.eersteZiektedag : null,
    contacts: {
      werkgever: await contactOf(tx, verzuimgevalId, 'werkgever'),
      bedrijfsarts: await contactOf(tx, verzuimgevalId, 'bedrijfsarts'),
      casemanager: await contactOf(tx, verzuimgevalId, 'casemanager'),
    },
    caseNumber: caseNumber(verzuimgevalId ?? dienstverbandId),
  };
}

/** Who has a role in a case: whom it was given to, else the first who has it for the employer. */
async function contactOf(tx: Tx, verzuimgevalId: string | null, rol: string): Promise<Contact | null> {
  const given = verzuimgevalId && (await tx.toewijzing.findFirst({ where: { verzuimgevalId, rol } }));
  const found = await tx.gebruiker.findFirst({
    where: { rol, beeindigdOp: null, ...(given ? { id: given.gebruikerId } : {}) },
    orderBy: { id: 'asc' },
  });
  if (!found) return null;
  const { naam: name, functie, organisatie: organisation, bigNummer: bigNumber, telefoon: phone, email } = found;
  return { name, function: functie, organisation, bigNumber, phone, email };
}

async function employeeOf(tx: Tx, dienstverbandId: string): Promise<CaseData['employee']> {
  const { werknemerId: id } = await tx.dienstverband.findUniqueOrThrow({ where: { id: dienstverbandId } });
  const found = await tx.werknemer.findUniqueOrThrow({ where: { id } });
  const { naam: name, geboortedatum: birthDate, personeelsnummer: number, bsn, telefoon: phone } = found;
  return { name, birthDate, number, bsn, phone };
}

/** What a version is made of; `knownUntil` is the number of the last fact in it, where that was read before. */
export type Contents = { answers: Answers; signed: readonly Signed[]; atMs: number; knownUntil?: number };

/** The file of a version. */
export async function drawVersion(
  tx: Tx,
  document: Document,
  { template, version, answers, signed, atMs }: Contents & { template: Template; version: number },
) {
  const madeOn = civilMomentOf(atMs).date;
  const data = await dataOf(tx, document);
  const language = document.taal as 'nl' | 'en';
  const copiesTo = readersOf(document, template);
  const bytes = await writePdf(sheetOf(template, { answers, data, language, version, madeOn, signed, copiesTo }));
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
  const feitenTot = contents.knownUntil ?? (await lastFactOf(tx, document));
  const drawn = await drawVersion(tx, document, { template, version, ...contents });
  await tx.documentVersie.create({ data: { werkgeverId, documentId, versie: version, feitenTot, ...drawn } });
  if (document.teMaken) await tx.document.update({ where: { id: documentId }, data: { teMaken: false } });
  return version;
}

async function lastFactOf(tx: Tx, { dienstverbandId }: Document): Promise<number> {
  const last = await tx.feit.aggregate({ where: { dienstverbandId }, _max: { volgnummer: true } });
  return last._max.volgnummer ?? 0;
}

/** The last version of a document; null of one that was only recorded. */
export async function lastVersion(tx: Tx, documentId: string): Promise<DocumentVersie | null> {
  return tx.documentVersie.findFirst({ where: { documentId }, orderBy: { versie: 'desc' } });
}
