import { entryOfGone } from '../case/agenda';
import { ACTIVE } from '../case/obligation';
import type { StoredObligation } from './loaded-case';
import type { Moment } from './moment';
import { withTakenBack } from './times-counted';

/**
 * What was to be done when the case was last looked at and is not in its plan any more: what it followed from was taken
 * back, or another geval is the current one. Also what was done before that, and is taken back now.
 */
export function goneObligations(moment: Moment): StoredObligation[] {
  const { loaded, plan, gevalId } = moment;
  const asked = new Set<string>(plan.obligations.map(({ id }) => id));
  const isAsked = ({ owner, obligation }: StoredObligation) =>
    (owner === gevalId || owner === loaded.dienstverbandId) && asked.has(obligation);
  const active: readonly string[] = ACTIVE;
  return loaded.obligations
    .filter((row) => !isAsked(row))
    .flatMap((row) => {
      const entry = withTakenBack(moment, row);
      if (!active.includes(row.status)) return entry === row.entry ? [] : [{ ...row, entry }];
      return { ...row, status: 'not-applicable', entry: entryOfGone(row.obligation, entry, loaded.waitingMessages) };
    });
}
