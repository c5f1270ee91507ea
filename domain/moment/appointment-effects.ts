import type { AppointmentData } from '../appointments/appointment-data';
import { type Appointment, appointmentsOf, dayAt, isPlanned } from '../appointments/appointments';
import { freeLimit, type Limit, lastFreeDay } from '../appointments/cancellation';
import { addBusinessDays } from '../calendar/business-days';
import { type CivilMoment, inMailHours, isBefore, MORNING } from '../calendar/civil-moment';
import { employerSees } from '../case/employer-knowledge';
import type { Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import { packageOn } from '../protocols/package-on';
import { rowOf } from '../protocols/packages';
import { type Effect, effectOf } from './effects';
import type { StoredMessage, StoredTask } from './loaded-case';
import type { Moment } from './moment';
import { ASIDE_STEPS } from './standalone-task';

/** Occasions of a mail about an appointment. */
export const APPOINTMENT_STEPS = {
  made: 'afspraak',
  changed: 'afspraak-gewijzigd',
  cancelled: 'afspraak-vervallen',
  reminder: 'afspraak-herinnering',
  afterRecovery: ASIDE_STEPS.afterRecovery,
} as const;
type AppointmentStep = (typeof APPOINTMENT_STEPS)[keyof typeof APPOINTMENT_STEPS];
const STEPS: ReadonlySet<string> = new Set(Object.values(APPOINTMENT_STEPS));

/** Whether a mail is about an appointment. */
function isAppointmentStep(step: string): boolean {
  return STEPS.has(step);
}

/** The key of an appointment, which names it for good. */
export function appointmentKey({ geval, row, nr }: Pick<Appointment, 'geval' | 'row' | 'nr'>, owner: string): string {
  return `${geval ?? owner}/${row}/afspraak/${nr}`;
}

type Change = { before: Appointment | undefined; after: Appointment };

/** Every appointment of the case, as a calendar knows it: by what was taken back since, too. */
export function appointmentsIn({ loaded, newFacts }: Pick<Moment, 'loaded' | 'newFacts'>): Appointment[] {
  return appointmentsOf([...loaded.facts, ...newFacts], loaded.context.employer);
}

/** The appointments that the facts of this moment made or changed. */
function changesOf(moment: Moment): Change[] {
  const { loaded, newFacts } = moment;
  if (newFacts.length === 0) return [];
  const before = appointmentsIn({ loaded, newFacts: [] });
  const same = (a: Appointment, b: Appointment) => a.row === b.row && a.nr === b.nr && a.told === b.told;
  return appointmentsIn(moment)
    .map((after) => ({ before: before.find((one) => same(one, after)), after }))
    .filter(({ before: was, after }) => was?.sequence !== after.sequence || was.status !== after.status);
}

/** Whom a mail about it reaches, and who of them where that is known. */
type Guest = { to: Performer; person: string | null };

const GUESTS: ReadonlySet<string> = new Set(['werkgever', 'werknemer', 'casemanager', 'arbeidsdeskundige']);

/**
 * For whom its appointment is, as far as they come themselves, and who does it, once that is somebody. Of an anonymous consult
 * nobody but who does it.
 */
function guestsOf({ loaded }: Moment, { row, performer, person, lapsed }: Appointment): Guest[] {
  const definition = rowOf(row);
  const isAnonymous = definition?.outputs.some((output) => 'anonymous' in output && output.anonymous) ?? false;
  const whoCome = definition?.outputs.find(({ kind }) => kind === 'APPT')?.to ?? definition?.recipients ?? [];
  const invited: readonly Performer[] = isAnonymous ? [] : whoCome;
  // Which employee comes the contract does not know; of one who died nobody is invited.
  const isNobody = loaded.level === 'contract' || lapsed === 'overleden';
  const guests = invited.filter(
    (role) =>
      GUESTS.has(role) && !(role === 'werkgever' && employerSees(row) !== 'all') && !(role === 'werknemer' && isNobody),
  );
  const worker: Guest[] =
    person === null ? [] : [{ to: performer ?? definition?.performers[0] ?? 'arbodienst', person }];
  return [...guests.filter((to) => to !== worker[0]?.to).map((to) => ({ to, person: null })), ...worker];
}

/** Mails about appointments that this moment made, moved or ended, and the questions that follow from it. */
export function appointmentEffects(moment: Moment): Effect[] {
  return [...changesOf(moment).flatMap((change) => told(moment, change)), ...afterRecovery(moment)];
}

function told(moment: Moment, { before, after }: Change): Effect[] {
  const wasPlanned = before === undefined || isPlanned(before);
  if (isPlanned(after)) {
    // Nobody is invited to what has been: it was told late, or what ended it was taken back since.
    if (!isBefore(moment.now, civilAt(after.at))) return [];
    const step = before === undefined || !wasPlanned ? APPOINTMENT_STEPS.made : APPOINTMENT_STEPS.changed;
    const was = before?.at ?? null;
    const replaced = before && before.person !== after.person ? cancelledFor(moment, before, after) : [];
    return [...mails(moment, after, step, { was }), ...replaced, ...reminders(moment, after)];
  }
  if (before === undefined || !wasPlanned || !(after.status === 'afgezegd' || after.status === 'vervallen')) return [];
  // What lapsed after it was to be is over: nobody is told that it does not come.
  if (after.lapsed !== null && !isBefore(moment.now, civilAt(after.at))) return [];
  const reason = after.lapsed ?? after.cancelled?.reason ?? null;
  return [...mails(moment, after, APPOINTMENT_STEPS.cancelled, { reason }), ...rebooking(moment, after)];
}

type More = Partial<Pick<AppointmentData, 'was' | 'reason'>>;

function mail(
  moment: Moment,
  one: Appointment,
  step: AppointmentStep,
  guest: Guest,
  { part = `${one.sequence}`, ...more }: More & { part?: string },
): Effect {
  const { plan, now, loaded } = moment;
  const { sequence, at, minutes, place, performer } = one;
  const { rules } = packageOn(loaded.context, moment.facts);
  const data: AppointmentData = {
    name: rowOf(one.row)?.name ?? one.row,
    appointment: appointmentKey(one, moment.owner),
    ...{ sequence, at, minutes, place, was: null, reason: null, ...more },
    performer: performer ?? rowOf(one.row)?.performers[0] ?? null,
    freeUntil: freeLimit(rules),
    changed: now,
    on: now.date,
    caseKind: plan.kind,
  };
  const subject = {
    obligation: one.row,
    step,
    round: one.nr,
    channel: 'email',
    to: guest.to,
    person: guest.person,
    part,
    row: one.row,
  } as const;
  const effect = effectOf(moment, subject, { kind: 'bericht', data });
  return { ...effect, at: inMailHours(now, loaded.jitterMinutes) };
}

function mails(moment: Moment, one: Appointment, step: AppointmentStep, more: More): Effect[] {
  return guestsOf(moment, one).map((guest) => mail(moment, one, step, guest, more));
}

/** Another does it now: it leaves the calendar of who was to. */
function cancelledFor(moment: Moment, before: Appointment, { sequence }: Appointment): Effect[] {
  const guest = guestsOf(moment, before).find(({ person }) => person !== null && person === before.person);
  if (!guest) return [];
  return [mail(moment, { ...before, sequence }, APPOINTMENT_STEPS.cancelled, guest, { reason: 'andere-uitvoerder' })];
}

/** The morning of the business day before the last one on which it can be cancelled free, or before the appointment itself. */
function remindedOn(at: string, limit: Limit | null): CivilMoment['date'] {
  return addBusinessDays(limit === null ? dayAt(at) : lastFreeDay(at, limit), -1);
}

/** Written at once and sent on its day, unless the appointment changes before; none where that day is today or past. */
function reminders(moment: Moment, one: Appointment): Effect[] {
  const { loaded, facts, now } = moment;
  const limit = freeLimit(packageOn(loaded.context, facts).rules);
  const at = { date: remindedOn(one.at, limit), minute: MORNING + loaded.jitterMinutes };
  if (at.date <= now.date || !isBefore(now, at)) return [];
  return guestsOf(moment, one)
    .filter(({ person }) => person === null)
    .map((guest) => ({ ...mail(moment, one, APPOINTMENT_STEPS.reminder, guest, {}), at }));
}

/** Who sees to an appointment: the casemanager, or who does it where that is nobody else's to know. */
function plannerOf({ row, performer }: Appointment): Performer {
  if (employerSees(row) !== 'nothing') return 'casemanager';
  return performer ?? rowOf(row)?.performers[0] ?? 'arbodienst';
}

function task(moment: Moment, one: Appointment, step: string, part: string, title: string): Effect {
  const subject = {
    obligation: one.row,
    step,
    round: one.nr,
    channel: 'taak',
    to: plannerOf(one),
    part,
    row: one.row,
  } as const;
  return effectOf(moment, subject, { kind: 'taak', data: { name: title, on: moment.now.date, row: one.row } });
}

/** Who was to do it cannot: somebody plans another. */
function rebooking(moment: Moment, one: Appointment): Effect[] {
  if (one.cancelled?.reason !== 'uitvoerder-verhinderd') return [];
  return [task(moment, one, ASIDE_STEPS.rebook, `${one.sequence}`, `Nieuwe afspraak maken: ${rowOf(one.row)?.name}`)];
}

/** The minute of the civil day in the text of an instant. */
function civilAt(at: string): CivilMoment {
  return { date: dayAt(at), minute: Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) };
}

/** Recovered before it: the one who plans decides whether it stays, and those who come are asked. */
function afterRecovery(moment: Moment): Effect[] {
  const recovery = moment.newFacts.find(({ type }) => type === 'herstelmelding');
  if (!recovery) return [];
  const ahead = appointmentsIn(moment).filter((one) => isPlanned(one) && isBefore(moment.now, civilAt(one.at)));
  return ahead.flatMap((one) => [
    task(
      moment,
      one,
      ASIDE_STEPS.afterRecovery,
      `${recovery.seq}`,
      `Hersteld gemeld: gaat de afspraak nog door? ${rowOf(one.row)?.name}`,
    ),
    ...guestsOf(moment, one)
      .filter(({ to }) => to === 'werknemer')
      .map((guest) =>
        mail(moment, one, APPOINTMENT_STEPS.afterRecovery, guest, { part: `${one.sequence}-${recovery.seq}` }),
      ),
  ]);
}

/** How a task or waiting mail about an appointment ends; null while it stands, undefined for what is about none. */
export function endOfAppointmentWork(
  stored: StoredTask | StoredMessage,
  moment: Moment,
  isRowOpen: boolean,
): { isDone: boolean; reason: string | null } | null | undefined {
  const isMail = 'at' in stored;
  if (!(isMail ? isAppointmentStep(stored.step) : isPlanning(stored.step))) return undefined;
  const all = appointmentsIn(moment).filter(({ row }) => row === (stored.obligation as RowId));
  const one = all.find(({ nr }) => nr === stored.round);
  const hasChanged = changesOf(moment).some(({ after }) => after.row === one?.row && after.nr === one.nr);
  if (isMail) return one && !hasChanged ? null : { isDone: false, reason: 'de afspraak is inmiddels veranderd' };
  if (stored.step === ASIDE_STEPS.afterRecovery)
    return one && isPlanned(one) && !hasChanged ? null : { isDone: true, reason: null };
  const isRebooked = all.some(({ nr, status }) => nr > stored.round && status !== 'afgezegd');
  if (isRebooked) return { isDone: true, reason: null };
  return isRowOpen ? null : { isDone: false, reason: 'de dienst is niet meer aan de orde' };
}

function isPlanning(step: string): boolean {
  return step === ASIDE_STEPS.afterRecovery || step === ASIDE_STEPS.rebook;
}
