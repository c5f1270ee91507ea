import { employerSees } from '../../domain/case/employer-knowledge';
import { roleName } from '../../domain/case/role-names';
import type { Performer } from '../../domain/case/roles';
import type { ClaimedRow } from '../../store/tables/claimed-messages';

/**
 * Roles whose mails the employer gets while they have no address of their own, unless it may not know of the matter. Where
 * nobody is named who files at UWV, the employer itself has to (ZW art. 38a), so it gets the days and never the ground.
 */
const ARBODIENST: ReadonlySet<Performer> = new Set([
  'casemanager',
  'bedrijfsarts',
  'arbodienst',
  'pob',
  'arbeidsdeskundige',
  'uwv-melder',
]);

type Address = { to: string; standIn: boolean } | { missing: string };

type Addresses = Pick<
  ClaimedRow,
  'obligation' | 'recipient' | 'employerEmail' | 'employeeEmail' | 'gebruikerId' | 'userEmail' | 'awaitsProof'
>;

/** Where a mail goes: one address, or in Dutch which one is missing. */
export function addressOf(row: Addresses): Address {
  const { obligation, recipient, employerEmail, gebruikerId, userEmail, awaitsProof } = row;
  const role = roleName(recipient).nl;
  if (gebruikerId) return userEmail ? ownAddress(userEmail) : { missing: `deze persoon is niet meer ${role}` };
  const own = addressOfRole(row)?.trim();
  if (own) return ownAddress(own);
  const mayRead = ARBODIENST.has(recipient) && employerSees(obligation) !== 'nothing';
  if (mayRead && employerEmail.trim()) return { to: employerEmail.trim(), standIn: true };
  return {
    missing: awaitsProof ? `het e-mailadres van ${role} is nog niet bevestigd` : `geen e-mailadres van ${role} bekend`,
  };
}

/** The role's own address, beside those of the people who hold it. The eigenrisicodrager is the employer of before. */
function addressOfRole({ recipient, employerEmail, employeeEmail }: Addresses): string | null {
  if (recipient === 'werkgever' || recipient === 'eigenrisicodrager') return employerEmail;
  return recipient === 'werknemer' ? employeeEmail : null;
}

function ownAddress(to: string): Address {
  return { to, standIn: false };
}
