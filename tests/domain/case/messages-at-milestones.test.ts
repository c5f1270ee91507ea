import { addDays, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import type { Fact, RecordedFact } from '../../../domain/case/facts';
import type { Obligation } from '../../../domain/case/obligation';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { refusalOf } from '../../../domain/case/refusal';
import { type Course, inWords, line } from './course';
import { contextOf, recorded, ziekmelding } from './lives';
import { FIRST, ill, MESSAGES, type Message, REFUSED } from './messages';

const d = plainDate;
const EARLIER_DAYS = 7;

/** The milestones of law.md section 2 for a first sick day on 5 January 2026, written by hand. */
const MILESTONES: ReadonlyArray<[string, PlainDate]> = [
  ['streefdag van de probleemanalyse', d('2026-02-15')],
  ['laatste dag van de probleemanalyse', d('2026-02-16')],
  ['laatste dag van het plan van aanpak', d('2026-03-02')],
  ['eerste evaluatie', d('2026-04-07')],
  ['opening van de 42e-weeksmelding', d('2026-10-19')],
  ['laatste dag van de 42e-weeksmelding', d('2026-10-26')],
  ['laatste dag van de eerstejaarsevaluatie', d('2027-01-03')],
  ['laatste dag van de WIA-brief', d('2027-09-19')],
  ['laatste dag van het re-integratieverslag, het actueel oordeel en de eindevaluatie', d('2027-10-03')],
  ['laatste dag van de WIA-aanvraag', d('2027-10-17')],
  ['einde van de wachttijd', d('2028-01-02')],
];

/** Around a milestone. */
const WHEN = [
  ['de dag voor', -1],
  ['op', 0],
  ['de dag na', 1],
] as const;

const DAYS = MILESTONES.flatMap(([, day]) => WHEN.map(([, days]) => addDays(day, days)));

const SICK = ziekmelding(FIRST);
const held = Array.from({ length: 17 }, (_, n) => addDays(d('2026-04-02'), 39 * n));

/** Two courses: one in which nobody does anything, and one in which all is done in time but UWV's part. */
const COURSES: ReadonlyArray<[string, Fact[]]> = [
  ['niemand doet iets', [SICK]],
  [
    'alles op tijd',
    [
      SICK,
      { type: 'probleemanalyse', on: d('2026-02-12'), mogelijkheden: true },
      { type: 'plan-van-aanpak', on: d('2026-02-24') },
      ...held.map((on): Fact => ({ type: 'evaluatie', on })),
      { type: '42e-weeksmelding', on: d('2026-10-21') },
      { type: 'eerstejaarsevaluatie', on: d('2026-12-15') },
      { type: 'tweede-spoor', on: d('2027-01-20') },
      { type: 'actueel-oordeel', on: d('2027-08-02') },
      { type: 'eindevaluatie', on: d('2027-09-01') },
      { type: 're-integratieverslag', on: d('2027-09-14') },
      { type: 'wia-aanvraag', on: d('2027-10-06') },
    ],
  ],
];

/** The course that a list of facts tells on a day. */
function courseOf(facts: readonly Fact[], today: PlainDate): Course {
  const known = facts.filter(({ on }) => on <= today);
  return {
    reportedOn: FIRST,
    first: FIRST,
    papers: Object.fromEntries(
      known.filter(({ type }) => type !== 'ziekmelding' && type !== 'evaluatie').map(({ type, on }) => [type, on]),
    ),
    evaluations: known.filter(({ type }) => type === 'evaluatie').map(({ on }) => on),
  };
}

const context = contextOf();
const planOn = (facts: readonly RecordedFact[], asOf: PlainDate): Plan => makePlan({ context, facts, asOf });

/** Terms for keeping data follow from the end of a case and have tests of their own. */
const counts = ({ id, source }: Obligation) => source === 'law' && !id.startsWith('bewaartermijn-');

function shown(plan: Plan): Record<string, string> {
  return Object.fromEntries(plan.obligations.filter(counts).map((obligation) => [obligation.id, shownOne(obligation)]));
}

function shownOne({ status, kind, doneOn, opensOn, legalLatest, internalDue }: Obligation): string {
  if (status === 'done' && kind !== 'event') return `done ${doneOn}`;
  if (status !== 'planned' && status !== 'open' && status !== 'late') return status;
  return line({ status, opens: opensOn, last: legalLatest, due: internalDue });
}

type Cell = { course: Fact[]; message: Message; on: PlainDate };

/** What the program makes of a message. */
function happens({ course, message, on }: Cell) {
  const facts = recorded(...course.filter((fact) => fact.on <= on));
  if (message.earlier) facts.push(...numbered(message.earlier.fact(addDays(on, -EARLIER_DAYS)), facts.length));
  const fact = message.fact(on);
  const refusal = refusalOf({ context, facts, fact });
  const plan = planOn([...facts, ...numbered(fact, facts.length)], on);
  return { refusal, status: plan.status, duties: shown(plan) };
}

function numbered(fact: Fact, seq: number): RecordedFact[] {
  return [{ ...fact, id: `bericht-${seq}`, seq } as RecordedFact];
}

/** What the articles say of it. */
function shouldHappen({ course: facts, message, on }: Cell) {
  const course = courseOf(facts, on);
  const duties = message.leaves(course, on);
  return {
    refusal: null,
    status: message.status?.(on, course) ?? ill(on, course),
    duties: Object.fromEntries(duties.map((duty) => [duty.id, inWords(duty, on)])),
  };
}

/** Every message at every milestone once: the day around it and the course go round, so that each meets each. */
const CELLS = MESSAGES.flatMap((message, m) =>
  MILESTONES.flatMap(([name, day], n) => {
    const [when, days] = WHEN[(m + n) % WHEN.length] as (typeof WHEN)[number];
    const on = addDays(day, days);
    const fits = COURSES.filter(([, facts]) => !message.idle?.(courseOf(facts, on)));
    const [course, facts] = fits[(m + n) % fits.length] ?? [];
    return facts ? [[course, message.name, `${when} ${name}`, on, { course: facts, message, on }] as const] : [];
  }),
);

test.each(CELLS)('%s: %s %s (%s)', (_course, _message, _when, _on, cell) => {
  expect(happens(cell)).toEqual(shouldHappen(cell));
});

test.each(COURSES.flatMap(([name, course]) => REFUSED.map((refused) => ({ name, course, refused }))))(
  '$name: weigert $refused.name, op elke dag',
  ({ course, refused: { fact, code, field } }) => {
    const refusals = DAYS.map((on) => {
      const facts = recorded(...course.filter((each) => each.on <= on));
      return [on, refusalOf({ context, facts, fact: fact(on) })];
    });
    expect(refusals).toEqual(DAYS.map((on) => [on, expect.objectContaining({ code, field })]));
  },
);
