import type { PlainDate } from '../calendar/plain-date';
import { conditionHolds } from './condition-holds';
import { namesRow } from './fact-match';
import { needsName } from './needs';
import type { Row } from './row';
import type { Timeline, Window } from './timeline';
import type { Trigger, TriggerKind } from './trigger';

type Named = Pick<Row, 'id' | 'trigger' | 'condition' | 'repeats'>;

/** A round of a row that somebody named, and the day of that name. */
export type NamedRound = { window: Window; day: PlainDate };

/** Triggers of a state that lasts: in it the row is done once for each time that it is named. */
const LASTING = new Set<TriggerKind>([
  'sick-days',
  'sick-weeks',
  'business-days-after-report',
  'case-start',
  'contract-start',
  'recovery',
  'employment-end',
  'fact',
  'duty',
  'first-of',
]);

/** Whether it gives one window at most, however long a case or contract lasts. */
export function comesOnce(trigger: Trigger): boolean {
  switch (trigger.kind) {
    case 'case-start':
    case 'contract-start':
      return trigger.watches === undefined;
    case 'sick-days':
    case 'sick-weeks':
    case 'business-days-after-report':
    case 'recovery':
    case 'employment-end':
    case 'first-of':
      return true;
    default:
      return false;
  }
}

/** Each round of it uses up the names until then, so that what it follows on does not start it again by itself. */
export function usesUpNames({ trigger, condition, repeats }: Omit<Named, 'id'>): boolean {
  return repeats === 'each-time' && (trigger.kind === 'row-done' || LASTING.has(trigger.kind)) && needsName(condition);
}

/** Days on which the row was named so that its condition holds by that alone, in order. */
function daysNamed({ id, condition }: Named, timeline: Timeline): readonly PlainDate[] {
  const naming = timeline.facts.filter((fact) => namesRow(fact, id));
  const days = [...new Set(naming.map(({ on }) => on))].sort();
  if (days.length < 2) return days;
  const others = timeline.facts.filter((fact) => !naming.includes(fact));
  const holdsBy = (day: PlainDate) =>
    conditionHolds(condition, id, { ...timeline, facts: [...others, ...naming.filter(({ on }) => on === day)] });
  return days.filter(holdsBy);
}

/** In a state that lasts each name brings a round, in the window of that day or the first that is to come. */
function ofNames(windows: readonly Window[], days: readonly PlainDate[]): NamedRound[] {
  return days.flatMap((day) => {
    const window = windows.findLast(({ opens }) => opens.date <= day) ?? windows[0];
    return window ? [{ window, day }] : [];
  });
}

/** After each occasion a round, where the row was named since the last time that it was done. */
function ofOccasions(
  windows: readonly Window[],
  days: readonly PlainDate[],
  doneOn: readonly PlainDate[],
): NamedRound[] {
  const first = windows[0]?.opens.date;
  return windows.flatMap((window) => {
    const before = doneOn.findLast((day) => first !== undefined && day >= first && day < window.opens.date);
    const day = days.find((one) => before === undefined || one > before);
    return day === undefined ? [] : [{ window, day }];
  });
}

/** The rounds of a row that uses up its names, each with the name that brings it. */
export function namedRounds(row: Named, windows: readonly Window[], timeline: Timeline): NamedRound[] {
  const days = daysNamed(row, timeline);
  return row.trigger.kind === 'row-done' ? ofOccasions(windows, days, timeline.doneOn(row.id)) : ofNames(windows, days);
}
