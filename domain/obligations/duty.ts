import { daysBetween, earliest, inDays, inDutch, latest, type PlainDate } from '../calendar/plain-date';
import type { EndKind } from '../case/ends';
import { happensByItself } from '../case/kinds';
import { alarmBefore, type Obligation, type ObligationStatus } from '../case/obligation';
import { type ChainEnd, endsBefore, type Standing } from '../case/situation';
import type { Correction } from '../facts/life-course';
import type { Derivation } from '../law/derivation';
import type { LawSource } from '../law/rule';
import { joined, NONE } from '../lists';
import { sentence } from '../sentence';
import { costsInCase } from './costs-in-case';
import { type Departure, departureFrom, departureInWords, movedByDeparture } from './departures';
import type { Course, DutySpec } from './duty-spec';
import { idOf, keyOf } from './obligation-id';
import { RECORDS, recordOf } from './records';
import { wordingOf } from './wording';

/** Everything of an obligation but its days and what follows from them. */
export type ObligationHead = Pick<
  Obligation,
  'id' | 'source' | 'kind' | 'name' | 'dutyOn' | 'recipients' | 'consequence' | 'basis' | 'row' | 'code' | 'outputs'
> &
  Pick<Obligation, 'lateCosts'>;

function dateOf(day: Derivation | PlainDate): PlainDate {
  return typeof day === 'string' ? day : day.date;
}

type Verdict = { status: ObligationStatus; reason: string | null; doneOn?: PlainDate };

/** Whether a duty with this last day goes on after such an end. */
function outlives({ carriedFrom }: Standing, spec: Course, limit: PlainDate, kind: EndKind): boolean {
  if (kind !== 'eigenrisicodrager') return spec.survives?.includes(kind) === true;
  if (spec.survives?.includes('uit-dienst')) return true;
  return !spec.endsWithEmployment && carriedFrom !== null && limit >= carriedFrom;
}

/** Whether an end makes a duty with this last day lapse. */
function lapsesBy(end: ChainEnd, situation: Standing, spec: Course, limit: PlainDate, byItself: boolean): boolean {
  const { asOf } = situation;
  const { kind, on, certain } = end;
  if (outlives(situation, spec, limit, kind)) return false;
  // Death cancels at once what is still open, too; any other end leaves what was missed, or took place, before it.
  if (kind === 'overlijden' && !byItself) return true;
  // What waited for something else was never due, so no end leaves it as missed.
  if (spec.pending && on <= asOf) return true;
  // Of the employment alone: the eigenrisicodrager has what was late done still.
  if (spec.stopsWhenLate && certain && kind !== 'eigenrisicodrager' && on <= asOf) return true;
  return endsBefore(end, limit) && (certain || on <= asOf);
}

/** Why the first end that makes a duty with this last day lapse does so. */
function lapse(situation: Standing, spec: Course, limit: PlainDate, byItself: boolean): string | null {
  const { ends } = situation;
  for (const end of ends) if (lapsesBy(end, situation, spec, limit, byItself)) return end.reason;
  return null;
}

function verdictOf(situation: Standing, spec: Course, id: ObligationHead['id'], span: Span): Verdict {
  const { asOf, responsibleSince } = situation;
  const { byItself, departure, limit, opensOn } = span;
  const closable = !byItself && spec.closes !== false;
  const doneOn = spec.doneOn ?? (closable ? situation.closedOn(id) : null);
  if (doneOn) return { status: 'done', reason: null, doneOn };
  if (spec.superseded) return { status: 'superseded', reason: spec.superseded };
  if (departure && !departure.until)
    return { status: 'waived', reason: `gemotiveerd afgeweken (RP art. 5): ${departure.reason}` };
  if (spec.notApplicable) return { status: 'not-applicable', reason: spec.notApplicable };
  // An excused term has not ended: what ends before today ends it, however long ago its day was.
  const runsUntil = spec.excused ? latest(limit, asOf) : limit;
  const lapsed = lapse(situation, spec, runsUntil, byItself);
  if (lapsed) return { status: 'not-applicable', reason: lapsed };
  if (spec.pending) return { status: 'planned', reason: spec.pending };
  if (responsibleSince && limit < responsibleSince)
    return { status: 'before-our-time', reason: `de termijn liep af voor de overname op ${inDutch(responsibleSince)}` };
  if (byItself)
    return asOf >= limit ? { status: 'done', reason: null, doneOn: limit } : { status: 'planned', reason: null };
  if (asOf > limit && spec.excused) return { status: 'open', reason: spec.excused };
  const reason = departureInWords(departure);
  if (asOf > limit) return { status: 'late', reason };
  // A reason beside `planned` would say that it waits for something else.
  return asOf >= opensOn ? { status: 'open', reason } : { status: 'planned', reason: null };
}

/** The day that bounds an obligation, the first on which work can start, and the departure that was agreed for it. */
type Span = { bound: Derivation; limit: PlainDate; opensOn: PlainDate; byItself: boolean; departure: Departure | null };

function spanOf(
  situation: Standing,
  { legal, norm, opens }: Course,
  { id, kind }: Pick<ObligationHead, 'id' | 'kind'>,
): Span {
  const term = legal ?? norm;
  if (!term) throw new Error(`${id}: een verplichting heeft een wettelijke dag of een norm`);
  const byItself = happensByItself({ kind });
  const departure = byItself ? null : departureFrom(situation, id);
  const bound = movedByDeparture(departure, term);
  return { bound, limit: bound.date, opensOn: earliest(dateOf(opens), bound.date), byItself, departure };
}

/** Builds an obligation of the law with its dates, status and explanation from what its file and its record say. */
export function duty(situation: Standing, given: DutySpec): Obligation {
  const id = keyOf(given.id);
  const record = RECORDS[idOf(given.id)];
  const { rule, kind = record.kind } = given;
  const source = sourceOf(id, given);
  const { asOf, firstSickDay, carriedFrom } = situation;
  const span = spanOf(situation, given, { id, kind });
  const { opensOn, limit } = span;
  const lateCosts = costsInCase(record.late.costs, situation);
  const when = { asOf, firstSickDay, carriedFrom, opensOn, limit, lateCosts };
  const { name, dutyOn, recipients, consequence, notes } = wordingOf(given, record, when);
  const basis = { rule: rule.id, article: source.article, bwbId: source.bwbId, url: source.url };
  return built(
    situation,
    given,
    { id, source: 'law', kind, name, dutyOn, recipients, consequence, basis, lateCosts },
    span,
    notes,
  );
}

/** What decides how the work of a row stands: no law gives it a last day, and nobody departs from one. */
export type RowCourse = Pick<
  Course,
  'doneOn' | 'closes' | 'alarmOn' | 'notApplicable' | 'pending' | 'survives' | 'stopsWhenLate'
> & {
  opens: Derivation;
  norm: Derivation;
  notes: readonly string[];
  /** How often it was done until now, the round at hand included. */
  times: number;
};

/** Builds the obligation that a row of a protocol is, with its dates, status and explanation. */
export function obligationOf(situation: Standing, head: ObligationHead, course: RowCourse): Obligation {
  const { norm: bound, opens, notes } = course;
  const byItself = happensByItself(head);
  const limit = bound.date;
  const opensOn = earliest(opens.date, limit);
  const due = dueSince(opensOn, bound);
  const internalDue = due.date;
  const span = { bound, limit, opensOn, byItself, departure: null };
  const { status, reason, doneOn = null } = verdictOf(situation, course, head.id, span);
  const lateOn = status === 'late' ? situation.asOf : doneOn;
  const daysLate = lateOn && lateOn > limit && !byItself ? daysBetween(limit, lateOn) : null;
  const correction = daysLate ? situation.breachedByCorrection(bound, doneOn) : null;
  const breach = correction && madeLateInWords(correction);
  let said = NONE;
  if (doneOn && !byItself) said = [doneInWords(doneOn, daysLate)];
  if (status === 'late') said = [lateInWords(situation.asOf, daysLate, head)];
  if (situation.isDepartedFrom && situation.departureOf(head.id)) said = [...said, NOT_TOGETHER];
  if (reason) said = [...said, sentence(reason)];
  if (breach) said = [...said, breach];
  const obligation: Obligation = {
    id: head.id,
    source: head.source,
    name: head.name,
    opensOn,
    internalDue,
    legalLatest: null,
    alarmOn: latest(opensOn, course.alarmOn ?? alarmBefore(internalDue)),
    status,
    statusReason: breach ?? reason,
    doneOn,
    daysLate,
    consequence: head.consequence,
    dutyOn: head.dutyOn,
    recipients: head.recipients,
    basis: head.basis,
    why: joined(due.why, notes, said),
    kind: head.kind,
    row: head.row,
    code: head.code,
    outputs: head.outputs,
    // Of what happens by itself the round at hand counts when its day has come.
    performed: byItself && status !== 'done' ? Math.max(0, course.times - 1) : course.times,
  };
  if (correction) obligation.madeLateBy = correction;
  if (bound.notCounted > 0) obligation.notCounted = bound.notCounted;
  return obligation;
}

/** The last business day, but not before the first day: work that opens on a holiday can have none from then on. */
function dueSince(opensOn: PlainDate, bound: Derivation): Derivation {
  const due = bound.onLastBusinessDay();
  return due.date < opensOn ? bound.movedTo(opensOn, 'Geen werkdag van de eerste dag tot en met de laatste') : due;
}

function doneInWords(on: PlainDate, daysLate: number | null): string {
  return `Gedaan: ${inDutch(on)}${daysLate ? `, ${inDays(daysLate)} te laat` : ''}.`;
}

function lateInWords(asOf: PlainDate, daysLate: number | null, { consequence }: ObligationHead): string {
  return `Te laat: ${inDays(daysLate ?? 0)} op ${inDutch(asOf)}. Gevolg: ${consequence}.`;
}

/** The course and the head stay apart: to copy one into the other takes longer than all else here. */
function built(
  situation: Standing,
  course: Course,
  head: ObligationHead,
  span: Span,
  notes: readonly string[] = NONE,
): Obligation {
  const { bound, limit, opensOn, byItself } = span;
  const due = dueOf(bound, course.practice);
  const internalDue = due.date;
  const { status, reason, doneOn = null } = verdictOf(situation, course, head.id, span);
  const lateOn = status === 'late' ? situation.asOf : doneOn;
  const daysLate = lateOn && lateOn > limit && !byItself && !course.excused ? daysBetween(limit, lateOn) : null;
  const said: string[] = [];
  if (doneOn && !byItself) said.push(doneInWords(doneOn, daysLate));
  if (status === 'late') said.push(lateInWords(situation.asOf, daysLate, head));
  if (situation.isDepartedFrom && !span.departure && situation.departureOf(head.id)) said.push(NOT_TOGETHER);
  if (reason) said.push(sentence(reason));
  if (course.warning) said.push(sentence(course.warning));
  const correction = daysLate ? situation.breachedByCorrection(bound, doneOn) : null;
  const breach = correction && madeLateInWords(correction);
  if (breach) said.push(breach);
  const recovered = status === 'late' ? missedBeforeRecovery(situation, head.id, course) : undefined;
  const missed = recovered && `${recovered.reason}: dit wordt niet meer gevraagd; leg vast waarom het er niet is`;
  if (missed) said.push(sentence(missed));
  const obligation: Obligation = {
    id: head.id,
    source: head.source,
    name: head.name,
    opensOn,
    internalDue,
    legalLatest: course.legal ? limit : null,
    alarmOn: latest(opensOn, course.alarmOn ?? alarmBefore(internalDue)),
    status,
    statusReason: missed ?? breach ?? reason ?? course.warning ?? null,
    doneOn,
    daysLate,
    consequence: head.consequence,
    dutyOn: head.dutyOn,
    recipients: head.recipients,
    basis: head.basis,
    why: due.why.concat(notes, otherReadingsInWords(course, limit), said),
    kind: head.kind,
  };
  if (missed) obligation.notAsked = true;
  if (course.turn !== undefined) obligation.turn = course.turn;
  if (head.lateCosts !== undefined) obligation.lateCosts = head.lateCosts;
  if (correction) obligation.madeLateBy = correction;
  if (bound.notCounted > 0) obligation.notCounted = bound.notCounted;
  if (course.resumesOn !== undefined && status === 'planned') obligation.resumesOn = course.resumesOn;
  return obligation;
}

/** The recovery after which nobody makes up for what was missed of the guidance. */
function missedBeforeRecovery(
  { ends, asOf }: Standing,
  id: ObligationHead['id'],
  { survives }: Course,
): ChainEnd | undefined {
  const record = recordOf(id);
  if (survives?.includes('herstel') || record?.late.costs !== 'wage-sanction') return undefined;
  return ends.find(({ endsGuidance, on }) => endsGuidance && on <= asOf);
}

/** Said of a departure that was recorded, but that the law gives nobody (N-01). */
const NOT_TOGETHER =
  'Er is een afwijking vastgelegd, maar deze termijn kunt u niet samen verzetten (RP art. 5): zij blijft gelden.';

function madeLateInWords({ on, from, to }: Correction): string {
  return `Te laat geworden door de correctie van ${inDutch(on)}: de eerste ziektedag ging van ${inDutch(from)} naar ${inDutch(to)}.`;
}

/** The last business day for the practice and for the law; the practice never comes after the law. */
function dueOf(bound: Derivation, practice: Derivation | undefined): Derivation {
  const due = bound.onLastBusinessDay();
  const earlier = practice?.onLastBusinessDay();
  return earlier && earlier.date < due.date ? earlier.noted(`Wettelijk uiterlijk ${inDutch(bound.date)}.`) : due;
}

function otherReadingsInWords({ otherReadings }: Course, limit: PlainDate): readonly string[] {
  if (!otherReadings) return NONE;
  return otherReadings
    .filter(({ date }) => date !== limit)
    .map(({ date, reading }) => `Andere lezing, ${reading}: ${inDutch(date)}.`);
}

/** @throws Error when the article is none of the rule's. */
function sourceOf(id: string, { rule, article }: Pick<DutySpec, 'rule' | 'article'>): LawSource {
  if (article === undefined) return rule.sources[0];
  const source = rule.sources.find((candidate) => candidate.article === article);
  if (!source) throw new Error(`${id}: ${article} staat niet bij de bronnen van ${rule.id}`);
  return source;
}
