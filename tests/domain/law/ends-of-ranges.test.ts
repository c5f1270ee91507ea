import { plainDate } from '../../../domain/calendar/plain-date';
import { rekenRule } from '../../../domain/law/reken';
import { missingAmounts } from '../../../domain/law/rules/L-03-bedragen';

/** The last that a condition takes and the first that it does not, by hand from the article of the rule. */

const CAO = { monthly_wage_eur: 4000, statutory_wage_eur: 2800 };
const step = (fromWeek: unknown, pct: unknown = 100) => ({ fromWeek, pct });
const HOURS = { monthly_wage_eur: 4000, hours_per_week: 40, sick_pay_eur: 2800, hours_worked: 20 };
const PARTLY = { monthly_wage_eur: 4000, sick_pay_eur: 2800 };

describe('reken takes', () => {
  test.each([
    ['L-09', { ...CAO, sick_week: 1, table: [step(1)] }, { cao_pct: 100, wage_due: 4000 }],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1, 0)] }, { cao_pct: 0, cao_wage: 0, wage_due: 2800 }],
    ['L-09', { ...CAO, sick_week: 103, table: [step(1), step(104, 70)] }, { cao_pct: 100 }],
    ['L-09', { ...CAO, sick_week: 104, table: [step(1), step(104, 70)] }, { cao_pct: 70 }],
    ['L-10', { ...HOURS, hours_per_week: 0.5, hours_worked: 0.25 }, { worked_pct: 50, wage_due: 3400 }],
    ['L-10', { ...HOURS, hours_worked: 0 }, { worked_pct: 0, wage_due: 2800 }],
    ['L-10', { ...PARTLY, incapacity_pct: 0 }, { worked_pct: 100, wage_due: 4000 }],
    ['L-10', { ...PARTLY, incapacity_pct: 100 }, { worked_pct: 0, wage_due: 2800 }],
  ])('%s %j', (rule, input, expected) => {
    expect(rekenRule(rule, input)).toMatchObject(expected);
  });
});

describe('reken refuses, with the field', () => {
  test.each([
    ['L-09', { ...CAO, sick_week: 0, table: [step(1)] }, 'sick_week: geef een ziekteweek van 1 of meer.'],
    ['L-09', { ...CAO, sick_week: 1.5, table: [step(1)] }, 'sick_week: '],
    ['L-09', { ...CAO, sick_week: 1, table: [step(0)] }, 'table[0].fromWeek: geef een week van 1 tot en met '],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1.5)] }, 'table[0].fromWeek: '],
    ['L-09', { ...CAO, sick_week: 1, table: [step('1')] }, 'table[0].fromWeek: '],
    ['L-09', { ...CAO, sick_week: 1, table: [null] }, 'table[0].fromWeek: '],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1, -1)] }, 'table[0].pct: geef een percentage van 0 tot en met 100.'],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1, 101)] }, 'table[0].pct: '],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1, '70')] }, 'table[0].pct: '],
    ['L-09', { ...CAO, sick_week: 1, table: [step(2)] }, 'table'],
    [
      'L-09',
      { ...CAO, sick_week: 1, table: [step(1), step(9), step(9, 70)] },
      'table[2].fromWeek: ligt niet na week 9 van de vorige stap',
    ],
    ['L-10', { ...HOURS, hours_per_week: 0 }, 'hours_per_week: geef een arbeidsduur van meer dan 0.'],
    ['L-10', { ...HOURS, hours_worked: -0.5 }, 'hours_worked: is negatief'],
    ['L-10', { ...PARTLY, incapacity_pct: -1 }, 'incapacity_pct: geef een percentage van 0 tot en met 100.'],
    ['L-10', { ...PARTLY, incapacity_pct: 101 }, 'incapacity_pct: '],
    ['H-01', { year: 1899 }, 'year: geef een jaar van 2006 tot en met 2199.'],
    ['H-03', { decision_sent: '2026-04-21', kind: 'beroep' }, 'kind: '],
    ['L-03', { date: true }, 'date: '],
    ['L-10', { ...HOURS, hours_worked: Number.NaN }, 'hours_worked: '],
  ])('%s %j', (rule, input, says) => {
    expect(() => rekenRule(rule, input)).toThrow(says);
  });
});

describe('the day on which an answer turns', () => {
  const corrected = { old_first_sick_day: '2026-01-05', new_first_sick_day: '2025-12-22' };
  const unwritten = { first_sick_day: '2024-01-08', uwv42_filed_before_week81: true };
  const flex = { cause: 'other than pregnancy', due_date: '2026-08-03' };
  test.each([
    // Six weeks from 22 December 2025 end on 2 February 2026 (RP 2 lid 2).
    ['S-07', { ...corrected, today: '2026-02-02' }, { pa_overdue_after_correction: false }],
    ['S-07', { ...corrected, today: '2026-02-03' }, { pa_overdue_after_correction: true }],
    // 89 weeks end on 21 September 2025 (WIA 64 lid 2).
    ['T-27', { ...unwritten, wia_application: '2025-09-21' }, { letter_late: false, timely: true }],
    ['T-27', { ...unwritten, wia_application: '2025-09-22' }, { letter_late: true, timely: true }],
    // A due day that is no business day, and one that is (ATW 1).
    ['V-02', { category: 'no_risk', first_sick_day: '2026-01-05' }, { report_due: '2026-02-16', weekday: 'ma' }],
    // The employment ends on the day before, on and after the six weeks (ZW 38a lid 3).
    [
      'V-02',
      { category: 'no_risk', first_sick_day: '2026-01-05', contract_end: '2026-02-15' },
      { report_due: '2026-02-15' },
    ],
    [
      'V-02',
      { category: 'no_risk', first_sick_day: '2026-01-05', contract_end: '2026-02-17' },
      { report_due: '2026-02-16' },
    ],
    ['V-02', { ...flex, first_sick_day: '2026-06-22' }, { report_due: '2026-06-26' }],
    ['V-02', { ...flex, first_sick_day: '2026-06-24' }, { report_due: '2026-06-27' }],
    // A fine of before July 2026 has one maximum; after it one source names another (N-20).
    ['T-21', { first_sick_day: '2026-01-05', filed_on: '2026-10-26' }, { fine_possible: false, max_fine_eur: 0 }],
    ['T-21', { first_sick_day: '2026-01-05', filed_on: '2026-10-27' }, { fine_possible: true, max_fine_eur: 455 }],
  ])('%s %j', (rule, input, expected) => {
    expect(rekenRule(rule, input)).toMatchObject(expected);
  });
});

test('L-03 says at start which amounts are missing, and nothing when none is', () => {
  expect(missingAmounts(plainDate('2026-06-30'))).toEqual([]);
  expect(missingAmounts(plainDate('2026-07-01'))).toEqual([
    'het maximumdagloon van 1 juli 2026 is nog niet ingevoerd',
    'het minimumloon van 1 juli 2026 is nog niet ingevoerd',
  ]);
});
