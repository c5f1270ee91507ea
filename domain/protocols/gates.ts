import { latest, type PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { Derivation } from '../law/derivation';
import type { RowId } from '../obligations/obligation-id';
import type { ActiveRow } from './compile';
import { type Turn, turnsOf } from './consent';
import { isOrder, namesRow } from './fact-match';
import type { Window } from './timeline';
import { windowAsked } from './window';

/** What is known of a row: what was told, and the days on which it was done. */
type Known = { facts: readonly RecordedFact[]; doneOn: readonly PlainDate[] };

/** What waited for a consent or an order has its time from the day on which that came. */
export function onceAllowed(row: ActiveRow, rounds: readonly Window[], { facts, doneOn }: Known): readonly Window[] {
  const { consent, isOrdered } = row;
  if (rounds.length === 0 || (!consent && !isOrdered)) return rounds;
  const gates = [
    ...(consent ? [turnsOf(consent, facts)] : []),
    ...(isOrdered ? [facts.filter((fact) => isOrderOf(fact, row.id)).map((fact) => ({ fact, agrees: true }))] : []),
  ];
  return gates.reduce(
    (windows, gate) => windows.map((window) => onceOpen(window, gate, row.isByItself ? null : doneOn)),
    rounds,
  );
}

function isOrderOf(fact: RecordedFact, row: RowId): boolean {
  return isOrder(fact) && namesRow(fact, row);
}

/**
 * From when a gate stands open for a window: what happens by itself happened on the first such day and not again; work
 * that was stopped begins anew when the gate opens again, and what was done by then does not.
 * @param doneOn the days on which it was done; null of what happens by itself
 */
function openSince({ opens }: Window, gate: readonly Turn[], doneOn: readonly PlainDate[] | null): RecordedFact | null {
  let since: RecordedFact | null = null;
  for (const { fact, agrees } of gate) {
    const from = since && latest(since.on, opens.date);
    const isPast = doneOn ? doneOn.some((day) => from !== null && day >= from && day <= fact.on) : fact.on > opens.date;
    if (since && isPast) break;
    since = agrees ? (since ?? fact) : null;
  }
  return since;
}

function onceOpen(window: Window, gate: readonly Turn[], doneOn: readonly PlainDate[] | null): Window {
  const since = openSince(window, gate, doneOn);
  if (!since || since.on <= window.opens.date) return window;
  const ground = since.type === 'toestemming' ? 'Toestemming van de werknemer' : 'Opdracht of akkoord';
  return windowAsked(window, Derivation.from(since.on, ground));
}
