import { addBusinessDays } from '../calendar/business-days';
import { addDays, type PlainDate } from '../calendar/plain-date';
import { EMPLOYER_ROLES, type Performer } from '../case/roles';
import type { ProtocolRule } from '../protocols/protocol-rule';
import { type Appointment, dayAt } from './appointments';
import { type CancellationAgreement, exemptedBy } from './cancellation-agreement';

/**
 * What a cancelled or missed appointment costs: nothing, nothing though it came after the free limit, nothing because the
 * contract says so, or its tariff.
 */
export const CANCELLATION_STATES = ['vrij', 'na-vrije-grens', 'niet-in-rekening', 'in-rekening'] as const;

export type CancellationVerdict = {
  state: (typeof CANCELLATION_STATES)[number];
  /** The rule of the protocol that charges it, or would without the contract; null where none does. */
  rule: string | null;
  /** What of the contract keeps it from being charged, Dutch; null where nothing has to. */
  why: string | null;
};

type CancellationRule = Extract<ProtocolRule, { kind: 'cancellation' }>;
/** A length of time before an appointment: in hours that elapse, or in working days. */
export type Limit = NonNullable<CancellationRule['freeUntil']>;

/** Who cancels as the customer: the employer, with those who act for it, and the employee. */
const CUSTOMERS: ReadonlySet<Performer> = new Set([
  ...EMPLOYER_ROLES,
  'preventiemedewerker',
  'ondernemingsraad',
  'werknemer',
]);
/** Why is never charged, whatever the protocol says. */
const NEVER_CHARGED: ReadonlySet<string> = new Set(['overleden', 'uitvoerder-verhinderd']);

/** Nobody pays for what the provider itself, or another party, cancelled. Where nobody says who did, it was the customer. */
function isExempt({ by, reason }: NonNullable<Appointment['cancelled']>): boolean {
  return (by !== null && !CUSTOMERS.has(by)) || NEVER_CHARGED.has(reason ?? '');
}

/** How long an appointment takes of which nobody says it. */
export const DEFAULT_MINUTES = 30;
const HOUR_MS = 3_600_000;
const FREE: CancellationVerdict = { state: 'vrij', rule: null, why: null };
const NO_AGREEMENTS: readonly CancellationAgreement[] = [];

function statedIn(rules: readonly ProtocolRule[]) {
  const stated = rules.filter((rule): rule is CancellationRule => rule.kind === 'cancellation');
  return {
    free: stated.find(({ freeUntil }) => freeUntil !== null)?.freeUntil,
    charging: stated.find(({ charge }) => charge !== 'none'),
  };
}

/** How long before an appointment it can be cancelled at no cost for certain; null where a cancellation never costs anything. */
export function freeLimit(rules: readonly ProtocolRule[]): Limit | null {
  const { free, charging } = statedIn(rules);
  return charging?.chargedFrom ? (free ?? charging.chargedFrom) : null;
}

/** The last civil day on which it can be cancelled at no cost for the whole day, or until some hour of it. */
export function lastFreeDay(at: string, { count, unit }: Limit): PlainDate {
  return unit === 'working-days' ? addBusinessDays(dayAt(at), -count) : addDays(dayAt(at), -Math.ceil(count / 24));
}

/** Whether it was cancelled no later than a limit before it: in hours that elapse, or by the end of a working day. */
function isInTime({ at, cancelled }: Appointment, limit: Limit): boolean {
  if (!cancelled) return false;
  const last = lastFreeDay(at, limit);
  if (limit.unit === 'working-days') return cancelled.on <= last;
  // Of a day without an hour only what was in time at its last minute was in time.
  if (cancelled.at === null) return cancelled.on < last;
  return Date.parse(at) - Date.parse(cancelled.at) >= limit.count * HOUR_MS;
}

/**
 * What a protocol, and the contract where that says otherwise, says of an appointment that was cancelled or missed. Exactly at
 * a limit is in time; what nobody came to is charged whatever was agreed on cancelling.
 */
export function verdictOn(
  appointment: Appointment,
  rules: readonly ProtocolRule[],
  agreements = NO_AGREEMENTS,
): CancellationVerdict {
  const { status, cancelled } = appointment;
  if (status !== 'afgezegd' && status !== 'niet-verschenen') return FREE;
  if (cancelled && isExempt(cancelled)) return FREE;
  const { free, charging } = statedIn(rules);
  if (!charging?.chargedFrom) return FREE;
  const charged: CancellationVerdict = { state: 'in-rekening', rule: charging.id, why: null };
  if (!cancelled) return charged;
  // Where two sentences of a protocol disagree, the one that lets the customer go free holds.
  if (free && isInTime(appointment, free)) return FREE;
  if (isInTime(appointment, charging.chargedFrom)) return { state: 'na-vrije-grens', rule: null, why: null };
  const why = exemptedBy(agreements, cancelled);
  return why === null ? charged : { state: 'niet-in-rekening', rule: charging.id, why };
}
