import { plainDate } from '../../../domain/calendar/plain-date';
import type { CaseContext } from '../../../domain/case/context';
import type { Fact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import type { WageEstimate } from '../../../domain/law/wage-estimate';
import { contextOf, herstelmelding, recorded, ziekmelding } from './lives';

const asOf = plainDate('2026-01-05');
const facts = recorded(ziekmelding('2026-01-05'));

function estimate(monthlyWage: number, hoursPerWeek: number) {
  return makePlan({ context: contextOf({ monthlyWage, hoursPerWeek }), facts, asOf }).wageEstimate;
}

/** The estimate of 4000 for 40 hours, unless told otherwise, once all facts are known. */
function estimateOf(told: Fact[], changes: Parameters<typeof contextOf>[0] = {}): WageEstimate[] {
  const context: CaseContext = contextOf({ monthlyWage: 4000, hoursPerWeek: 40, ...changes });
  const known = recorded(...told);
  return makePlan({ context, facts: known, asOf: known.at(-1)?.on ?? asOf }).wageEstimate ?? [];
}

const inShort = ({ from, until, wagePerMonth }: WageEstimate) => [from, until, wagePerMonth];
const UNKNOWN = null;

/** The amounts of law.md section 9, of 2026-01-01. */
test.each([
  [4000, 40, 2800],
  [3200, 40, 2549.73],
  [8000, 40, 4632.21],
  [1600, 20, 1274.87],
])('%d for %d hours gives %d a month in the first half of 2026', (wage, hours, due) => {
  expect(estimate(wage, hours)?.[0]).toMatchObject({
    from: '2026-01-05',
    until: '2026-06-30',
    sickYear: 1,
    wagePerMonth: due,
    statutoryPerMonth: due,
    caoPerMonth: null,
  });
});

test('periods follow the amounts and the sick year; an unknown amount is null', () => {
  const periods = estimate(3200, 40)?.map(({ from, until, sickYear, wagePerMonth }) => [
    from,
    until,
    sickYear,
    wagePerMonth,
  ]);
  expect(periods).toEqual([
    ['2026-01-05', '2026-06-30', 1, 2549.73],
    ['2026-07-01', '2026-12-31', 1, null],
    ['2027-01-01', '2027-01-03', 1, null],
    ['2027-01-04', '2027-06-30', 2, null],
    ['2027-07-01', '2027-12-31', 2, null],
    ['2028-01-01', '2028-01-02', 2, null],
  ]);
});

test('an amount that is not known is named, and no number field holds a sentence', () => {
  const dagloon = 'het maximumdagloon van 1 juli 2026 is nog niet ingevoerd';
  const reasons = estimate(3200, 40)?.map(({ reason }) => reason);
  expect(reasons?.slice(0, 2)).toEqual([null, `${dagloon}; het minimumloon van 1 juli 2026 is nog niet ingevoerd`]);
  expect(reasons?.[3]).toBe('het maximumdagloon van 1 januari 2027 is nog niet ingevoerd');
  for (const { from, wagePerMonth, statutoryPerMonth, inputs } of estimate(3200, 40) ?? [])
    for (const amount of [wagePerMonth, statutoryPerMonth, inputs.maxDagloon, inputs.minHourlyWage])
      expect([from, typeof (amount ?? 0)]).toEqual([from, 'number']);
});

test('without wage or hours there is no estimate', () => {
  expect(makePlan({ context: contextOf(), facts, asOf })).not.toHaveProperty('wageEstimate');
});

describe('a CAO', () => {
  const doorbetaling = [
    { fromWeek: 1, pct: 100 },
    { fromWeek: 27, pct: 90 },
    { fromWeek: 53, pct: 70 },
  ];

  test('cuts the periods at its weeks and stands beside what the law gives', () => {
    const periods = estimateOf([ziekmelding('2026-01-05')], { doorbetaling });
    expect(periods.slice(0, 5).map(({ from, until, caoPerMonth }) => [from, until, caoPerMonth])).toEqual([
      ['2026-01-05', '2026-06-30', 4000],
      ['2026-07-01', '2026-07-05', 4000],
      ['2026-07-06', '2026-12-31', 3600],
      ['2027-01-01', '2027-01-03', 3600],
      ['2027-01-04', '2027-06-30', 2800],
    ]);
    expect(periods[0]).toMatchObject({
      wagePerMonth: 4000,
      statutoryPerMonth: 2800,
      inputs: { sickWeek: 1, caoPct: 100, maxDagloon: 304.25 },
    });
    expect(periods[2]).toMatchObject({ wagePerMonth: UNKNOWN, inputs: { sickWeek: 27, caoPct: 90 } });
    expect(periods[0]?.note).not.toMatch(/wettelijk minimum/);
  });

  test('counts weeks of sickness: days of recovery in between do not count', () => {
    const told = [ziekmelding('2026-01-05'), herstelmelding('2026-01-19'), ziekmelding('2026-02-02')];
    const periods = estimateOf(told, {
      doorbetaling: [
        { fromWeek: 1, pct: 100 },
        { fromWeek: 5, pct: 80 },
      ],
    });
    expect(periods.slice(0, 3).map(inShort)).toEqual([
      ['2026-01-05', '2026-01-18', 4000],
      ['2026-02-02', '2026-02-15', 4000],
      ['2026-02-16', '2026-06-30', 3200],
    ]);
    expect(periods.slice(0, 3).map(({ inputs }) => inputs.sickWeek)).toEqual([1, 3, 5]);
  });

  test('that pays less than the law leaves what the law gives', () => {
    const [period] = estimateOf([ziekmelding('2026-01-05')], {
      monthlyWage: 3200,
      doorbetaling: [{ fromWeek: 1, pct: 70 }],
    });
    expect(period).toMatchObject({ wagePerMonth: 2549.73, statutoryPerMonth: 2549.73, caoPerMonth: 2240 });
  });

  test('pays over the full wage, which the law caps', () => {
    const [period] = estimateOf([ziekmelding('2026-01-05')], {
      monthlyWage: 8000,
      doorbetaling: [{ fromWeek: 1, pct: 70 }],
    });
    expect(period).toMatchObject({ wagePerMonth: 5600, statutoryPerMonth: 4632.21, caoPerMonth: 5600 });
  });

  test('of the employment takes the place of the one of the employer', () => {
    const context = contextOf({ monthlyWage: 4000, hoursPerWeek: 40, doorbetaling });
    context.employment.doorbetaling = [{ fromWeek: 1, pct: 85 }];
    expect(makePlan({ context, facts, asOf }).wageEstimate?.[0]?.wagePerMonth).toBe(3400);
  });
});

describe('partial work', () => {
  const partly = (on: string, incapacityPct: number, hoursWorked?: number): Fact => ({
    type: 'deelherstel',
    on: plainDate(on),
    from: plainDate(on),
    incapacityPct,
    ...(hoursWorked === undefined ? {} : { hoursWorked }),
  });

  test('is paid in full over the hours worked, and the rest as sickness', () => {
    const periods = estimateOf([ziekmelding('2026-01-05'), partly('2026-03-02', 75, 10), partly('2026-04-06', 40, 20)]);
    expect(periods.slice(0, 3).map(inShort)).toEqual([
      ['2026-01-05', '2026-03-01', 2800],
      ['2026-03-02', '2026-04-05', 3100],
      ['2026-04-06', '2026-06-30', 3400],
    ]);
    expect(periods[1]?.inputs).toMatchObject({ hoursWorked: 10, workedPct: 25 });
    expect(periods[1]?.note).toMatch(/een lezing/);
  });

  test('without hours is estimated from the percentage, and says so', () => {
    const [, period] = estimateOf([ziekmelding('2026-01-05'), partly('2026-03-02', 60)]);
    expect(period).toMatchObject({ wagePerMonth: 3280, inputs: { hoursWorked: null, workedPct: 40 } });
    expect(period?.note).toMatch(/uren zijn niet opgegeven/);
  });

  test('as therapy, 0 hours, is paid as sickness', () => {
    const [, period] = estimateOf([ziekmelding('2026-01-05'), partly('2026-03-02', 50, 0)]);
    expect(period).toMatchObject({ from: '2026-03-02', wagePerMonth: 2800 });
  });

  test('does not come back with a relapse', () => {
    const periods = estimateOf([
      ziekmelding('2026-01-05'),
      partly('2026-02-02', 50, 20),
      herstelmelding('2026-03-02'),
      ziekmelding('2026-03-09'),
    ]);
    expect(periods.slice(0, 3).map(inShort)).toEqual([
      ['2026-01-05', '2026-02-01', 2800],
      ['2026-02-02', '2026-03-01', 3400],
      ['2026-03-09', '2026-06-30', 2800],
    ]);
  });

  test('counts beside a CAO as well: the higher of both over the hours not worked', () => {
    const [, period] = estimateOf([ziekmelding('2026-01-05'), partly('2026-03-02', 50, 20)], {
      doorbetaling: [{ fromWeek: 1, pct: 90 }],
    });
    expect(period).toMatchObject({ wagePerMonth: 3800, statutoryPerMonth: 3400, caoPerMonth: 3800 });
  });
});

test('a holiday while sick is paid in full, also where an amount of the law is unknown', () => {
  const vakantie = (from: string, until: string): Fact => ({
    type: 'vakantie',
    on: plainDate('2026-03-01'),
    from: plainDate(from),
    until: plainDate(until),
  });
  const told = [ziekmelding('2026-01-05'), vakantie('2026-04-06', '2026-04-17'), vakantie('2026-07-06', '2026-07-10')];
  expect(estimateOf(told).slice(0, 6).map(inShort)).toEqual([
    ['2026-01-05', '2026-04-05', 2800],
    ['2026-04-06', '2026-04-17', 4000],
    ['2026-04-18', '2026-06-30', 2800],
    ['2026-07-01', '2026-07-05', UNKNOWN],
    ['2026-07-06', '2026-07-10', 4000],
    ['2026-07-11', '2026-12-31', UNKNOWN],
  ]);
});
