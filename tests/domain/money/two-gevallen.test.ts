// Longer than 300 lines: each kind of fact that tells of costs, told in one geval about either.
import fc from 'fast-check';
import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact, RecordedFact } from '../../../domain/case/facts';
import { tookPlaceIn } from '../../../domain/case/life';
import { centsOf } from '../../../domain/money/cents';
import { factsOfGeval, type Gevallen } from '../../../domain/money/gevallen';
import type { StoredLine } from '../../../domain/money/ledger';
import { refusalByLine } from '../../../domain/money/refusal-by-line';
import { type Facts, linesOf, total } from '../../support/lines';
import { GEVAL } from '../../support/moment';

const P4 = 'mkbasics-2026/P4';
const NBPW = 'nbpw/zorgportaal';

/** The sickness of 5 January ends on 2 February, and another begins on 1 April: a Wednesday. */
const RECOVERED = { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' };
const SICK_AGAIN = { type: 'ziekmelding', on: '2026-04-01', firstSickDay: '2026-04-01' };
const [JANUARY, APRIL] = ['2026-01-05', '2026-04-01'];

const call = (on: string, minutes: number, more: object = {}) => ({
  type: 'besteding',
  on,
  row: 'S1-14',
  minutes,
  ...more,
});
const fix = (on: string, more: object) => ({
  ...{ type: 'kostencorrectie', on, row: 'S1-14', nth: 1, reason: 'verkeerd-bedrag' },
  ...more,
});

/** Of each line of which geval it is, its day, its number and its amount. */
const shown = (lines: readonly StoredLine[]) =>
  lines.map(({ gevalId, data: { datum, keer, bedrag } }) => [gevalId === GEVAL ? JANUARY : APRIL, datum, keer, bedrag]);

/** 25 minutes of € 120 an hour in January, 60 in April. */
const CALLS: Facts = [call('2026-01-07', 25), RECOVERED, SICK_AGAIN, call('2026-04-08', 60)];
const BILLED = [
  [JANUARY, '2026-01-07', 1, 50],
  [APRIL, '2026-04-08', 1, 120],
];

describe('in a second geval of one employment', () => {
  test('time spent is charged to the geval in which it was spent', () => {
    expect(shown(linesOf(P4, CALLS))).toEqual(BILLED);
  });

  test('what it really cost is of the geval in which it was told', () => {
    const lines = linesOf(P4, [...CALLS, { type: 'kosten', on: '2026-04-10', row: 'S1-14', amount: 75.5 }]);
    expect(shown(lines)).toEqual([...BILLED, [APRIL, '2026-04-10', 1, -120], [APRIL, '2026-04-10', 1, 75.5]]);
  });

  test('what it cost in the geval before is told with the day on which that was so', () => {
    const late = { type: 'kosten', on: '2026-04-10', happened: '2026-01-30', row: 'S1-14', amount: 75.5 };
    expect(shown(linesOf(P4, [...CALLS, late]))).toEqual([
      ...BILLED,
      [JANUARY, '2026-04-10', 1, -50],
      [JANUARY, '2026-04-10', 1, 75.5],
    ]);
  });

  test('a line of the geval before that had no price gets it without touching that of now', () => {
    const none = { limit: null, prices: [] };
    const facts = [...CALLS, { type: 'kosten', on: '2026-04-10', happened: '2026-01-07', row: 'S1-14', amount: 61.25 }];
    expect(shown(linesOf(P4, facts, none))).toEqual([
      [JANUARY, '2026-01-07', 1, 61.25],
      [APRIL, '2026-04-08', 1, null],
    ]);
  });

  test('a correction is of the line of the geval in which it is told', () => {
    expect(shown(linesOf(P4, [...CALLS, fix('2026-04-20', { amount: 30 })]))).toEqual([
      ...BILLED,
      [APRIL, '2026-04-20', 1, -120],
      [APRIL, '2026-04-20', 1, 30],
    ]);
    const before = [...CALLS.slice(0, 1), fix('2026-01-20', { amount: 30 }), ...CALLS.slice(1)];
    expect(shown(linesOf(P4, before))).toEqual([
      [JANUARY, '2026-01-07', 1, 50],
      [JANUARY, '2026-01-20', 1, -50],
      [JANUARY, '2026-01-20', 1, 30],
      [APRIL, '2026-04-08', 1, 120],
    ]);
  });

  test('a correction that names the geval before by its first sick day is of that line, and of no other', () => {
    const named = fix('2026-04-20', { minutes: 30, reason: 'verkeerde-tijd', sickSince: JANUARY });
    const lines = linesOf(P4, [...CALLS, named]);
    expect(shown(lines)).toEqual([...BILLED, [JANUARY, '2026-04-20', 1, -50], [JANUARY, '2026-04-20', 1, 60]]);
    expect(lines[2]?.data.reden).toBe('verbeterd: verkeerde tijd');
    // What is told of the geval of now afterwards leaves it so.
    expect(shown(linesOf(P4, [...CALLS, named, fix('2026-04-21', { withdrawn: true })])).slice(4)).toEqual([
      [APRIL, '2026-04-21', 1, -120],
    ]);
  });

  test('a correction of the geval before that is taken back leaves its line as it was', () => {
    const named = fix('2026-04-20', { amount: 30, sickSince: JANUARY });
    const back = { type: 'terugname', on: '2026-04-22', gebeurtenisId: 'feit-6', reason: 'vergissing' };
    expect(shown(linesOf(P4, [...CALLS, named, back])).slice(2)).toEqual([
      [JANUARY, '2026-04-20', 1, -50],
      [JANUARY, '2026-04-20', 1, 30],
      [JANUARY, '2026-04-22', 1, -30],
      [JANUARY, '2026-04-22', 1, 50],
    ]);
  });

  test('what was done before a first sick day that was corrected stays of that geval', () => {
    const early = [...CALLS.slice(0, -1), call('2026-04-03', 60)];
    const moved = {
      ...{ type: 'correctie-eerste-ziektedag', on: '2026-04-15', firstSickDay: '2026-04-07' },
      reason: 'later-gebleken',
    };
    expect(shown(linesOf(P4, [...early, moved, fix('2026-04-20', { amount: 30 })]))).toEqual([
      [JANUARY, '2026-01-07', 1, 50],
      [APRIL, '2026-04-03', 1, 120],
      [APRIL, '2026-04-20', 1, -120],
      [APRIL, '2026-04-20', 1, 30],
    ]);
  });
});

/** Two trajectories that the package pays, € 845,55 in February and € 400 in May. */
const done = (day: string, amount: number): Facts => [
  { type: 'toestemming', on: day, purpose: 'interventie-extern', given: true },
  { type: 'indicatie', on: day, row: 'S5-22', by: 'bedrijfsarts' },
  { type: 'afgerond', on: day, obligation: 'S5-22' },
  { type: 'kosten', on: day, row: 'S5-22', amount },
];
const TRAJECTORIES: Facts = [...done('2026-01-12', 845.55), RECOVERED, SICK_AGAIN, ...done('2026-04-13', 400)];
const decided = (more: object) => ({
  ...{ type: 'verzekeraar-besluit', on: '2026-04-20', row: 'S5-22', nth: 1, outcome: 'geweigerd' },
  ...{ reason: 'niet-verzekerd', ...more },
});

test('a relapse within four weeks goes on counting', () => {
  const relapse = { type: 'ziekmelding', on: '2026-02-10', firstSickDay: '2026-02-10' };
  const fixed = { ...fix('2026-02-13', { amount: 800 }), row: 'S5-22' };
  const lines = linesOf(NBPW, [...done('2026-01-12', 845.55), RECOVERED, relapse, ...done('2026-02-12', 900), fixed]);
  expect(shown(lines.filter(({ row }) => row === 'S5-22'))).toEqual([
    [JANUARY, '2026-01-12', 1, 845.55],
    [JANUARY, '2026-02-12', 2, 900],
    [JANUARY, '2026-02-13', 1, -845.55],
    [JANUARY, '2026-02-13', 1, 800],
  ]);
});

test('a decision of the insurer is of one geval: that in which it is told, or the one that it names', () => {
  const divided = (more: object) =>
    linesOf(NBPW, [...TRAJECTORIES, decided(more)])
      .filter(({ row }) => row === 'S5-22')
      .map(({ gevalId, data }) => [gevalId === GEVAL, data.bedragVerzekeraar, data.bedragWerkgever]);
  const lines = [
    [true, 845.55, 0],
    [false, 400, 0],
  ];
  expect(divided({})).toEqual([...lines, [false, -400, 0], [false, 0, 400]]);
  expect(divided({ sickSince: JANUARY })).toEqual([...lines, [true, -845.55, 0], [true, 0, 845.55]]);
});

test('what names the geval before is none of the facts of that of now, whose spending limit does not count it', () => {
  const [before, now] = [plainDate(JANUARY), plainDate(APRIL)];
  const named = (sickSince?: string) =>
    ({ ...fix('2026-04-20', { amount: 30 }), sickSince }) as unknown as RecordedFact;
  const isOf = (fact: RecordedFact) => [
    tookPlaceIn(fact, { from: before, until: plainDate('2026-03-31') }),
    tookPlaceIn(fact, { from: now, until: null }),
  ];
  expect([isOf(named()), isOf(named(JANUARY)), isOf(named(APRIL))]).toEqual([
    [false, true],
    [true, false],
    [false, true],
  ]);
});

describe('what names a line of another geval', () => {
  const d = plainDate;
  const billed = linesOf(P4, CALLS);
  const again = billed.slice(1).map((line) => ({ ...line, data: { ...line.data, keer: 2 } }));
  const lines = [...billed, ...again];
  const gevallen: Gevallen = [
    { id: GEVAL, firstSickDay: d(JANUARY), knownSince: d(JANUARY) },
    { id: lines[1]?.gevalId as string, firstSickDay: d(APRIL), knownSince: d(APRIL) },
  ];
  const refusal = (more: object) =>
    refusalByLine({ ...fix('2026-04-20', { amount: 30 }), ...more } as unknown as Fact, () => ({ lines, gevallen }));

  test('is taken where that geval has it', () => {
    expect([refusal({}), refusal({ nth: 2 }), refusal({ sickSince: JANUARY })]).toEqual([null, null, null]);
  });

  test('without saying so is refused, and hears what to say', () => {
    const february = lines.filter(({ gevalId }) => gevalId === GEVAL);
    const of = refusalByLine(fix('2026-04-20', { amount: 30 }) as unknown as Fact, () => ({
      lines: february,
      gevallen,
    }));
    expect(of).toMatchObject({
      field: 'sickSince',
      reason: expect.stringContaining("zeg met sickSince: '2026-01-05'"),
    });
    expect(refusal({ nth: 2, sickSince: JANUARY })).toMatchObject({
      field: 'sickSince',
      reason: expect.stringContaining("zeg met sickSince: '2026-04-01'"),
    });
  });

  test('by a day on which no sickness began, or for an appointment, is refused with the remedy', () => {
    expect(refusal({ sickSince: '2026-01-06' })).toMatchObject({
      field: 'sickSince',
      reason:
        'er is geen verzuimgeval met eerste ziektedag dinsdag 6 januari 2026: geef een van 2026-01-05, 2026-04-01',
    });
    expect(refusal({ sickSince: JANUARY, part: 'afzegging' })?.reason).toMatch(/laat sickSince weg$/);
  });

  test('in a contract, which has none, is refused', () => {
    const of = refusalByLine(fix('2026-04-20', { amount: 30, sickSince: JANUARY }) as unknown as Fact, () => ({
      lines,
      gevallen: [],
    }));
    expect(of?.reason).toMatch(/laat sickSince weg$/);
  });
});

describe('a geval whose ziekmelding was withdrawn', () => {
  const d = plainDate;
  const gevallen: Gevallen = [
    { id: 'withdrawn', firstSickDay: d(JANUARY), knownSince: null },
    { id: 'now', firstSickDay: d(APRIL), knownSince: d(APRIL) },
  ];
  const spent = (seq: number, on: string, geval?: string) =>
    ({ ...call(on, 25), id: `${seq}`, seq, geval }) as unknown as RecordedFact;
  const idsOf = (facts: RecordedFact[], geval: string | null) =>
    factsOfGeval(facts, geval, gevallen).map(({ id }) => id);

  test('keeps what was told of its work, and hears what is told of it before the next', () => {
    const facts = [spent(1, '2026-01-07', 'withdrawn'), spent(2, '2026-02-20'), spent(3, '2026-04-08', 'now')];
    expect([idsOf(facts, 'withdrawn'), idsOf(facts, 'now')]).toEqual([['1', '2'], ['3']]);
  });

  test('hears what names its first sick day', () => {
    const named = { ...spent(4, '2026-04-20', 'now'), sickSince: JANUARY } as unknown as RecordedFact;
    expect([idsOf([named], 'withdrawn'), idsOf([named], 'now')]).toEqual([['4'], []]);
  });

  test('that is over before another was withdrawn keeps its own facts', () => {
    const facts = [spent(1, '2026-01-07', 'withdrawn'), spent(2, '2026-02-11', 'other'), spent(3, '2026-03-02')];
    expect([idsOf(facts, 'withdrawn'), idsOf(facts, 'other')]).toEqual([
      ['1', '3'],
      ['2', '3'],
    ]);
  });
});

describe('whatever is told of two gevallen', () => {
  const row = fc.constantFrom('S5-21', 'S5-22');
  const nth = fc.constantFrom(1, 2);
  const amount = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100);
  const sickSince = fc.constantFrom(undefined, JANUARY, APRIL);
  const about = { row, nth, sickSince };
  const before = fc.constantFrom('2026-01-12', '2026-01-13', '2026-02-10');
  const after = fc.constantFrom('2026-04-13', '2026-04-14');
  const anyOf = (on: fc.Arbitrary<string>, named: typeof about) =>
    fc.oneof(
      fc.record({ type: fc.constant('indicatie'), on, row, by: fc.constant('bedrijfsarts') }),
      fc.record({ type: fc.constant('afgerond'), on, obligation: row }),
      fc.record({ type: fc.constant('kosten'), on, row, amount }),
      fc.record({ type: fc.constant('kostencorrectie'), on, ...named, amount, reason: fc.constant('coulance') }),
      fc.record({
        ...{ type: fc.constant('verzekeraar-besluit'), on, ...named, outcome: fc.constant('bedrag') },
        ...{ amount, reason: fc.constant('herziening') },
      }),
    );
  const first = { ...about, sickSince: fc.constant(undefined) };
  const inOrder = (facts: Facts) =>
    facts.toSorted((a, b) => (String(a.on) < String(b.on) ? -1 : a.on === b.on ? 0 : 1));
  const lives = fc
    .tuple(
      fc.array(anyOf(before, first), { minLength: 1, maxLength: 4 }),
      fc.array(anyOf(after, about), { minLength: 1, maxLength: 4 }),
    )
    .map(
      ([old, now]) =>
        [
          inOrder([...done('2026-01-12', 845.55), ...old, RECOVERED]),
          inOrder([...done('2026-04-13', 400), ...now]),
        ] as const,
    );
  const MONEY = ['bedrag', 'bedragVerzekeraar', 'bedragWerkgever'] as const;
  const cents = ({ data }: StoredLine) => MONEY.map((name) => (data[name] === null ? null : centsOf(data[name])));

  test('shares add up to the cent, and a credit and its line are nothing together', () => {
    fc.assert(
      fc.property(lives, ([old, now]) => {
        const lines = linesOf(NBPW, [...old, SICK_AGAIN, ...now]);
        for (const line of lines) {
          const [all, insurer, employer] = cents(line);
          if (all != null && insurer != null && employer != null) expect(insurer + employer).toBe(all);
          const taken = lines.find(({ key }) => key === line.data.crediteert);
          expect(line.data.crediteert === null || taken?.gevalId === line.gevalId).toBe(true);
          if (taken) expect(cents(taken).map((one, i) => (one ?? 0) + (cents(line)[i] ?? 0))).toEqual([0, 0, 0]);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test('what is told of the one without naming the other leaves the other as it was', () => {
    fc.assert(
      fc.property(lives, ([old, now]) => {
        const own = now.filter((fact) => fact.sickSince === undefined);
        const both = linesOf(NBPW, [...old, SICK_AGAIN, ...own]);
        const ofOld = both.filter(({ gevalId }) => gevalId === GEVAL);
        expect(total(ofOld)).toEqual(total(linesOf(NBPW, old)));
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
