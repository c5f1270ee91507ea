import { plainDate } from '../../../domain/calendar/plain-date';
import { type Facts, linesOf } from '../../support/lines';

/** It charges who does not come by a row of its own. */
const [PACK, ROW, MISSED_ROW] = ['asr-arboned-2024/arbobegeleiding', 'S2-17', 'S2-21'] as const;
const list = (from: string, until: string | null, cents: number) => ({
  ...{ from: plainDate(from), until: until && plainDate(until) },
  prices: [{ row: MISSED_ROW, per: 'piece', cents }],
});
const MONEY = { limit: null, prices: [list('2026-01-01', '2026-02-15', 8_000), list('2026-02-16', null, 9_000)] };

const [FIRST, SECOND] = ['2026-02-12', '2026-02-20'] as const;
const booked = (on: string, day: string) => ({ type: 'afspraak', on, row: ROW, at: `${day}T10:00:00+01:00` });
const missed = (day: string, on = day) => ({ type: 'niet-verschenen', on, row: ROW, at: `${day}T10:00:00+01:00` });
const back = (on: string, nth: number) => ({
  ...{ type: 'terugname', on, gebeurtenisId: `feit-${nth}`, reason: 'vergissing' },
});
const ONE: Facts = [booked('2026-01-20', FIRST), missed(FIRST)];
const TWO: Facts = [...ONE, booked('2026-02-15', SECOND), missed(SECOND)];

/** Of each line its day and its amount. */
const linesIn = (facts: Facts) =>
  linesOf(PACK, facts, MONEY)
    .filter(({ row }) => row === MISSED_ROW)
    .map(({ data: { datum, bedrag } }) => [datum, bedrag]);

describe('an appointment that was told to be missed by mistake', () => {
  test('is charged no more on its own day, and another stays charged', () => {
    const lines = [
      [FIRST, 80],
      [SECOND, 90],
    ];
    expect(linesIn([...TWO, back('2026-02-21', 3)])).toEqual([...lines, ['2026-02-21', -80]]);
    expect(linesIn([...TWO, back('2026-02-21', 5)])).toEqual([...lines, ['2026-02-21', -90]]);
  });

  test('is charged again once it is told again', () => {
    expect(linesIn([...ONE, back('2026-02-13', 3), missed(FIRST, '2026-02-14')])).toEqual([
      [FIRST, 80],
      ['2026-02-13', -80],
      ['2026-02-14', 80],
    ]);
  });

  test('is charged no more where another geval has followed', () => {
    const next = [
      { type: 'herstelmelding', on: '2026-02-13', recoveredOn: '2026-02-13' },
      { type: 'ziekmelding', on: '2026-04-01', firstSickDay: '2026-04-01' },
    ];
    expect(linesIn([...ONE, ...next, back('2026-04-02', 3)])).toEqual([
      [FIRST, 80],
      ['2026-04-02', -80],
    ]);
  });
});

describe('an appointment that was missed in a geval that another has followed', () => {
  const next = (on: string) => [
    { type: 'herstelmelding', on: '2026-02-13', recoveredOn: '2026-02-13' },
    { type: 'ziekmelding', on, firstSickDay: on },
  ];
  const [recovered, sick] = next('2026-04-01');

  test('is charged to that geval when it is told afterwards, and once', () => {
    const facts = [booked('2026-01-20', FIRST), recovered, sick, { ...missed(FIRST, '2026-04-02'), happened: FIRST }];
    const told = facts as Facts;
    expect(linesIn(told)).toEqual([[FIRST, 80]]);
    const other = [booked('2026-04-03', '2026-04-10'), missed('2026-04-10')];
    expect(linesIn([...told, ...other])).toEqual([
      [FIRST, 80],
      ['2026-04-10', 90],
    ]);
    expect(linesIn([...told, back('2026-04-03', 5)])).toEqual([
      [FIRST, 80],
      ['2026-04-03', -80],
    ]);
  });

  test('and stays charged where it was told in time', () => {
    expect(
      linesIn([...ONE, recovered, sick, booked('2026-04-03', '2026-04-10'), missed('2026-04-10')] as Facts),
    ).toEqual([
      [FIRST, 80],
      ['2026-04-10', 90],
    ]);
  });
});

describe('an appointment that was missed before its row was in no plan any more is charged when it is told afterwards', () => {
  const P1 = 'mkbasics-2026/P1';
  const after = '2026-02-17';
  const LATE = { ...missed(FIRST, '2026-02-18'), happened: FIRST };
  const lived = (...since: Facts) => linesIn([booked('2026-01-20', FIRST), ...since]);
  const CHARGED = [[FIRST, 80]];

  test.each<[string, Facts]>([
    ['a change to a package without it', [{ type: 'pakketwissel', on: after, package: P1 }]],
    ['the leaving of the arbodienst', [{ type: 'vertrek-arbodienst', on: after }]],
    ['a recovery', [{ type: 'herstelmelding', on: after, recoveredOn: after }]],
    [
      'a leaving and a return',
      [
        { type: 'vertrek-arbodienst', on: after },
        { type: 'pakketwissel', on: after, package: PACK },
      ],
    ],
  ])('after %s: once, under the package and at the price of its day', (_what, since) => {
    const facts = [booked('2026-01-20', FIRST), ...since, LATE];
    expect(linesIn(facts)).toEqual(CHARGED);
    const [line] = linesOf(PACK, facts, MONEY).filter(({ row }) => row === MISSED_ROW);
    expect(line?.data).toMatchObject({ pakket: PACK, regel: 'S2-R02' });
  });

  test('credited where it was taken back after the change, and charged once more when it is told again', () => {
    const change = { type: 'pakketwissel', on: after, package: P1 };
    const credit = ['2026-02-18', -80];
    expect(linesIn([...ONE, change, back('2026-02-18', 3)])).toEqual([...CHARGED, credit]);
    expect(linesIn([...ONE, change, back('2026-02-18', 3), LATE])).toEqual([...CHARGED, credit, ...CHARGED]);
  });

  test('not again by a return to the package that has it', () => {
    const [there, here] = [P1, PACK].map((pack, i) => ({
      type: 'pakketwissel',
      on: `2026-02-${17 + 3 * i}`,
      package: pack,
    }));
    expect(lived(there as Facts[number], LATE, here as Facts[number])).toEqual(CHARGED);
    const other = [booked('2026-02-21', '2026-02-24'), missed('2026-02-24')];
    expect(lived(there as Facts[number], LATE, here as Facts[number], ...other)).toEqual([
      ...CHARGED,
      ['2026-02-24', 90],
    ]);
  });

  test('not where it fell through under the package that asks nothing for it', () => {
    const change = { type: 'pakketwissel', on: '2026-02-02', package: P1 };
    expect(lived(change, LATE)).toEqual([]);
  });
});
