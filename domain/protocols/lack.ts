import type { RecordedFact } from '../case/facts';
import type { ActiveRow } from './compile';
import { turnsOf } from './consent';
import { namesRow } from './fact-match';
import { speaksFor } from './party';

/** A row as far as something can stand in its way. */
export type Gated = Pick<ActiveRow, 'id' | 'isOrdered' | 'consent' | 'mandate' | 'isMandated' | 'approval'>;

const ORDERS: readonly string[] = ['opdracht', 'offerte-akkoord'];
const NAMES: readonly string[] = ['verzoek', 'indicatie'];

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

/** What a rule of the protocol lets the arbodienst do, it may until the employer says otherwise. */
function mandateLacking(row: Gated, facts: readonly RecordedFact[]): string | null {
  const { mandate, isMandated } = row;
  if (!mandate) return null;
  const last = facts.findLast((fact) => fact.type === 'mandaat' && (fact.scope === mandate || fact.scope === 'alle'));
  const isGiven = last?.type === 'mandaat' ? last.given : isMandated;
  return isGiven || isApproved(row, 'werkgever', facts) ? null : 'het mandaat of de goedkeuring van de werkgever';
}

function approvalLacking(row: Gated, facts: readonly RecordedFact[]): string | null {
  const { approval } = row;
  return approval && !isApproved(row, approval, facts) ? `de goedkeuring van ${approval}` : null;
}

/**
 * Whether whoever has to agree did so since the row was last asked for or indicated, or asked for it then itself. Who approves
 * need not be told: only a key of the arbodienst tells what another than the employer approved.
 */
export function isApproved({ id }: Pick<Gated, 'id'>, by: string, facts: readonly RecordedFact[]): boolean {
  const own = facts.filter((fact) => namesRow(fact, id));
  const asked = own.findLast(({ type }) => NAMES.includes(type));
  return own.some((fact) => (!asked || fact.on >= asked.on) && agrees(fact, by));
}

function agrees(fact: RecordedFact, approver: string): boolean {
  const by = 'by' in fact ? fact.by : undefined;
  if (fact.type === 'goedkeuring') return by === undefined || speaksFor(by, approver);
  return (fact.type === 'verzoek' || ORDERS.includes(fact.type)) && speaksFor(by, approver);
}
