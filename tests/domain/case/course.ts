// Longer than 300 lines: the timeline of law.md section 2 once more, apart from the program, for tests to hold the plan against.
import {
  addBusinessDays,
  firstBusinessDayOnOrAfter,
  lastBusinessDayOnOrBefore,
} from '../../../domain/calendar/business-days';
import { addDays, addYears, daysBetween, type PlainDate } from '../../../domain/calendar/plain-date';
import type { ObligationStatus } from '../../../domain/case/obligation';
import type { Role } from '../../../domain/case/roles';

/**
 * What the articles say of a case, apart from the program: the timeline of law.md section 2 as sick days, and what an
 * end, an interruption or a takeover does to it. Tests hold the plan against it; nothing here may use `domain/law`.
 */
export type Duty = {
  id: string;
  opens: PlainDate;
  /** The last legal day, or the norm where the law names no day. */
  last: PlainDate;
  norm?: boolean;
  /** The last day as it was before the Algemene termijnenwet moved it: work is planned on it (N-11). */
  unmoved?: PlainDate;
  /** An authority is late or silent, so passing the last day is no breach (N-05). */
  excused?: boolean;
  alarm?: PlainDate;
  event?: boolean;
  by: Role;
  to: readonly Role[];
  done?: PlainDate | null;
  /** What the dates do not say: waived, cancelled, waiting for something else. */
  state?: ObligationStatus;
};

/** The papers of which a case has one; the day on which each was made or came. */
type Paper =
  | 'probleemanalyse'
  | 'plan-van-aanpak'
  | '42e-weeksmelding'
  | 'eerstejaarsevaluatie'
  | 'tweede-spoor'
  | 'uwv-wia-brief'
  | 'actueel-oordeel'
  | 'eindevaluatie'
  | 're-integratieverslag'
  | 'wia-aanvraag';

/** A course of sickness as a person tells it. */
export type Course = {
  reportedOn: PlainDate;
  first: PlainDate;
  /** Days that do not count: recovered, or on leave, from a day on. */
  pause?: { from: PlainDate; days: number; leave?: boolean };
  papers: Partial<Record<Paper, PlainDate>>;
  evaluations: readonly PlainDate[];
  expectation?: PlainDate;
  /** Last day of a voluntary extension; of a loonsanctie. */
  extended?: PlainDate;
  /** Ziekengeld runs on the employer's own report, so none is due in week 42. */
  underVangnet?: boolean;
  sanctioned?: PlainDate;
  /** UWV decided something on the WIA, so there was an application, whenever it came. */
  decided?: boolean;
};

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);
const sooner = (a: PlainDate, b: PlainDate) => (a < b ? a : b);

/** The day on which so many sick days have passed since the first; a pause moves only what was not reached (S-02). */
function sickDay({ first, pause }: Course, offset: number): PlainDate {
  const day = addDays(first, offset);
  return pause && day >= pause.from ? addDays(day, pause.days) : day;
}

/** So many sick days after something happened. */
function after(course: Course, from: PlainDate, days: number): PlainDate {
  const { first, pause } = course;
  if (!pause || from < pause.from) return sickDay(course, daysBetween(first, from) + days);
  return addDays(later(from, addDays(pause.from, pause.days)), days);
}

/** Six weeks after a plan or talk; after leave, six weeks after its last day (T-13). */
function evaluationAfter(course: Course, anchor: PlainDate): PlainDate {
  const { pause } = course;
  const regular = addDays(anchor, 42);
  const until = pause?.leave ? addDays(pause.from, pause.days - 1) : null;
  if (pause && until && until >= anchor && pause.from <= regular) return addDays(until, 42);
  return after(course, anchor, 42);
}

function evaluations(course: Course, plan: PlainDate, end: PlainDate, today: PlainDate): Duty[] {
  const held = [...course.evaluations];
  const duties: Duty[] = [];
  // A talk that was held counts, also after the end.
  for (let norm = evaluationAfter(course, plan); norm <= end || held.length > 0; ) {
    const following = evaluationAfter(course, norm);
    // A talk closes the last evaluation whose preparation, two weeks ahead, had begun; else the first to come.
    const done = held[0] && held[0] < addDays(following, -14) ? held.shift() : undefined;
    duties.push({
      id: `evaluatie-${duties.length + 1}`,
      opens: addDays(norm, -14),
      last: norm,
      norm: true,
      by: 'werkgever',
      to: ['werkgever', 'werknemer'],
      done,
      // Without a plan there is nothing to evaluate yet; once all is over, there never was.
      ...(course.papers['plan-van-aanpak'] || done ? {} : { state: today > end ? 'not-applicable' : 'planned' }),
    });
    norm = done ? evaluationAfter(course, done) : following;
  }
  return duties;
}

/** First day on which no public holiday, Saturday or Sunday ends a term (ATW 1). */
const movedByTermijnenwet = firstBusinessDayOnOrAfter;

/** So many days before the end as it becomes (N-04). */
const beforeEnd = (course: Course, days: number) => addDays(course.extended ?? sickDay(course, 727), -days);

/** Whoever reported before week 81, or did not have to, is not hurt by a letter that is late or does not come (WIA 64 lid 6). */
function isProtected({ papers, ...course }: Course): boolean {
  const reported = papers['42e-weeksmelding'];
  return course.underVangnet || (reported !== undefined && reported <= sickDay({ ...course, papers }, 565));
}

/** Without the letter the application is not late, whenever it comes. */
const withoutLetter = (course: Course) => !course.papers['uwv-wia-brief'] && isProtected(course);

/** Last day for the application: eleven weeks before the end, or four weeks after a late letter (WIA 64). */
export function applyBy(course: Course): PlainDate {
  const regular = beforeEnd(course, 77);
  const { 'uwv-wia-brief': letter } = course.papers;
  return letter && letter > sickDay(course, 622) && isProtected(course)
    ? later(regular, movedByTermijnenwet(addDays(letter, 28)))
    : regular;
}

/** Last day of the wage period without a loonsanctie: every day that the application is late makes it longer. */
export function wageEnd(course: Course): PlainDate {
  const applied = course.papers['wia-aanvraag'];
  const daysLate = applied && !withoutLetter(course) ? Math.max(0, daysBetween(applyBy(course), applied)) : 0;
  return addDays(course.extended ?? sickDay(course, 727), daysLate);
}

/** Days since the last one for an application that has still not come: it makes the period longer every day (BW 7:629 lid 11 a). */
function daysMissing(course: Course, today: PlainDate): number {
  if (course.papers['wia-aanvraag'] || course.decided || course.sanctioned || withoutLetter(course)) return 0;
  return Math.max(0, daysBetween(applyBy(course), today));
}

/** Last day of wage as it looks on a day. */
export const payEnd = (course: Course, today: PlainDate) =>
  addDays(course.sanctioned ?? wageEnd(course), daysMissing(course, today));

/** Every duty of a course on one day, before any end of it. */
export function timeline(course: Course, today: PlainDate): Duty[] {
  const day = (offset: number) => sickDay(course, offset);
  const { papers } = course;
  const analysis = papers.probleemanalyse;
  // Not expected to last, but still ill: at once from then on, as a norm five business days (RP 2 lid 3).
  const promptly = course.expectation !== undefined && course.expectation <= day(42);
  const analysisBy = promptly ? addBusinessDays(day(42), 5) : day(42);
  const planFrom = analysis ?? analysisBy;
  const planBy = after(course, planFrom, 14);
  const report = papers['42e-weeksmelding'];
  const reportBy = day(294);
  const review = papers.eerstejaarsevaluatie ?? day(363);
  const letter = papers['uwv-wia-brief'];
  const applied = papers['wia-aanvraag'];
  const apply = applyBy(course);
  const ready = beforeEnd(course, 91);
  const prepare = (offset: number) => addDays(ready, offset - 636);
  const base = wageEnd(course);
  const end = course.sanctioned ?? base;
  const pays = payEnd(course, today);
  const missing = pays > end;
  const extra = Math.max(0, daysBetween(day(727), pays));
  // Nobody knows yet to which day an application that is still to come moves it.
  const waits = missing ? ({ state: 'planned' } as const) : {};
  const judged = [course.expectation, analysis].filter((known) => known !== undefined).sort()[0];
  const duties: Array<Duty | false> = [
    {
      id: 'melding-arbodienst',
      opens: day(0),
      last: day(6),
      norm: true,
      by: 'werkgever',
      to: ['werkgever'],
      done: course.reportedOn,
    },
    {
      id: 'probleemanalyse',
      opens: day(21),
      last: analysisBy,
      norm: promptly,
      alarm: promptly ? day(42) : day(41),
      by: 'bedrijfsarts',
      to: ['bedrijfsarts', 'werkgever'],
      done: analysis,
    },
    { id: 'oordeel-langdurig-verzuim', opens: day(41), last: day(42), by: 'bedrijfsarts', to: [], done: judged },
    {
      id: 'plan-van-aanpak',
      opens: planFrom,
      last: planBy,
      by: 'werkgever',
      to: ['werkgever', 'werknemer'],
      done: papers['plan-van-aanpak'],
      // Two weeks after the oordeel: without one no term runs (RP 4 lid 1).
      ...(analysis ? {} : { state: today > end ? 'not-applicable' : 'planned' }),
    },
    ...evaluations(course, papers['plan-van-aanpak'] ?? planBy, end, today),
    {
      id: '42e-weeksmelding',
      opens: day(287),
      last: reportBy,
      alarm: addBusinessDays(reportBy, -3),
      by: 'werkgever',
      to: ['werkgever', 'casemanager'],
      done: report,
    },
    today > reportBy &&
      !(report && report <= reportBy) && {
        id: 'grens-81-weken',
        opens: reportBy,
        last: day(565),
        by: 'werkgever',
        to: ['werkgever', 'casemanager'],
        done: report,
      },
    {
      id: 'eerstejaarsevaluatie',
      opens: day(315),
      last: day(363),
      by: 'werkgever',
      to: ['werkgever', 'werknemer', 'casemanager'],
      done: papers.eerstejaarsevaluatie,
    },
    {
      id: 'tweede-spoor',
      opens: review,
      last: after(course, review, 42),
      by: 'werkgever',
      to: ['werkgever', 'casemanager'],
      done: papers['tweede-spoor'],
    },
    {
      id: 'navraag-wia-brief',
      opens: day(609),
      last: day(622),
      norm: true,
      by: 'casemanager',
      to: ['casemanager', 'werknemer'],
      done: letter,
    },
    { id: 'uwv-wia-brief', opens: day(609), last: day(622), by: 'uwv', to: ['werknemer', 'casemanager'], done: letter },
    {
      id: 'actueel-oordeel',
      opens: prepare(567),
      last: ready,
      by: 'bedrijfsarts',
      to: ['bedrijfsarts', 'casemanager'],
      done: papers['actueel-oordeel'],
    },
    {
      id: 'eindevaluatie',
      opens: prepare(602),
      last: ready,
      by: 'werkgever',
      to: ['werkgever', 'werknemer'],
      done: papers.eindevaluatie,
    },
    {
      id: 're-integratieverslag',
      opens: prepare(602),
      last: ready,
      by: 'werkgever',
      to: ['werkgever', 'werknemer', 'casemanager'],
      done: papers['re-integratieverslag'],
    },
    {
      id: 'wia-aanvraag',
      opens: letter && letter < apply ? letter : addDays(beforeEnd(course, 77), -41),
      last: apply,
      excused: withoutLetter(course),
      by: 'werknemer',
      to: ['werknemer', 'werkgever'],
      done: applied,
    },
    applied !== undefined &&
      !papers['re-integratieverslag'] && {
        id: 'riv-hersteltermijn',
        opens: applied,
        last: addDays(applied, 14),
        norm: true,
        by: 'werkgever',
        to: ['werkgever', 'casemanager'],
      },
    {
      id: 'wia-beslissing',
      opens: applied ?? addDays(apply, 1),
      last: movedByTermijnenwet(addDays(applied ?? apply, 56)),
      unmoved: addDays(applied ?? apply, 56),
      by: 'uwv',
      to: ['casemanager'],
      // Nobody decides on what was not asked.
      ...(applied ? {} : { state: 'planned' }),
    },
    {
      id: 'loonsanctiebesluit',
      opens: applied ?? apply,
      last: addDays(base, -42),
      by: 'uwv',
      to: [],
      ...(missing ? waits : today > base ? { state: 'not-applicable' } : {}),
    },
    {
      id: 'jaar-2-loon',
      opens: addDays(day(364), -14),
      last: day(364),
      event: true,
      by: 'werkgever',
      to: ['werkgever'],
    },
    {
      id: 'einde-wachttijd',
      opens: addDays(day(727), -49),
      last: day(727),
      event: true,
      by: 'werkgever',
      to: ['werkgever', 'werknemer'],
    },
    {
      id: 'einde-loondoorbetaling',
      opens: addDays(pays, -49),
      last: pays,
      event: true,
      by: 'werkgever',
      to: ['werkgever'],
      ...waits,
    },
    {
      id: 'einde-opzegverbod',
      opens: pays,
      last: addDays(twoYearsAfter(course), extra),
      event: true,
      by: 'werkgever',
      to: [],
      ...waits,
    },
  ];
  return duties.filter((duty) => duty !== false);
}

/** The first day after two full years of sickness (BW 7:670 lid 1); it comes a few days after 104 weeks. */
function twoYearsAfter({ first, pause }: Course): PlainDate {
  const counts = pause && pause.from < addYears(first, 2);
  return addYears(counts ? addDays(first, pause.days) : first, 2);
}

/** What was not done by then and was not missed before it, is no longer asked (S-02, U-01). */
export function cancelledFrom(duties: readonly Duty[], from: PlainDate): Duty[] {
  return duties.map((duty) => (duty.done || duty.last < from ? duty : { ...duty, state: 'not-applicable' }));
}

/** Recovery: what was late stays late, the rest lapses; a relapse within four weeks would go on with it. */
export function recovered(course: Course, on: PlainDate, today = on): Duty[] {
  // The limit of 81 weeks is for a report that had to be made before the recovery.
  const known = timeline(course, today).filter(({ id }) => id !== 'grens-81-weken' || on > sickDay(course, 294));
  return [
    // What waited for something else waits no longer.
    ...cancelledFrom(known, on).map(
      (duty): Duty => (duty.state === 'planned' ? { ...duty, state: 'not-applicable' } : duty),
    ),
    { id: 'herstelbewaking', opens: on, last: addDays(on, 28), event: true, by: 'casemanager', to: [] },
  ];
}

/** Status on a day, as a person reads it off the dates. */
function statusOf(duty: Duty, today: PlainDate): ObligationStatus {
  if (duty.done) return 'done';
  if (duty.state) return duty.state;
  if (duty.event) return today >= duty.last ? 'done' : 'planned';
  if (today > duty.last) return duty.excused ? 'open' : 'late';
  return today >= duty.opens ? 'open' : 'planned';
}

const dueOf = ({ last, unmoved = last }: Duty): PlainDate => lastBusinessDayOnOrBefore(unmoved);
const opensOf = ({ opens, last }: Duty): PlainDate => sooner(opens, last);

/** A duty on a line: `open 2026-01-26 t/m 2026-02-16 (werkdag 2026-02-16)`; of what is settled only how. */
export function inWords(duty: Duty, today: PlainDate): string {
  const status = statusOf(duty, today);
  if (status === 'done' && !duty.event) return `done ${duty.done}`;
  if (status !== 'planned' && status !== 'open' && status !== 'late') return status;
  return line({ status, opens: opensOf(duty), last: duty.norm ? null : duty.last, due: dueOf(duty) });
}

export function line(of: { status: string; opens: PlainDate; last: PlainDate | null; due: PlainDate }): string {
  return `${of.status} ${of.opens} t/m ${of.last ?? 'norm'} (werkdag ${of.due})`;
}
