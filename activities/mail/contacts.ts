import type { CaseKind } from '../../domain/case/plan';
import type { Performer } from '../../domain/case/roles';
import type { Language } from './language';
import type { Section } from './letter';
import { CONTACT_NAMES, HEADINGS, helpFor } from './phrases';

/** Somebody whom a reader can call or write. */
export type Contact = { role: 'casemanager' | 'arbodienst'; name: string; phone: string | null; email: string | null };

/** The number at which UWV answers, whoever calls: no source that was at hand gives one for employers alone. */
const UWV = 'UWV: 088 898 92 94.';

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
  return uwv ? [...people, UWV] : people;
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
