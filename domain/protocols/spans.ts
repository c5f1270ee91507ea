import type { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { werkdagstappen } from '../law/rules/A-02-werkdagstappen';
import type { Window } from './timeline';
import { DEFAULT_WITHIN, type Span } from './trigger';

/** A day later by a span of time. */
export function later(start: Derivation, { count, unit }: Span, ground: string): Derivation {
  switch (unit) {
    case 'business-days':
      return applyRule(werkdagstappen, { reported: start, workingDays: count }).due;
    case 'months':
      return start.plusMonths(count, ground);
    default:
      return start.plusDays(unit === 'weeks' ? count * 7 : count, ground);
  }
}

/** The last day for work that opens then; without a term of its own the norm of this system holds. */
export function dueAfter(opens: Derivation, within: Span | undefined): Derivation {
  const ground = within ? 'Binnen de termijn van het protocol' : 'Binnen de norm van dit systeem';
  return later(opens, within ?? DEFAULT_WITHIN, ground);
}

/** A window that opens then and has a length. */
export function windowFrom(opens: Derivation, within?: Span): Window {
  return { occasion: opens.start, opens, due: dueAfter(opens, within) };
}
