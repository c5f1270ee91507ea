import { explainRule, rekenRule } from '../../../domain/law/reken';
import { InputError } from '../../../domain/law/rules/input-error';

test.each([
  ['T-20', {}, 'first_sick_day: ontbreekt; T-20 verwacht first_sick_day.'],
  [
    'T-20',
    { first_sick_day: '2026-02-30' },
    'first_sick_day: "2026-02-30" is geen datum; geef een bestaande datum als JJJJ-MM-DD.',
  ],
  [
    'T-20',
    { first_sick_day: 20260105 },
    'first_sick_day: 20260105 is geen datum; geef een bestaande datum als JJJJ-MM-DD.',
  ],
  ['T-20', { first_sick_day: '2026-01-05', today: '2026-01-06' }, 'today: is onbekend; T-20 verwacht first_sick_day.'],
  ['T-20', [], 'JSON: is geen object; geef bijvoorbeeld {"first_sick_day": "2026-01-05"}.'],
  ['T-99', {}, 'REGEL: T-99 bestaat niet; geef geen regel op om alle regels te zien.'],
  [
    'T-02',
    { first_sick_day: '2026-01-05', date: '2026-01-04' },
    'date: ligt voor first_sick_day; geef een dag op of na de eerste ziektedag.',
  ],
  [
    'T-31',
    { first_sick_day: '2026-01-05', wia_application: '2027-10-01', employee_has_valid_reason: 'ja' },
    'employee_has_valid_reason: "ja" is geen ja of nee; geef true of false.',
  ],
  [
    'V-02..V-06',
    { category: 'griep', first_sick_day: '2026-01-05' },
    'category: griep is onbekend; kies uit organ_donation, ',
  ],
  ['S-01', { episodes: [] }, 'episodes: is leeg; geef minstens één tijdvak.'],
  [
    'S-01',
    {
      episodes: [
        { first: '2026-01-05', last: null },
        { first: '2026-02-05', last: null },
      ],
    },
    'episodes[0].last: mag alleen bij het laatste tijdvak ontbreken.',
  ],
  [
    'S-01',
    { episodes: [{ first: '2026-01-05', last: '2026-01-10' }, { first: '2026-01-09' }] },
    'episodes[1].first: ligt niet na het vorige tijdvak',
  ],
  [
    'S-03',
    {
      sick_before: ['2026-01-05'],
      wazo_leave: ['2026-02-05', '2026-02-06'],
      sick_again_from: '2026-03-01',
      same_cause: true,
    },
    'sick_before: geef precies twee datums',
  ],
  [
    'F-01',
    { reports: ['2026-01-32'], evaluate_on: '2026-02-01', threshold: 3, months: 12 },
    'reports[0]: "2026-01-32" is geen datum',
  ],
  [
    'F-01',
    { reports: [], evaluate_on: '2026-02-01', threshold: '3', months: 12 },
    'threshold: "3" is geen getal; geef een getal zonder aanhalingstekens.',
  ],
  [
    'T-10..T-36',
    { first_sick_day: '2026-01-05', weekday: 'di' },
    'weekday: 2026-01-05 is een ma; laat het veld weg of verbeter het.',
  ],
  [
    'S-07',
    { old_first_sick_day: '2013-12-30', new_first_sick_day: '2026-01-05' },
    'old_first_sick_day: geen regelversie voor deze datum (2013-12-30)',
  ],
  ['T-20', { first_sick_day: '2199-12-31' }, 'first_sick_day: leidt tot een datum na 2199; geef een vroegere datum.'],
  [
    'L-04',
    { first_sick_day: '2026-01-05', workdays_iso: [0], agreed_waiting_days: 2 },
    'workdays_iso: geef minstens één werkdag',
  ],
  [
    'L-04',
    { first_sick_day: '2026-01-05', workdays_iso: [1], agreed_waiting_days: 3 },
    'agreed_waiting_days: geef 0, 1 of 2',
  ],
])('%s %j is refused in one sentence that names the field', (rule, input, message) => {
  const ask = () => rekenRule(rule, input);
  expect(ask).toThrow(InputError);
  expect(ask).toThrow(message);
});

test('an optional value may be left out or null', () => {
  expect(rekenRule('L-07', { suspicion_on: '2026-03-02', notice_on: null })).toEqual(
    rekenRule('L-07', { suspicion_on: '2026-03-02' }),
  );
});

test('a rule is found whatever the case of its id', () => {
  expect(rekenRule('t-20', { first_sick_day: '2026-01-05' })).toEqual(
    rekenRule('T-20', { first_sick_day: '2026-01-05' }),
  );
});

test('the explanation of a rule gives article, BWB id, link, reading, certainty, versions and examples', () => {
  const text = explainRule('U-10').join('\n');
  for (const part of [
    'BW 7:629 lid 2 | BWBR0005290 | https://wetten.overheid.nl/BWBR0005290/',
    'vanaf 2016-01-01 tot en met 2023-06-30 (na te gaan)',
    'vanaf 2023-07-01 tot nu (zeker)',
    'Zes weken (42 dagen)',
    'first_sick_day (date), aow_date (date)',
    '{"wage_last_day":"2026-04-12","regime":"six_weeks_from_first_sick_day"}',
  ])
    expect(text).toContain(part);
  expect(explainRule('T-20').join('\n')).toContain('Niet gekozen: UWV: uiterlijk de eerste werkdag');
});
