import type { CaseKind } from '../../domain/case/plan';
import type { Performer } from '../../domain/case/roles';
import type { Language } from './language';
import type { Section } from './letter';
import { CONTACT_NAMES, HEADINGS, helpFor } from './phrases';

/** Somebody whom a reader can call or write. */
export type Contact = { role: 'casemanager' | 'arbodienst'; name: string; phone: string | null; email: string | null };

/** UWV answers employees (UWV Telefoon Werknemers) at another number than employers (UWV Telefoon Werkgevers). */
function uwvNumber(reader: Performer): string {
  return `UWV: 088 898 92 ${reader === 'werknemer' ? 94 : 95}.`;
}

/** Whom a reader can call, by name and number, where that is known: not the reader itself. */
export function contactLines(
  contacts: readonly Contact[],
  { recipient, language, uwv }: { recipient: Performer; language: Language; uwv: boolean },
): string[] {
  const people = contacts
    .filter(({ role }) => role !== recipient)
    .map(({ role, name, phone, email }) => {
      const ways = [phone, email].filter(Boolean);
      return `${CONTACT_NAMES[role][language]}: ${[name, ...ways].join(', ')}.`;
    });
  return uwv ? [...people, uwvNumber(recipient)] : people;
}

type Reader = { recipient: Performer; language: Language; contacts?: readonly Contact[] };

/** Who helps with what has no helper of its own. */
export function helpSection({ recipient, language, contacts = [] }: Reader, kind: CaseKind): Section {
  return {
    heading: HEADINGS.help[language],
    paragraphs: [helpFor(recipient, kind)[language]],
    list: contactLines(contacts, { recipient, language, uwv: false }),
  };
}
