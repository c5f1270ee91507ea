import type { StoredLine } from '../../../domain/money/ledger';
import { type Facts, linesOf, total } from '../../support/lines';
import { GEVAL } from '../../support/moment';

const P4 = 'mkbasics-2026/P4';
const NBPW = 'nbpw/zorgportaal';

/** The sickness of 5 January ends on 2 February, and another begins on 1 April. */
const RECOVERED = { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' };
const sick = (day: string) => ({ type: 'ziekmelding', on: day, firstSickDay: day });
const [JANUARY, APRIL] = ['2026-01-05', '2026-04-01'];
const SICK_AGAIN = sick(APRIL);

/** € 120 an hour. */
const call = (on: string, minutes: number, more: object = {}) => ({
  ...{ type: 'besteding', on, row: 'S1-14', minutes },
  ...more,
});
const correct = (on: string, firstSickDay: string) => ({
  ...{ type: 'correctie-eerste-ziektedag', on, firstSickDay, reason: 'later-gebleken' },
});
const takeBack = (on: string, nth: number) => ({
  ...{ type: 'terugname', on, gebeurtenisId: `feit-${nth}`, reason: 'vergissing' },
});
/** A trajectory that the package pays. */
const done = (on: string, amount: number, more: object = {}): Facts => [
  { type: 'toestemming', on, purpose: 'interventie-extern', given: true, ...more },
  { type: 'indicatie', on, row: 'S5-22', by: 'bedrijfsarts', ...more },
  { type: 'afgerond', on, obligation: 'S5-22', ...more },
  { type: 'kosten', on, row: 'S5-22', amount, ...more },
];

/** Of each line whether it is of the geval of January, or else of another, its day, its number and its amount. */
const shown = (lines: readonly StoredLine[]) =>
  lines.map(({ gevalId, data: { datum, keer, bedrag } }) => [gevalId === GEVAL ? JANUARY : APRIL, datum, keer, bedrag]);
const billed = (pack: string, facts: Facts) => shown(linesOf(pack, facts));

describe('work of a geval that another has followed', () => {
  const LATE = call('2026-04-10', 30, { happened: '2026-01-20' });

  test('is billed when it is told, under the day on which it was done', () => {
    expect(billed(P4, [RECOVERED, SICK_AGAIN, LATE])).toEqual([[JANUARY, '2026-01-20', 1, 60]]);
    expect(billed(NBPW, [RECOVERED, SICK_AGAIN, ...done('2026-04-10', 100, { happened: '2026-01-20' })])).toEqual([
      [JANUARY, '2026-01-20', 1, 100],
    ]);
  });

  test('is billed once, beside what was billed before', () => {
    const indicated = { type: 'indicatie', on: '2026-01-20', row: 'S5-22', by: 'bedrijfsarts' };
    const before = [...done('2026-01-12', 845.55), indicated, RECOVERED, SICK_AGAIN, ...done('2026-04-13', 400)];
    const late = done('2026-04-20', 100, { happened: '2026-01-21' }).slice(2);
    expect(billed(NBPW, [...before, ...late])).toEqual([
      [JANUARY, '2026-01-12', 1, 845.55],
      [APRIL, '2026-04-13', 1, 400],
      [JANUARY, '2026-01-21', 2, 100],
    ]);
  });

  test('is taken off the bill when it is taken back, and billed when it is done after all', () => {
    const back = [call('2026-01-07', 25), RECOVERED, SICK_AGAIN, takeBack('2026-04-08', 2)];
    const taken = [
      [JANUARY, '2026-01-07', 1, 50],
      [JANUARY, '2026-04-08', 1, -50],
    ];
    expect(billed(P4, back)).toEqual(taken);
    expect(billed(P4, [...back, LATE])).toEqual([...taken, [JANUARY, '2026-04-10', 1, 60]]);
  });
});

describe('work of which the geval turns out to be another', () => {
  test('goes along when a first sick day joins two, with a credit of its day and to the cent', () => {
    const lines = linesOf(NBPW, [
      ...[...done('2026-01-12', 845.55), RECOVERED, SICK_AGAIN, ...done('2026-04-08', 400)],
      correct('2026-04-15', '2026-02-20'),
    ]);
    expect(shown(lines)).toEqual([
      [JANUARY, '2026-01-12', 1, 845.55],
      [APRIL, '2026-04-08', 1, 400],
      [APRIL, '2026-04-08', 1, -400],
      [JANUARY, '2026-04-08', 2, 400],
    ]);
    expect(lines[2]?.data.reden).toBe('hoort nu bij een ander verzuimgeval');
    expect(lines[2]?.data.crediteert).toBe(lines[1]?.key);
  });

  test('goes along when a first sick day parts them, and back again', () => {
    const own = [RECOVERED, sick('2026-02-20'), call('2026-04-08', 60)];
    const parted = [...own, correct('2026-04-15', APRIL)];
    const lines = [
      [JANUARY, '2026-04-08', 1, 120],
      [JANUARY, '2026-04-08', 1, -120],
      [APRIL, '2026-04-08', 1, 120],
    ];
    expect(billed(P4, own)).toEqual(lines.slice(0, 1));
    // Since it was known before, the geval goes on from the day on which it was reported first.
    expect(billed(P4, parted)).toEqual(lines);
    expect(billed(P4, [...parted, correct('2026-04-16', '2026-02-20')])).toEqual([
      ...lines,
      [APRIL, '2026-04-08', 1, -120],
      [JANUARY, '2026-04-08', 1, 120],
    ]);
  });

  test('stays where it was billed when the ziekmelding is withdrawn, and goes along when it is reported anew', () => {
    const withdrawn = [call('2026-01-07', 25), { type: 'intrekking', on: '2026-01-08', firstSickDay: JANUARY }];
    const line = [JANUARY, '2026-01-07', 1, 50];
    expect(billed(P4, withdrawn)).toEqual([line]);
    const anew = { type: 'ziekmelding', on: '2026-01-12', firstSickDay: '2026-01-06' };
    expect(billed(P4, [...withdrawn, anew])).toEqual([
      line,
      [JANUARY, '2026-01-07', 1, -50],
      [APRIL, '2026-01-07', 1, 50],
    ]);
    expect(billed(P4, [...withdrawn, takeBack('2026-01-09', 2)])).toEqual([line, [JANUARY, '2026-01-09', 1, -50]]);
  });

  test('keeps its correction', () => {
    const fix = {
      ...{ type: 'kostencorrectie', row: 'S1-14', nth: 1, reason: 'coulance' },
      on: '2026-04-10',
      amount: 30,
    };
    const lines = linesOf(P4, [
      RECOVERED,
      SICK_AGAIN,
      call('2026-04-08', 60),
      fix,
      correct('2026-04-15', '2026-02-20'),
    ]);
    expect(shown(lines).at(-1)).toEqual([JANUARY, '2026-04-08', 1, 30]);
    expect(total(lines)).toEqual(total(lines.slice(-1)));
  });
});
