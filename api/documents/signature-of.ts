import type { Template } from '../../documents/template';
import type { Document } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { Problem } from '../problem/problem';

function refused(melding: string): never {
  throw new Problem('geweigerd', `person: ${melding}.`, { code: 'PAST_NIET', errors: [{ veld: 'person', melding }] });
}

/** Somebody of the employer or arbodienst, or the employee whom the document is about. */
async function personOf(tx: Tx, { dienstverbandId }: Document, id: string) {
  const user = await tx.gebruiker.findUnique({ where: { id } });
  if (user && !user.beeindigdOp) return { role: user.rol, name: user.naam };
  const employment = await tx.dienstverband.findUnique({ where: { id: dienstverbandId } });
  const employee = employment?.werknemerId === id ? await tx.werknemer.findUnique({ where: { id } }) : null;
  return employee
    ? { role: 'werknemer', name: employee.naam }
    : refused('deze gebruiker is er niet (meer): kies een ander');
}

/**
 * In which role and under which name somebody approves or signs a document.
 * @throws Problem for somebody who is not there, or whose role does neither
 */
export async function signatureOf(tx: Tx, document: Document, template: Template, id: string) {
  const person = await personOf(tx, document, id);
  const roles: string[] = [...new Set([template.approvedBy, ...template.signedBy])];
  if (!roles.includes(person.role))
    refused(`een ${person.role} kan dit stuk niet goedkeuren: laat ${roles.join(' of ')} dat doen`);
  return person;
}
