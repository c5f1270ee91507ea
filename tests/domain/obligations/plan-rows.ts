import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact, FactType } from '../../../domain/case/facts';
import type { Obligation } from '../../../domain/case/obligation';
import { makePlan } from '../../../domain/case/plan';
import { contextOf, recorded, ziekmelding } from '../case/lives';

/** Monday: sick day 0 of every row that says nothing else. */
export const SICK = ziekmelding('2026-01-05');

/** A fact with its dates as text. */
export function fact(type: FactType, on: string, body: object = {}): Fact {
  return { type, on, ...body } as Fact;
}

export const closed = (on: string, obligation: string): Fact => fact('afgerond', on, { obligation });

/** What the plan of one day says of one obligation; null when it holds none. */
export type Row = [
  guarantee: string,
  asOf: string,
  facts: Fact[],
  id: string,
  expected: { [Key in keyof Obligation]?: unknown } | null,
  context?: Parameters<typeof contextOf>[0],
];

export function obligationOn(asOf: string, facts: Fact[], id: string, context?: Row[5]): Obligation | null {
  const plan = makePlan({ context: contextOf(context), facts: recorded(...facts), asOf: plainDate(asOf) });
  return plan.obligations.find((obligation) => obligation.id === id) ?? null;
}

export function testRows(rows: readonly Row[]): void {
  test.each(rows.map((row) => ({ row })))('$row.0 ($row.1)', ({ row: [, asOf, facts, id, expected, context] }) => {
    const found = obligationOn(asOf, facts, id, context);
    if (expected === null || found === null) expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });
}
