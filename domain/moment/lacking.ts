import type { PlainDate } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { RowId } from '../obligations/obligation-id';
import { closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { consentLacking, lackOf } from '../protocols/lack';
import { packageAtWork } from '../protocols/package-on';
import type { Moment } from './moment';

function rowIn({ loaded, facts }: Moment, id: string) {
  return packageAtWork(loaded.context, facts).rows.get(id as RowId);
}

/** What work that was just done still waited for, in Dutch as it follows "wacht op"; null where nothing was in its way. */
export function lackingIn(
  moment: Moment,
  { obligation, newlyDone }: { obligation: Obligation; newlyDone: readonly number[] },
) {
  if (newlyDone.length === 0 || obligation.row === undefined || obligation.source !== 'protocol') return null;
  const row = rowIn(moment, obligation.row);
  return row ? lackOf(row, moment.facts, () => closingsBefore(moment, row, newlyDone.length)) : null;
}

/** The days on which a row was done before its last so many times. */
function closingsBefore({ facts }: Moment, { id, closedBy }: ActiveRow, last: number): PlainDate[] {
  const days = closingsIn(facts).flatMap(({ name, type, day }) => (name === id && closedBy.has(type) ? [day] : []));
  return days.slice(0, days.length - last);
}

/** Why a document of a row may not leave any more: the consent that it needs was withdrawn; null where it may. */
export function keptBack(moment: Moment, id: string): string | null {
  const row = rowIn(moment, id);
  const lack = row && consentLacking(row, moment.facts);
  return lack ? `wacht op ${lack}` : null;
}
