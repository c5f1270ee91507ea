import { latest, type PlainDate } from '../calendar/plain-date';
import { Derivation } from '../law/derivation';
import type { Condition } from './condition';
import { conditionHolds } from './condition-holds';
import { namedRounds, usesUpNames } from './named-rounds';
import type { Row } from './row';
import type { Timeline, Window } from './timeline';
import { noLaterThanDuty, windowAsked, windowsOf } from './window';

const NEVER: readonly Window[] = [];

type Conditional = Pick<Row, 'id' | 'trigger' | 'condition' | 'duty' | 'repeats'>;

/** What was known on an earlier day. */
export function onDay(timeline: Timeline, day: PlainDate): Timeline {
  return { ...timeline, asOf: day, facts: timeline.facts.filter(({ on }) => on <= day) };
}

/** The turning days of the case at hand: each row with a condition asks for them. */
let known: { timeline: Timeline; days: readonly PlainDate[] } | null = null;

function turningDays(timeline: Timeline): readonly PlainDate[] {
  if (known?.timeline !== timeline) known = { timeline, days: daysOfTurns(timeline) };
  return known.days;
}

/** Days on which something came about that a condition can wait for, in order. */
function daysOfTurns({ sickness, contractStart, facts, frequent, asOf }: Timeline): PlainDate[] {
  const days = [
    ...(sickness ? [sickness.firstSickDay, sickness.reportedOn, ...sickness.reports] : []),
    ...(contractStart ? [contractStart] : []),
    ...frequent.reports,
    ...facts.map(({ on }) => on),
  ];
  return [...new Set(days)].filter((day) => day <= asOf).sort();
}

function isAlways(condition: Condition): boolean {
  return (condition as { is?: string }).is === 'always';
}

/** The day from which the condition of a row, which holds now, has held. */
function heldSince({ id, condition }: Conditional, timeline: Timeline): Derivation {
  const days = turningDays(timeline);
  const since = days.find((day) => conditionHolds(condition, id, onDay(timeline, day))) ?? timeline.asOf;
  return Derivation.from(since, 'Aan de voorwaarde is voldaan');
}

/** Asked for while its duty still runs, it is done with the duty; later it has its own time. */
function askedForDuty(row: Conditional, window: Window, timeline: Timeline): Window {
  const withDuty = noLaterThanDuty(row, window, timeline);
  return withDuty.due.date < window.opens.date ? window : withDuty;
}

/**
 * None opens before the condition came to hold, or before the name that brings it. What holds today waits for nothing that
 * opens today or later.
 */
function onceHeld(row: Conditional, windows: readonly Window[], timeline: Timeline): readonly Window[] {
  if (!usesUpNames(row) && windows.every(({ opens }) => opens.date >= timeline.asOf)) return windows;
  const since = heldSince(row, timeline);
  if (row.trigger.kind === 'case-start' && row.trigger.lapses === true)
    return windows.flatMap((window) => (window.due.date < since.date ? [] : [windowAsked(window, since)]));
  if (usesUpNames(row))
    return namedRounds(row, windows, timeline).map(({ window, day }) =>
      askedForDuty(
        row,
        windowAsked(window, since.movedTo(latest(since.date, day), 'Gevraagd of geïndiceerd')),
        timeline,
      ),
    );
  return windows.map((window) => askedForDuty(row, windowAsked(window, since), timeline));
}

/**
 * When a row is done in this case or under this contract: the windows of its trigger, none while its condition does not
 * hold, and none that opens before the condition came to hold. A row that does not repeat has one.
 */
export function roundsOf(row: Conditional, timeline: Timeline): readonly Window[] {
  if (!isAlways(row.condition) && !conditionHolds(row.condition, row.id, timeline)) return NEVER;
  const all = windowsOf(row, timeline);
  const windows = row.repeats === undefined && all.length > 1 ? all.slice(0, 1) : all;
  if (windows.length === 0) return NEVER;
  const rounds = isAlways(row.condition) ? windows : onceHeld(row, windows, timeline);
  return rounds.length === 1 || row.repeats === 'each-request' ? rounds : oncePerDay(rounds);
}

/** Of those that open on one day the first. */
function oncePerDay(rounds: readonly Window[]): readonly Window[] {
  const days = new Set<PlainDate>();
  return rounds.filter(({ opens: { date } }) => !days.has(date) && days.add(date));
}
