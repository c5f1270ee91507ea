import { plainDate } from '../../../domain/calendar/plain-date';
import { Derivation } from '../../../domain/law/derivation';
import { rekenRule } from '../../../domain/law/reken';
import { applyRule } from '../../../domain/law/rule';
import { missingAmounts } from '../../../domain/law/rules/L-03-bedragen';
import { loonsanctie } from '../../../domain/law/rules/T-33-loonsanctie';

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
    ['L-09', { ...CAO, sick_week: 260, table: [step(1), step(260, 70)] }, { cao_pct: 70 }],
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
    ['L-09', { ...CAO, sick_week: 1, table: [step(2)] }, 'table[0].fromWeek: de eerste stap geldt vanaf week 1'],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1), step(2), step(2)] }, 'table[2].fromWeek: ligt niet na week 2'],
    ['L-09', { ...CAO, sick_week: 1, table: [step(1), step(1)] }, 'table[1].fromWeek: ligt niet na week 1'],
    [
      'L-09',
      { ...CAO, sick_week: 1, table: [step(1), step(261)] },
      'table[1].fromWeek: geef een week van 1 tot en met 260.',
    ],
    [
      'L-02',
      { sick_year: 3, hours_per_week: 40, min_hourly_wage: 14.71 },
      'sick_year: 3 is geen ziektejaar met loon; geef 1 of 2.',
    ],
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
  const WEEK = { workdays_iso: [1, 2, 3, 4, 5] };
  const BORN = { due_date: '2026-08-03', start: '2026-06-23', birth: '2026-08-03' };
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
    // Thirteen weeks and four days are longer than the terms that the Algemene termijnenwet moves: 8 March 2025 is a Saturday.
    [
      'V-02',
      { category: 'compensatieregeling', first_sick_day: '2024-12-04', with_termijnenwet: true },
      { legal_latest: '2025-03-08', internal_due: '2025-03-07' },
    ],
    // The first workday on which was not worked, and the day on which the work was stopped (ZW 29 lid 3).
    ['T-01', { ...WEEK, illness_starts: '2026-03-15', stopped_during_work: false }, { first_sick_day: '2026-03-16' }],
    ['T-01', { ...WEEK, illness_starts: '2026-03-14', stopped_during_work: false }, { first_sick_day: '2026-03-16' }],
    ['T-01', { ...WEEK, illness_starts: '2026-03-14', stopped_during_work: true }, { first_sick_day: '2026-03-14' }],
    // Leave after six weeks, spread over thirty weeks; asked within three weeks of its begin (WAZO 3:1 lid 6).
    [
      'V-20',
      { ...BORN, spread: true },
      { request_by: '2026-08-25', spread_from: '2026-09-15', spread_until: '2027-04-12' },
    ],
    ['V-20', { ...BORN, spread: false }, { leave_last_day: '2026-10-12', total_days: 112 }],
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

describe('T-33 what UWV was late with before the notice of a repair', () => {
  const lastDay = (refusals: Array<[string, string]>, repair: [string, string | null] | null) => {
    const sanction = applyRule(loonsanctie, {
      firstSickDay: plainDate('2024-01-08'),
      baseEnd: Derivation.from(plainDate('2026-01-04'), 'Einde van het loontijdvak'),
      decision: plainDate('2025-11-20'),
      refusals: refusals.map(([notified, decided]) => ({ notified: plainDate(notified), decided: plainDate(decided) })),
      repair: repair && { notified: plainDate(repair[0]), decided: repair[1] === null ? null : plainDate(repair[1]) },
    });
    return [sanction.unrepairedLastDay.date, sanction.wageLastDay.date];
  };
  // Three weeks after 2 March end on 23 March: decided on the 30th is seven days late. 52 weeks end on 3 January 2027.
  test.each([
    ['a late refusal, and no notice after it', [['2026-03-02', '2026-03-30']], null, '2026-12-27', '2026-12-27'],
    [
      'a late refusal before the notice',
      [['2026-03-02', '2026-03-30']],
      ['2026-05-04', null],
      '2026-12-27',
      '2026-12-27',
    ],
    ['on the day of the notice', [['2026-03-02', '2026-03-30']], ['2026-03-30', null], '2026-12-27', '2026-12-27'],
    ['after the notice', [['2026-03-02', '2026-03-30']], ['2026-03-29', null], '2027-01-03', '2026-12-27'],
    ['no refusal', [], ['2026-03-02', null], '2027-01-03', '2027-01-03'],
  ] as Array<[string, Array<[string, string]>, [string, string | null] | null, string, string]>)(
    '%s',
    (_what, refusals, repair, unrepaired, wage) => {
      expect(lastDay(refusals, repair)).toEqual([unrepaired, wage]);
    },
  );
});

test('T-32 a suspension that began after the eight weeks leaves nothing of them: UWV decides on the day it resumes', () => {
  const asked = { application_received: '2025-10-16', resumes_on: '2026-11-20', repaired: false };
  // Eight weeks end on 11 December 2025.
  expect(rekenRule('T-32', { ...asked, sanction_decided: '2025-12-11' })).toMatchObject({
    uwv_decision_due: '2026-11-20',
  });
  expect(rekenRule('T-32', { ...asked, sanction_decided: '2025-12-20' })).toMatchObject({
    uwv_decision_due: '2026-11-20',
  });
  expect(rekenRule('T-32', { ...asked, sanction_decided: '2025-12-10' })).toMatchObject({
    uwv_decision_due: '2026-11-21',
  });
});

describe('U-20 leave in the two years', () => {
  const asked = (leave: unknown) => rekenRule('U-20', { first_sick_day: '2026-01-05', leave });
  test.each([[['2026-01-06', '2026-01-06']], [['2026-03-02', '2026-06-21']]])('takes %j', (leave) => {
    expect(asked(leave)).toMatchObject({ two_years_reached_on: expect.any(String) });
  });
  test.each([[['2026-01-05', '2026-01-10']], [['2026-01-04', '2026-01-10']], [['2026-06-21', '2026-03-02']]])(
    'refuses %j',
    (leave) => {
      expect(() => asked(leave)).toThrow(/^leave/);
    },
  );
});

test('H-01 Easter and Koningsdag of years in which the rule turns', () => {
  // The latest Easters of the century, those that the correction of the computus moves, and Koningsdag on a Sunday.
  const days = (year: number) => Object.entries(rekenRule('H-01', { year }));
  const dayOf = (year: number, name: string) => days(year).find(([, of]) => of === name)?.[0];
  expect([2011, 2038, 2049, 2076].map((year) => dayOf(year, 'Tweede Paasdag'))).toEqual([
    '2011-04-25',
    '2038-04-26',
    '2049-04-19',
    '2076-04-20',
  ]);
  expect([2025, 2026, 2031].map((year) => dayOf(year, 'Koningsdag'))).toEqual([
    '2025-04-26',
    '2026-04-27',
    '2031-04-26',
  ]);
  expect(days(2025).map(([day]) => day)).toEqual(
    days(2025)
      .map(([day]) => day)
      .sort(),
  );
});
