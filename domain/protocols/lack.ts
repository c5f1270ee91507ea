import type { RecordedFact } from '../case/facts';
import type { ActiveRow } from './compile';
import { turnsOf } from './consent';
import { namesRow } from './fact-match';

/** A row as far as something can stand in its way. */
export type Gated = Pick<ActiveRow, 'id' | 'isOrdered' | 'consent' | 'mandate' | 'approval'>;

const ORDERS: readonly string[] = ['opdracht', 'offerte-akkoord'];

/**
 * What a row still has to have before it may begin, or before anything of it may leave, in Dutch as it follows "wacht op";
 * null where nothing is missing.
 */
export function lackOf(row: Gated, facts: readonly RecordedFact[]): string | null {
  const { isOrdered, consent, mandate, approval } = row;
  if (!isOrdered && !consent && !mandate && !approval) return null;
  return (
    orderLacking(row, facts) ?? consentLacking(row, facts) ?? mandateLacking(row, facts) ?? approvalLacking(row, facts)
  );
}

/** Ordered, and not asked for anew since. */
function orderLacking({ id, isOrdered }: Gated, facts: readonly RecordedFact[]): string | null {
  if (!isOrdered) return null;
  const last = (types: readonly string[]) =>
    facts.findLastIndex((fact) => types.includes(fact.type) && namesRow(fact, id));
  if (last(ORDERS) > last(['verzoek'])) return null;
  return last(['offerte']) >= 0 ? 'akkoord met de offerte' : 'de offerte of een opdracht';
}

/** The consent of the employee, as it is now: what was withdrawn is not there. */
export function consentLacking({ consent }: Pick<Gated, 'consent'>, facts: readonly RecordedFact[]): string | null {
  if (!consent || turnsOf(consent, facts).at(-1)?.agrees) return null;
  return `de ${consent.signed ? 'ondertekende ' : ''}toestemming van de werknemer (${consent.purpose})`;
}

function mandateLacking(row: Gated, facts: readonly RecordedFact[]): string | null {
  const { mandate } = row;
  if (!mandate) return null;
  const last = facts.findLast((fact) => fact.type === 'mandaat' && (fact.scope === mandate || fact.scope === 'alle'));
  const isGiven = last?.type === 'mandaat' && last.given;
  return isGiven || isAgreed(row, facts) ? null : 'het mandaat of de goedkeuring van de werkgever';
}

/** It was approved, or whoever has to approve asked for it. */
function approvalLacking(row: Gated, facts: readonly RecordedFact[]): string | null {
  const { id, approval } = row;
  if (!approval || isAgreed(row, facts)) return null;
  const asked = (fact: RecordedFact) =>
    namesRow(fact, id) && fact.type !== 'indicatie' && 'by' in fact && fact.by === approval;
  return facts.some(asked) ? null : `de goedkeuring van ${approval}`;
}

export function isAgreed({ id }: Pick<Gated, 'id'>, facts: readonly RecordedFact[]): boolean {
  return facts.some((fact) => fact.type === 'goedkeuring' && namesRow(fact, id));
}
