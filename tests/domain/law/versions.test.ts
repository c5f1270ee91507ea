import { addDays, plainDate } from '../../../domain/calendar/plain-date';
import { chainDaysFrom } from '../../../domain/law/chain-days';
import { chainsOf } from '../../../domain/law/chains';
import { rekenRule } from '../../../domain/law/reken';
import { NoRuleVersion, type Rule, versionOn } from '../../../domain/law/rule';
import { aowDateOf } from '../../../domain/law/rules/aow-leeftijd';
import { RULES } from '../../../domain/law/rules/index';
import { bedragen } from '../../../domain/law/rules/L-03-bedragen';
import { chainDaysOf } from '../../../domain/law/rules/samentelling';
import { aow, aowWageEnd } from '../../../domain/law/rules/U-10-aow';
import { naming } from '../../support/naming';

const d = plainDate;

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s has no version before its reach', (_id, rule: Rule) => {
  const before = addDays(rule.versions[0].from, -1);
  expect(() => versionOn(rule, before)).toThrow(NoRuleVersion);
  expect(() => versionOn(rule, before)).toThrow('geen regelversie');
});

describe('reach in time', () => {
  test('T-20 begins on 2014-01-01', () => {
    expect(rekenRule('T-20', { first_sick_day: '2014-01-01' })).toMatchObject({ legal_latest: '2014-10-22' });
    expect(() => rekenRule('T-20', { first_sick_day: '2013-12-31' })).toThrow(
      'first_sick_day: geen regelversie voor deze datum (2013-12-31); T-20 rekent vanaf 2014-01-01.',
    );
  });

  test('104 weeks and samentelling begin on 2006-01-01', () => {
    expect(rekenRule('T-36', { first_sick_day: '2006-01-01' })).toMatchObject({ waiting_last_day: '2007-12-29' });
    expect(() => rekenRule('T-36', { first_sick_day: '2005-12-31' })).toThrow('geen regelversie voor deze datum');
    expect(() => rekenRule('S-01', { episodes: [{ first: '2005-12-31', last: null }] })).toThrow(
      'episodes[0].first: geen regelversie voor deze datum',
    );
  });

  test('S-01 between 2006 and 2014 knows the waiting period but not the shorter terms', () => {
    expect(rekenRule('S-01', { episodes: [{ first: '2013-12-31', last: null }] })).toMatchObject({
      uwv42_legal: null,
      wia_application_latest: null,
      waiting_last_day: '2015-12-28',
    });
    expect(rekenRule('S-01', { episodes: [{ first: '2014-01-01', last: null }] })).toMatchObject({
      uwv42_legal: '2014-10-22',
    });
  });
});

describe('U-10 from thirteen to six weeks', () => {
  const end = (firstSickDay: string, aowDate: string) =>
    rekenRule('U-10', { first_sick_day: firstSickDay, aow_date: aowDate });

  test.each([
    [
      'ill on the last day of thirteen weeks',
      '2023-06-30',
      '2020-01-01',
      '2023-09-28',
      'thirteen_weeks_from_first_sick_day',
    ],
    ['ill on the first day of six weeks', '2023-07-01', '2020-01-01', '2023-08-11', 'six_weeks_from_first_sick_day'],
    [
      'AOW on the last day of thirteen weeks',
      '2023-05-01',
      '2023-06-30',
      '2023-09-28',
      'thirteen_weeks_from_aow_date_capped_104',
    ],
    [
      'AOW on the first day of six weeks',
      '2023-05-01',
      '2023-07-01',
      '2023-08-11',
      'six_weeks_from_aow_date_capped_104',
    ],
    ['first day of thirteen weeks', '2016-01-01', '2015-01-01', '2016-03-31', 'thirteen_weeks_from_first_sick_day'],
    [
      'last day before thirteen weeks, transitional',
      '2015-12-31',
      '2015-01-01',
      '2016-09-29',
      'thirteen_weeks_from_first_sick_day',
    ],
    ['104 weeks before 2016', '2014-01-01', '2013-01-01', '2015-12-29', 'thirteen_weeks_from_first_sick_day'],
    [
      'AOW on the last day of 104 weeks',
      '2024-06-10',
      '2026-06-07',
      '2026-06-07',
      'six_weeks_from_aow_date_capped_104',
    ],
    ['AOW the day after 104 weeks', '2024-06-10', '2026-06-08', '2026-06-07', '104_weeks_before_aow'],
  ])('%s', (_name, firstSickDay, aowDate, lastDay, regime) => {
    expect(end(firstSickDay, aowDate)).toEqual({ wage_last_day: lastDay, regime });
  });

  test('thirteen weeks of a chain with an interruption end on 2023-09-29 at the latest', () => {
    const [chain] = chainsOf({
      episodes: [
        { first: d('2023-06-20'), last: d('2023-06-27') },
        { first: d('2023-07-18'), last: null },
      ],
    });
    if (!chain) throw new Error('no chain');
    const { wageLastDay } = aowWageEnd({
      at: chainDaysOf(chain),
      firstSickDay: d('2023-06-20'),
      aowDate: d('2020-01-01'),
    });
    expect(wageLastDay.date).toBe('2023-09-29');
    expect(wageLastDay.why.at(-1)).toContain('Overgangsrecht');
  });

  test('days of recovery after AOW age do not count', () => {
    const [chain] = chainsOf({
      episodes: [
        { first: d('2026-03-02'), last: d('2026-08-24') },
        { first: d('2026-09-04'), last: null },
      ],
    });
    if (!chain) throw new Error('no chain');
    const { wageLastDay } = aowWageEnd({
      at: chainDaysOf(chain),
      firstSickDay: d('2026-03-02'),
      aowDate: d('2026-08-15'),
    });
    expect(wageLastDay.date).toBe('2026-10-05');
  });

  test('the deciding date is the later of both', () => {
    const at = chainDaysFrom(d('2023-05-01'));
    expect(
      versionOn(aow, d('2023-06-30')).compute({ at, firstSickDay: d('2023-05-01'), aowDate: d('2023-06-30') }).regime,
    ).toBe('thirteen_weeks_from_aow_date_capped_104');
  });
});

describe('V-20 multiple birth', () => {
  const leave = (due_date: string, start: string, birth: string, multiple = true) =>
    rekenRule('V-20', { due_date, start, birth, multiple });

  test('ten to eight weeks since 2016-04-01', () => {
    expect(rekenRule('V-20', { due_date: '2016-03-31', multiple: true })).toEqual({
      leave_earliest_start: '2016-02-19',
      leave_latest_start: '2016-03-04',
    });
    expect(rekenRule('V-20', { due_date: '2016-04-01', multiple: true })).toEqual({
      leave_earliest_start: '2016-01-23',
      leave_latest_start: '2016-02-06',
    });
  });

  test('carry-over of eight weeks, ten since 2018-04-01', () => {
    // Born before the leave began: nothing of the seventy days was taken.
    expect(leave('2018-05-28', '2018-03-20', '2018-03-01')).toMatchObject({
      prenatal_days: 0,
      leave_last_day: '2018-07-05',
    });
    expect(leave('2018-06-28', '2018-04-20', '2018-04-01')).toMatchObject({
      prenatal_days: 0,
      leave_last_day: '2018-08-19',
    });
    expect(leave('2018-05-28', '2018-04-02', '2018-03-31')).toMatchObject({ leave_last_day: '2018-08-04' });
  });

  test('a single birth is the same in all versions', () => {
    for (const year of ['2015', '2017', '2026'])
      naming(year, () => {
        expect(leave(`${year}-08-03`, `${year}-06-23`, `${year}-08-03`, false)).toMatchObject({
          leave_last_day: `${year}-10-12`,
        });
      });
  });
});

describe('L-03 amounts', () => {
  test.each([
    ['2025-12-31', 14.4],
    ['2026-01-01', 14.71],
    ['2026-06-30', 14.71],
    ['2026-07-01', null],
    ['2023-12-31', null],
  ])('minimum hourly wage on %s', (date, amount) => {
    expect(versionOn(bedragen, d(date)).compute(d(date)).minHourlyWage.amount).toBe(amount);
  });

  test.each([
    ['2025-12-31', 297.82],
    ['2020-12-31', null],
    ['2026-01-01', 304.25],
    ['2026-07-01', null],
  ])('max dagloon on %s is never an older amount', (date, amount) => {
    expect(versionOn(bedragen, d(date)).compute(d(date)).maxDagloon.amount).toBe(amount);
  });
});

describe('AOW age by date of birth', () => {
  test.each([
    ['1947-12-31', '2012-12-31'],
    ['1948-01-01', '2013-02-01'],
    ['1952-12-31', '2018-12-31'],
    ['1953-01-01', '2019-05-01'],
    ['1955-08-31', '2021-12-31'],
    ['1955-09-01', '2022-04-01'],
    ['1956-06-01', '2023-04-01'],
    ['1957-02-28', '2023-12-28'],
    ['1957-03-01', '2024-03-01'],
    ['1960-02-29', '2027-02-28'],
    ['1960-12-31', '2027-12-31'],
    ['1961-01-01', '2028-04-01'],
  ])('born %s', (birthDate, aowDate) => {
    expect(aowDateOf(d(birthDate))).toBe(aowDate);
  });
});
