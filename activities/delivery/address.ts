import { employerSees } from '../../domain/case/employer-knowledge';
import { ROLE_NAMES } from '../../domain/case/role-names';
import type { Role } from '../../domain/case/roles';
import type { ClaimedRow } from './outbox';

/** Roles whose mails the employer gets while they have no address of their own, unless it may not know of the matter. */
const ARBODIENST: ReadonlySet<Role> = new Set([
  'casemanager',
  'bedrijfsarts',
  'arbodienst',
  'pob',
  'arbeidsdeskundige',
  'uwv-melder',
]);

type Address = { to: string; standIn: boolean } | { missing: string };

type Addresses = Pick<ClaimedRow, 'obligation' | 'recipient' | 'employerEmail' | 'employeeEmail' | 'userEmail'>;

/** The eigenrisicodrager is the employer of before, unless somebody does its work under that role. */
function ownAddress({ recipient, employerEmail, employeeEmail, userEmail }: Addresses): string | null {
  if (recipient === 'werkgever') return employerEmail;
  if (recipient === 'eigenrisicodrager') return userEmail ?? employerEmail;
  return recipient === 'werknemer' ? employeeEmail : userEmail;
}

/** Where a mail goes: one address, or in Dutch which one is missing. */
export function addressOf(row: Addresses): Address {
  const { obligation, recipient, employerEmail } = row;
  const own = ownAddress(row);
  if (own?.trim()) return { to: own.trim(), standIn: false };
  const mayRead = ARBODIENST.has(recipient) && employerSees(obligation) !== 'nothing';
  if (mayRead && employerEmail.trim()) return { to: employerEmail.trim(), standIn: true };
  return { missing: `geen e-mailadres van ${ROLE_NAMES[recipient].nl} bekend` };
}
