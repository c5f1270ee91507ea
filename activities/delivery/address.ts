import { NOT_FOR_EMPLOYERS } from '../../domain/case/employer-knowledge';
import type { Role } from '../../domain/case/roles';
import { ROLE_NAMES } from '../mail/role-names';
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

/** Where a mail goes: one address, or in Dutch which one is missing. */
export function addressOf(
  row: Pick<ClaimedRow, 'obligation' | 'recipient' | 'employerEmail' | 'employeeEmail' | 'userEmail'>,
): Address {
  const { obligation, recipient, employerEmail, employeeEmail, userEmail } = row;
  const own = recipient === 'werkgever' ? employerEmail : recipient === 'werknemer' ? employeeEmail : userEmail;
  if (own?.trim()) return { to: own.trim(), standIn: false };
  const mayRead = ARBODIENST.has(recipient) && !NOT_FOR_EMPLOYERS.includes(obligation);
  if (mayRead && employerEmail.trim()) return { to: employerEmail.trim(), standIn: true };
  return { missing: `geen e-mailadres van ${ROLE_NAMES[recipient].nl} bekend` };
}
