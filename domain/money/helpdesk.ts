import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { ProtocolRule } from '../protocols/protocol-rule';

type HelpdeskRule = Extract<ProtocolRule, { kind: 'helpdesk' }>;

/** The rule by which this row is a call to the helpdesk; none for any other row. */
export function helpdeskRule(rules: readonly ProtocolRule[], row: string): HelpdeskRule | undefined {
  return rules.find(
    (one): one is HelpdeskRule => one.kind === 'helpdesk' && (one.rows as readonly string[]).includes(row),
  );
}

const PRECISION = 1e12;

/** Minutes of a call to the helpdesk that may be charged: none without an agreement on record, or within the time that is free. */
export function chargedMinutes(rules: readonly ProtocolRule[], row: string, minutes: number, agreed: boolean): number {
  const rule = helpdeskRule(rules, row);
  if (!rule || !agreed) return 0;
  // What is left of a fraction of a minute is no more than it was.
  return Math.round(Math.max(0, minutes - rule.minutes) * PRECISION) / PRECISION;
}

/** Whether it was agreed on the day of the call that its further time is charged. */
export function isAgreed(facts: readonly RecordedFact[], row: string, on: PlainDate): boolean {
  return facts.some((fact) => fact.type === 'goedkeuring' && fact.row === row && dayOf(fact) === on);
}
