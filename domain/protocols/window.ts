// Longer than 300 lines: each kind of trigger with the windows that it gives.
import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type FactType, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { terugvalpreventie } from '../law/rules/A-04-terugvalpreventie';
import { capital } from '../sentence';
import { matchesOneOf, namesRow } from './fact-match';
import { ordersOf } from './orders';
import type { Row } from './row';
import { dueAfter, later, windowFrom } from './spans';
import { termDay } from './terms';
import type { Timeline, Window } from './timeline';
import type { SickMoment, Span, Trigger } from './trigger';
import { bringsUp } from './who-asks';

type Timed = Pick<Row, 'id' | 'trigger' | 'duty' | 'repeats'> & { isOrdered?: boolean; isKept?: boolean };
type Sickness = NonNullable<Timeline['sickness']>;

const NO_WINDOWS: readonly Window[] = [];

/** The day on which something began, in its words. */
function startOn(day: PlainDate, what: string): Derivation {
  return Derivation.from(day, capital(what));
}

/** Work on a fact starts on its day, or on the day it became known when that is later. */
function windowOfFact(fact: RecordedFact, within: Span | undefined): Window {
  const start = startOn(dayOf(fact), fact.type);
  return windowFrom(fact.on <= start.date ? start : start.movedTo(fact.on, 'Bekend geworden'), within);
}

function firstDayOf(moment: SickMoment, unit: 'days' | 'weeks', { at }: Sickness): Derivation {
  if (typeof moment === 'string') return termDay(moment, at);
  return unit === 'days'
    ? at(moment - 1, `Dag ${moment} van het verzuim`)
    : at((moment - 1) * 7, `Begin van verzuimweek ${moment}`);
}

function lastDayOf(moment: SickMoment, unit: 'days' | 'weeks', sickness: Sickness): Derivation {
  return typeof moment === 'string' || unit === 'days'
    ? firstDayOf(moment, unit, sickness)
    : sickness.at(moment * 7 - 1, `Einde van verzuimweek ${moment}`);
}

/** The duty of a row that is not done yet, or the last of its kind. */
function dutyOf(row: Pick<Timed, 'duty'>, timeline: Timeline) {
  const duties = row.duty ? timeline.duties(row.duty.id) : [];
  return duties.find((duty) => duty.doneOn === null) ?? duties.at(-1);
}

/** As soon as the duty of the row opens, else the first sick day. */
function sinceDuty(row: Timed, { at }: Sickness, timeline: Timeline): Derivation {
  const start = at(0, '');
  const duty = dutyOf(row, timeline);
  return duty ? start.movedTo(duty.opensOn, `Vanaf dan kan het werk aan ${duty.name} beginnen`) : start;
}

function ofSickness(row: Timed, trigger: Trigger & { kind: 'sick-days' | 'sick-weeks' }, timeline: Timeline): Window[] {
  const { sickness } = timeline;
  if (!sickness) return [];
  const unit = trigger.kind === 'sick-days' ? 'days' : 'weeks';
  const opens = trigger.from === null ? sinceDuty(row, sickness, timeline) : firstDayOf(trigger.from, unit, sickness);
  const due = trigger.until === null ? dueAfter(opens, undefined) : lastDayOf(trigger.until, unit, sickness);
  return [{ occasion: sickness.firstSickDay, opens, due }];
}

/** Starts and what is watched: once at the start, and on the day of each watched fact. */
function ofStart(
  start: Derivation | null,
  { watches = [], within }: { watches?: readonly string[]; within?: Span },
  facts: readonly RecordedFact[],
): Window[] {
  if (!start) return [];
  const windows = [windowFrom(start, within)];
  for (const fact of facts) {
    if (!watches.includes(fact.type)) continue;
    if (fact.on > start.date || dayOf(fact) > start.date) windows.push(windowOfFact(fact, within));
  }
  return windows;
}

function contractStartOf({ contractStart }: Timeline): Derivation | null {
  return contractStart && startOn(contractStart, 'Begin van het contract');
}

function caseStartOf({ sickness }: Timeline): Derivation | null {
  return sickness && startOn(sickness.reportedOn, 'Begin van het geval');
}

/** Rounds up to the first that lies after `asOf`: what comes later is planned when it is near. */
function roundsFrom(first: Derivation, next: (round: number) => Derivation, asOf: PlainDate): Derivation[] {
  const rounds = [first];
  for (let round = 1; (rounds.at(-1) as Derivation).date <= asOf; round++) rounds.push(next(round));
  return rounds;
}

function ofRecurring(trigger: Trigger & { kind: 'recurring' }, timeline: Timeline): Window[] {
  const { every, within } = trigger;
  const { sickness, asOf } = timeline;
  const inSickDays = every.unit === 'days' || every.unit === 'weeks';
  const start = trigger.from === 'case-start' ? caseStartOf(timeline) : contractStartOf(timeline);
  if (!start) return [];
  const ground = 'Terugkerend volgens het protocol';
  const round = (n: number): Derivation =>
    trigger.from === 'case-start' && sickness && inSickDays
      ? sickness.at(n * every.count * (every.unit === 'weeks' ? 7 : 1), ground)
      : later(start, { ...every, count: n * every.count }, ground);
  return roundsFrom(round(1), (n) => round(n + 1), asOf).map((opens) => windowFrom(opens, within));
}

function ofYears({ within }: { within?: Span }, timeline: Timeline): Window[] {
  const start = contractStartOf(timeline);
  if (!start) return [];
  const year = (n: number) => start.plusMonths(12 * n, 'Elk jaar van het contract');
  return roundsFrom(start, year, timeline.asOf).map((opens) => windowFrom(opens, within));
}

const ASKED_BY = {
  verzoek: ['verzoek', 'opdracht', 'offerte-akkoord'],
  indicatie: ['indicatie', 'verzoek'],
  either: ['verzoek', 'opdracht', 'offerte-akkoord', 'indicatie'],
  opdracht: ['opdracht', 'offerte-akkoord'],
  ontvangst: ['ontvangst', 'indicatie'],
} as const;

/** What is settled with its cost is settled anew when that was not right. */
const TELLS_COST: readonly FactType[] = ['kosten', 'kostencorrectie'];

/** Asked twice on one day is asked once. */
function oncePerDay(windows: Window[]): Window[] {
  if (windows.length < 2) return windows;
  return windows.filter((window, i) => windows.findIndex((one) => one.opens.date === window.opens.date) === i);
}

function ofRecovery(trigger: Trigger & { kind: 'recovery' }, timeline: Timeline): Window[] {
  const { sickness } = timeline;
  if (!sickness?.recoveredOn) return [];
  const recovery = Derivation.from(sickness.recoveredOn, 'Hersteld');
  const { firstSickDay, sickAgainOn } = sickness;
  const opens =
    typeof trigger.after === 'string'
      ? applyRule(terugvalpreventie, { firstSickDay, recovery }).callOn
      : recovery.plusMonths(trigger.after.months, 'Na het herstel');
  // Who is sick again by then is not back at work any more.
  const isBack = opens !== null && (sickAgainOn === null || opens.date < sickAgainOn);
  return isBack ? [windowFrom(opens, trigger.within)] : [];
}

function windowsOfFacts(found: readonly RecordedFact[], within: Span | undefined): Window[] {
  return found.map((fact) => windowOfFact(fact, within));
}

/** One window for each day on which such a fact became known. */
function since(found: readonly RecordedFact[], within: Span | undefined): Window[] {
  return oncePerDay(windowsOfFacts(found, within));
}

function firstOf(triggers: readonly Trigger[], row: Timed, timeline: Timeline): readonly Window[] {
  let first: Window | undefined;
  for (const trigger of triggers)
    for (const window of startedBy(row, trigger, timeline))
      if (!first || window.opens.date < first.opens.date) first = window;
  return first ? [first] : NO_WINDOWS;
}

/** Facts that name the row. */
function naming(row: Row['id'], types: readonly string[], facts: readonly RecordedFact[]): RecordedFact[] {
  return facts.filter((fact) => types.includes(fact.type) && namesRow(fact, row));
}

function ofFact({ any, within }: Trigger & { kind: 'fact' }, facts: readonly RecordedFact[]): Window[] {
  return since(
    facts.filter((fact) => matchesOneOf(fact, any)),
    within,
  );
}

/** What goes on after another row goes on after what others were to do of it, too; what is written of it does not. */
function ofRowsDone(
  { repeats }: Timed,
  { rows, within }: Trigger & { kind: 'row-done' },
  { doneOn, takenOn }: Timeline,
): Window[] {
  const windows: Window[] = [];
  for (const id of rows) {
    const days = doneOn(id);
    for (const day of days) windows.push(windowFrom(Derivation.from(day, `${id} gedaan`), within));
    const taken = days.length === 0 && typeof repeats === 'object' ? takenOn?.(id) : null;
    if (taken) windows.push(windowFrom(Derivation.from(taken, `${id} was voor die dag aan anderen`), within));
  }
  return oncePerDay(windows);
}

function ofAppointments({ events, within }: Trigger & { kind: 'appointment' }, { appointments }: Timeline): Window[] {
  return appointments
    .filter(({ event }) => events.includes(event))
    .map(({ row: id, day }) => windowFrom(Derivation.from(day, `Afspraak ${id}`), within));
}

function ofEmploymentEnd(row: Timed, { within }: { within?: Span }, timeline: Timeline): Window[] {
  const { employmentEndsOn } = timeline;
  if (!employmentEndsOn) return [];
  const window = windowFrom(Derivation.from(employmentEndsOn, 'Laatste dag van het dienstverband'), within);
  const duty = dutyOf(row, timeline);
  return [duty ? { ...window, opens: window.opens.movedTo(duty.opensOn, `${duty.name} kan beginnen`) } : window];
}

function ofAsking(row: Timed, trigger: Trigger & { kind: 'asked' }, timeline: Timeline): Window[] {
  const asking = naming(row.id, ASKED_BY[trigger.how], timeline.facts).filter(
    (fact) => fact.type !== 'verzoek' || bringsUp(fact, trigger),
  );
  if (row.repeats !== 'each-request') return since(asking, trigger.within);
  return windowsOfFacts(row.isOrdered ? ofOrders(row, asking, timeline) : eachAsked(asking), trigger.within);
}

/** What is asked for and indicated on one day is one. */
function eachAsked(asking: readonly RecordedFact[]): RecordedFact[] {
  return asking.filter((fact, i) => {
    if (fact.type !== 'indicatie') return true;
    const ofDay = (type: FactType) => asking.filter((one) => one.type === type && one.on === fact.on);
    const before = asking.slice(0, i).filter((one) => one.type === 'indicatie' && one.on === fact.on).length;
    return before >= ofDay('verzoek').length;
  });
}

/** Who has no order yet waits until what was ordered is done, and for nothing after a change of package. */
function ofOrders(
  { id, isKept }: Timed,
  asking: readonly RecordedFact[],
  { doneOn }: Timeline,
): readonly RecordedFact[] {
  const { works, waiting, left } = ordersOf(asking, doneOn(id));
  return left > 0 || isKept ? works : [...works, ...waiting];
}

function ofTrigger(row: Timed, trigger: Trigger, timeline: Timeline): readonly Window[] {
  const { facts } = timeline;
  switch (trigger.kind) {
    case 'sick-days':
    case 'sick-weeks':
      return ofSickness(row, trigger, timeline);
    case 'business-days-after-report': {
      const reported = timeline.sickness && startOn(timeline.sickness.reportedOn, 'Ziekmelding');
      return reported ? [windowFrom(reported, { count: trigger.days, unit: 'business-days' })] : [];
    }
    case 'case-start':
      return ofStart(caseStartOf(timeline), trigger, facts);
    case 'contract-start':
      return ofStart(contractStartOf(timeline), trigger, facts);
    case 'hire':
      return since(
        facts.filter(({ type }) => type === 'indienst'),
        trigger.within,
      );
    case 'fact':
      return ofFact(trigger, facts);
    case 'duty':
      return ofDuty(trigger, timeline);
    case 'row-done':
      return ofRowsDone(row, trigger, timeline);
    case 'cost':
      return since(naming(row.id, TELLS_COST, facts), trigger.within);
    case 'appointment':
      return ofAppointments(trigger, timeline);
    case 'recovery':
      return ofRecovery(trigger, timeline);
    case 'employment-end':
      return ofEmploymentEnd(row, trigger, timeline);
    case 'yearly':
      return ofYears(trigger, timeline);
    case 'recurring':
      return ofRecurring(trigger, timeline);
    case 'asked':
      return ofAsking(row, trigger, timeline);
    case 'first-of':
      return firstOf(trigger.triggers, row, timeline);
  }
}

/** Whether it gives each row windows of its own: by what names it, by its duty, or by what other rows did until then. */
function isOfItsRow(trigger: Trigger): boolean {
  switch (trigger.kind) {
    case 'asked':
    case 'cost':
    case 'employment-end':
    case 'row-done':
      return true;
    case 'sick-days':
    case 'sick-weeks':
      return trigger.from === null;
    case 'first-of':
      return trigger.triggers.some(isOfItsRow);
    default:
      return false;
  }
}

type Known = Map<Trigger, readonly Window[]>;

/** What the triggers of the case at hand gave: several rows start alike, one after the other. */
let atHand: { timeline: Timeline; known: Known } | null = null;

function knownIn(timeline: Timeline): Known {
  if (atHand?.timeline !== timeline) atHand = { timeline, known: new Map() };
  return atHand.known;
}

function startedBy(row: Timed, trigger: Trigger, timeline: Timeline): readonly Window[] {
  if (isOfItsRow(trigger)) return ofTrigger(row, trigger, timeline);
  const known = knownIn(timeline);
  const before = known.get(trigger);
  if (before) return before;
  const windows = ofTrigger(row, trigger, timeline);
  known.set(trigger, windows);
  return windows;
}

function ofDuty(trigger: Trigger & { kind: 'duty' }, timeline: Timeline): Window[] {
  const { at, within } = trigger;
  const windows: Window[] = [];
  for (const duty of timeline.duties(trigger.id)) {
    const { name, opensOn, doneOn } = duty;
    if (at === 'opens') {
      const opens = Derivation.from(opensOn, `${name} kan beginnen`);
      const due = within ? dueAfter(opens, within) : lastDayForDuty(opens, duty);
      windows.push({ occasion: opensOn, opens, due });
    } else if (doneOn) windows.push(windowFrom(Derivation.from(doneOn, `${name} gedaan`), within));
  }
  return windows;
}

/** What a duty says of the windows of its rows. */
type DutyDays = Pick<Obligation, 'name' | 'opensOn' | 'internalDue' | 'legalLatest'>;

function lastDayOfDuty({ internalDue, legalLatest }: Pick<DutyDays, 'internalDue' | 'legalLatest'>): PlainDate {
  return legalLatest ?? internalDue;
}

function lastDayForDuty(start: Derivation, duty: DutyDays): Derivation {
  return start.movedTo(lastDayOfDuty(duty), `Uiterlijk met ${duty.name}`);
}

/** Its windows are those of the duty itself, or go on after it. */
function hasOwnDays({ trigger, duty }: Timed): boolean {
  return duty?.goesOn === true || (trigger.kind === 'duty' && trigger.id === duty?.id);
}

/** What is done for a duty is done no later than the duty itself. */
export function noLaterThanDuty(row: Timed, window: Window, timeline: Timeline): Window {
  const duty = hasOwnDays(row) ? undefined : dutyOf(row, timeline);
  if (!duty || lastDayOfDuty(duty) >= window.due.date) return window;
  return { occasion: window.occasion, opens: window.opens, due: lastDayForDuty(window.due, duty) };
}

function withDuty(row: Timed, windows: readonly Window[], timeline: Timeline): readonly Window[] {
  return windows.map((window) => noLaterThanDuty(row, window, timeline));
}

/** Again so long after it was done, up to the last sick day for which that holds. */
function repetitions(row: Timed, repeats: Span & { until?: SickMoment }, timeline: Timeline): readonly Window[] {
  const { sickness } = timeline;
  const until = repeats.until && sickness ? lastDayOf(repeats.until, 'weeks', sickness).date : null;
  const again = (day: PlainDate, why: string) =>
    windowFrom(later(Derivation.from(day, why), repeats, 'Opnieuw volgens het protocol'));
  const rounds = timeline.doneOn(row.id).map((day) => again(day, `${row.id} gedaan`));
  const taken = rounds.length === 0 ? timeline.takenOn?.(row.id) : null;
  if (taken) rounds.push(again(taken, `${row.id} was voor die dag aan anderen`));
  return rounds.filter(({ opens }) => until === null || opens.date <= until);
}

function inOrder(windows: readonly Window[]): readonly Window[] {
  if (windows.length < 2) return windows;
  if (windows.every(({ opens }, i) => i === 0 || (windows[i - 1] as Window).opens.date <= opens.date)) return windows;
  return [...windows].sort((a, b) => (a.opens.date < b.opens.date ? -1 : a.opens.date > b.opens.date ? 1 : 0));
}

/**
 * Every window of a row that its trigger gives in this case or contract, in order of opening. Whether its condition
 * holds is not asked here; a row that does not repeat takes the first window in which it does.
 */
export function windowsOf(row: Timed, timeline: Timeline): readonly Window[] {
  const started = startedBy(row, row.trigger, timeline);
  if (started.length === 0) return started;
  const windows = row.duty && !hasOwnDays(row) ? withDuty(row, started, timeline) : started;
  const again = typeof row.repeats === 'object' ? repetitions(row, row.repeats, timeline) : NO_WINDOWS;
  const all = inOrder(again.length === 0 ? windows : [...windows, ...again]);
  return all.every(opensInTime) ? all : all.map(inTime);
}

function opensInTime({ opens, due }: Window): boolean {
  return opens.date <= due.date;
}

function inTime(window: Window): Window {
  if (opensInTime(window)) return window;
  return { ...window, opens: window.opens.movedTo(window.due.date, 'Niet later dan de laatste dag') };
}

/** The window of a row that was asked for: it waits for its window, and one asked for late still has its time. */
export function windowAsked(window: Window, asked: Derivation): Window {
  if (asked.date <= window.opens.date) return window;
  const due = dueAfter(asked, undefined);
  return {
    occasion: asked.start,
    opens: asked,
    due: window.due.date < due.date ? due : window.due,
  };
}
