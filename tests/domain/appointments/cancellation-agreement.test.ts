import { recordFacts } from '../../../cli/casus-facts';
import { type CancellationAgreement, differFrom } from '../../../domain/appointments/cancellation-agreement';
import { fallenThrough } from '../../../domain/appointments/fallen-through';
import { plainDate } from '../../../domain/calendar/plain-date';
import { makePlan } from '../../../domain/case/plan';
import type { EffectOf } from '../../../domain/moment/effects';
import { workFor } from '../../../domain/moment/work';
import { casus as schema } from '../../../schemas/casus';
import { problemsOf } from '../../../schemas/problem';
import { parseInput } from '../../../schemas/readable';
import { newCasus } from '../../support/casus';
import { newMoment } from '../../support/moment';

const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const S4 = 'alpina-2024/vov';

/** A Monday. The consult is on Wednesday 11 March 2026 at 10:00; an hour before, it costs € 95 by the price list. */
const SICK = { type: 'ziekmelding', on: '2026-02-02', firstSickDay: '2026-02-02' };
const AT = '2026-03-11T10:00:00+01:00';
const LATE = '2026-03-11T09:00:00+01:00';
const MARCH = [{ occasions: ['herstel', 'hervatting'], basis: 'S4-R09', from: '2026-03-01' }];

const booked = (row: string) => ({ type: 'afspraak', on: '2026-03-02', row, at: AT });
const cancelled = (row: string, reason?: string) => ({
  type: 'afzegging',
  on: '2026-03-11',
  row,
  at: AT,
  cancelledAt: LATE,
  ...(reason && { reason }),
});
const missed = (row: string) => ({ type: 'niet-verschenen', on: '2026-03-11', row, at: AT });

function life(pack: string, facts: Array<Record<string, unknown>>, cancellations?: object[]) {
  const contract = { start: '2025-01-01', ...(cancellations && { cancellations }) };
  const casus = newCasus({ package: pack, contract, facts: [SICK, ...facts] });
  return { casus, contract, facts: recordFacts(casus) };
}

function verdictOf(pack: string, facts: Array<Record<string, unknown>>, cancellations?: object[]) {
  const { casus, facts: known } = life(pack, facts, cancellations);
  return fallenThrough(known, casus).map(({ verdict }) => verdict);
}

/** Row and amount of the lines that the last fact gives. */
function linesOf(pack: string, facts: Array<Record<string, unknown>>, priced: string, cancellations?: object[]) {
  const { contract } = life(pack, facts, cancellations);
  const moment = newMoment({ pack, contract, facts: [SICK, ...facts], asOf: '2026-03-11', told: 1, minute: 600 });
  moment.loaded.context.money = {
    limit: null,
    prices: [
      { from: plainDate('2026-01-01'), until: null, prices: [{ row: priced as never, per: 'piece', cents: 9500 }] },
    ],
  };
  return workFor(moment)
    .effects.filter((one): one is EffectOf<'factuurregel'> => one.kind === 'factuurregel')
    .map(({ row, data }) => [row, data.bedrag]);
}

describe.each([
  [S2, 'S2-17', 'S2-21', 'S2-R02'],
  [S3, 'S3-43', 'S3-43', 'S3-R02'],
  [S4, 'S4-15', 'S4-15', 'S4-R02'],
])('under %s', (pack, row, priced, rule) => {
  const told = (reason?: string) => [booked(row), cancelled(row, reason)];

  test('a late cancellation, or nobody coming, after a recovery is charged unless the contract says otherwise', () => {
    const recovered = { type: 'herstelmelding', on: '2026-03-09', recoveredOn: '2026-03-09' };
    const after = [booked(row), recovered, cancelled(row, 'hersteld-gemeld')];
    expect(linesOf(pack, after, priced)).toEqual([[priced, 95]]);
    expect(linesOf(pack, after, priced, MARCH)).toEqual([]);
    expect(linesOf(pack, [booked(row), recovered, missed(row)], priced, MARCH)).toEqual([[priced, 95]]);
    expect(linesOf(pack, told('hersteld-gemeld'), priced)).toEqual([[priced, 95]]);
    expect(linesOf(pack, told('hersteld-gemeld'), priced, MARCH)).toEqual([]);
    expect(verdictOf(pack, told('hersteld-gemeld'), MARCH)).toEqual([
      {
        state: 'niet-in-rekening',
        rule,
        why: 'afgezegd wegens herstel: vanaf zondag 1 maart 2026 niet in rekening volgens het contract (S4-R09)',
      },
    ]);
  });

  test('work that was resumed is an occasion of its own', () => {
    expect(linesOf(pack, told('werk-hervat'), priced, MARCH)).toEqual([]);
    const recovery = [{ ...MARCH[0], occasions: ['herstel'] }];
    expect(linesOf(pack, told('werk-hervat'), priced, recovery)).toEqual([[priced, 95]]);
  });

  test.each([
    ['for another reason', 'verhinderd', MARCH],
    ['for no reason that is known', undefined, MARCH],
    ['the day before it holds', 'hersteld-gemeld', [{ ...MARCH[0], from: '2026-03-12' }]],
    ['the day after it held', 'hersteld-gemeld', [{ ...MARCH[0], until: '2026-03-10' }]],
  ])('%s it is charged all the same', (_what, reason, agreed) => {
    expect(linesOf(pack, told(reason), priced, agreed)).toEqual([[priced, 95]]);
    expect(verdictOf(pack, told(reason), agreed)).toEqual([{ state: 'in-rekening', rule, why: null }]);
  });

  test.each([
    ['on its first day', [{ ...MARCH[0], from: '2026-03-11' }]],
    ['on its last day', [{ ...MARCH[0], until: '2026-03-11' }]],
  ])('it holds %s', (_when, agreed) => {
    expect(linesOf(pack, told('hersteld-gemeld'), priced, agreed)).toEqual([]);
  });

  test('who does not come pays, whatever was agreed on cancelling', () => {
    expect(linesOf(pack, [booked(row), missed(row)], priced, MARCH)).toEqual([[priced, 95]]);
  });

  test('what was charged before it was agreed stays so', () => {
    const first = newMoment({ pack, facts: [SICK, ...told('hersteld-gemeld')], asOf: '2026-03-11', told: 1 });
    const [line] = workFor(first).effects.filter((one): one is EffectOf<'factuurregel'> => one.kind === 'factuurregel');
    if (!line) throw new Error('geen regel');
    const { contract } = life(pack, [], MARCH);
    const { key, row: of, gevalId, edition, data } = line;
    const lines = [
      { key, row: of as never, gevalId, edition, credited: false, disputed: false, data: { ...data, bedrag: 95 } },
    ];
    const later = { pack, contract, facts: [SICK, ...told('hersteld-gemeld')], asOf: '2026-03-12', loaded: { lines } };
    const written = workFor(newMoment(later)).effects.filter(({ kind }) => kind === 'factuurregel');
    expect(written).toEqual([]);
  });
});

test('a package that charges nothing, and a cancellation in time, need no agreement', () => {
  expect(verdictOf('mkbasics-2026/P4', [booked('S1-23'), cancelled('S1-23', 'hersteld-gemeld')], MARCH)).toEqual([
    { state: 'vrij', rule: null, why: null },
  ]);
  const inTime = { ...cancelled('S3-43', 'hersteld-gemeld'), cancelledAt: '2026-03-10T10:00:00+01:00' };
  expect(verdictOf(S3, [booked('S3-43'), inTime], MARCH)).toEqual([{ state: 'vrij', rule: null, why: null }]);
  const between = { ...cancelled('S4-15', 'hersteld-gemeld'), at: '2026-03-09T10:00:00+01:00' };
  const friday = { ...between, on: '2026-03-06', cancelledAt: '2026-03-06T09:00:00+01:00' };
  const monday = { ...booked('S4-15'), at: '2026-03-09T10:00:00+01:00' };
  expect(verdictOf(S4, [monday, friday], MARCH)).toEqual([{ state: 'na-vrije-grens', rule: null, why: null }]);
});

test('the plan asks for no line of a missed appointment that the contract exempts', () => {
  const rows = (agreed?: object[]) => {
    const { casus, facts } = life(S2, [booked('S2-17'), cancelled('S2-17', 'hersteld-gemeld')], agreed);
    return makePlan({ context: casus, facts, asOf: plainDate('2026-03-11') }).obligations.filter(
      ({ row }) => row === 'S2-21',
    ).length;
  };
  expect([rows(), rows(MARCH)]).toEqual([1, 0]);
});

test.each([
  [
    'an occasion that no contract can exempt',
    { occasions: ['no-show'] },
    'contract.cancellations[0].occasions[0]',
    'herstel',
  ],
  ['no occasion', { occasions: [] }, 'contract.cancellations[0].occasions', ''],
  ['no basis', { basis: ' ' }, 'contract.cancellations[0].basis', ''],
  ['an end before its begin', { until: '2026-02-28' }, 'contract.cancellations[0].until', 'draai de dagen om'],
  [
    'one occasion twice',
    { occasions: ['herstel', 'herstel'] },
    'contract.cancellations[0].occasions',
    'laat er één staan',
  ],
])('a contract with %s is refused by its field', (_what, more, field, remedy) => {
  const parsed = parseInput(schema, {
    package: S3,
    employee: { birthDate: '1980-02-15' },
    employment: { start: '2019-03-01' },
    contract: { cancellations: [{ ...MARCH[0], ...more }] },
    facts: [],
  });
  const [problem] = parsed.success ? [] : problemsOf(parsed.error);
  expect([problem?.field, problem?.message]).toEqual([field, expect.stringContaining(remedy)]);
});

test('two agreements of one occasion follow each other, and cannot hold at once', () => {
  const read = (second: string) =>
    parseInput(schema, {
      package: S3,
      employee: { birthDate: '1980-02-15' },
      employment: { start: '2019-03-01' },
      contract: {
        cancellations: [
          { ...MARCH[0], until: '2026-06-30' },
          { occasions: ['herstel'], basis: 'artikel 4', from: second },
        ],
      },
      facts: [],
    }).success;
  expect([read('2026-06-30'), read('2026-07-01')]).toEqual([false, true]);
});

describe('two lists of agreements differ from', () => {
  const d = plainDate;
  const of = (from: string, until: string | null = null, basis = 'S4-R09'): CancellationAgreement => ({
    occasions: ['herstel'],
    ...{ basis, from: d(from), until: until === null ? null : d(until) },
  });
  test.each([
    ['nothing when they say the same', [of('2026-01-01')], [of('2026-01-01')], null],
    ['the begin of what was added', [], [of('2026-03-01')], '2026-03-01'],
    ['the begin of what was dropped', [of('2026-03-01')], [], '2026-03-01'],
    ['the day after an end that was given', [of('2026-01-01')], [of('2026-01-01', '2026-03-10')], '2026-03-11'],
    ['the first of two ends', [of('2026-01-01', '2026-05-01')], [of('2026-01-01', '2026-03-10')], '2026-03-11'],
    ['the begin of what rests on something else', [of('2026-01-01')], [of('2026-01-01', null, 'art. 4')], '2026-01-01'],
  ])('%s', (_what, before, after, day) => {
    expect(differFrom(before, after)).toBe(day);
  });
});
