import type { Performer } from '../../domain/case/roles';
import type { Language } from './language';
import { CONTACT_NAMES } from './phrases';

/** Somebody whom a reader can call or write. */
export type Contact = { role: 'casemanager' | 'arbodienst'; name: string; phone: string | null; email: string | null };

/** The number at which UWV answers. */
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
