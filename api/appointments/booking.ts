import { dayAt } from '../../domain/appointments/appointments';
import { DEFAULT_MINUTES } from '../../domain/appointments/cancellation';
import { inDutch } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import type { Afspraak } from '../../prisma/client/client';
import { instantText } from '../../store/amsterdam';
import type { Sql } from '../../store/sql';
import { caseMsOf, todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { refused } from './refused';

/** @throws Problem for a moment that lies in the past on the clock of the case */
function requireFuture(at: string, nowMs: number): void {
  if (Date.parse(at) <= nowMs) refused('at', 'dit moment is al geweest: kies een later moment');
}

type Wish = { row: string; at: string; minutes?: number; performer?: string; person?: string };

/**
 * The fact that makes an appointment.
 * @throws Problem for a moment in the past or outside the window of the row
 */
export async function bookingOf(tx: Sql, gevalId: string, wish: Wish & { place?: string }, nowMs: number) {
  const found = await readCase(tx, gevalId, 'arbodienst');
  const at = instantText(Date.parse(wish.at));
  requireFuture(at, caseMsOf(found, nowMs));
  const plan = makePlan({ context: found.context, facts: found.facts, asOf: todayOf(found, nowMs) });
  const obligation = plan.obligations.find(({ row, id }) => (row ?? id) === wish.row);
  if (!obligation)
    refused('row', `${wish.row} is nu niet aan de orde: vraag de dienst eerst aan, of kies een regel uit het plan`);
  const appointment = obligation.outputs?.find((output) => output.kind === 'APPT');
  if (!appointment) refused('row', `bij ${wish.row} hoort geen afspraak: kies een regel met een spreekuur of gesprek`);
  if (dayAt(at) < obligation.opensOn)
    refused('at', `${wish.row} kan pas vanaf ${inDutch(obligation.opensOn)}: kies een moment op of na die dag`);
  const last = obligation.legalLatest ?? obligation.internalDue;
  if (dayAt(at) > last && last >= plan.asOf)
    refused('at', `${wish.row} moet uiterlijk ${inDutch(last)} gebeuren: kies een moment op of voor die dag`);
  const minutes = wish.minutes ?? ('minutes' in appointment ? appointment.minutes : undefined) ?? DEFAULT_MINUTES;
  return { ...wish, at, minutes };
}

/** @throws Problem for an appointment that is not to come any more */
function requirePlanned({ status }: Afspraak): void {
  if (status !== 'gepland') refused('id', `deze afspraak is al ${status}: maak een nieuwe`);
}

/** The fact that moves an appointment. */
export function moveOf(one: Afspraak, wish: { at: string; person?: string }, nowMs: number) {
  requirePlanned(one);
  const at = instantText(Date.parse(wish.at));
  requireFuture(at, nowMs);
  return { row: one.rij, nth: one.nummer, at, ...(wish.person && { person: wish.person }) };
}

/** The fact that cancels an appointment, at this moment. */
export function cancellationOf(one: Afspraak, wish: { by?: string; reason?: string }, nowMs: number) {
  requirePlanned(one);
  if (one.moment.getTime() <= nowMs)
    refused('id', 'deze afspraak is al begonnen: meld de uitkomst (attended, late of no-show)');
  return { row: one.rij, at: instantText(one.moment.getTime()), cancelledAt: instantText(nowMs), ...wish };
}

/** The fact that tells what became of an appointment. */
export function outcomeOf(one: Afspraak, { outcome, minutes }: { outcome: string; minutes?: number }, nowMs: number) {
  requirePlanned(one);
  if (one.moment.getTime() > nowMs)
    refused('id', 'deze afspraak moet nog beginnen: zeg haar af, of meld de uitkomst als zij is geweest');
  if (outcome === 'no-show') return { type: 'niet-verschenen', row: one.rij, at: instantText(one.moment.getTime()) };
  const late = outcome === 'late' ? { late: true } : {};
  if (minutes !== undefined) return { type: 'besteding', row: one.rij, minutes, ...late };
  return outcome === 'late' ? { type: 'verschenen', row: one.rij, ...late } : { type: 'afgerond', obligation: one.rij };
}
