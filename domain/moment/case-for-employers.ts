import type { CivilMoment } from '../calendar/civil-moment';
import { isBefore } from '../calendar/civil-moment';
import { agendaOf, type Ledger } from '../case/agenda';
import { employerSeesRow, factsForEmployers, planSeenInFull } from '../case/employer-knowledge';
import { weekOverview } from '../contract/week-overview';
import { kindOf } from '../meldingen/kinds';
import type { LoadedCase, LoadedContract } from './loaded-case';
import type { Moment } from './moment';

/** A case as if all that an employer may not learn of had never been told or done. */
export function caseForEmployers<L extends LoadedCase | LoadedContract>(loaded: L): L {
  const isSeen = ({ obligation, to = '' }: { obligation: string; to?: string }) => employerSeesRow(obligation, to);
  return {
    ...loaded,
    facts: factsForEmployers(loaded.facts),
    obligations: loaded.obligations.filter(isSeen),
    openTasks: loaded.openTasks.filter(isSeen),
    waitingMessages: loaded.waitingMessages.filter(isSeen),
    meldingen: loaded.meldingen.filter((melding) => employerSeesRow(kindOf(melding).obligation, '')),
    ...(loaded.level === 'case' ? { exchanges: loaded.exchanges.filter(({ kind }) => employerSeesRow(kind, '')) } : {}),
  };
}

/** What of the agenda an employer may know of, by a moment of `caseForEmployers`. */
function agendaForEmployers({ loaded, plan, gevalId, now }: Moment) {
  const owners = new Set([loaded.dienstverbandId, gevalId]);
  const ledger: Ledger = Object.fromEntries(
    loaded.obligations.filter(({ owner }) => owners.has(owner)).map(({ obligation, entry }) => [obligation, entry]),
  );
  const { obligations, hold } = planSeenInFull(plan);
  const { jitterMinutes } = loaded;
  const { due, next } = agendaOf({ obligations, ledger, now, jitterMinutes, heldUntil: hold?.until ?? null });
  return { due: due.filter(({ step }) => step !== 'gebeurtenis' && step !== 'voorbereiding'), next };
}

const earliest = (moments: readonly CivilMoment[]) => [...moments].sort((a, b) => (isBefore(a, b) ? -1 : 1))[0] ?? null;

/**
 * When a case does something next of which an employer may know; the moment itself when that is due already.
 * @param moment of `caseForEmployers`
 */
export function nextForEmployers(moment: Moment): CivilMoment | null {
  const { loaded, now } = moment;
  const { due, next } = agendaForEmployers(moment);
  const overview = weekOverview(moment);
  if (due.length > 0 || overview.effects.length > 0) return now;
  const moments = [next?.at, overview.next, ...loaded.waitingMessages.map(({ at }) => at)];
  return earliest(moments.filter((at) => at !== undefined && at !== null).filter((at) => !isBefore(at, now)));
}

/**
 * Since when something is due of which an employer may know; null when nothing is.
 * @param moment of `caseForEmployers`
 */
export function dueForEmployers(moment: Moment): CivilMoment | null {
  return earliest(agendaForEmployers(moment).due.map(({ at }) => at));
}
