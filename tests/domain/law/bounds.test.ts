// Longer than 300 lines: one row for each bound of each rule: the last day on one side, the first on the other.
import { plainDate } from '../../../domain/calendar/plain-date';
import { chainDaysFrom } from '../../../domain/law/chain-days';
import { chainsOf } from '../../../domain/law/chains';
import { Derivation } from '../../../domain/law/derivation';
import { explainRule, rekenRule } from '../../../domain/law/reken';
import { applyRule, NoRuleVersion, versionOn } from '../../../domain/law/rule';
import { InputError } from '../../../domain/law/rules/input-error';
import { bewaartermijnen } from '../../../domain/law/rules/P-20-bewaartermijnen';
import { loonsanctie } from '../../../domain/law/rules/T-33-loonsanctie';
import { aow } from '../../../domain/law/rules/U-10-aow';
import { beroepsziekte } from '../../../domain/law/rules/V-14-beroepsziekte';
import { wazoVerlof } from '../../../domain/law/rules/V-20-wazo-verlof';

const d = plainDate;

/** Both ends of what a field takes, and the first value beyond each. */
const BOUNDS: ReadonlyArray<[rule: string, field: string, rest: object, taken: unknown[], refused: unknown[]]> = [
  ['A-02', 'working_days', { sick_report_on: '2026-01-05' }, [0, 1000], [-1, 1001, 1.5]],
  ['H-01', 'year', {}, [2006, 2199], [1899, 2200, 2026.5]],
  ['H-02', 'days', { event: '2026-01-05' }, [1, 84], [0, 85, 1.5]],
  ['T-13', 'count', { pva_date: '2026-03-02' }, [1, 100], [0, 101, 1.5]],
  ['V-12', 'absence_workdays', {}, [0], [-1, 1.5]],
  ['L-04', 'agreed_waiting_days', { first_sick_day: '2026-01-05', workdays_iso: [1] }, [0, 2], [-1, 3, 0.5]],
  [
    'L-04',
    'workdays_iso',
    { first_sick_day: '2026-01-05', agreed_waiting_days: 1 },
    [[1, 7]],
    [[0], [8], [1, 8], [1.5], [], 1],
  ],
  ['F-01', 'threshold', { reports: [], evaluate_on: '2026-01-05', months: 12 }, [1, 120], [0, 121, 1.5]],
  ['F-01', 'months', { reports: [], evaluate_on: '2026-01-05', threshold: 3 }, [1, 120], [0, 121, 1.5]],
  ['A-04', 'recovered_on', { first_sick_day: '2026-01-05' }, ['2026-01-05'], ['2026-01-04']],
  [
    'S-05',
    'changes',
    { first_sick_day: '2026-01-05' },
    [[{ date: '2026-01-05', incapacity_pct: 0 }], [{ date: '2026-01-05', incapacity_pct: 100 }]],
    [1, 'x'],
  ],
  [
    'L-01',
    'hours_per_week',
    { monthly_wage_eur: 0, sick_year: 1, max_dagloon: 0, min_hourly_wage: 0, days_per_month: 0 },
    [0, 40],
    [-1],
  ],
  [
    'L-01',
    'sick_year',
    { monthly_wage_eur: 0, hours_per_week: 0, max_dagloon: 0, min_hourly_wage: 0, days_per_month: 0 },
    [1, 2],
    [0, 3],
  ],
  ['L-02', 'sick_year', { hours_per_week: 40, min_hourly_wage: 14.71 }, [1, 2], [0, 3]],
  ['V-03', 'group', { employment_start: '2026-01-05', first_sick_day: '2026-01-05' }, ['art29b_1'], ['art29b', 29]],
  ['V-12', 'severity', {}, ['verzuim'], ['griep']],
  [
    'S-03',
    'sick_again_from',
    { sick_before: ['2026-01-05', '2026-02-05'], wazo_leave: ['2026-02-06', '2026-02-09'], same_cause: true },
    ['2026-02-10'],
    ['2026-02-09'],
  ],
  [
    'S-03',
    'wazo_leave',
    { sick_before: ['2026-01-05', '2026-02-05'], sick_again_from: '2026-03-02', same_cause: true },
    [['2026-02-06', '2026-02-06']],
    [['2026-02-05', '2026-02-09'], ['2026-02-09', '2026-02-08'], ['2026-02-09'], 'x'],
  ],
  ['V-32', 'kind', { requested_on: '2026-01-05', requested_by: 'werknemer' }, ['deskundigenoordeel'], ['mening']],
  [
    'V-32',
    'requested_by',
    { requested_on: '2026-01-05', kind: 'deskundigenoordeel' },
    ['werknemer', 'werkgever'],
    ['uwv'],
  ],
  ['T-01', 'workdays_iso', { illness_starts: '2026-01-05', stopped_during_work: false }, [[1]], [[0]]],
  ['V-20', 'start', { due_date: '2026-08-03', birth: '2026-08-03' }, ['2026-06-23'], ['2026-06-22']],
];

describe('reken takes both ends of a range and refuses what lies beyond, naming the field', () => {
  const inputs = BOUNDS.flatMap(([rule, field, rest, taken, refused]) => [
    ...taken.map((value) => ({ rule, field, input: { ...rest, [field]: value }, fits: true })),
    ...refused.map((value) => ({ rule, field, input: { ...rest, [field]: value }, fits: false })),
  ]);
  test.each(inputs.filter(({ fits }) => fits))('$rule takes $input', ({ rule, input }) => {
    expect(rekenRule(rule, input)).toEqual(expect.any(Object));
  });
  test.each(inputs.filter(({ fits }) => !fits))('$rule refuses $input', ({ rule, field, input }) => {
    const ask = () => rekenRule(rule, input);
    expect(ask).toThrow(InputError);
    expect(ask).toThrow(new RegExp(`^${field}.*: `));
  });
});

describe('reken names the place of what is wrong', () => {
  const changes = (change: unknown) => ({ first_sick_day: '2026-01-05', changes: [change] });
  const episodes = (...list: unknown[]) => ({ episodes: list });
  test.each([
    ['S-05', changes(null), 'changes[0].incapacity_pct: geef een percentage van 0 tot en met 100.'],
    ['S-05', changes({ date: '2026-01-12', incapacity_pct: -1 }), 'changes[0].incapacity_pct: '],
    ['S-05', changes({ date: '2026-01-12', incapacity_pct: 101 }), 'changes[0].incapacity_pct: '],
    ['S-05', changes({ date: '2026-01-12', incapacity_pct: '50' }), 'changes[0].incapacity_pct: '],
    ['S-05', changes({ incapacity_pct: 50 }), 'changes[0].date: niets is geen datum'],
    ['S-05', changes({ date: '2026-01-04', incapacity_pct: 50 }), 'changes[0].date: ligt voor first_sick_day'],
    ['S-01', episodes(null), 'episodes[0]: geef een tijdvak met first en last.'],
    ['S-01', episodes('2026-01-05'), 'episodes[0]: geef een tijdvak met first en last.'],
    ['S-01', episodes({ first: 5 }), 'episodes[0].first: 5 is geen datum'],
    ['S-01', episodes({ first: '2026-01-05', last: 'x' }), 'episodes[0].last: "x" is geen datum'],
    ['S-01', episodes(['2026-01-05', '2026-01-04']), 'episodes[0].last: ligt voor first'],
    [
      'S-01',
      episodes(['2026-01-05', '2026-01-10'], ['2026-01-10', null]),
      'episodes[1].first: ligt niet na het vorige tijdvak',
    ],
    ['S-01', { episodes: {} }, 'episodes: is geen lijst'],
    ['V-02', { category: 5, first_sick_day: '2026-01-05' }, 'category: 5 is geen tekst'],
    [
      'S-06',
      { first_sick_day: '2026-01-05', recovered_on: 'x', never_ill: true, work_missed: true },
      'recovered_on: "x" is geen datum',
    ],
    [
      'F-01',
      { reports: [], evaluate_on: '2026-01-05', threshold: Number.POSITIVE_INFINITY, months: 12 },
      'threshold: null is geen getal',
    ],
    ['T-20', null, 'JSON: is geen object'],
    ['T-20', 'x', 'JSON: is geen object'],
    ['T-13', {}, 'last_evaluation_date: ontbreekt; T-13 verwacht last_evaluation_date.'],
    [
      'T-33',
      { first_sick_day: '2024-01-08', decision: '2025-12-01' },
      'base_period_last_day: ontbreekt; T-33 verwacht first_sick_day, base_period_last_day, decision.',
    ],
    [
      'U-10',
      { first_sick_day: '2005-12-31', aow_date: '2020-01-01' },
      'first_sick_day: geen regelversie voor deze datum',
    ],
    [
      'U-10',
      { first_sick_day: '2005-12-31', aow_date: '2005-01-01' },
      'first_sick_day: geen regelversie voor deze datum',
    ],
    ['H-01', { year: 2005 }, 'year: geen regelversie voor deze datum (2005-01-01)'],
    [
      'L-04',
      { episodes: [['2005-12-31', null]], agreed_waiting_days: 1 },
      'episodes[0][0]: geen regelversie voor deze datum',
    ],
  ])('%s %j', (rule, input, sentence) => {
    expect(() => rekenRule(rule, input)).toThrow(sentence);
  });

  test('a key without a value is no key', () => {
    expect(rekenRule('T-20', { first_sick_day: '2026-01-05', today: undefined })).toMatchObject({
      legal_latest: '2026-10-26',
    });
  });

  test('errors have a code that does not change with the words', () => {
    expect(new InputError('field', 'reason').code).toBe('ONJUISTE_INVOER');
    expect(new NoRuleVersion('T-20', d('2005-01-01')).code).toBe('GEEN_REGELVERSIE');
  });
});

/** Worked out from the articles: the last day on which a condition holds and the first on which it does not. */
describe('boundaries of the rules', () => {
  const OLD = {
    birth_date: '1961-12-31',
    employment_start: '2018-01-01',
    first_sick_day: '2018-01-01',
    ww_weeks_before: 53,
  };
  const wage = { sick_year: 1, max_dagloon: 304.25, min_hourly_wage: 14.71, days_per_month: 21.75 };
  test.each([
    ['V-06', OLD, { eligible: true }],
    ['V-06', { ...OLD, birth_date: '1962-01-01' }, { eligible: false }],
    ['V-06', { ...OLD, employment_start: '2017-12-31' }, { eligible: false }],
    ['V-06', { ...OLD, employment_start: '2019-12-31', first_sick_day: '2019-12-31' }, { eligible: true }],
    ['V-06', { ...OLD, employment_start: '2020-01-01', first_sick_day: '2020-01-01' }, { eligible: false }],
    ['V-06', { ...OLD, ww_weeks_before: 52 }, { eligible: false }],
    ['V-06', { ...OLD, first_sick_day: '2017-12-31' }, { eligible: false }],
    ['V-06', { ...OLD, first_sick_day: '2022-12-31' }, { eligible: true }],
    ['V-06', { ...OLD, first_sick_day: '2023-01-01' }, { eligible: false }],
    ['V-03', { group: 'art29b_1', employment_start: '2021-01-06', first_sick_day: '2026-01-05' }, { in_window: true }],
    ['V-03', { group: 'art29b_1', employment_start: '2021-01-05', first_sick_day: '2026-01-05' }, { in_window: false }],
    ['V-03', { group: 'art29b_4', employment_start: '2021-01-05', first_sick_day: '2026-01-05' }, { in_window: false }],
    ['V-03', { group: 'art29b_2', employment_start: '2026-01-05', first_sick_day: '2026-01-05' }, { in_window: true }],
    ['V-03', { group: 'art29b_2', employment_start: '2026-01-06', first_sick_day: '2026-01-05' }, { in_window: false }],
    [
      'V-08',
      { category: 'no_risk', first_sick_day: '2026-01-05', employee_reports_recovery_on: '2026-02-14' },
      { combined_report_due: '2026-02-16' },
    ],
    [
      'V-08',
      { category: 'no_risk', first_sick_day: '2026-01-05', employee_reports_recovery_on: '2026-02-15' },
      { combined_report_due: '2026-02-16' },
    ],
    [
      'V-30',
      { first_sick_day: '2026-01-05', application: '2026-01-25' },
      { in_window: false, earliest_benefit_start: null },
    ],
    [
      'V-30',
      { first_sick_day: '2026-01-05', application: '2026-01-26' },
      { in_window: true, earliest_benefit_start: '2026-04-06' },
    ],
    ['V-30', { first_sick_day: '2026-01-05', application: '2026-01-27' }, { earliest_benefit_start: '2026-04-07' }],
    [
      'V-30',
      { first_sick_day: '2026-01-05', application: '2027-04-25' },
      { in_window: true, earliest_benefit_start: '2027-07-04' },
    ],
    ['V-30', { first_sick_day: '2026-01-05', application: '2027-04-26' }, { in_window: false }],
    ['A-04', { first_sick_day: '2026-01-05', recovered_on: '2026-04-05' }, { absent_longer_than_3_months: false }],
    ['A-04', { first_sick_day: '2026-01-05', recovered_on: '2026-04-06' }, { absent_longer_than_3_months: true }],
    [
      'S-06',
      { first_sick_day: '2026-01-05', recovered_on: '2026-01-05', never_ill: false, work_missed: true },
      { kind: 'herstel' },
    ],
    [
      'S-06',
      { first_sick_day: '2026-01-05', recovered_on: '2026-01-05', never_ill: false, work_missed: false },
      { kind: 'intrekking' },
    ],
    [
      'S-06',
      { first_sick_day: '2026-01-05', recovered_on: '2026-01-06', never_ill: false, work_missed: false },
      { kind: 'herstel' },
    ],
    [
      'S-06',
      { first_sick_day: '2026-01-05', recovered_on: null, never_ill: false, work_missed: true },
      { kind: 'ziek' },
    ],
    [
      'S-05',
      {
        first_sick_day: '2026-01-05',
        changes: [
          { date: '2026-03-30', incapacity_pct: 0 },
          { date: '2026-03-16', incapacity_pct: 0 },
        ],
      },
      { recovery_date: '2026-03-16', episode_last_day: '2026-03-15' },
    ],
    ['U-04', { employment_last_day: '2026-05-31', ill_on: '2026-05-31' }, { within_four_weeks: false }],
    ['U-04', { employment_last_day: '2026-05-31', ill_on: '2026-06-01' }, { within_four_weeks: true }],
    [
      'U-10',
      { first_sick_day: '2026-03-02', aow_date: '2026-03-02' },
      { wage_last_day: '2026-04-12', regime: 'six_weeks_from_first_sick_day' },
    ],
    ['U-10', { first_sick_day: '2023-06-30', aow_date: '2023-01-01' }, { wage_last_day: '2023-09-28' }],
    [
      'T-27',
      {
        first_sick_day: '2024-01-08',
        uwv_letter_received: '2025-09-21',
        wia_application: '2025-10-19',
        uwv42_filed_before_week81: true,
      },
      { letter_late: false, application_deemed_timely_until: '2025-10-19', timely: true },
    ],
    [
      'T-27',
      {
        first_sick_day: '2024-01-08',
        uwv_letter_received: '2025-09-22',
        wia_application: '2025-10-20',
        uwv42_filed_before_week81: true,
      },
      { letter_late: true, application_deemed_timely_until: '2025-10-20', timely: true },
    ],
    ['L-01', { ...wage, monthly_wage_eur: 0, hours_per_week: 0 }, { wage_due: 0 }],
    [
      'L-04',
      { first_sick_day: '2026-01-05', workdays_iso: [1, 2, 3], agreed_waiting_days: 1 },
      { unpaid_days: ['2026-01-05'] },
    ],
    ['V-20', { due_date: '2026-08-03', start: '2026-06-02', birth: '2026-06-01' }, { prenatal_days: 0 }],
  ])('%s %j', (rule, input, expected) => {
    expect(rekenRule(rule, input)).toMatchObject(expected);
  });

  test('V-20 leave that began on the day of an early birth began before the window', () => {
    const early = { due_date: '2026-08-03', start: '2026-06-01', birth: '2026-06-01' };
    expect(() => rekenRule('V-20', early)).toThrow('start: ligt voor de eerste mogelijke dag 2026-06-23');
  });
});

describe('T-33 leave around the end of the wage', () => {
  const sanction = (...leaves: Array<[string, string]>) =>
    applyRule(loonsanctie, {
      firstSickDay: d('2024-01-08'),
      baseEnd: Derivation.from(d('2026-01-04'), 'Einde van het loontijdvak'),
      decision: d('2025-11-20'),
      leaves: leaves.map(([from, until]) => ({ from: d(from), until: d(until) })),
    });
  test.each([
    ['ends with the wage', ['2025-10-01', '2026-01-04'], '2026-01-05', '2027-01-03'],
    ['ends the day after', ['2025-10-01', '2026-01-05'], '2026-01-06', '2027-01-04'],
    ['begins with the sanction', ['2026-01-05', '2026-04-26'], '2026-04-27', '2027-04-25'],
    ['begins a day into it', ['2026-01-06', '2026-04-27'], '2026-01-05', '2027-04-25'],
    ['begins on its last day', ['2027-01-03', '2027-04-24'], '2026-01-05', '2027-04-25'],
    ['begins after it', ['2027-01-04', '2027-04-25'], '2026-01-05', '2027-01-03'],
  ] as Array<[string, [string, string], string, string]>)('that %s', (_name, leave, startsOn, lastDay) => {
    const found = sanction(leave);
    expect(found.startsOn?.date).toBe(startsOn);
    expect(found.wageLastDay.date).toBe(lastDay);
  });
  test('that another leave pushed into the sanction counts, in whatever order they are given', () => {
    const leaves: Array<[string, string]> = [
      ['2027-02-01', '2027-02-28'],
      ['2026-06-01', '2026-09-20'],
    ];
    expect(sanction(...leaves).wageLastDay.date).toBe('2027-05-23');
    expect(sanction(...leaves.reverse()).wageLastDay.date).toBe('2027-05-23');
  });
});

describe('explanations', () => {
  test('a step names its ground, how long it is and where it leads', () => {
    const start = Derivation.from(d('2026-01-05'), 'Feit');
    expect(start.plusDays(-2, 'Eerder').why.at(-1)).toBe('Eerder (min 2 dagen): zaterdag 3 januari 2026.');
    expect(start.plusDays(0, 'Zelf').why.at(-1)).toBe('Zelf (plus 0 dagen): maandag 5 januari 2026.');
    expect(start.plusMonths(1, 'Later').why.at(-1)).toBe('Later (plus 1 maanden): donderdag 5 februari 2026.');
    expect(start.movedTo(d('2026-01-05'), 'Zelfde dag').why).toHaveLength(1);
    expect(chainDaysFrom(d('2026-01-05'))(0, 'Eerste dag').why).toEqual(['Eerste ziektedag: maandag 5 januari 2026.']);
  });

  test('P-20 names the term and where it stands', () => {
    const { keepUntil } = versionOn(bewaartermijnen, d('2026-05-01')).compute({
      kind: 'medisch-dossier',
      event: d('2026-05-01'),
    });
    expect(keepUntil.why.at(-1)).toBe('Bewaartermijn (BW art. 7:454) (plus 240 maanden): dinsdag 1 mei 2046.');
  });

  test('V-20 names weeks, birth and the days that were not taken', () => {
    const { compute } = versionOn(wazoVerlof, d('2026-08-03'));
    const leave = compute({ dueDate: d('2026-08-03'), start: d('2026-07-07'), birth: d('2026-08-03') });
    expect(leave.earliestStart.why.at(-1)).toContain('Verlof 6 weken voor die dag');
    expect(leave.lastDay.why).toEqual([
      'Bevalling: maandag 3 augustus 2026.',
      'Tien weken bevallingsverlof en 14 dagen die voor de bevalling niet zijn opgenomen (WAZO art. 3:1 lid 3) (plus 84 dagen): maandag 26 oktober 2026.',
    ]);
    expect(compute({ dueDate: d('2026-08-03') }).lastDay.why[0]).toContain('Uitgerekende datum');
  });

  test('U-10 names from which day it counts', () => {
    const why = (firstSickDay: string, aowDate: string) => {
      const at = chainDaysFrom(d(firstSickDay));
      return versionOn(aow, d(aowDate > firstSickDay ? aowDate : firstSickDay))
        .compute({ at, firstSickDay: d(firstSickDay), aowDate: d(aowDate) })
        .wageLastDay.why.join(' ');
    };
    expect(why('2026-03-02', '2026-08-15')).toContain('AOW-leeftijd bereikt: zaterdag 15 augustus 2026.');
    expect(why('2026-03-02', '2026-08-15')).toContain('Loondoorbetaling zes weken vanaf de AOW-leeftijd');
    expect(why('2026-03-02', '2025-11-20')).not.toContain('AOW-leeftijd bereikt');
    expect(why('2015-12-31', '2015-01-01')).toContain('Begin van de overgangstermijn: vrijdag 1 juli 2016.');
    expect(why('2015-12-31', '2016-07-01')).toContain('AOW-leeftijd bereikt: vrijdag 1 juli 2016.');
  });

  test('V-14 without the consent that is asked nothing is reported', () => {
    const report = (consentRequired: boolean, consentGiven: boolean) =>
      applyRule(beroepsziekte, { diagnosedOn: d('2026-01-05'), consentRequired, consentGiven });
    expect(report(true, false).mayReport).toBe(false);
    expect(report(true, true).mayReport).toBe(true);
    expect(report(false, false).mayReport).toBe(true);
  });

  test('a rule in words: sources, versions, input, examples', () => {
    expect(explainRule('T-20').slice(0, 18)).toEqual([
      'T-20 42e-weeksmelding aan UWV',
      '',
      'Bronnen:',
      expect.stringMatching(/^ {2}ZW 38 lid 1 \| BWBR0001888 \| https:/),
      expect.stringMatching(/^ {2}ATW 4 onder a \| BWBR0002448 \| https:/),
      '',
      'Versies, gekozen op: eerste ziektedag',
      '  vanaf 2014-01-01 tot nu (zeker)',
      expect.stringContaining('    42 weken zijn 294 dagen'),
      expect.stringContaining('    Niet gekozen: UWV: uiterlijk de eerste werkdag'),
      '',
      'Invoer:',
      '  first_sick_day (date)',
      '',
      'Voorbeelden:',
      '  op zaterdag',
      '    {"first_sick_day":"2025-03-01"}',
      expect.stringContaining('"legal_latest":"2025-12-20"'),
    ]);
    expect(explainRule('T-05')).toContain('  contract met de arbodienst');
    expect(explainRule('T-05').filter((line) => line.includes('Niet gekozen'))).toEqual([]);
  });
});

describe('S-01 chains', () => {
  const chains = (episodes: Array<[string, string | null]>, leaves: Array<[string, string, boolean | null]> = []) =>
    chainsOf({
      episodes: episodes.map(([first, last]) => ({ first: d(first), last: last === null ? null : d(last) })),
      leaves: leaves.map(([from, until, sameCause]) => ({ from: d(from), until: d(until), sameCause })),
    });

  test('gaps of all episodes are kept', () => {
    const [chain] = chains([
      ['2026-01-05', '2026-01-16'],
      ['2026-01-26', '2026-02-13'],
      ['2026-03-09', null],
    ]);
    expect(chain).toMatchObject({
      gaps: [9, 23],
      cumulativeDaysBefore: 31,
      virtualFirstDay: '2026-02-06',
      openQuestions: [],
    });
    expect(chains([['2026-01-05', null]])[0]?.gaps).toEqual([]);
  });

  test('leave within an episode that ended is cut out of it', () => {
    const [chain] = chains([['2026-01-05', '2026-09-30']], [['2026-03-02', '2026-06-21', true]]);
    expect(chain?.episodes).toEqual([
      { first: '2026-01-05', last: '2026-03-01' },
      { first: '2026-06-22', last: '2026-09-30' },
    ]);
  });

  test.each([
    ['ends on the last sick day', ['2026-03-02', '2026-06-21'], '2026-06-21', ['2026-01-05..2026-03-01']],
    [
      'ends the day before',
      ['2026-03-02', '2026-06-21'],
      '2026-06-22',
      ['2026-01-05..2026-03-01', '2026-06-22..2026-06-22'],
    ],
    ['begins on the last sick day', ['2026-03-02', '2026-06-21'], '2026-03-02', ['2026-01-05..2026-03-01']],
    ['begins the day after', ['2026-03-02', '2026-06-21'], '2026-03-01', ['2026-01-05..2026-03-01']],
    ['is over on the first sick day', ['2025-10-01', '2026-01-04'], '2026-03-01', ['2026-01-05..2026-03-01']],
    ['ends on the first sick day', ['2025-10-01', '2026-01-05'], '2026-03-01', ['2026-01-06..2026-03-01']],
  ] as Array<[string, [string, string], string, string[]]>)('leave that %s', (_name, [from, until], last, pieces) => {
    const found = chains([['2026-01-05', last]], [[from, until, true]]);
    expect(found.flatMap(({ episodes }) => episodes.map((piece) => `${piece.first}..${piece.last}`))).toEqual(pieces);
  });

  test('the question names what is asked and of which episode', () => {
    expect(chains([['2026-01-12', null]], [['2026-03-02', '2026-06-21', null]])[0]?.openQuestions).toEqual([
      { about: 'zelfde-oorzaak', episodeFirst: '2026-06-22', gapDaysExcludingLeave: 0 },
    ]);
    expect(
      chains(
        [
          ['2026-01-12', '2026-02-15'],
          ['2026-06-29', null],
        ],
        [['2026-03-02', '2026-06-21', null]],
      )[0]?.openQuestions,
    ).toEqual([{ about: 'samentelling-bij-verlof', episodeFirst: '2026-06-29', gapDaysExcludingLeave: 21 }]);
  });

  test('episodes that cannot be are refused', () => {
    expect(() => chains([['2026-01-05', '2026-01-04']])).toThrow('tijdvak vanaf 2026-01-05 eindigt voor het begint');
    expect(() =>
      chains([
        ['2026-01-05', '2026-01-12'],
        ['2026-01-12', null],
      ]),
    ).toThrow('tijdvak vanaf 2026-01-12 overlapt het vorige');
    expect(() =>
      chains([
        ['2026-01-05', null],
        ['2026-02-02', null],
      ]),
    ).toThrow('tijdvak vanaf 2026-02-02 overlapt het vorige');
  });
});
