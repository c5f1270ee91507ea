import type { Signed } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { employerSees } from '../../domain/case/employer-knowledge';
import { DOCUMENT_READY } from '../../domain/moment/standalone-task';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';
import { idOfKey, messageIdOf } from '../stable-id';
import { approvalKeys } from './approval-task';
import { readersOf } from './readers-of';
import { subjectOf } from './subject-of';

/** Who is told that something waits behind the login; others get it through their own channel. */
const MAILED: ReadonlySet<string> = new Set([
  'werkgever',
  'werknemer',
  'casemanager',
  'arbeidsdeskundige',
  'bedrijfsarts',
]);

type Approved = { role: string; signed: readonly Signed[]; version: number; atMs: number };

/**
 * What follows from an approval or signature, in the transaction that writes it. Once the right role approved it, and again once
 * everybody signed, those whom it is for are told that it is there: a row for each, under the key of the version.
 */
export async function afterApproval(
  tx: Tx,
  document: Document,
  template: Template,
  { role, signed, version, atMs }: Approved,
): Promise<void> {
  const today = civilMomentOf(atMs).date;
  if (role === template.approvedBy && document.sleutel)
    await tx.taak.updateMany({
      where: {
        dienstverbandId: document.dienstverbandId,
        sleutel: { startsWith: approvalKeys(document.sleutel) },
        status: 'open',
      },
      data: { status: 'gedaan', geslotenOp: today },
    });
  const roles = new Set<string>(signed.map((one) => one.role));
  const isApproved = roles.has(template.approvedBy);
  const isSigned = template.signedBy.every((one) => roles.has(one));
  if (!isApproved || !(role === template.approvedBy || isSigned)) return;
  const isHidden = document.rij !== null && employerSees(document.rij) !== 'all';
  const rows = readersOf(document, template).filter(
    (reader) => MAILED.has(reader) && reader !== template.approvedBy && !(reader === 'werkgever' && isHidden),
  );
  const { werkgeverId, dienstverbandId, verzuimgevalId } = document;
  await tx.bericht.createMany({
    skipDuplicates: true,
    data: rows.map((ontvanger) => {
      const sleutel = `${document.id}/versie/${version}/${DOCUMENT_READY.mail}/email/${ontvanger}`;
      return {
        ...{ id: idOfKey(sleutel), werkgeverId, dienstverbandId, verzuimgevalId, sleutel, ontvanger },
        verplichting: subjectOf(document, template),
        stap: DOCUMENT_READY.mail,
        ronde: version,
        kanaal: 'email',
        sjabloon: DOCUMENT_READY.mail,
        gegevens: {
          on: today,
          isSigned: isSigned && template.signedBy.length > 0,
          toSign: mustSign(template, ontvanger, roles),
        },
        versie: 1,
        moment: new Date(atMs),
        messageId: messageIdOf(sleutel),
      };
    }),
  });
}

function mustSign({ signedBy }: Template, reader: string, signed: ReadonlySet<string>): boolean {
  return (signedBy as readonly string[]).includes(reader) && !signed.has(reader);
}
