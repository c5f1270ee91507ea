import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import type { ActiveRow } from './compile';
import { turnsOf } from './consent';
import { isOrder, namesRow } from './fact-match';
import { ordersOf } from './orders';
import { speaksFor } from './party';
import { REQUESTS } from './refusal-of-row';

/** A row as far as something can stand in its way. */
export type Gated = Pick<ActiveRow, 'id' | 'isOrdered' | 'consent' | 'mandate' | 'isMandated' | 'approval' | 'repeats'>;

type Closings = () => readonly PlainDate[];

const NAMES: readonly string[] = ['verzoek', 'indicatie'];

/**
 * What a row still has to have before it may begin, or before anything of it may leave, in Dutch as it follows "wacht op";
 * null where nothing is missing.
 * @param closings the days on which it was done before
 */
export function lackOf(row: Gated, facts: readonly RecordedFact[], closings: Closings): string | null {
  const { isOrdered, consent, mandate, approval } = row;
  if (!isOrdered && !consent && !mandate && !approval) return null;
  return (
    orderLacking(row, facts, closings) ??
    consentLacking(row, facts) ??
    mandateLacking(row, facts) ??
    approvalLacking(row, facts, closings)
  );
}

/** Ordered, and not asked for anew since; where each order is work of its own, one that is not done yet. */
function orderLacking(
  { id, isOrdered, repeats }: Gated,
  facts: readonly RecordedFact[],
  closings: Closings,
): string | null {
  if (!isOrdered) return null;
  const own = facts.filter((fact) => namesRow(fact, id));
  const isDue =
    repeats === 'each-request'
      ? ordersOf(
          own.filter(({ type }) => REQUESTS.includes(type)),
          closings(),
        ).left > 0
      : own.findLastIndex(isOrder) > own.findLastIndex(({ type }) => type === 'verzoek');
  if (isDue) return null;
  return own.some(({ type }) => type === 'offerte') ? 'akkoord met de offerte' : 'de offerte of een opdracht';
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

/** Whoever has to agree to the work did so, or asked for it then. */
function approvalLacking(row: Gated, facts: readonly RecordedFact[], closings: Closings): string | null {
  const { approval } = row;
  const done = row.repeats === 'each-request' ? closings().length : undefined;
  if (!approval || isApproved(row, approval, facts, done)) return null;
  const asksItself = (fact: RecordedFact) =>
    (fact.type === 'verzoek' || isOrder(fact)) && speaksFor(byOf(fact), approval);
  return saidSinceAsked(row, facts, asksItself, done) ? null : `de goedkeuring van ${approval}`;
}

/**
 * Whether a party approved a row since it was last asked for or indicated. Who did need not be told: only a key of the arbodienst
 * tells what another than the employer approved.
 * @param done how often it was done, where each request is work of its own: the one that is next counts, not the last
 */
export function isApproved(row: Pick<Gated, 'id'>, by: string, facts: readonly RecordedFact[], done?: number): boolean {
  const approves = (fact: RecordedFact) => fact.type === 'goedkeuring' && speaksFor(byOf(fact) ?? by, by);
  return saidSinceAsked(row, facts, approves, done);
}

function saidSinceAsked(
  { id }: Pick<Gated, 'id'>,
  facts: readonly RecordedFact[],
  isSaid: (fact: RecordedFact) => boolean,
  done?: number,
): boolean {
  const own = facts.filter((fact) => namesRow(fact, id));
  const requests = own.filter(({ type }) => NAMES.includes(type));
  const asked = (done === undefined ? undefined : requests[done]) ?? requests.at(-1);
  return own.some((fact) => (!asked || fact.on >= asked.on) && isSaid(fact));
}

function byOf(fact: RecordedFact): string | undefined {
  return 'by' in fact ? fact.by : undefined;
}
