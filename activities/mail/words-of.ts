import { employerSees } from '../../domain/case/employer-knowledge';
import type { CaseKind } from '../../domain/case/plan';
import type { Performer, Role } from '../../domain/case/roles';
import type { LateCost } from '../../domain/obligations/late-costs';
import { lateAfter, lateWordsOf } from '../../domain/obligations/late-words';
import { MARK_DONE } from '../../domain/obligations/phrases';
import { recordOf } from '../../domain/obligations/records';
import type { Terms } from '../../domain/obligations/terms';
import type { UwvForm } from '../../domain/obligations/uwv-forms';
import {
  all,
  type ByRole,
  type DutyWords,
  type EventWords,
  type Turn,
  type Words,
  words,
} from '../../domain/obligations/words';

/** For work that has no words of its own: says where to look and gives nothing away. */
const OTHER: DutyWords = {
  subject: all('actie nodig in het dossier', 'action needed in the file'),
  lead: all(
    'Doe {dag} de taak over {naam} die in {zaak} voor u klaarstaat.',
    'Do the task about {naam} that waits for you in {zaak} {dag}.',
  ),
  action: all('In {zaak} staat wat er van u wordt gevraagd.', '{Zaak} tells what is asked of you.'),
  closing: MARK_DONE,
  why: words('Dit hoort bij de begeleiding in deze zaak.', 'This is part of the guidance in this case.'),
};
const OTHER_LATE = 'The case says what being late costs.';

/** The record of a duty that has words of its own; null for anything else. */
function worded(obligation: string) {
  const record = recordOf(obligation);
  return record && record.kind !== 'event' && record.words ? { record, words: record.words } : null;
}

/** What the reader of a mail is told of a duty, in a case of this kind. */
export function dutyWordsOf({ obligation, kind, turn, terms }: About): DutyWords {
  const own = worded(obligation)?.words(terms) ?? OTHER;
  const read = kind === 'zw_erd' ? { ...own, ...own.eigenrisico } : own;
  return turn ? { ...read, ...own.turns?.[turn] } : read;
}

/**
 * What a duty is called in a subject, which stands on locked screens and in the mailboxes of others: what an employer may not
 * even know of is not named there, whoever the mail is for.
 */
export function subjectOf(about: About): ByRole {
  return (employerSees(about.obligation) === 'nothing' ? OTHER : dutyWordsOf(about)).subject;
}

/** The duty, and what decides how it reads. */
type About = { obligation: string; kind: CaseKind; turn?: Turn; terms: Terms };

/** What lateness costs, for a reader with words of its own and in English; in Dutch the obligation itself says so. */
export function lateFor(role: Performer, { obligation, kind, turn, terms }: About) {
  const known = worded(obligation);
  if (!known) return { own: undefined, en: OTHER_LATE };
  const late = lateWordsOf(known.record, terms);
  const read = kind === 'verzuim' ? late : { ...late, ...late.eigenrisico };
  const after = { ...read, ...lateAfter(turn, known.record, terms) };
  const own = after[role as Role] ?? (role === 'eigenrisicodrager' ? after.werkgever : undefined);
  return { own, en: after.en };
}

/** What lateness with an obligation costs; null for anything that has no words of its own. */
export function costsOf(obligation: string): LateCost | null {
  return worded(obligation)?.record.late.costs ?? null;
}

/** The form that UWV has for an obligation. */
export function formOf(obligation: string): UwvForm | null {
  const record = recordOf(obligation);
  return (record && record.kind !== 'event' && record.form) || null;
}

/** The announcement of something that happens by itself, in a case of this kind; null for anything else. */
export function announcementOf({ obligation, kind, turn, terms }: About): EventWords | null {
  const record = recordOf(obligation);
  const words = record?.kind === 'event' ? record.announcement?.(terms) : undefined;
  if (!words) return null;
  const read = kind === 'zw_erd' ? { ...words, ...words.eigenrisico } : words;
  return turn ? { ...read, ...words.turns?.[turn] } : read;
}

/** Words for the role that reads them; an eigenrisicodrager without words of its own reads those of an employer. */
export function forRole(texts: ByRole, role: Performer): Words {
  return texts[role as Role] ?? (role === 'eigenrisicodrager' ? texts.werkgever : undefined) ?? texts.anyone;
}
