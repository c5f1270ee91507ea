import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, proves } from '../../documents/protocols/proof-name';
import { workFor } from '../../domain/moment/work';
import { newMoment } from '../support/moment';
import { type Life, MKBASICS_LIVES, type Told, told } from './case-lives';

/**
 * The marks of mkbasics as printed: each activity under each column is done, done and billed, done on request only, or
 * never done. Marks come from the inventory; which life brings a row up, and how it is done, is told by hand.
 */

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
function seen(row: string, pack: string, facts: readonly Told[], on: string, isTold: boolean) {
  const { sick = {} } = MKBASICS_LIVES[row] as Life;
  const ill = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05', ...sick };
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

/** What the test of a mark proves of it. */
const PROVEN: Readonly<Record<Mark, readonly [Part, ...Part[]]>> = {
  '✓': ['line'],
  '●': ['line'],
  o: ['line', 'near miss'],
  x: ['failure', 'near miss'],
};

const OF_A_CASE = CELLS.filter(([row]) => !OF_THE_CONTRACT.includes(row)).map(([row, column, mark]) => {
  const pack = `mkbasics-2026/${column}`;
  return [proves(row, pack, ...PROVEN[mark]), row, pack, mark] as const;
});

test.each(OF_A_CASE)('%s', (_, row, pack, mark) => {
  const { by = [], on, done = told('afgerond', on, { obligation: row }) } = MKBASICS_LIVES[row] as Life;
  const request = told('verzoek', on, { row, by: 'werknemer' });
  if (mark === 'x') {
    const asked = [...by.filter(({ type }) => type !== 'verzoek'), request];
    expect(seen(row, pack, asked, on, true)).toEqual({ planned: false, lines: 0, refusals: 1 });
    return;
  }
  if (mark === 'o') expect(seen(row, pack, by, on, false)).toEqual({ planned: false, lines: 0, refusals: 0 });
  const wanted = mark === 'o' ? [...by, request] : by;
  expect(seen(row, pack, wanted, on, false)).toMatchObject({ planned: true, lines: 0, refusals: 0 });
  const shown = done === null ? seen(row, pack, wanted, on, true) : seen(row, pack, [...wanted, done], on, true);
  expect(shown).toEqual({ planned: true, lines: mark === '✓' ? 0 : 1, refusals: 0 });
});
