import { rekenRule } from '../../../domain/law/reken';

const STEPS = [
  'pa_target',
  'pa_legal_latest',
  'pva_week8_end',
  'week26_start',
  'week42_start',
  'uwv42_legal',
  'eje_window_start',
  'eje_latest',
  'year2_start',
  'uwv_wia_letter_latest',
  'riv_latest',
  'wia_application_latest',
  'uwv_loonsanctie_decision_latest',
  'waiting_last_day',
  'wia_first_day',
];

/** Section 2, worked schedules: one row per first sick day, in the order of STEPS. */
const SCHEDULES: Record<string, string> = {
  '2026-01-05':
    '2026-02-15 2026-02-16 2026-03-01 2026-06-29 2026-10-19 2026-10-26 2026-11-16 2027-01-03 2027-01-04 2027-09-19 2027-10-03 2027-10-17 2027-11-21 2028-01-02 2028-01-03',
  '2026-02-11':
    '2026-03-24 2026-03-25 2026-04-07 2026-08-05 2026-11-25 2026-12-02 2026-12-23 2027-02-09 2027-02-10 2027-10-26 2027-11-09 2027-11-23 2027-12-28 2028-02-08 2028-02-09',
  '2026-06-19':
    '2026-07-30 2026-07-31 2026-08-13 2026-12-11 2027-04-02 2027-04-09 2027-04-30 2027-06-17 2027-06-18 2028-03-02 2028-03-16 2028-03-30 2028-05-04 2028-06-15 2028-06-16',
  '2024-02-29':
    '2024-04-10 2024-04-11 2024-04-24 2024-08-22 2024-12-12 2024-12-19 2025-01-09 2025-02-26 2025-02-27 2025-11-12 2025-11-26 2025-12-10 2026-01-14 2026-02-25 2026-02-26',
};

test.each(Object.entries(SCHEDULES))('T-10..T-36 worked schedule of %s', (firstSickDay, row) => {
  const answer = rekenRule('T-10..T-36', { first_sick_day: firstSickDay });
  expect(STEPS.map((step) => answer[step]).join(' ')).toBe(row);
});

test.each(Object.keys(SCHEDULES))('T-10..T-36 agrees with the rules one by one for %s', (first_sick_day) => {
  const all = rekenRule('T-10..T-36', { first_sick_day });
  const one = (rule: string) => rekenRule(rule, { first_sick_day });
  expect(one('T-10')).toMatchObject({ target: all.pa_target, legal_latest: all.pa_legal_latest });
  expect(one('T-20')).toMatchObject({ legal_latest: all.uwv42_legal, internal_due: all.uwv42_internal });
  expect(one('T-22')).toMatchObject({ opens_on: all.eje_window_start, legal_latest: all.eje_latest });
  expect(one('T-30')).toMatchObject({ legal_latest: all.riv_latest });
  expect(one('T-36')).toMatchObject({ waiting_last_day: all.waiting_last_day, wia_first_day: all.wia_first_day });
});

/** Section 3, S-01: episodes, gaps, chains, virtual first day, UWV 42, last waiting day. */
const CHAINS: ReadonlyArray<[string, number[], number, string, string, string]> = [
  ['2022-01-03..2022-07-03 2022-07-25..', [21], 1, '2022-01-24', '2022-11-14', '2024-01-21'],
  ['2026-01-05..2026-02-01 2026-03-01..', [27], 1, '2026-02-01', '2026-11-22', '2028-01-29'],
  ['2026-01-05..2026-02-01 2026-03-02..', [28], 2, '2026-03-02', '2026-12-21', '2028-02-27'],
  ['2026-01-05..2026-01-16 2026-01-26..2026-02-13 2026-03-09..', [9, 23], 1, '2026-02-06', '2026-11-27', '2028-02-03'],
  ['2026-01-05..2026-01-16 2026-02-14..2026-02-20 2026-03-09..', [28, 16], 2, '2026-03-02', '2026-12-21', '2028-02-27'],
];

test.each(CHAINS)('S-01 %s', (text, gaps, chains, virtualFirstDay, uwv42, lastWaitingDay) => {
  const episodes = text.split(' ').map((episode) => {
    const [first, last] = episode.split('..');
    return { first, last: last || null };
  });
  expect(rekenRule('S-01', { episodes })).toMatchObject({
    gaps_days: gaps,
    number_of_chains: chains,
    virtual_first_day: virtualFirstDay,
    uwv42_legal: uwv42,
    waiting_last_day: lastWaitingDay,
  });
});

test('S-02 a gap after the 42e-weeksmelding was due does not move it', () => {
  const episodes = [
    { first: '2025-01-06', last: '2025-11-30' },
    { first: '2025-12-15', last: null },
  ];
  expect(rekenRule('S-01', { episodes })).toMatchObject({ uwv42_legal: '2025-10-27', waiting_last_day: '2027-01-17' });
});

test('T-13 evaluations 6-weekly are not moved by weekends or holidays', () => {
  expect(rekenRule('T-13', { pva_date: '2026-03-07', count: 1 })).toEqual({ due: ['2026-04-18'] });
});

test('V-20 an early birth before the leave began gives sixteen weeks after birth', () => {
  expect(rekenRule('V-20', { due_date: '2026-08-03', start: '2026-06-23', birth: '2026-06-01' })).toMatchObject({
    prenatal_days: 0,
    leave_last_day: '2026-09-21',
    total_days: 112,
  });
});

test('V-20 a late birth does not eat the days that were not taken', () => {
  expect(rekenRule('V-20', { due_date: '2026-08-03', start: '2026-07-07', birth: '2026-08-13' })).toMatchObject({
    // Up to and including the birth (WAZO 3:1 lid 2): ten days more than until the due date.
    prenatal_days: 38,
    leave_last_day: '2026-11-05',
  });
});

test('L-04 waiting days start again in a new chain and go on in the same one', () => {
  const episodes = [
    ['2026-01-05', '2026-01-05'],
    ['2026-01-12', '2026-01-14'],
    ['2026-03-02', null],
  ];
  expect(rekenRule('L-04', { episodes, agreed_waiting_days: 2 })).toEqual({
    unpaid_days: ['2026-01-05', '2026-01-12', '2026-03-02', '2026-03-03'],
  });
});
