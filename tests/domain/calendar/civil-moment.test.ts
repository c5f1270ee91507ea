import { clockTime, inMailHours, isBefore } from '../../../domain/calendar/civil-moment';
import { plainDate } from '../../../domain/calendar/plain-date';

const at = (date: string, time: string) => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return { date: plainDate(date), minute: 60 * hour + minute };
};

/** Mail goes out from 07 to 19 h on business days; what comes at another time goes at eight on the next of them. */
test.each([
  ['2026-01-05', '07:00', '2026-01-05', '07:00'],
  ['2026-01-05', '06:59', '2026-01-05', '08:07'],
  ['2026-01-05', '00:00', '2026-01-05', '08:07'],
  ['2026-01-05', '18:59', '2026-01-05', '18:59'],
  ['2026-01-05', '19:00', '2026-01-06', '08:07'],
  ['2026-01-09', '19:00', '2026-01-12', '08:07'],
  ['2026-01-10', '06:00', '2026-01-12', '08:07'],
  ['2026-01-10', '12:00', '2026-01-12', '08:07'],
  ['2026-04-27', '12:00', '2026-04-28', '08:07'],
])('a mail of %s %s goes on %s %s', (date, time, day, goes) => {
  expect(inMailHours(at(date, time), 7)).toEqual(at(day, goes));
});

test.each([
  ['2026-01-05', '08:00', '2026-01-05', '08:01', true],
  ['2026-01-05', '08:00', '2026-01-05', '08:00', false],
  ['2026-01-05', '09:00', '2026-01-06', '08:00', true],
  ['2026-01-06', '08:00', '2026-01-05', '09:00', false],
])('%s %s is before %s %s: %s', (date, time, otherDate, otherTime, before) => {
  expect(isBefore(at(date, time), at(otherDate, otherTime))).toBe(before);
});

test('a minute of the day reads as on a clock', () => {
  expect([clockTime(0), clockTime(425), clockTime(1439)]).toEqual(['00:00', '07:05', '23:59']);
});
