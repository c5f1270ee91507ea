import type { CaseKind } from '../../domain/case/plan';
import { recordOf } from '../../domain/obligations/records';
import type { Terms } from '../../domain/obligations/terms';
import { words } from '../../domain/obligations/words';
import { fill } from './fill';
import type { Language } from './language';
import { englishOfRow } from './row-words';
import { announcementOf, dutyWordsOf, forRole } from './words-of';

type Called = { obligation: string; name: string; kind: CaseKind; terms: Terms; employee: string; language: Language };

/** What an obligation is called in a list for an employer: by its name, and in English by what is to be done or happens. */
export function calledIn({ obligation, name, kind, terms, employee, language }: Called): string {
  if (language === 'nl') return name;
  const row = englishOfRow(obligation);
  if (row) return `${row} (“${name}”)`;
  if (recordOf(obligation) === null) return name;
  const about = { obligation, kind, terms };
  const recipient = kind === 'zw_erd' ? 'eigenrisicodrager' : 'werkgever';
  const said = announcementOf(about)?.subject ?? forRole(dutyWordsOf(about).subject, recipient);
  return fill(words(name, said.en), { recipient, language, employee, kind, hasPortal: true });
}
