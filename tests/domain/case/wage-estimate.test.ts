import { plainDate } from '../../../domain/calendar/plain-date';
import { makePlan } from '../../../domain/case/plan';
import { contextOf, recorded, ziekmelding } from './lives';

const asOf = plainDate('2026-01-05');
const facts = recorded(ziekmelding('2026-01-05'));

function estimate(monthlyWage: number, hoursPerWeek: number) {
  return makePlan({ context: contextOf({ monthlyWage, hoursPerWeek }), facts, asOf }).wageEstimate;
}

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
  });
});

test('periods follow the amounts and the sick year; an unknown amount is said to be unknown', () => {
  const periods = estimate(3200, 40)?.map(({ from, until, sickYear, wagePerMonth }) => [
    from,
    until,
    sickYear,
    wagePerMonth,
  ]);
  expect(periods).toEqual([
    ['2026-01-05', '2026-06-30', 1, 2549.73],
    ['2026-07-01', '2026-12-31', 1, 'bedrag onbekend'],
    ['2027-01-01', '2027-01-03', 1, 'bedrag onbekend'],
    ['2027-01-04', '2027-06-30', 2, 'bedrag onbekend'],
    ['2027-07-01', '2027-12-31', 2, 'bedrag onbekend'],
    ['2028-01-01', '2028-01-02', 2, 'bedrag onbekend'],
  ]);
});

test('without wage or hours there is no estimate', () => {
  expect(makePlan({ context: contextOf(), facts, asOf })).not.toHaveProperty('wageEstimate');
});
