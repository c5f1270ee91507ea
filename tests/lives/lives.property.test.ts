import fc from 'fast-check';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { RecordedFact } from '../../domain/case/facts';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan, type Plan } from '../../domain/case/plan';
import {
  acceptedOf,
  departures,
  type GeneratedLife,
  generatedLives,
  LIVES,
  livesThatGoOn,
  recordedAs,
  SEED,
} from './generated-lives';
import { applied, dateOf, dayOf, departure, extended, filed42, letter, sanction } from './life';

beforeAll(() => {
  process.stdout.write(`levens: ${LIVES}, seed: ${SEED}\n`);
});

const planOf = ({ context, facts, asOf }: GeneratedLife): Plan =>
  makePlan({ context, facts, asOf: dateOf(asOf) as PlainDate });

/** All obligations of a life, those of earlier cases too. */
function everyObligation(plan: Plan): Obligation[] {
  return [...plan.eerdereGevallen.flatMap(({ obligations }) => obligations), ...plan.obligations];
}

const lateIn = (plan: Plan) => everyObligation(plan).filter(({ daysLate }) => daysLate !== null);
const find = (plan: Plan, id: string) => plan.obligations.find((obligation) => obligation.id === id);
const legalDay = (plan: Plan, id: string) => {
  const found = find(plan, id);
  return found?.legalLatest && found.status !== 'not-applicable' ? dayOf(found.legalLatest) : null;
};

function check<T>(name: string, arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  test(name, () => {
    fc.assert(fc.property(arbitrary, property), { numRuns: LIVES, seed: SEED });
  });
}

/**
 * The most sick days that a life can have had: every day that a report covers, from the earliest first day that was ever
 * told, without the days on which the employee had recovered or was on leave.
 */
function mostSickDays(facts: readonly RecordedFact[], asOf: number): number {
  const spells: Array<{ from: number; until: number }> = [];
  const leaves: Array<{ from: number; until: number }> = [];
  for (const fact of facts) {
    const running = spells.at(-1);
    if (fact.type === 'ziekmelding') spells.push({ from: dayOf(fact.firstSickDay), until: asOf });
    if (fact.type === 'herstelmelding' && running) running.until = dayOf(fact.recoveredOn) - 1;
    if (fact.type === 'correctie-eerste-ziektedag' && running)
      running.from = Math.min(running.from, dayOf(fact.firstSickDay));
    if (fact.type === 'zwangerschapsverlof') leaves.push({ from: dayOf(fact.from), until: dayOf(fact.until) });
  }
  const within = (day: number) => (period: { from: number; until: number }) =>
    period.from <= day && day <= period.until;
  const first = Math.min(...spells.map(({ from }) => from));
  let days = 0;
  for (let day = first; day <= asOf; day++) if (spells.some(within(day)) && !leaves.some(within(day))) days++;
  return days;
}

/** The number of the last sick day on which it is in time, counted from day 0: after as many sick days it can be late. */
const REACHED_AFTER: Readonly<Record<string, number>> = {
  probleemanalyse: 42,
  '42e-weeksmelding': 294,
  eerstejaarsevaluatie: 363,
  'grens-81-weken': 565,
  'uwv-wia-brief': 622,
  'actueel-oordeel': 636,
  eindevaluatie: 636,
  're-integratieverslag': 636,
  'wia-aanvraag': 650,
  loonsanctiebesluit: 685,
};

check('what the sick days that count never reached is never late', generatedLives, (life) => {
  const days = mostSickDays(life.facts, life.asOf);
  const plan = planOf(life);
  const early = everyObligation(plan).filter(
    ({ id, status }) => status === 'late' && days <= (REACHED_AFTER[id] ?? Number.NEGATIVE_INFINITY),
  );
  expect({ days, early: early.map(({ id, legalLatest }) => `${id} ${legalLatest}`) }).toEqual({ days, early: [] });
});

check('a term counted back from the end has the distance of its rule to the end that holds', livesThatGoOn, (life) => {
  const plan = planOf(life);
  const wait = legalDay(plan, 'einde-wachttijd');
  // Recovered on the day before a leave that begins: the case is at its end.
  fc.pre(wait !== null);
  const first = plan.firstSickDay as string;
  const agreed = life.facts.findLast((fact) => fact.type === 'vrijwillige-verlenging' && fact.on >= first);
  const until = agreed?.type === 'vrijwillige-verlenging' ? dayOf(agreed.until) : -1;
  const end = Math.max(wait, until);
  const report = legalDay(plan, 're-integratieverslag');
  const application = legalDay(plan, 'wia-aanvraag');
  const decision = legalDay(plan, 'loonsanctiebesluit');
  if (report !== null) expect(['re-integratieverslag', report]).toEqual(['re-integratieverslag', end - 91]);
  // The letter can give the application more time, never less (WIA 64 lid 6).
  if (application !== null) expect(application).toBeGreaterThanOrEqual(end - 77);
  const filed = find(plan, 'wia-aanvraag');
  if (decision !== null && filed?.status === 'done')
    expect(['loonsanctiebesluit', decision]).toEqual(['loonsanctiebesluit', end + (filed.daysLate ?? 0) - 42]);
});

const UWV_FACTS = new Set(['uwv-wia-brief', 'uwv-besluit', 'bekortingsbesluit']);

/** The life as it is when UWV sends nothing more, or everything `days` later. */
function withUwvLater(life: GeneratedLife, days: number | null): GeneratedLife {
  const facts = life.facts.flatMap((fact) => {
    if (!UWV_FACTS.has(fact.type)) return [fact];
    return days === null ? [] : [{ ...fact, on: dateOf(dayOf(fact.on) + days) as PlainDate }];
  });
  return { ...life, facts };
}

/**
 * The life with the report of week 42 (without it N-05 protects nobody), one letter in good time and nobody who takes it
 * over: a term that a late letter moves past a taking over is of who took over, and is no more late than it was.
 */
function withPromptLetter(life: GeneratedLife, asOf: number): GeneratedLife {
  const told = life.facts.filter(({ type }) => !['uwv-wia-brief', 'dossieroverdracht'].includes(type)).map(plain);
  return { ...life, asOf, facts: acceptedOf(life.context, [...told, filed42(), letterInTime]) };
}

/** What the silence of UWV asks of a party: to ask for the letter, and to evaluate while a sanction goes on. */
const ASKED_BY_SILENCE = /^(navraag-wia-brief|evaluatie-\d+)$/;

/** What others than UWV are late with, and by how much. */
function partiesLate(life: GeneratedLife): Map<string, number> {
  return new Map(
    lateIn(planOf(life)).flatMap((o) =>
      o.dutyOn === 'uwv' || ASKED_BY_SILENCE.test(o.id) ? [] : [[o.id, o.daysLate as number] as const],
    ),
  );
}

check(
  'silence or lateness of UWV makes no party late that was not',
  fc.tuple(livesThatGoOn, fc.option(fc.integer({ min: 1, max: 120 }), { freq: 3 }), fc.integer({ min: 0, max: 300 })),
  ([life, days, after]) => {
    const prompt = withPromptLetter(life, Math.max(life.asOf, 620) + after);
    // The letter is of the case in which it comes: moved into the next, it would be another letter.
    fc.pre(planOf(prompt).eerdereGevallen.length === 0);
    const before = partiesLate(prompt);
    const late = partiesLate(withUwvLater(prompt, days));
    const worse = [...late].filter(([id, days]) => days > (before.get(id) ?? 0));
    expect(worse).toEqual([]);
  },
);

const letterInTime = letter(600);
const plain = ({ id: _id, seq: _seq, ...fact }: RecordedFact) => fact as unknown as ReturnType<typeof letter>;

const WAGE_ENDS = 'einde-loondoorbetaling';

/** A life that comes to the end of its wait, with what is added to it on a day. */
const extensions = fc.oneof(
  fc
    .integer({ min: 600, max: 727 })
    .chain((on) => fc.integer({ min: 728, max: 1000 }).map((until) => extended(on, until))),
  fc.integer({ min: 651, max: 760 }).map((on) => applied(on, { validReason: true })),
  fc.integer({ min: 640, max: 740 }).map((decided) => sanction(decided)),
);

check(
  'a further cause of extension never brings the end of the wage forward',
  fc.tuple(livesThatGoOn, extensions, fc.boolean()),
  ([life, extension, asked]) => {
    // Reported, since an extension without a report counts as one (ZW 38 lid 8) and so excuses a late application.
    const base = asked ? [filed42(), letterInTime] : [filed42()];
    // A later application takes the place of an earlier one, and of what UWV decided on that one (WIA 25 lid 9).
    const replaced = (fact: RecordedFact) =>
      fact.type === extension.type ||
      (extension.type === 'wia-aanvraag' && fact.type === 'loonsanctie' && fact.on < extension.on);
    const told = [...life.facts.filter((fact) => !replaced(fact)).map(plain), ...base];
    const asOf = Math.max(life.asOf, 1100);
    // Whoever does not apply keeps the wage going, too (BW 7:629 lid 11 a): the life without the cause has applied in time.
    const applies = told.some((fact) => fact.type === 'wia-aanvraag' && fact.kind !== 'vervroegd');
    const without = planOf({
      ...life,
      asOf,
      facts: acceptedOf(life.context, applies ? told : [...told, applied(640)]),
    });
    fc.pre(find(without, 'wia-aanvraag')?.status !== 'late');
    const inTime = applies || extension.type === 'wia-aanvraag' ? [] : [applied(640)];
    const facts = acceptedOf(life.context, [...told, ...inTime, extension]);
    const withIt = planOf({ ...life, asOf, facts });
    expect(withIt.firstSickDay).toBe(without.firstSickDay);
    const [before, after] = [find(without, WAGE_ENDS), find(withIt, WAGE_ENDS)].map((o) => o?.legalLatest ?? '');
    expect([after, (after as string) >= (before as string)]).toEqual([after, true]);
  },
);

/** The terms of RP 2 and 4, and the evaluations that have none (N-01). */
const MAY_BE_WAIVED =
  /^(probleemanalyse|oordeel-langdurig-verzuim|plan-van-aanpak|bijstelling-(probleemanalyse|plan-van-aanpak)|herbeoordeling-mogelijkheden|evaluatie-\d+|eerstejaarsevaluatie)$/;

check(
  'a duty that the law lets nobody depart from is never waived, also when the departure is on record',
  fc.tuple(generatedLives, fc.array(departures, { minLength: 1, maxLength: 4 })),
  ([life, agreed]) => {
    const facts = agreed.map(({ on, obligation, days }, i) =>
      recordedAs(departure(on, obligation, days === null ? undefined : on + days), life.facts.length + i),
    );
    const plan = planOf({ ...life, facts: [...life.facts, ...facts] });
    const waived = everyObligation(plan).filter(({ id, status }) => status === 'waived' && !MAY_BE_WAIVED.test(id));
    expect(waived.map(({ id }) => id)).toEqual([]);
  },
);

/** Due with the verslag, of which RP 6 makes them a part: their day is that of WIA 25 lid 3 by practice (T-28, T-29). */
const PARTS_OF_THE_REPORT = /^(actueel-oordeel|eindevaluatie)$/;

/** Articles that hold a term, with the lid that sets it, and the two pages of UWV that set one. */
const HOLDS_A_TERM = [
  /^RP (2 lid [23]|4 lid [1245])$/,
  /^ZW (38 lid [12]|38a lid [1-6]|38b lid [23])$/,
  /^WIA (23 lid 6|25 lid (3|8|10|12|13|15)|64 lid [236]|102 lid 3)$/,
  /^(WAZO 3:11 lid 1|BW 7:674|Arbowet 9 lid [12])$/,
  /^(Werkwijzer Poortwachter|UWV: re-integratieverslag)/,
];

check('what is late by the law names an article that holds a term', generatedLives, (life) => {
  // A norm of practice has no legal day, and no article that could hold it.
  const late = lateIn(planOf(life)).filter(({ legalLatest, id }) => legalLatest && !PARTS_OF_THE_REPORT.test(id));
  const articles = late.map(({ id, basis }) => ({ id, article: 'article' in basis ? basis.article : '' }));
  expect(articles.filter(({ article }) => !HOLDS_A_TERM.some((term) => term.test(article)))).toEqual([]);
});
