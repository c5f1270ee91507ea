import { employerSees } from '../../domain/case/employer-knowledge';
import type { CaseKind } from '../../domain/case/plan';
import type { Performer, Role } from '../../domain/case/roles';
import type { LateCost } from '../../domain/obligations/late-costs';
import { lateAfter, lateWordsOf } from '../../domain/obligations/late-words';
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
} from '../../domain/obligations/words';
import { rowOf } from '../../domain/protocols/packages';
import { rowWordsOf, type Way } from './row-words';

/** In a subject, of what is named to nobody who passes by. */
const SOMETHING = all('actie nodig', 'action needed');
/** Of a row whose data hold no name. */
const SERVICE = 'Dienst van de arbodienst';
/** Whatever a row asks, the law knows no sanction for it. */
const ROW_LATE = 'There is no sanction for it.';

/** The record of a duty that has words of its own; null for anything else. */
function worded(obligation: string) {
  const record = recordOf(obligation);
  return record && record.kind !== 'event' && record.words ? { record, words: record.words } : null;
}

/** What the reader of a mail is told of a duty, in a case of this kind. */
export function dutyWordsOf({ obligation, kind, turn, terms, name = SERVICE, way = 'ask' }: About): DutyWords {
  const own = worded(obligation)?.words(terms) ?? rowWordsOf({ obligation, kind, name, way });
  const read = kind === 'zw_erd' ? { ...own, ...own.eigenrisico } : own;
  return turn ? { ...read, ...own.turns?.[turn] } : read;
}

/**
 * What a duty is called in a subject, which stands on locked screens and in the mailboxes of others: what an employer may not
 * even know of is not named there, whoever the mail is for.
 */
export function subjectOf(about: About): ByRole {
  return isSecret(about.obligation) ? SOMETHING : dutyWordsOf(about).subject;
}

/** A row whose nature alone is not for an employer has a subject all the same: it tells a kind of work. */
function isSecret(obligation: string): boolean {
  return rowOf(obligation)?.employerSees !== 'neutral' && employerSees(obligation) === 'nothing';
}

/** The duty, and what decides how it reads; of a row also its name for this reader, and the way to what no mail holds. */
type About = {
  obligation: string;
  kind: CaseKind;
  turn?: Turn;
  lateCosts?: LateCost;
  terms: Terms;
  name?: string;
  way?: Way;
};

/** What lateness costs, for a reader with words of its own and in English; in Dutch the obligation itself says so. */
export function lateFor(role: Performer, { obligation, kind, turn, terms, lateCosts }: About) {
  const known = worded(obligation);
  if (!known) return { own: undefined, en: ROW_LATE };
  const late = lateWordsOf(known.record, terms, lateCosts);
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
