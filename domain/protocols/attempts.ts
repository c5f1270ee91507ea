import { addDays, inDutch, latest, type PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { ActiveRow } from './compile';
import type { Window } from './timeline';

/** So often somebody is called in vain before the casemanager decides what to do. No protocol says a number: a choice. */
const MISSES_BEFORE_ESCALATION = 3;
/** So long a form can be answered, in days from its opening. No protocol says a number: a choice. */
const DAYS_TO_ANSWER = 14;

/** After how many calls that reached nobody the casemanager decides. */
export function missesAllowed({ attempts = MISSES_BEFORE_ESCALATION }: Pick<ActiveRow, 'attempts'>): number {
  return attempts;
}

/** Calls for a row that reached nobody since a day. */
export function missesSince(facts: readonly RecordedFact[], row: string, since: PlainDate): number {
  return facts.filter(
    (fact) => fact.type === 'belpoging' && fact.row === row && fact.outcome === 'niet-bereikt' && dayOf(fact) >= since,
  ).length;
}

/** The last day on which the questions of a row can be answered; null for a row that is no form. */
export function lastDayToAnswer({ kind }: Pick<ActiveRow, 'kind'>, { opens, due }: Window): PlainDate | null {
  return kind === 'form' ? latest(due.date, addDays(opens.date, DAYS_TO_ANSWER)) : null;
}

function refusalOfCall(row: string, since: PlainDate, facts: readonly RecordedFact[]): RecordedFact | undefined {
  return facts.findLast(
    (fact) => fact.type === 'belpoging' && fact.row === row && fact.outcome === 'geweigerd' && dayOf(fact) >= since,
  );
}

/** Why nobody goes on with a row that is not done: the other did not want the call, or gave no answer; null while they do. */
export function gaveUp(
  row: Pick<ActiveRow, 'id' | 'kind'>,
  window: Window,
  { facts, asOf }: { facts: readonly RecordedFact[]; asOf: PlainDate },
): string | null {
  const last = lastDayToAnswer(row, window);
  if (last !== null) return asOf > last ? `verlopen: tot en met ${inDutch(last)} kwam er geen antwoord` : null;
  const refused = row.kind === 'call' ? refusalOfCall(row.id, window.opens.date, facts) : undefined;
  return refused ? `het gesprek is op ${inDutch(dayOf(refused))} geweigerd` : null;
}
