import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  dayMonthYear,
  daysBetween,
  earliest,
  inDutch,
  isoWeekday,
  isPlainDate,
  latest,
  plainDate,
  weekdayOf,
  yearOf,
} from '../../../domain/calendar/plain-date';

const d = plainDate;
const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(d('1950-01-01'), days));

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '26-04-30',
  '2026-4-3',
  '1899-12-31',
  '2200-01-01',
  '',
])('%j is no date', (text) => {
  expect(isPlainDate(text)).toBe(false);
  expect(() => plainDate(text)).toThrow('is geen bestaande datum');
});

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '2199-12-31'])('%s is a date', (text) => {
  expect(plainDate(text)).toBe(text);
});

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('days in summer time and over a clock change are whole days', () => {
  expect(addDays(d('2026-03-28'), 2)).toBe('2026-03-30');
  expect(daysBetween(d('2026-10-24'), d('2026-10-26'))).toBe(2);
  expect(addWeeks(d('2026-01-05'), 104)).toBe('2028-01-03');
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-31', 3, '2026-04-30'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -12, '2025-01-15'],
  ['2026-11-30', 3, '2027-02-28'],
])('%s plus %i months is %s', (date, months, expected) => {
  expect(addMonths(d(date), months)).toBe(expected);
});

test('29 February plus a year is 28 February, plus four is 29 again', () => {
  expect(addYears(d('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(d('2024-02-29'), 4)).toBe('2028-02-29');
});

test('weekdays go round in seven days', () => {
  expect(isoWeekday(d('2026-01-05'))).toBe(1);
  expect(weekdayOf(d('2026-01-11'))).toBe('zo');
  fc.assert(fc.property(anyDate, (date) => expect(isoWeekday(addDays(date, 1))).toBe((isoWeekday(date) % 7) + 1)));
});

test('in Dutch words', () => {
  expect(inDutch(d('2026-10-26'))).toBe('maandag 26 oktober 2026');
  expect(dayMonthYear(d('2026-03-01'))).toBe('1 maart 2026');
  expect(yearOf(d('2026-03-01'))).toBe(2026);
});

test('first and last of some dates', () => {
  expect(earliest(d('2026-03-01'), d('2025-12-31'), d('2026-01-01'))).toBe('2025-12-31');
  expect(latest(d('2026-03-01'), d('2025-12-31'))).toBe('2026-03-01');
});
