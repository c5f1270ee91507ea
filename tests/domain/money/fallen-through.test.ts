import { recordFacts } from '../../../cli/casus-facts';
import { fallenThrough } from '../../../domain/appointments/fallen-through';
import { plainDate } from '../../../domain/calendar/plain-date';
import { makePlan } from '../../../domain/case/plan';
import { standing } from '../../../domain/case/taken-back';
import type { PriceList } from '../../../domain/money/price-list';
import { isOverLimit } from '../../../domain/money/spending-limit';
import { BILLING_MEANS } from '../../../domain/protocols/billing';
import { type ActiveRow, compile } from '../../../domain/protocols/compile';
import type { PackageId } from '../../../domain/protocols/packages';
import { newCasus } from '../../support/casus';
import { type Facts, linesOf as livedLines } from '../../support/lines';
import { GEVAL } from '../../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const AS_OF = '2026-03-20';
const at = (day: string) => `2026-03-${day}T10:00:00+01:00`;

/** What is told of the consults of a row. A consult that was made by mistake comes first, and keeps its number: 1. */
function lifeOf(row: string, limit: string): Facts {
  const booked = (day: string) => ({ type: 'afspraak', on: '2026-02-16', row, at: at(day) });
  const cancelled = (day: string, moment: string) => ({
    ...{ type: 'afzegging', row, at: at(day), cancelledAt: moment },
    on: moment.slice(0, 10),
  });
  return [
    { ...booked('02'), on: '2026-02-13' },
    { type: 'terugname', on: '2026-02-13', gebeurtenisId: 'feit-2', reason: 'vergissing' },
    ...['03', '05', '11', '12', '17'].map(booked),
    cancelled('03', '2026-02-27T09:00:00+01:00'),
    cancelled('05', limit),
    // On the day before, which has another price.
    cancelled('11', '2026-03-10T20:00:00+01:00'),
    { type: 'niet-verschenen', on: '2026-03-12', row, at: at('12') },
    { type: 'verplaatsing', on: '2026-03-13', row, nth: 6, at: at('19') },
    // Two days after it was to be at first, 22 hours before the moment to which it was moved.
    cancelled('19', '2026-03-18T12:00:00+01:00'),
  ];
}

const list = (row: string, from: string, until: string | null, cents: number): PriceList => ({
  from: plainDate(from),
  until: until === null ? null : plainDate(until),
  prices: [{ row: row as never, per: 'piece', cents }],
});
const pricesOf = (row: string) => [list(row, '2026-01-01', '2026-03-10', 8000), list(row, '2026-03-11', null, 10_000)];

/** Day and amount of every line that such a life leaves. */
function linesOf(pack: string, facts: Facts, priced: string) {
  const lines = livedLines(pack, facts, { limit: null, prices: pricesOf(priced) });
  return lines.map(({ data: { datum, bedrag } }) => [datum, bedrag]);
}

/** Whether what was spent by these facts reaches a limit: asked for a row that costs something, nobody knows how much. */
function isReached(pack: string, facts: Facts, priced: string, limit: number): boolean {
  const casus = newCasus({ package: pack, facts: [SICK, ...facts] });
  const told = recordFacts(casus);
  const served = compile(pack as PackageId);
  const other = [...served.rows.values()].find(
    ({ id, billing, employerSees }) =>
      id !== priced && BILLING_MEANS[billing.code].invoiced && !billing.share && employerSees !== 'nothing',
  ) as ActiveRow;
  return isOverLimit(other, {
    facts: standing(told),
    money: {
      ...{ limit, prices: pricesOf(priced) },
      fallenThrough: fallenThrough(told, casus),
      packageOf: () => served,
    },
    asOf: plainDate(AS_OF),
  });
}

const PACKAGES: ReadonlyArray<[pack: string, row: string, priced: string, limit: string]> = [
  ['asr-arboned-2024/arbobegeleiding', 'S2-17', 'S2-21', '2026-03-04T10:00:00+01:00'],
  ['nn-arboned-2025/mkb-uitgebreid', 'S3-43', 'S3-43', '2026-03-04T10:00:00+01:00'],
  ['alpina-2024/vov', 'S4-15', 'S4-15', '2026-03-03T10:00:00+01:00'],
];

test.each(PACKAGES)(
  'under %s lines and spending limit agree on what fell through, when, and at which price',
  (...of) => {
    const [pack, row, priced, limit] = of;
    const facts = lifeOf(row, limit);
    expect(linesOf(pack, facts, priced)).toEqual([
      ['2026-03-10', 80],
      ['2026-03-12', 100],
      ['2026-03-18', 100],
    ]);
    expect([28_000, 28_001].map((cents) => isReached(pack, facts, priced, cents))).toEqual([true, false]);
  },
);

test('a correction of one is of the same appointment for both, also after one that was made by mistake', () => {
  const [pack, row, priced, limit] = PACKAGES[2] as (typeof PACKAGES)[number];
  const corrected = { type: 'kostencorrectie', on: '2026-03-19', row, nth: 4, part: 'afzegging', reason: 'coulance' };
  const facts = [...lifeOf(row, limit), { ...corrected, amount: 30 }];
  expect(linesOf(pack, facts, priced).map(([, amount]) => amount)).toEqual([80, 100, 100, -80, 30]);
  expect([23_000, 23_001].map((cents) => isReached(pack, facts, priced, cents))).toEqual([true, false]);
});

test('what fell through in a case holds its work back once the limit of the case is reached', () => {
  const [pack, row, priced, limit] = PACKAGES[2] as (typeof PACKAGES)[number];
  // Under the package of before none of its rows is charged to an employer that may read of it.
  const over = { type: 'pakketwissel', on: '2026-03-19', package: 'mkbasics-2026/P1' };
  const casus = newCasus({ package: pack, facts: [SICK, ...lifeOf(row, limit), over] });
  const waits = (cents: number) => {
    const money = { limit: cents, prices: pricesOf(priced) };
    const plan = makePlan({ context: { ...casus, money }, facts: recordFacts(casus), asOf: plainDate(AS_OF) });
    return plan.obligations.some(({ statusReason }) => statusReason?.includes('bestedingsgrens'));
  };
  expect([28_000, 28_001].map(waits)).toEqual([true, false]);
});

test('a consult that was missed in an earlier geval is charged to it on the row of the consult as well, when it is told later', () => {
  const [row, missedOn] = ['S4-15', '2026-02-12'];
  const when = { row, at: `${missedOn}T10:00:00+01:00` };
  const lines = livedLines('alpina-2024/vov', [
    { type: 'afspraak', on: '2026-01-20', ...when },
    { type: 'herstelmelding', on: '2026-02-16', recoveredOn: '2026-02-16' },
    { type: 'ziekmelding', on: '2026-04-01', firstSickDay: '2026-04-01' },
    { type: 'niet-verschenen', on: '2026-04-02', ...when },
  ]);
  expect(lines.map(({ gevalId, data: { deel, datum } }) => [gevalId, deel, datum])).toEqual([
    [GEVAL, 'afzegging', missedOn],
  ]);
});
