import fc from 'fast-check';
import {
  addBusinessDays,
  endOfTerm,
  firstBusinessDayOnOrAfter,
  isBusinessDay,
  lastBusinessDayOnOrBefore,
} from '../../../domain/calendar/business-days';
import { holidaysOf } from '../../../domain/calendar/holidays';
import { addDays, daysBetween, isoWeekday, plainDate, yearOf } from '../../../domain/calendar/plain-date';
import { naming } from '../../support/naming';

const d = plainDate;
const anyDate = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(d('2014-01-01'), days));

/** H-01, as the law reference lists them: Good Friday, Easter Monday, Koningsdag, 5 May, Ascension, Whit Monday. */
test.each([
  [2026, '04-03 04-06 04-27 05-05 05-14 05-25'],
  [2027, '03-26 03-29 04-27 05-05 05-06 05-17'],
  [2028, '04-14 04-17 04-27 05-05 05-25 06-05'],
])('H-01 holidays of %i', (year, days) => {
  const expected = ['01-01', ...days.split(' '), '12-25', '12-26'].map((day) => `${year}-${day}`);
  expect([...holidaysOf(year).keys()]).toEqual(expected);
});

/** Paschal full moons of 1900 to 2199 by golden number, from the table of the church: Easter is the Sunday after it. */
const FULL_MOONS =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27';

test('H-01 Easter falls on the Sunday after the paschal full moon in every year from 1900 to 2199', () => {
  const moons = FULL_MOONS.split(' ');
  for (let year = 1900; year <= 2199; year++) {
    const moon = d(`${year}-${moons[year % 19]}`);
    const easter = addDays(moon, 7 - (isoWeekday(moon) % 7));
    const names = [...holidaysOf(year)].filter(([day]) => day === addDays(easter, -2) || day === addDays(easter, 1));
    expect([year, ...names.map(([, name]) => name)]).toEqual([year, 'Goede Vrijdag', 'Tweede Paasdag']);
  }
});

test('H-01 every holiday has its name; of two on one day the first in the year counts', () => {
  expect([...holidaysOf(2026).values()]).toEqual([
    'Nieuwjaarsdag',
    'Goede Vrijdag',
    'Tweede Paasdag',
    'Koningsdag',
    'Bevrijdingsdag',
    'Hemelvaartsdag',
    'Tweede Pinksterdag',
    'Eerste Kerstdag',
    'Tweede Kerstdag',
  ]);
  expect(holidaysOf(2016).get(d('2016-05-05'))).toBe('Bevrijdingsdag');
});

test('H-01 Koningsdag is on the 26th when the 27th is a Sunday', () => {
  expect(holidaysOf(2025).get(d('2025-04-26'))).toBe('Koningsdag');
  expect(holidaysOf(2025).has(d('2025-04-27'))).toBe(false);
  expect(holidaysOf(2031).get(d('2031-04-26'))).toBe('Koningsdag');
});

test('H-01 5 May counts every year, not once in five', () => {
  for (let year = 2014; year <= 2035; year++)
    naming(year, () => {
      expect(holidaysOf(year).has(d(`${year}-05-05`))).toBe(true);
    });
});

test.each([
  ['2025-12-20', '2025-12-19', '2025-12-22'],
  ['2025-12-25', '2025-12-24', '2025-12-29'],
  ['2026-04-27', '2026-04-24', '2026-04-28'],
  ['2026-10-26', '2026-10-26', '2026-10-26'],
])('H-02 %s: last business day before %s, first after %s', (date, before, after) => {
  expect(lastBusinessDayOnOrBefore(d(date))).toBe(before);
  expect(firstBusinessDayOnOrAfter(d(date))).toBe(after);
});

test('H-02 the internal due day is a business day, never after the legal day, and the nearest one', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const due = lastBusinessDayOnOrBefore(date);
      expect(isBusinessDay(due)).toBe(true);
      expect(due <= date).toBe(true);
      for (let day = addDays(due, 1); day <= date; day = addDays(day, 1))
        naming(day, () => {
          expect(isBusinessDay(day)).toBe(false);
        });
    }),
  );
});

test('a number of business days on or back is what counting them one by one gives', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
      let day = date;
      for (let left = Math.abs(count); left > 0; ) {
        day = addDays(day, Math.sign(count));
        if (isBusinessDay(day)) left--;
      }
      expect(addBusinessDays(date, count)).toBe(day);
    }),
  );
});

test('a business day is neither in a weekend nor a holiday, on every day that a date can be', () => {
  for (let day = d('1900-01-01'); day <= d('2199-12-31'); day = addDays(day, 1))
    if (isBusinessDay(day) !== (isoWeekday(day) <= 5 && !holidaysOf(yearOf(day)).has(day))) throw new Error(day);
  expect(() => addBusinessDays(d('2199-12-30'), 2)).toThrow(
    '2199-12-30: werkdagen zijn bekend van 1900 tot en met 2199',
  );
  expect(() => isBusinessDay(addDays(d('1900-01-01'), -1))).toThrow('1899-12-31');
  expect(() => isBusinessDay(addDays(d('2199-12-31'), 1))).toThrow('2200-01-01');
});

test.each([
  ['2026-04-02', 3, '2026-04-08'],
  ['2026-04-21', 14, '2026-05-06'],
  ['2025-10-04', 28, '2025-11-03'],
  ['2026-04-02', 1, '2026-04-07'],
  ['2026-04-02', 2, '2026-04-07'],
  ['2026-10-12', 14, '2026-10-26'],
])('H-02 ATW: %s plus %i days ends on %s', (event, days, end) => {
  expect(endOfTerm(d(event), days)).toBe(end);
});

test('H-02 ATW: a term ends on a business day, not before its days are over, with two business days in it', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 3, max: 84 }), (event, days) => {
      const end = endOfTerm(event, days);
      expect(isBusinessDay(end)).toBe(true);
      expect(daysBetween(event, end)).toBeGreaterThanOrEqual(days);
      expect(addBusinessDays(event, 2) <= end).toBe(true);
    }),
  );
});

test('business days forward and back', () => {
  expect(addBusinessDays(d('2026-01-05'), 7)).toBe('2026-01-14');
  expect(addBusinessDays(d('2026-04-02'), 2)).toBe('2026-04-08');
  expect(addBusinessDays(d('2026-04-08'), -2)).toBe('2026-04-02');
  expect(addBusinessDays(d('2026-04-04'), 0)).toBe('2026-04-04');
});
