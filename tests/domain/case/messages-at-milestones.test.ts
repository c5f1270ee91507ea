import { addDays, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { agendaOf, type Ledger } from '../../../domain/case/agenda';
import type { Fact, RecordedFact } from '../../../domain/case/facts';
import type { Obligation } from '../../../domain/case/obligation';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { refusalOf } from '../../../domain/case/refusal';
import { type Course, inWords, line, type Stage, timeline, toldOnLastDay } from './course';
import { contextOf, recorded, ziekmelding } from './lives';
import { FIRST, ill, MESSAGES, type Message, REFUSED } from './messages';

const d = plainDate;
const MORNING = 8 * 60;
/** When messages come: after the moment of the morning. */
const TEN = 10 * 60;
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

/** The day before each milestone, the day itself and the day after; a day that two milestones share counts once. */
const DAYS = [
  ...new Map(
    MILESTONES.flatMap(([name, day]) =>
      (
        [
          ['de dag voor', -1],
          ['op', 0],
          ['de dag na', 1],
        ] as const
      ).map(([when, days]): [PlainDate, string] => [addDays(day, days), `${when} ${name}`]),
    ),
  ),
];

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

function agendaOn(plan: Plan, ledger: Ledger, minute: number) {
  const { asOf: date, obligations, hold } = plan;
  return agendaOf({
    obligations,
    ledger,
    now: { date, minute },
    jitterMinutes: 0,
    heldUntil: hold?.until ?? null,
  });
}

/** What the case has recorded as told at the end of each day on which nothing but the course's own facts came in. */
const ledgers = new Map(
  COURSES.map(([name, facts]) => {
    const known = recorded(...facts);
    const byDay = new Map<PlainDate, Ledger>();
    let ledger: Ledger = {};
    for (let day = FIRST; day <= d('2028-01-03'); day = addDays(day, 1)) {
      ledger = agendaOn(planOn(known, day), ledger, MORNING).ledger;
      byDay.set(day, ledger);
    }
    return [name, byDay];
  }),
);

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

type Cell = { course: Fact[]; ledger: ReadonlyMap<PlainDate, Ledger>; message: Message; on: PlainDate };

/** What the program makes of a message. */
function happens({ course, ledger: byDay, message, on }: Cell) {
  const facts = recorded(...course.filter((fact) => fact.on <= on));
  const before = message.earlier ? addDays(on, -EARLIER_DAYS) : on;
  let ledger = byDay.get(before) as Ledger;
  if (message.earlier) {
    facts.push(...numbered(message.earlier.fact(before), facts.length));
    ledger = agendaOn(planOn(facts, before), ledger, TEN).ledger;
    for (let day = addDays(before, 1); day <= on; day = addDays(day, 1))
      ledger = agendaOn(planOn(facts, day), ledger, MORNING).ledger;
  }
  const fact = message.fact(on);
  const refusal = refusalOf({ context, facts, fact });
  const plan = planOn([...facts, ...numbered(fact, facts.length)], on);
  const known = plan.geval === facts[0]?.id ? ledger : {};
  const { due } = agendaOn({ ...plan, obligations: plan.obligations.filter(counts) }, known, TEN);
  return {
    refusal,
    status: plan.status,
    duties: shown(plan),
    told: due
      .map(({ channel, obligation, recipient, step }) => `${channel} ${obligation.id} ${recipient} ${step}`)
      .sort(),
  };
}

function numbered(fact: Fact, seq: number): RecordedFact[] {
  return [{ ...fact, id: `bericht-${seq}`, seq } as RecordedFact];
}

/** What the articles say of it. */
function shouldHappen({ course: facts, message, on }: Cell) {
  const course = courseOf(facts, on);
  const before = addDays(on, -EARLIER_DAYS);
  const duties = message.leaves(course, on);
  const stages: Stage[] = [
    { since: FIRST, duties: timeline(course, on) },
    ...(message.earlier
      ? [{ since: before, duties: message.earlier.leaves(course, before, on), held: message.earlier.holds }]
      : []),
    { since: on, duties },
  ];
  return {
    refusal: null,
    status: message.status?.(on, course) ?? ill(on, course),
    duties: Object.fromEntries(duties.map((duty) => [duty.id, inWords(duty, on)])),
    told: toldOnLastDay(message.newCase ? stages.slice(-1) : stages).sort(),
  };
}

describe.each(COURSES)('%s', (name, course) => {
  const ledger = ledgers.get(name) as ReadonlyMap<PlainDate, Ledger>;
  const cells = MESSAGES.flatMap((message) =>
    DAYS.filter(([on]) => !message.idle?.(courseOf(course, on))).map(
      ([on, when]): [string, string, PlainDate, Message] => [message.name, when, on, message],
    ),
  );

  test.each(REFUSED)('weigert $name, op elke dag', ({ fact, code, field }) => {
    const refusals = DAYS.map(([on]) => {
      const facts = recorded(...course.filter((each) => each.on <= on));
      return refusalOf({ context, facts, fact: fact(on) });
    });
    expect(refusals).toEqual(DAYS.map(() => expect.objectContaining({ code, field })));
  });

  test.each(cells)('%s %s (%s)', (_message, _when, on, message) => {
    const cell = { course, ledger, message, on };
    expect(happens(cell)).toEqual(shouldHappen(cell));
  });
});
