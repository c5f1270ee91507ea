import { entryOfGone } from '../case/agenda';
import { ACTIVE } from '../case/obligation';
import type { StoredObligation } from './loaded-case';
import type { Moment } from './moment';

/**
 * What was to be done when the case was last looked at and is not in its plan any more: what it followed from was taken
 * back, or another geval is the current one.
 */
export function goneObligations({ loaded, plan, gevalId }: Moment): StoredObligation[] {
  const asked = new Set<string>(plan.obligations.map(({ id }) => id));
  const isAsked = ({ owner, obligation }: StoredObligation) =>
    (owner === gevalId || owner === loaded.dienstverbandId) && asked.has(obligation);
  const active: readonly string[] = ACTIVE;
  return loaded.obligations
    .filter((row) => active.includes(row.status) && !isAsked(row))
    .map((row) => ({
      ...row,
      status: 'not-applicable',
      entry: entryOfGone(row.obligation, row.entry, loaded.waitingMessages),
    }));
}
