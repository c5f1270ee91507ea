import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFor } from '../../domain/moment/work';
import { newMoment } from '../support/moment';

/**
 * The marks of mkbasics as printed: each activity under each column is done, done and billed, done on request only, or
 * never done. Marks come from the inventory; which life brings a row up, and how it is done, is told here by hand.
 */

type Told = Record<string, unknown>;
/** What brings the row up, on which day it is looked at, and the fact by which it is done then; null: by itself. */
type Reached = { by?: Told[]; on: string; done?: Told | null; sick?: Told };

const told = (type: string, on: string, more: Told = {}): Told => ({ type, on, ...more });
const indicated = (row: string, on: string) => told('indicatie', on, { row });
const ANALYSIS = told('probleemanalyse', '2026-02-12', { mogelijkheden: true });

/** Sick from Monday 5 January 2026. Standing services of the contract are not of a case. */
const REACHED: Readonly<Record<string, Reached>> = {
  'S1-03': { on: '2026-01-05', done: null },
  'S1-06': { on: '2026-01-06', done: null, sick: { bedrijfsongeval: true } },
  'S1-07': {
    by: [
      told('toestemming', '2026-02-02', { purpose: 'beroepsziekte', given: true }),
      told('beroepsziekte', '2026-02-02'),
    ],
    on: '2026-02-02',
    done: null,
  },
  'S1-08': { on: '2026-01-06' },
  'S1-09': { by: [told('derde-aansprakelijk', '2026-02-02')], on: '2026-02-02', done: null },
  'S1-10': { by: [told('vangnet', '2026-02-02', { ground: 'orgaandonatie' })], on: '2026-02-02', done: null },
  'S1-11': { by: [told('vangnet', '2026-02-02', { ground: 'no-risk' })], on: '2026-02-02', done: null },
  'S1-12': { by: [told('vervroegde-wia-grond', '2026-02-02')], on: '2026-02-02', done: null },
  'S1-14': { on: '2026-01-08' },
  'S1-15': { by: [told('verzoek', '2026-01-07', { row: 'S1-15', by: 'werkgever' })], on: '2026-01-08' },
  'S1-16': { on: '2026-01-28' },
  'S1-17': { on: '2026-02-02' },
  'S1-18': { on: '2026-02-09' },
  'S1-19': { on: '2026-02-12', done: ANALYSIS },
  'S1-20': { by: [ANALYSIS], on: '2026-02-13' },
  'S1-21': { by: [ANALYSIS], on: '2026-02-20' },
  'S1-22': { on: '2026-03-20' },
  'S1-23': { by: [indicated('S1-23', '2026-04-07')], on: '2026-04-10' },
  'S1-24': { by: [ANALYSIS, told('plan-van-aanpak', '2026-02-24')], on: '2026-04-07' },
  'S1-25': { by: [indicated('S1-25', '2026-04-07')], on: '2026-04-08' },
  'S1-26': { on: '2026-07-01' },
  'S1-27': { by: [indicated('S1-27', '2026-07-06')], on: '2026-07-08' },
  'S1-28': { on: '2026-10-20' },
  'S1-29': { on: '2026-10-20', done: told('42e-weeksmelding', '2026-10-20') },
  'S1-30': { on: '2026-12-29' },
  'S1-31': { on: '2026-11-10' },
  'S1-32': { on: '2027-07-27', done: told('actueel-oordeel', '2027-07-27') },
  'S1-33': { on: '2027-08-10' },
  'S1-34': { on: '2027-08-10' },
  'S1-35': { on: '2027-09-01' },
  'S1-36': { on: '2028-01-04' },
};
const OF_THE_CONTRACT = ['S1-01', 'S1-02', 'S1-04', 'S1-05'];

const COLUMNS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
type Mark = '✓' | '●' | 'o' | 'x';

/** By id, from the printed table: five marks each. */
const MARKS: ReadonlyMap<string, readonly Mark[]> = new Map(
  readFileSync(join(__dirname, 'inventory.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| S1-\d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells): [string, Mark[]] => [cells[1] as string, (cells[9] as string).split(' ') as Mark[]])
    .filter(([, marks]) => marks.length === 5 && marks.every((mark) => '✓●ox'.includes(mark))),
);

const CELLS = [...MARKS].flatMap(([row, marks]) =>
  COLUMNS.map((column, i): [string, string, Mark] => [row, column, marks[i] as Mark]),
);

/** What a case shows of the row at the moment of the last fact. */
function seen(row: string, column: string, facts: readonly Told[], on: string, isTold: boolean) {
  const { sick = {} } = REACHED[row] as Reached;
  const ill = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05', ...sick };
  const pack = `mkbasics-2026/${column}`;
  const moment = newMoment({ pack, facts: [ill, ...facts], asOf: on, told: isTold ? 1 : 0, minute: 600 });
  const { effects } = workFor(moment);
  return {
    planned: moment.plan.obligations.some((one) => one.id === row || one.row === row),
    lines: effects.filter((effect) => effect.kind === 'factuurregel' && effect.row === row).length,
    refusals: effects.filter(({ step }) => step === 'weigering').length,
  };
}

test('the table holds 35 rows with 175 marks', () => {
  expect([MARKS.size, CELLS.length]).toEqual([35, 175]);
});

test.each(CELLS.filter(([row]) => !OF_THE_CONTRACT.includes(row)))('%s under %s is %s', (row, column, mark) => {
  const { by = [], on, done = told('afgerond', on, { obligation: row }) } = REACHED[row] as Reached;
  const request = told('verzoek', on, { row, by: 'werknemer' });
  if (mark === 'x') {
    const asked = [...by.filter(({ type }) => type !== 'verzoek'), request];
    expect(seen(row, column, asked, on, true)).toEqual({ planned: false, lines: 0, refusals: 1 });
    return;
  }
  if (mark === 'o') expect(seen(row, column, by, on, false)).toEqual({ planned: false, lines: 0, refusals: 0 });
  const wanted = mark === 'o' ? [...by, request] : by;
  expect(seen(row, column, wanted, on, false)).toMatchObject({ planned: true, lines: 0, refusals: 0 });
  const shown = done === null ? seen(row, column, wanted, on, true) : seen(row, column, [...wanted, done], on, true);
  expect(shown).toEqual({ planned: true, lines: mark === '✓' ? 0 : 1, refusals: 0 });
});
