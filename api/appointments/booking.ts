import { dayAt } from '../../domain/appointments/appointments';
import { DEFAULT_MINUTES } from '../../domain/appointments/cancellation';
import { inDutch, type PlainDate } from '../../domain/calendar/plain-date';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan } from '../../domain/case/plan';
import type { Afspraak } from '../../prisma/client/client';
import { instantText } from '../../schemas/instant-text';
import { civilMomentOf } from '../../store/amsterdam';
import type { Sql } from '../../store/sql';
import { gevalUuid } from '../../store/stable-id';
import { caseMsOf, todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { refused } from './refused';

/** @throws Problem for a moment that lies in the past on the clock of the case */
function requireFuture(at: string, nowMs: number): void {
  if (Date.parse(at) <= nowMs) refused('at', 'dit moment is al geweest: kies een later moment');
}

function isFor(row: string | null) {
  return (obligation: Obligation) => (obligation.row ?? obligation.id) === row;
}

/**
 * Once the window of a row is over its work is late, and any day that is to come will do.
 * @throws Problem for a day outside it
 */
function requireInWindow({ opensOn, legalLatest, internalDue }: Obligation, { row, at, today }: Asked): void {
  if (dayAt(at) < opensOn) refused('at', `${row} kan pas vanaf ${inDutch(opensOn)}: kies een moment op of na die dag`);
  const last = legalLatest ?? internalDue;
  if (dayAt(at) > last && last >= today)
    refused('at', `${row} moet uiterlijk ${inDutch(last)} gebeuren: kies een moment op of voor die dag`);
}

type Asked = { row: string | null; at: string; today: PlainDate };
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
  const obligation = plan.obligations.find(isFor(wish.row));
  if (!obligation)
    refused('row', `${wish.row} is nu niet aan de orde: vraag de dienst eerst aan, of kies een regel uit het plan`);
  const appointment = obligation.outputs?.find((output) => output.kind === 'APPT');
  if (!appointment) refused('row', `bij ${wish.row} hoort geen afspraak: kies een regel met een spreekuur of gesprek`);
  requireInWindow(obligation, { row: wish.row, at, today: plan.asOf });
  const minutes = wish.minutes ?? ('minutes' in appointment ? appointment.minutes : undefined) ?? DEFAULT_MINUTES;
  return { ...wish, at, minutes };
}

/** @throws Problem for an appointment that is not to come any more */
function requirePlanned({ status }: Afspraak): void {
  if (status !== 'gepland') refused('id', `deze afspraak is al ${status}: maak een nieuwe`);
}

/**
 * Another time or performer on the day on which it is already asks nothing of the window, nor does what its case no longer asks for.
 * @throws Problem for another day that is outside the window of the row
 */
async function requireMovable(tx: Sql, { verzuimgevalId, rij: row, moment }: Afspraak, at: string, today: PlainDate) {
  if (verzuimgevalId === null || dayAt(at) === dayAt(instantText(moment.getTime()))) return;
  const { context, facts, dienstverbandId } = await readCase(tx, verzuimgevalId, 'arbodienst');
  const plan = makePlan({ context, facts, asOf: today });
  const earlier = plan.eerdereGevallen.find(({ geval }) => gevalUuid(dienstverbandId, geval) === verzuimgevalId);
  const obligation = (earlier ?? plan).obligations.find(isFor(row));
  if (obligation) requireInWindow(obligation, { row, at, today });
}

/** When something is told; what the case took before under a lost key is not held to what the appointment is now. */
type At = { nowMs: number; repeated: () => Promise<boolean> };

/**
 * The fact that moves an appointment.
 * @throws Problem for one that is not to come any more, a moment in the past, or a day outside the window of its row
 */
export async function moveOf(tx: Sql, one: Afspraak, wish: { at: string; person?: string }, { nowMs, repeated }: At) {
  const at = instantText(Date.parse(wish.at));
  if (!(await repeated())) {
    requirePlanned(one);
    requireFuture(at, nowMs);
    await requireMovable(tx, one, at, civilMomentOf(nowMs).date);
  }
  return { row: one.rij, nth: one.nummer, at, ...(wish.person && { person: wish.person }) };
}

/**
 * The fact that cancels an appointment, at this moment.
 * @throws Problem for one that is not to come any more
 */
export async function cancellationOf(one: Afspraak, wish: { by?: string; reason?: string }, { nowMs, repeated }: At) {
  if (!(await repeated())) {
    requirePlanned(one);
    if (one.moment.getTime() <= nowMs)
      refused('id', 'deze afspraak is al begonnen: meld de uitkomst (attended, late of no-show)');
  }
  return { row: one.rij, at: instantText(one.moment.getTime()), cancelledAt: instantText(nowMs), ...wish };
}

/**
 * The fact that tells what became of an appointment.
 * @throws Problem for one that is still to begin, or of which that was told
 */
export async function outcomeOf(
  one: Afspraak,
  { outcome, minutes }: { outcome: string; minutes?: number },
  { nowMs, repeated }: At,
) {
  if (!(await repeated())) {
    requirePlanned(one);
    if (one.moment.getTime() > nowMs)
      refused('id', 'deze afspraak moet nog beginnen: zeg haar af, of meld de uitkomst als zij is geweest');
  }
  const about = { row: one.rij, at: instantText(one.moment.getTime()) };
  if (outcome === 'no-show') return { type: 'niet-verschenen' as const, ...about };
  const late = outcome === 'late' ? { late: true } : {};
  return minutes === undefined
    ? { type: 'verschenen' as const, ...about, ...late }
    : { type: 'besteding' as const, ...about, minutes, ...late };
}
