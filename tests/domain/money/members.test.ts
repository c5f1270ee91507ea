import { type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { membersOf } from '../../../domain/money/members';

const dayOrNull = (day: string | null): PlainDate | null => (day === null ? null : plainDate(day));
type Told = [employee: string, from: string, lastDay: string | null, diedOn?: string];
const members = (...employments: Told[]) =>
  membersOf(
    employments.map(([employee, from, lastDay, diedOn]) => ({
      employee,
      from: plainDate(from),
      lastDay: dayOrNull(lastDay),
      diedOn: dayOrNull(diedOn ?? null),
    })),
  ).map(({ from, until }) => [from, until]);

test('an employee counts once, with several employments at a time or one right after the other', () => {
  expect(members(['a', '2020-01-01', null], ['a', '2024-05-01', null])).toEqual([['2020-01-01', null]]);
  expect(members(['a', '2024-05-01', '2026-06-30'], ['a', '2020-01-01', '2026-03-31'])).toEqual([
    ['2020-01-01', '2026-06-30'],
  ]);
  expect(members(['a', '2020-01-01', '2026-03-31'], ['a', '2026-04-01', null])).toEqual([['2020-01-01', null]]);
  expect(members(['a', '2020-01-01', '2026-03-31'], ['a', '2021-01-01', '2022-01-01'])).toEqual([
    ['2020-01-01', '2026-03-31'],
  ]);
});

test('who comes back after a day or more leaves and joins, and another employee is another', () => {
  expect(members(['a', '2020-01-01', '2026-03-31'], ['a', '2026-04-02', null])).toEqual([
    ['2020-01-01', '2026-03-31'],
    ['2026-04-02', null],
  ]);
  expect(members(['a', '2020-01-01', null], ['b', '2020-01-01', null])).toHaveLength(2);
});

test('who died counts until that day, in every employment', () => {
  expect(members(['a', '2020-01-01', null, '2026-02-10'], ['a', '2024-01-01', '2026-06-30'])).toEqual([
    ['2020-01-01', '2026-02-10'],
  ]);
  expect(members(['a', '2026-03-01', null, '2026-02-10'])).toEqual([]);
});
