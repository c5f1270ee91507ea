import { plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import type { PackageId } from '../../domain/protocols/packages';
import { contextOf, herstelmelding, recorded, ziekmelding } from '../domain/case/lives';

const d = plainDate;
const told = (type: string, on: string, more: object): Fact => ({ type, on: d(on), ...more }) as Fact;
const ASR = 'asr-arboned-2024/arbobegeleiding';
const NN = 'nn-arboned-2025/mkb-uitgebreid';
const P1 = 'mkbasics-2026/P1';

const CONSENT = told('toestemming', '2024-01-02', { purpose: 'signalen', given: true });
const pregnant = (on: string, dueDate: string) => told('zwangerschap', on, { dueDate: d(dueDate) });
const leave = (on: string, from: string, until: string) =>
  told('zwangerschapsverlof', on, { from: d(from), until: d(until) });
const born = (on: string) => told('bevalling', on, { date: d(on) });
const SICK_IN_2024 = [ziekmelding('2024-02-05'), herstelmelding('2024-04-01')];
const ground = (on: string, what: string, more: object = {}) => told('vangnet', on, { ground: what, ...more });

/** Which of these rows the case of January 2026 has, after a life before it. */
function rowsAfter(pack: PackageId, rows: readonly string[], start: string, ...before: Fact[]): string[] {
  const context = { ...contextOf({ start: d(start) }), package: pack };
  const life = [CONSENT, ...before].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const facts = recorded(...life, ziekmelding('2026-01-05'));
  const { obligations } = makePlan({ context, facts, asOf: d('2026-01-06') });
  return rows.filter((row) => obligations.some(({ id }) => id === row));
}

const OF_PREGNANCY: ReadonlyArray<[PackageId, string[]]> = [
  [ASR, ['S2-46']],
  [NN, ['S3-36', 'S3-85']],
];

describe.each(OF_PREGNANCY)('a pregnancy that was told before the case, under %s', (pack, rows) => {
  const shown = (...before: Fact[]) => rowsAfter(pack, rows, '2019-03-01', ...before);

  test.each<[string, Fact[]]>([
    ['its leave is over', [pregnant('2024-02-01', '2024-07-01'), leave('2024-04-01', '2024-05-20', '2024-09-08')]],
    ['its leave ended on the day before the case', [leave('2025-10-01', '2025-09-15', '2026-01-04')]],
    ['the birth was so long ago that leave is over', [pregnant('2024-02-01', '2024-07-01'), born('2024-07-02')]],
    ['nobody told of leave or birth, but its leave is over by law', [pregnant('2024-02-01', '2024-07-01')]],
  ])('says nothing in it once %s', (_, before) => {
    expect(shown(...before)).toEqual([]);
  });

  test.each<[string, Fact[]]>([
    ['the birth is to come', [pregnant('2025-11-03', '2026-05-04')]],
    ['its leave is to come', [leave('2025-12-01', '2026-02-02', '2026-05-24')]],
    [
      'it is the second',
      [pregnant('2024-02-01', '2024-07-01'), born('2024-07-02'), pregnant('2025-11-03', '2026-05-04')],
    ],
  ])('is known in it while %s', (_, before) => {
    expect(shown(...before)).toEqual(rows);
  });
});

describe('a ground of the vangnet that was named in an earlier sickness', () => {
  const shown = (start: string, ...grounds: Fact[]) =>
    rowsAfter(P1, ['S1-10', 'S1-11'], start, ...SICK_IN_2024, ...grounds);

  test.each(['zwangerschap', 'bevalling-nazorg', 'orgaandonatie', 'fictief-dienstverband'])(
    '%s was of that sickness',
    (what) => {
      expect(shown('2019-03-01', ground('2024-02-06', what))).toEqual([]);
    },
  );

  test('no-risk is of the person, as long as the law gives it', () => {
    const noRisk = ground('2024-02-06', 'no-risk', { group: 1 });
    expect(shown('2021-01-06', noRisk)).toEqual(['S1-10', 'S1-11']);
    expect(shown('2021-01-05', noRisk)).toEqual([]);
  });
});
