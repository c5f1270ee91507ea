import type { Fact, RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import type { FactMatch } from './trigger';

const ANYTHING = {};

/** Whether a fact is of this type and carries these values. */
export function matches(fact: Fact, { type, where }: FactMatch): boolean {
  if (fact.type !== type) return false;
  const carried: Readonly<Record<string, unknown>> = fact;
  const asked: Readonly<Record<string, unknown>> = where ?? ANYTHING;
  for (const field in asked) if (carried[field] !== asked[field]) return false;
  return true;
}

export function matchesOneOf(fact: Fact, wanted: readonly FactMatch[]): boolean {
  for (const match of wanted) if (matches(fact, match)) return true;
  return false;
}

/** Whether a fact says something of this row. */
export function namesRow(fact: RecordedFact, row: RowId): boolean {
  return 'row' in fact && fact.row === row;
}

/** Whether it orders a row, with a quote or without. */
export function isOrder({ type }: RecordedFact): boolean {
  return type === 'opdracht' || type === 'offerte-akkoord';
}
