// Longer than 300 lines: what holds in any life, a property each, over the same generated lives.
import fc from 'fast-check';
import { isBusinessDay } from '../../../domain/calendar/business-days';
import { addDays, latest, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import type { CaseContext } from '../../../domain/case/context';
import { type Fact, type FactType, inOrder, type RecordedFact } from '../../../domain/case/facts';
import type { Obligation } from '../../../domain/case/obligation';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { refusalOf } from '../../../domain/case/refusal';
import { VANGNET_GROUNDS } from '../../../domain/facts/vangnet';
import { contextOf, herstelmelding, moved, recorded, ziekmelding } from './lives';

/** Number of generated lives per property; the nightly run asks for 5,000. */
const LIVES = Number(process.env.LIVES ?? 200);
/** The same lives at every run of the test command; the nightly run draws its own. */
const SEED = Number(process.env.SEED ?? 20260105);

beforeAll(() => {
  process.stdout.write(`levens: ${LIVES}, seed: ${SEED}\n`);
});

const START = plainDate('2024-01-08');
const day = (offset: number) => addDays(START, offset);

/** What can happen on a day: the type of the fact and how its own dates follow from that day. */
type Event = { type: FactType; body: (on: PlainDate, n: number, yes: boolean) => object };

const plain = (type: FactType): Event => ({ type, body: () => ({}) });
const EVENTS: Event[] = [
  {
    type: 'ziekmelding',
    body: (on, n, yes) => ({
      firstSickDay: addDays(on, -(n % 4)),
      bedrijfsongeval: yes,
      vangnet: n % 3 === 0 || undefined,
    }),
  },
  { type: 'ziekmelding', body: (on) => ({ firstSickDay: on }) },
  { type: 'herstelmelding', body: (on, n) => ({ recoveredOn: addDays(on, -(n % 5)) }) },
  { type: 'herstelmelding', body: (on) => ({ recoveredOn: on }) },
  { type: 'deelherstel', body: (on) => ({ from: on, incapacityPct: 50 }) },
  {
    type: 'correctie-eerste-ziektedag',
    body: (on, n) => ({ firstSickDay: addDays(on, -n), reason: 'verkeerd-doorgegeven' }),
  },
  {
    type: 'correctie-hersteldatum',
    body: (on, n) => ({ recoveredOn: addDays(on, -(n % 20)), reason: 'verkeerd-doorgegeven' }),
  },
  plain('intrekking'),
  plain('intrekking-herstel'),
  { type: 'verwachting', body: (_on, n, yes) => ({ langdurig: yes, herstelBinnen3Maanden: n % 2 === 0 }) },
  { type: 'probleemanalyse', body: (_on, n) => ({ mogelijkheden: n % 4 > 0 }) },
  {
    type: 'bijstelling',
    body: (_on, n, yes) => ({
      of: yes ? 'probleemanalyse' : 'plan-van-aanpak',
      mogelijkheden: n % 2 === 0,
      planWijzigt: yes,
    }),
  },
  { type: 'eerstejaarsevaluatie', body: (_on, _n, yes) => ({ uitzichtBinnen3Maanden: yes }) },
  plain('plan-van-aanpak'),
  plain('evaluatie'),
  plain('tweede-spoor'),
  plain('actueel-oordeel'),
  plain('eindevaluatie'),
  plain('re-integratieverslag'),
  plain('42e-weeksmelding'),
  plain('uwv-wia-brief'),
  { type: 'wia-aanvraag', body: (_on, _n, yes) => ({ kind: yes ? 'regulier' : 'vervroegd' }) },
  { type: 'uwv-besluit', body: (on, n, yes) => ({ outcome: yes ? 'iva' : 'wga', from: addDays(on, n) }) },
  { type: 'loonsanctie', body: (on, n) => ({ decided: addDays(on, -(n % 3)) }) },
  plain('bekortingsmelding'),
  { type: 'bekortingsbesluit', body: (_on, _n, yes) => ({ repaired: yes }) },
  { type: 'vrijwillige-verlenging', body: (on, n) => ({ until: addDays(on, 300 + 10 * n) }) },
  plain('verkortingsverzoek'),
  { type: 'einde-dienstverband', body: (on, n) => ({ lastDay: addDays(on, n) }) },
  { type: 'overlijden', body: (on) => ({ date: on }) },
  {
    type: 'vangnet',
    body: (on, n, yes) => ({
      ground: VANGNET_GROUNDS[n % 6],
      clearOn: yes ? on : undefined,
      group: yes ? 1 : 2,
      wwWeeks: n,
    }),
  },
  { type: 'zwangerschap', body: (on, n, yes) => ({ dueDate: addDays(on, 40 + n), multiple: yes }) },
  { type: 'bevalling', body: (on) => ({ date: on }) },
  {
    type: 'zwangerschapsverlof',
    body: (on, n, yes) => ({ from: addDays(on, n), until: addDays(on, n + 112), sameCause: yes || undefined }),
  },
  {
    type: 'oordeel',
    body: (_on, n, yes) => ({ about: (['zelfde-oorzaak', 'bedongen-arbeid', 'hersteld'] as const)[n % 3], value: yes }),
  },
  {
    type: 'arbeidsongeval',
    body: (_on, n) => ({ severity: ([undefined, 'dood', 'ziekenhuis', 'blijvend', 'verzuim'] as const)[n % 5] }),
  },
  plain('beroepsziekte'),
  { type: 'derde-aansprakelijk', body: (_on, _n, yes) => ({ wam: yes }) },
  plain('vervroegde-wia-grond'),
  {
    type: 'deskundigenoordeel',
    body: (_on, n, yes) => ({
      about: n % 2 ? 'hersteld' : undefined,
      outcome: yes ? (n % 3 ? 'niet-hersteld' : 'geschikt') : undefined,
    }),
  },
  { type: 'vakantie', body: (on, n) => ({ from: addDays(on, n % 7), until: addDays(on, (n % 7) + 13) }) },
  { type: 'second-opinion', body: (_on, _n, yes) => (yes ? { outcome: 'gedaan' } : {}) },
  {
    type: 'afwijking',
    body: (on, n, yes) => ({
      obligation: IDS[n % IDS.length],
      reason: 'samen-later-gepland',
      until: yes ? addDays(on, 30) : undefined,
    }),
  },
  { type: 'afgerond', body: (_on, n) => ({ obligation: IDS[n % IDS.length] }) },
  { type: 'toestemming', body: (_on, _n, yes) => ({ purpose: 'beroepsziekte', given: yes }) },
  { type: 'dossieroverdracht', body: (on) => ({ responsibleSince: on }) },
  { type: 'onderbreking', body: (on, n) => ({ reason: 'bemiddeling', until: addDays(on, n) }) },
  plain('hervatting'),
];

const IDS = [
  'probleemanalyse',
  'plan-van-aanpak',
  'evaluatie-1',
  '42e-weeksmelding',
  'vangnetmelding',
  'vangnet',
  'wazo-aanvraag',
  'ziek-uit-dienst-melding',
  'frequent-verzuimgesprek',
  'bezwaar',
  'wia-aanvraag',
  'herbeoordeling-mogelijkheden',
];

type Life = { context: CaseContext; facts: RecordedFact[] };

const contexts: fc.Arbitrary<CaseContext> = fc
  .record({
    birthYear: fc.integer({ min: 1955, max: 1990 }),
    ends: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 8 }),
    erdZw: fc.boolean(),
    wage: fc.boolean(),
  })
  .map(({ birthYear, ends, erdZw, wage }) =>
    contextOf({
      birthDate: plainDate(`${birthYear}-05-20`),
      end: ends === null ? null : day(ends),
      erdZw,
      monthlyWage: wage ? 3200 : null,
      hoursPerWeek: wage ? 36 : null,
    }),
  );

/** Lives that `refusalOf` accepts: what it refuses is left out, as it would be in a real case. */
const lives: fc.Arbitrary<Life> = fc
  .record({
    context: contexts,
    steps: fc.array(
      fc.record({
        after: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 120 })),
        event: fc.oneof(
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
          { weight: 3, arbitrary: fc.nat(EVENTS.length - 1) },
        ),
        n: fc.integer({ min: 1, max: 60 }),
        yes: fc.boolean(),
        lag: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 4 }),
      }),
      { minLength: 1, maxLength: 30 },
    ),
  })
  .map(({ context, steps }) => {
    let at = 0;
    const facts: RecordedFact[] = [];
    const events = [{ after: 0, event: 1, n: 1, yes: false, lag: null }, ...steps];
    for (const { after, event, n, yes, lag } of events) {
      at += after;
      const { type, body } = EVENTS[event] as Event;
      const on = day(at);
      const happened =
        lag === null || ['ziekmelding', 'herstelmelding'].includes(type) ? {} : { happened: addDays(on, -lag) };
      const fact = { type, on, ...happened, ...body(on, n, yes) } as Fact;
      if (refusalOf({ context, facts, fact }) === null)
        facts.push({ ...fact, id: `feit-${facts.length + 1}`, seq: facts.length } as RecordedFact);
    }
    return { context, facts };
  });

const planOn = ({ context, facts }: Life, asOf: PlainDate): Plan => makePlan({ context, facts, asOf });
const lastOn = ({ facts }: Life): PlainDate => latest(START, ...facts.map(({ on }) => on));

function check(name: string, property: (life: Life) => void): void {
  test(name, () => {
    fc.assert(fc.property(lives, property), { numRuns: LIVES, seed: SEED });
  });
}

const ACTIVE = ['planned', 'open', 'late'];
const SETTLED = ['done', 'late', 'waived', 'not-applicable', 'superseded', 'before-our-time'];

/** What no obligation may be, each with the test for it. */
const FAULTS: Array<[string, (o: Obligation) => boolean]> = [
  ['internalDue is no business day', (o) => !isBusinessDay(o.internalDue)],
  ['internalDue after legalLatest', (o) => o.legalLatest !== null && o.internalDue > o.legalLatest],
  ['opens after legalLatest', (o) => o.legalLatest !== null && o.opensOn > o.legalLatest],
  ['alarm before it opens', (o) => o.alarmOn < o.opensOn],
  ['no why', (o) => o.why.length === 0 || o.why.some((line) => !line.endsWith('.'))],
  [
    'no reason',
    (o) => ['not-applicable', 'waived', 'superseded', 'before-our-time'].includes(o.status) && !o.statusReason,
  ],
  ['late without days', (o) => o.status === 'late' && (o.daysLate ?? 0) < 1],
];

check('every date has a why, internalDue is a business day and never after legalLatest', (life) => {
  const { obligations } = planOn(life, lastOn(life));
  const wrong = obligations.flatMap((o) => FAULTS.flatMap(([fault, is]) => (is(o) ? [`${o.id}: ${fault}`] : [])));
  expect(wrong).toEqual([]);
  expect(new Set(obligations.map(({ id }) => id)).size).toBe(obligations.length);
});

check('the employer is never a recipient of a second opinion, an occupational disease or an early WIA', (life) => {
  const hidden = planOn(life, lastOn(life)).obligations.filter(({ id }) =>
    ['second-opinion', 'beroepsziektemelding', 'vervroegde-wia-aanvraag', 'vangnetmelding'].includes(id),
  );
  expect(hidden.filter(({ recipients }) => recipients.includes('werkgever')).map(({ id }) => id)).toEqual([]);
});

check('the plan of a day does not use a fact that becomes known later', (life) => {
  const asOf = life.facts[Math.floor(life.facts.length / 2)]?.on as PlainDate;
  const known = life.facts.filter(({ on }) => on <= asOf);
  expect(planOn(life, asOf)).toEqual(planOn({ ...life, facts: known }, asOf));
});

check('the order in which facts of one day arrive does not matter', (life) => {
  const asOf = lastOn(life);
  // Between two facts of one kind the later word counts; all others may come in any order.
  const reversed = [...inOrder(life.facts)]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.type < b.type ? 1 : a.type > b.type ? -1 : a.seq - b.seq))
    .map((fact, seq) => ({ ...fact, seq }));
  const strip = (plan: Plan) => JSON.stringify(plan);
  expect(strip(planOn({ ...life, facts: reversed }, asOf))).toEqual(strip(planOn(life, asOf)));
});

/**
 * The plan of a life with and without the facts of some kinds, as JSON, apart from the obligation that those kinds are
 * about; retention runs from the last fact of any kind, so it is left out too.
 */
function without(life: Life, leftOut: (fact: RecordedFact) => boolean, about: string): [string, string] {
  const asOf = lastOn(life);
  const text = (facts: RecordedFact[]) => {
    const {
      wageEstimate: _wage,
      bijAnderOordeel: _other,
      contradictions: _text,
      ...plan
    } = planOn({ ...life, facts }, asOf);
    const dropped = (obligations: Obligation[]) =>
      obligations.filter(({ id }) => id !== about && !id.startsWith('bewaartermijn-'));
    return JSON.stringify({
      ...plan,
      obligations: dropped(plan.obligations),
      eerdereGevallen: plan.eerdereGevallen.map((one) => ({ ...one, obligations: dropped(one.obligations) })),
    });
  };
  return [text(life.facts), text(life.facts.filter((fact) => !leftOut(fact)))];
}

check('partial recovery, hours worked and holidays move no date', (life) => {
  const [all, some] = without(
    life,
    ({ type }) => type === 'deelherstel' || type === 'vakantie',
    'oordeel-bedongen-arbeid',
  );
  expect(all).toBe(some);
});

check('a dispute about recovery moves no date of what is on record', (life) => {
  const [all, some] = without(
    life,
    (fact) => fact.type === 'deskundigenoordeel' || (fact.type === 'oordeel' && fact.about === 'hersteld'),
    'deskundigenoordeel',
  );
  expect(all).toBe(some);
});

check('what was ever due ends done, late, waived or not applicable, and what was done stays done', (life) => {
  const days = [...new Set(life.facts.map(({ on }) => on))].filter((_, i, all) => i % Math.ceil(all.length / 8) === 0);
  const end = addDays(lastOn(life), 2200);
  const takenOver = life.facts.some(({ type }) => type === 'dossieroverdracht');
  const ever = new Map<string, { due: Set<string>; done: Set<string>; held: number }>();
  for (const asOf of days) {
    const plan = planOn(life, asOf);
    const seen = ever.get(String(plan.geval)) ?? { due: new Set<string>(), done: new Set<string>(), held: 0 };
    seen.held = Math.max(seen.held, heldIn(plan));
    ever.set(String(plan.geval), seen);
    const hasPlan = plan.obligations.some(({ id, status }) => id === 'plan-van-aanpak' && status === 'done');
    for (const { id, status, kind } of plan.obligations) {
      if (kind === 'event') continue;
      // A takeover supposes a plan van aanpak; a judgement or plan of after it shows that there was none, and since when.
      const supposed = id.startsWith('evaluatie-') && takenOver && !hasPlan;
      if (ACTIVE.includes(status) && status !== 'planned' && !supposed) seen.due.add(id);
      if (status === 'done') seen.done.add(id);
    }
  }
  const plan = planOn(life, end);
  // What was known wrongly is known otherwise after a correction, or another word on a pregnancy or the last day.
  const restless = life.facts.some((fact) =>
    /^(correctie|intrekking|zwangerschap|bevalling|einde-dienstverband)/.test(fact.type),
  );
  const seen = ever.get(String(plan.geval));
  const statusOf = new Map<string, string>(plan.obligations.map(({ id, status }) => [id, status]));
  if (restless || !seen) return;
  // An evaluation that was held stays held, but a plan that comes late gives it another number.
  expect(heldIn(plan)).toBeGreaterThanOrEqual(seen.held);
  const lost = [...seen.due].filter((id) => !isRecurring(id) && !SETTLED.includes(statusOf.get(id) as string));
  const undone = [...seen.done].filter(
    (id) => !isRecurring(id) && !id.startsWith('evaluatie-') && statusOf.get(id) !== 'done',
  );
  expect({ lost, undone }).toEqual({ lost: [], undone: [] });
});

function heldIn(plan: Plan): number {
  return plan.obligations.filter(({ id, status }) => id.startsWith('evaluatie-') && status === 'done').length;
}

/** These come again: what was done once is due once more. */
function isRecurring(id: string): boolean {
  return [
    'herbeoordeling-mogelijkheden',
    'bijstelling-probleemanalyse',
    'bijstelling-plan-van-aanpak',
    'bekortingsmelding',
    'bekortingsbesluit',
    'bezwaar',
    'riv-upload',
    'herstelbewaking',
    'correctie-42e-weeksmelding',
    'oordeel-zelfde-oorzaak',
    'wia-beslissing',
    'vangnet-herstelmelding',
    'frequent-verzuimgesprek',
  ].includes(id);
}

test('a relapse after 27 days goes on with the chain, one after 28 is a new case', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 60 }), (sick, gap) => {
      const recoveredOn = addDays(START, sick);
      const relapse = addDays(recoveredOn, gap);
      const facts = recorded(ziekmelding(START), herstelmelding(recoveredOn), ziekmelding(relapse));
      const plan = makePlan({ context: contextOf(), facts, asOf: relapse });
      expect(plan.eerdereGevallen).toHaveLength(gap <= 27 ? 0 : 1);
      expect(plan.virtualFirstSickDay).toBe(gap <= 27 ? addDays(START, gap) : relapse);
    }),
    { numRuns: LIVES, seed: SEED },
  );
});

/** Terms in days only: the others count in months, or follow birthdays and holidays. */
const BY_DAYS =
  /^(probleemanalyse|plan-van-aanpak|evaluatie-\d+|42e-weeksmelding|eerstejaarsevaluatie|tweede-spoor|uwv-wia-brief|actueel-oordeel|eindevaluatie|re-integratieverslag|wia-aanvraag|loonsanctiebesluit|einde-wachttijd|herstelbewaking|jaar-2-loon)$/;

test('moving every fact by n days moves every date by n, except where the calendar counts', () => {
  const young = lives.filter(({ context }) => context.employee.birthDate > '1975' && context.employment.end === null);
  fc.assert(
    fc.property(young, fc.integer({ min: -365, max: 365 }), ({ context, facts }, n) => {
      // A late letter, the register of amounts and "onverwijld" follow the calendar of holidays; leave windows follow months.
      fc.pre(!facts.some(({ type }) => ['uwv-wia-brief', 'vangnet', 'verwachting'].includes(type)));
      // The three months of a prospect of return are calendar months.
      fc.pre(!facts.some((fact) => fact.type === 'eerstejaarsevaluatie' && fact.uitzichtBinnen3Maanden));
      const shifted = {
        ...context,
        employment: { ...context.employment, start: addDays(context.employment.start, n) },
      };
      const asOf = lastOn({ context, facts });
      const before = makePlan({ context, facts, asOf });
      const after = makePlan({ context: shifted, facts: facts.map((fact) => moved(fact, n)), asOf: addDays(asOf, n) });
      const dates = (plan: Plan, days: number) =>
        plan.obligations
          .filter(({ id }) => BY_DAYS.test(id))
          .map(({ id, opensOn, legalLatest, doneOn, status }) => [
            id,
            addDays(opensOn, days),
            legalLatest && addDays(legalLatest, days),
            doneOn && addDays(doneOn, days),
            status,
          ]);
      expect(dates(after, 0).map((row) => row.slice(0, 3))).toEqual(dates(before, n).map((row) => row.slice(0, 3)));
    }),
    { numRuns: LIVES, seed: SEED },
  );
});

test('a further episode never moves an obligation earlier than the facts known then allow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 27 }), (sick, gap) => {
      const recoveredOn = addDays(START, sick);
      const relapse = addDays(recoveredOn, gap);
      const once = makePlan({ context: contextOf(), facts: recorded(ziekmelding(START)), asOf: START });
      const twice = makePlan({
        context: contextOf(),
        facts: recorded(ziekmelding(START), herstelmelding(recoveredOn), ziekmelding(relapse)),
        asOf: relapse,
      });
      for (const { id, legalLatest } of once.obligations) {
        const later = twice.obligations.find((o) => o.id === id)?.legalLatest;
        if (legalLatest && later) expect([id, later >= legalLatest]).toEqual([id, true]);
      }
    }),
    { numRuns: LIVES, seed: SEED },
  );
});
