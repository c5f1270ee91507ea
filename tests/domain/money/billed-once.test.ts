import { appointmentsOf } from '../../../domain/appointments/appointments';
import type { RecordedFact } from '../../../domain/case/facts';
import { recordedNow } from '../../../domain/moment/recorded-now';
import { costNumberOf } from '../../../domain/money/cost-number';
import type { StoredLine } from '../../../domain/money/ledger';
import { type Facts, linesOf, livedOf, total } from '../../support/lines';
import { GEVAL, newMoment } from '../../support/moment';

const P4 = 'mkbasics-2026/P4';
const NBPW = 'nbpw/zorgportaal';
const [JANUARY, APRIL] = ['2026-01-05', '2026-04-01'];
const RECOVERED = { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' };
const SICK_AGAIN = { type: 'ziekmelding', on: APRIL, firstSickDay: APRIL };
const joins = (on: string) => ({
  ...{ type: 'correctie-eerste-ziektedag', on, firstSickDay: '2026-02-20', reason: 'later-gebleken' },
});
const asked = (on: string, row = 'S5-22') => ({ type: 'indicatie', on, row, by: 'bedrijfsarts' });
const consent = (on: string) => ({ type: 'toestemming', on, purpose: 'interventie-extern', given: true });
const cost = (on: string, amount: number, row = 'S5-22', more: object = {}) => ({
  ...{ type: 'kosten', on, row, amount },
  ...more,
});
const done = (on: string, amount: number | null, row = 'S5-22'): Facts => [
  ...[consent(on), asked(on, row), { type: 'afgerond', on, obligation: row }],
  ...(amount === null ? [] : [cost(on, amount, row)]),
];
const fix = (on: string, more: object) => ({
  ...{ type: 'kostencorrectie', on, row: 'S5-22', nth: 1, reason: 'coulance' },
  ...more,
});

/** Of each line whether it is of the geval of January, or else of another, its day, its number and its amount. */
const shown = (lines: readonly StoredLine[]) =>
  lines.map(({ gevalId, data: { datum, keer, bedrag } }) => [gevalId === GEVAL ? JANUARY : APRIL, datum, keer, bedrag]);

describe('when gevallen are joined', () => {
  test('work goes to a time that was taken back, and is billed once', () => {
    const lines = linesOf(NBPW, [
      { type: 'herstelmelding', on: '2026-01-06', recoveredOn: '2026-01-06' },
      ...done('2026-01-12', 10),
      { type: 'ziekmelding', on: '2026-02-03', firstSickDay: '2026-02-03' },
      { type: 'terugname', on: '2026-02-03', gebeurtenisId: 'feit-5', reason: 'vergissing' },
      ...done('2026-02-03', 20),
      { ...joins('2026-02-03'), firstSickDay: '2026-02-02' },
    ]);
    const standing = lines.filter(({ credited, data }) => !credited && data.crediteert === null);
    expect([shown(standing), total(lines)]).toEqual([[[JANUARY, '2026-02-03', 1, 20]], total(standing)]);
  });

  /** € 100 in January; € 400 in April, which becomes the second of January. */
  const JOINED: Facts = [...done('2026-01-12', 100), RECOVERED, SICK_AGAIN, ...done('2026-04-08', 400)];

  test('a correction stays with the line of which it was told, whatever its number is since', () => {
    const [told, later] = [fix('2026-04-10', { amount: 30 }), fix('2026-04-20', { nth: 2, amount: 50 })];
    const joined = [...JOINED, told, joins('2026-04-15')];
    const moved = [
      [JANUARY, '2026-01-12', 1, 100],
      [APRIL, '2026-04-08', 1, 400],
      [APRIL, '2026-04-10', 1, -400],
      [APRIL, '2026-04-10', 1, 30],
      [APRIL, '2026-04-10', 1, -30],
      [JANUARY, '2026-04-08', 2, 30],
    ];
    expect(shown(linesOf(NBPW, joined)).sort()).toEqual(moved.sort());
    // What is told of another line leaves both as they were.
    const own = linesOf(NBPW, [...joined, fix('2026-04-18', { amount: 90 })]);
    expect(shown(own).slice(-2)).toEqual([
      [JANUARY, '2026-04-18', 1, -100],
      [JANUARY, '2026-04-18', 1, 90],
    ]);
    expect(own).toHaveLength(moved.length + 2);
    // It is corrected again by the number that it has now.
    expect(shown(linesOf(NBPW, [...joined, later])).slice(-2)).toEqual([
      [JANUARY, '2026-04-20', 2, -30],
      [JANUARY, '2026-04-20', 2, 50],
    ]);
  });

  test('a correction that is taken back is taken off the line that it was told of', () => {
    const back = { type: 'terugname', on: '2026-04-20', gebeurtenisId: 'feit-12', reason: 'vergissing' };
    const lines = linesOf(NBPW, [...JOINED, fix('2026-04-10', { amount: 30 }), joins('2026-04-15'), back]);
    expect(shown(lines).slice(-2)).toEqual([
      [JANUARY, '2026-04-20', 2, -30],
      [JANUARY, '2026-04-20', 2, 400],
    ]);
  });

  test('a decision of the insurer stays with its line', () => {
    const decided = { type: 'verzekeraar-besluit', on: '2026-04-10', row: 'S5-22', nth: 1, outcome: 'geweigerd' };
    const lines = linesOf(NBPW, [
      ...[...JOINED, { ...decided, reason: 'niet-verzekerd' }, joins('2026-04-15')],
      ...[fix('2026-04-20', { amount: 90 }), fix('2026-04-21', { nth: 2, amount: 300 })],
    ]);
    const standing = lines.filter(({ credited, data }) => !credited && data.crediteert === null);
    expect(standing.map(({ data }) => [data.bedrag, data.bedragVerzekeraar])).toEqual([
      [90, 90],
      [300, 0],
    ]);
  });

  test('a dispute moves with its line, and is settled where that is now', () => {
    const disputes = ({ gevalId, data }: StoredLine) => gevalId !== GEVAL && !data.crediteert;
    const standing = (facts: Facts) =>
      livedOf(NBPW, [...JOINED, ...facts], { disputes }).lines.map(({ key, disputed, data }) => [
        ...[key.split('/')[0] === GEVAL ? JANUARY : APRIL, disputed, data.betwistingOngegrond, data.bedrag],
      ]);
    const before = [[JANUARY, false, undefined, 100]];
    expect(standing([])).toEqual([...before, [APRIL, true, undefined, 400]]);
    const moved = [...before, [APRIL, false, undefined, 400], [APRIL, false, undefined, -400]];
    expect(standing([joins('2026-04-15')])).toEqual([...moved, [JANUARY, true, undefined, 400]]);
    const unfounded = { type: 'betwisting-ongegrond', on: '2026-04-20', row: 'S5-22', nth: 2, reason: 'is-gevraagd' };
    expect(standing([joins('2026-04-15'), unfounded])).toEqual([...moved, [JANUARY, false, 'is-gevraagd', 400]]);
    const back = { type: 'terugname', on: '2026-04-21', gebeurtenisId: 'feit-12', reason: 'vergissing' };
    const early = { ...unfounded, on: '2026-04-10', nth: 1 };
    expect(standing([early, joins('2026-04-15'), back]).at(-1)).toEqual([JANUARY, false, undefined, 400]);
  });
});

test('what is taken back of something else leaves the line of work that stands', () => {
  const back = (on: string, nth: number) => ({
    ...{ type: 'terugname', on, gebeurtenisId: `feit-${nth}`, reason: 'vergissing' },
  });
  const facts = [...done('2026-01-12', 10), ...done('2026-01-20', 20), back('2026-01-21', 4)];
  const other = [asked('2026-01-22', 'S5-21'), back('2026-01-26', 11)];
  expect(shown(linesOf(NBPW, [...facts, ...other]))).toEqual([
    [JANUARY, '2026-01-12', 1, 10],
    [JANUARY, '2026-01-20', 2, 20],
    [JANUARY, '2026-01-21', 1, -10],
  ]);
});

describe('a cost goes to work that has a line', () => {
  /** Done without the consent that it needs, which bills nothing, and again with it. */
  const without = [asked('2026-01-12', 'S5-21'), { type: 'afgerond', on: '2026-01-12', obligation: 'S5-21' }];

  test('not to work that was done without what it waited for', () => {
    const lines = linesOf(NBPW, [...without, ...done('2026-01-20', 80, 'S5-21'), ...done('2026-01-27', 90, 'S5-21')]);
    expect(shown(lines)).toEqual([
      [JANUARY, '2026-01-20', 2, 80],
      [JANUARY, '2026-01-27', 3, 90],
    ]);
  });

  test('whose line stays when that is taken back, and goes when it is taken back itself', () => {
    const back = (nth: number) => ({
      ...{ type: 'terugname', on: '2026-01-22', gebeurtenisId: `feit-${nth}`, reason: 'vergissing' },
    });
    const both = [...without, ...done('2026-01-20', 80, 'S5-21')];
    const line = [JANUARY, '2026-01-20', 2, 80];
    const other = asked('2026-01-21');
    expect(shown(linesOf(NBPW, [...both, other, back(3)]))).toEqual([line]);
    expect(shown(linesOf(NBPW, [...both, other, back(3), back(8)]))).toEqual([line]);
    expect(shown(linesOf(NBPW, [...both, back(6)]))).toEqual([line, [JANUARY, '2026-01-22', 2, -80]]);
    const again = shown(linesOf(NBPW, [...both, other, back(3), ...done('2026-01-27', 90, 'S5-21')]));
    expect(again).toEqual([line, [JANUARY, '2026-01-27', 1, 90]]);
  });

  test('nor does work without it come back in the place of work with it', () => {
    const back = { type: 'terugname', on: '2026-01-21', gebeurtenisId: 'feit-4', reason: 'vergissing' };
    const withdrawn = { type: 'toestemming', on: '2026-01-22', purpose: 'interventie-extern', given: false };
    const again = [asked('2026-01-22', 'S5-21'), { type: 'afgerond', on: '2026-01-22', obligation: 'S5-21' }];
    const lines = linesOf(NBPW, [...done('2026-01-20', 80, 'S5-21'), back, withdrawn, ...again]);
    expect(shown(lines)).toEqual([
      [JANUARY, '2026-01-20', 1, 80],
      [JANUARY, '2026-01-21', 1, -80],
    ]);
  });

  test('which of work that was taken back and done again is the cost that was told since', () => {
    const back = { type: 'terugname', on: '2026-01-21', gebeurtenisId: 'feit-4', reason: 'vergissing' };
    const redone = [asked('2026-01-22'), { type: 'afgerond', on: '2026-01-22', obligation: 'S5-22' }];
    const first = [...done('2026-01-20', 80), back];
    const CREDITED = [
      [JANUARY, '2026-01-20', 1, 80],
      [JANUARY, '2026-01-21', 1, -80],
    ];
    // As long as no other is told it is that of before.
    expect(shown(linesOf(NBPW, [...first, ...redone]))).toEqual([...CREDITED, [JANUARY, '2026-01-22', 1, 80]]);
    const other = [...first, ...redone, cost('2026-01-23', 150)];
    const corrected = [...CREDITED, [JANUARY, '2026-01-22', 1, 80], [JANUARY, '2026-01-23', 1, -80]];
    expect(shown(linesOf(NBPW, other))).toEqual([...corrected, [JANUARY, '2026-01-23', 1, 150]]);
    // It stays so, whatever is told later, and is corrected as any.
    const later = [asked('2026-01-26'), fix('2026-01-27', { amount: 140 })];
    expect(total(linesOf(NBPW, [...other, ...later])).cents).toBe(14_000);
    // Also where it was told before the work was done again, or the line of before was corrected.
    expect(shown(linesOf(NBPW, [...first, cost('2026-01-22', 150), ...redone]))).toEqual([
      ...CREDITED,
      [JANUARY, '2026-01-22', 1, 150],
    ]);
    const wrong = [...done('2026-01-20', 80), fix('2026-01-21', { amount: 70 }), back, ...redone];
    expect(total(linesOf(NBPW, [...wrong, cost('2026-01-23', 150)])).cents).toBe(15_000);
  });

  test('and not to work that was taken back before it was told', () => {
    const back = { type: 'terugname', on: '2026-01-21', gebeurtenisId: 'feit-4', reason: 'vergissing' };
    const facts = [...done('2026-01-12', null), ...done('2026-01-20', null), back, cost('2026-01-22', 80)];
    expect(shown(linesOf(NBPW, facts))).toEqual([
      [JANUARY, '2026-01-12', 1, 0],
      [JANUARY, '2026-01-20', 2, 80],
    ]);
  });

  test('and stays with that line when work before it moves to another geval', () => {
    const late = (on: string, happened: string, amount: number) =>
      done(on, amount)
        .slice(2)
        .map((fact) => ({ ...fact, happened }));
    const lines = linesOf(NBPW, [
      ...[asked('2026-01-20'), asked('2026-01-27'), RECOVERED],
      ...[{ ...SICK_AGAIN, on: '2026-02-20', firstSickDay: '2026-02-20' }, ...done('2026-04-08', 400)],
      ...[...late('2026-04-10', '2026-01-21', 100), { ...joins('2026-04-15'), firstSickDay: APRIL }],
      ...[...late('2026-04-20', '2026-01-28', 50), fix('2026-04-21', { nth: 2, amount: 60, sickSince: JANUARY })],
    ]);
    const standing = lines.filter(({ credited, data }) => !credited && data.crediteert === null);
    expect(shown(standing)).toEqual([
      [APRIL, '2026-04-08', 1, 400],
      [JANUARY, '2026-01-28', 1, 50],
      [JANUARY, '2026-04-21', 2, 60],
    ]);
  });
});

describe('what the insurer pays at cost', () => {
  const paid = (facts: Facts) =>
    livedOf(NBPW, facts).effects.flatMap((one) =>
      one.kind === 'melding' && one.step === 'gedaan'
        ? [
            [
              one.gevalId === GEVAL ? JANUARY : APRIL,
              one.obligation,
              one.round,
              'firstSickDay' in one.data && one.data.firstSickDay,
            ],
          ]
        : [],
    );

  test('is told of the geval in which the work was done, each time by a number of its own', () => {
    const facts = [...done('2026-01-12', null), RECOVERED, SICK_AGAIN, ...done('2026-04-08', 400)];
    const late = cost('2026-04-10', 100, 'S5-22', { happened: '2026-01-20' });
    expect(paid([...facts, late, fix('2026-04-11', { amount: 300 })])).toEqual([
      [APRIL, 'S5-22', 1, APRIL],
      [JANUARY, 'S5-22', 2, JANUARY],
      [APRIL, 'S5-22', 3, APRIL],
    ]);
  });

  test('is not told of work that was done without what it waited for', () => {
    const without = [asked('2026-01-12', 'S5-21'), { type: 'afgerond', on: '2026-01-12', obligation: 'S5-21' }];
    const told = [...without, cost('2026-01-13', 80, 'S5-21')];
    expect(paid(told)).toEqual([]);
    // Once it is done with it, the cost that was told is that of this time.
    expect(paid([...told, ...done('2026-01-20', null, 'S5-21')])).toEqual([[JANUARY, 'S5-21', 1, JANUARY]]);
  });
});

describe('after facts before it were erased', () => {
  const at = (day: string) => `${day}T10:00:00+01:00`;
  const told = (seq: number, fact: object) =>
    ({ on: '2026-01-12', id: `${seq}`, seq, ...fact }) as unknown as RecordedFact;
  const APPOINTMENTS = [
    told(1, { type: 'afspraak', row: 'S2-06', at: at('2026-01-20') }),
    told(2, { type: 'afspraak', row: 'S2-06', at: at('2026-02-20'), numbered: 2 }),
    told(3, { type: 'niet-verschenen', on: '2026-02-20', row: 'S2-06', numbered: 2 }),
  ];

  test('an appointment keeps its number, and the next has one of its own', () => {
    const next = told(4, { type: 'afspraak', on: '2026-02-21', row: 'S2-06', at: at('2026-03-20') });
    const numbers = (facts: RecordedFact[]) => appointmentsOf(facts).map(({ nr, status }) => [nr, status]);
    const left = [...APPOINTMENTS.slice(1), next];
    expect(numbers(left)).toEqual([
      [2, 'niet-verschenen'],
      [3, 'gepland'],
    ]);
    // Also where only what ended it is left.
    expect(numbers(left.slice(1))).toEqual([
      [2, 'niet-verschenen'],
      [3, 'gepland'],
    ]);
  });

  test('a cost keeps its number, and the next has one of its own', () => {
    const costs = [told(5, { ...cost('2026-02-20', 10), numbered: 3 }), told(6, cost('2026-02-21', 20))];
    expect(costs.map((one) => costNumberOf(costs, one as RecordedFact<'kosten'>))).toEqual([3, 4]);
  });

  test('which number a fact has is recorded with it', () => {
    const facts: Facts = [
      { type: 'afspraak', on: '2026-01-12', row: 'S1-14', at: at('2026-01-20') },
      { type: 'afspraak', on: '2026-01-13', row: 'S1-14', at: at('2026-01-21') },
      { type: 'afzegging', on: '2026-01-14', row: 'S1-14', at: at('2026-01-20') },
    ];
    const recorded = facts.map((_, i) => {
      const all = [{ type: 'ziekmelding', on: JANUARY, firstSickDay: JANUARY }, ...facts.slice(0, i + 1)];
      const moment = newMoment({ pack: P4, facts: all, asOf: '2026-01-14', told: 1 });
      return recordedNow(moment, moment.newFacts[0] as RecordedFact);
    });
    expect(recorded).toEqual([{ numbered: 1 }, { numbered: 2 }, { numbered: 1 }]);
  });
});
