// Longer than 300 lines: one row per rule, each with a life that the rule decides something in.
import type { Fact } from '../../../domain/case/facts';
import { ziekmelding } from '../case/lives';
import { fact, SICK } from '../obligations/plan-rows';

/** Another answer of the same shape, for the made-up version. */
export type Change = (answer: never) => unknown;

export type Life = { asOf: string; facts: Fact[]; context?: object };

export type Case = {
  rule: string;
  /** The deciding date of the life and of the question below. */
  decidedOn: string;
  life: Life;
  asked: object;
  /** What of the plan moves with the rule, and nothing else. */
  moves: string[];
  /** What a version of the day after moves: parts of the same rule that a later day decides. */
  later?: string[];
  change?: Change;
};

const sick = (on: string, more: object = {}) => ziekmelding(on, on, more);
const on = (asOf: string, facts: Fact[], context: object = {}): Life => ({ asOf, facts, context });
const FIRST = '2026-01-05';
const D0 = { first_sick_day: FIRST };

const WAGE = { monthlyWage: 2500, hoursPerWeek: 40 };
const CAO = { ...WAGE, doorbetaling: [{ fromWeek: 1, pct: 100 }] };
const RELAPSE = [sick(FIRST), fact('herstelmelding', '2026-02-02', { recoveredOn: '2026-02-02' }), sick('2026-02-16')];
const BIRTH_LEAVE = fact('zwangerschapsverlof', '2026-02-01', {
  from: '2026-02-02',
  until: '2026-05-24',
  sameCause: true,
});
const PREGNANT = fact('zwangerschap', '2026-01-05', { dueDate: '2026-08-03' });
const DONOR = fact('vangnet', '2026-01-06', { ground: 'orgaandonatie' });
const ENDS = fact('einde-dienstverband', '2026-03-02', { lastDay: '2026-04-30' });
const SANCTION = fact('loonsanctie', '2027-11-01', { decided: '2027-11-01' });

/** Every rule that the plan asks, each in a life that it decides something in. */
export const CASES: Case[] = [
  {
    rule: 'T-02',
    decidedOn: FIRST,
    life: on('2026-02-10', [SICK]),
    asked: { ...D0, date: '2026-02-10' },
    moves: ['sickDay', 'sickWeek'],
  },
  {
    rule: 'T-03',
    decidedOn: '2026-02-16',
    life: on('2026-03-01', RELAPSE),
    asked: { current_first: '2026-02-16', sick_days_before: 28 },
    moves: [
      '42e-weeksmelding',
      'actueel-oordeel',
      'eerstejaarsevaluatie',
      'einde-loondoorbetaling',
      'einde-opzegverbod',
      'einde-wachttijd',
      'eindevaluatie',
      'evaluatie-1..15',
      'jaar-2-loon',
      'loonsanctiebesluit',
      'navraag-wia-brief',
      'oordeel-langdurig-verzuim',
      'plan-van-aanpak',
      'probleemanalyse',
      're-integratieverslag',
      'tweede-spoor',
      'uwv-wia-brief',
      'virtualFirstSickDay',
      'wia-aanvraag',
      'wia-beslissing',
    ],
  },
  { rule: 'T-05', decidedOn: FIRST, life: on('2026-01-06', [SICK]), asked: D0, moves: ['melding-arbodienst'] },
  {
    rule: 'T-10',
    decidedOn: FIRST,
    life: on('2026-01-06', [SICK]),
    asked: D0,
    moves: ['evaluatie-1..15', 'oordeel-langdurig-verzuim', 'plan-van-aanpak', 'probleemanalyse'],
  },
  {
    rule: 'T-12',
    decidedOn: FIRST,
    life: on('2026-02-16', [SICK, fact('probleemanalyse', '2026-02-12', { mogelijkheden: true })]),
    asked: { ...D0, probleemanalyse_date: '2026-02-12' },
    moves: ['evaluatie-1..16', 'oordeel-langdurig-verzuim', 'plan-van-aanpak'],
  },
  {
    rule: 'T-13',
    decidedOn: '2026-02-20',
    life: on('2026-02-21', [
      SICK,
      fact('probleemanalyse', '2026-02-12', { mogelijkheden: true }),
      fact('plan-van-aanpak', '2026-02-20'),
    ]),
    asked: { last_evaluation_date: '2026-02-20' },
    moves: ['evaluatie-1..16'],
    later: ['evaluatie-2..16'],
  },
  { rule: 'T-20', decidedOn: FIRST, life: on('2026-10-20', [SICK]), asked: D0, moves: ['42e-weeksmelding'] },
  {
    rule: 'T-21',
    decidedOn: FIRST,
    life: on('2026-11-20', [SICK]),
    asked: { ...D0, filed_on: '2026-11-20' },
    moves: ['42e-weeksmelding', 'grens-81-weken'],
  },
  {
    rule: 'T-22',
    decidedOn: FIRST,
    life: on('2026-10-20', [SICK]),
    asked: D0,
    moves: ['eerstejaarsevaluatie', 'tweede-spoor'],
  },
  {
    rule: 'T-24',
    decidedOn: '2026-12-18',
    life: on('2026-12-20', [SICK, fact('eerstejaarsevaluatie', '2026-12-18')]),
    asked: { eje_date: '2026-12-18' },
    moves: ['tweede-spoor'],
  },
  {
    rule: 'T-27',
    decidedOn: FIRST,
    life: on('2026-12-20', [SICK]),
    asked: { ...D0, wia_application: '2027-10-01', uwv42_filed_before_week81: true },
    moves: ['loonsanctiebesluit', 'navraag-wia-brief', 'uwv-wia-brief', 'wia-aanvraag', 'wia-beslissing'],
  },
  { rule: 'T-28', decidedOn: FIRST, life: on('2026-12-20', [SICK]), asked: D0, moves: ['actueel-oordeel'] },
  { rule: 'T-29', decidedOn: FIRST, life: on('2026-12-20', [SICK]), asked: D0, moves: ['eindevaluatie'] },
  { rule: 'T-30', decidedOn: FIRST, life: on('2026-12-20', [SICK]), asked: D0, moves: ['re-integratieverslag'] },
  {
    rule: 'T-31',
    decidedOn: FIRST,
    life: on('2026-12-20', [SICK]),
    asked: { ...D0, wia_application: '2027-10-01', employee_has_valid_reason: true },
    moves: [
      'einde-loondoorbetaling',
      'einde-opzegverbod',
      'evaluatie-16..16',
      'loonsanctiebesluit',
      'wia-aanvraag',
      'wia-beslissing',
    ],
  },
  {
    rule: 'T-32',
    decidedOn: '2027-10-01',
    life: on('2027-10-02', [SICK, fact('wia-aanvraag', '2027-10-01')]),
    asked: { application_received: '2027-10-01' },
    moves: ['wia-beslissing'],
  },
  {
    rule: 'T-33',
    decidedOn: FIRST,
    life: on('2027-11-02', [SICK, fact('wia-aanvraag', '2027-10-01'), SANCTION]),
    asked: { ...D0, base_period_last_day: '2028-01-02', decision: '2027-11-01' },
    moves: [
      'bekortingsmelding',
      'einde-loondoorbetaling',
      'einde-loonsanctie',
      'einde-opzegverbod',
      'evaluatie-16..24',
      'loonsanctiebesluit',
      'wia-beslissing',
    ],
  },
  {
    rule: 'T-34',
    decidedOn: '2028-07-02',
    life: on('2027-09-02', [SICK, fact('vrijwillige-verlenging', '2027-09-01', { until: '2028-07-02' })]),
    asked: { ...D0, extension_last_day: '2028-07-02' },
    moves: [
      'actueel-oordeel',
      'eindevaluatie',
      'loonsanctiebesluit',
      're-integratieverslag',
      'wia-aanvraag',
      'wia-beslissing',
    ],
  },
  {
    rule: 'T-35',
    decidedOn: FIRST,
    life: on('2026-12-20', [SICK]),
    asked: D0,
    moves: [
      'actueel-oordeel',
      'einde-loondoorbetaling',
      'einde-opzegverbod',
      'einde-wachttijd',
      'eindevaluatie',
      'evaluatie-16..16',
      'loonsanctiebesluit',
      're-integratieverslag',
      'wia-aanvraag',
      'wia-beslissing',
    ],
  },
  {
    rule: 'T-37',
    decidedOn: '2027-11-01',
    life: on('2027-11-02', [SICK, fact('wia-aanvraag', '2027-10-01'), SANCTION]),
    asked: { decision_sent: '2027-11-01' },
    moves: ['bezwaar'],
  },
  {
    rule: 'S-01',
    decidedOn: '2026-02-02',
    life: on('2026-03-01', RELAPSE),
    asked: {
      episodes: [
        [FIRST, '2026-02-01'],
        ['2026-02-16', null],
      ],
    },
    moves: [
      '42e-weeksmelding',
      'actueel-oordeel',
      'eerdereGevallen',
      'eerstejaarsevaluatie',
      'einde-loondoorbetaling',
      'einde-opzegverbod',
      'einde-wachttijd',
      'eindevaluatie',
      'evaluatie-1..15',
      'firstSickDay',
      'geval',
      'herstelbewaking',
      'jaar-2-loon',
      'loonsanctiebesluit',
      'melding-arbodienst',
      'navraag-wia-brief',
      'oordeel-langdurig-verzuim',
      'plan-van-aanpak',
      'probleemanalyse',
      're-integratieverslag',
      'sickDay',
      'sickWeek',
      'tweede-spoor',
      'uwv-wia-brief',
      'virtualFirstSickDay',
      'wia-aanvraag',
      'wia-beslissing',
    ],
    change: (link: object) => ({ ...link, result: 'new_case' }),
  },
  {
    rule: 'S-02',
    decidedOn: '2026-02-02',
    life: on('2026-02-10', RELAPSE.slice(0, 2)),
    asked: { recovered_on: '2026-02-02' },
    moves: ['herstelbewaking'],
  },
  {
    rule: 'S-03',
    decidedOn: '2026-02-02',
    life: on('2026-06-01', [SICK, BIRTH_LEAVE]),
    asked: {
      sick_before: [FIRST, '2026-02-01'],
      wazo_leave: ['2026-02-02', '2026-05-24'],
      sick_again_from: '2026-05-25',
      same_cause: true,
    },
    moves: [
      '42e-weeksmelding',
      'actueel-oordeel',
      'eerdereGevallen',
      'eerstejaarsevaluatie',
      'einde-loondoorbetaling',
      'einde-opzegverbod',
      'einde-wachttijd',
      'eindevaluatie',
      'evaluatie-1..15',
      'firstSickDay',
      'geval',
      'jaar-2-loon',
      'loonsanctiebesluit',
      'melding-arbodienst',
      'navraag-wia-brief',
      'oordeel-langdurig-verzuim',
      'oordeel-zelfde-oorzaak',
      'plan-van-aanpak',
      'probleemanalyse',
      're-integratieverslag',
      'sickDay',
      'sickWeek',
      'tweede-spoor',
      'uwv-wia-brief',
      'virtualFirstSickDay',
      'wia-aanvraag',
      'wia-beslissing',
    ],
    change: (link: object) => ({ ...link, result: 'new_case' }),
  },
  {
    rule: 'F-01',
    decidedOn: '2026-06-01',
    life: on('2026-06-02', [
      sick('2025-09-01'),
      fact('herstelmelding', '2025-09-05', { recoveredOn: '2025-09-05' }),
      sick('2026-02-02'),
      fact('herstelmelding', '2026-02-05', { recoveredOn: '2026-02-05' }),
      sick('2026-06-01'),
    ]),
    asked: { reports: ['2025-09-01', '2026-02-02', '2026-06-01'], evaluate_on: '2026-06-01', threshold: 3, months: 12 },
    moves: ['frequent-verzuimgesprek'],
  },
  {
    rule: 'V-02',
    decidedOn: FIRST,
    life: on('2026-01-10', [SICK, DONOR]),
    asked: { ...D0, category: 'organ_donation' },
    moves: ['vangnetmelding'],
  },
  {
    rule: 'V-03',
    decidedOn: FIRST,
    life: on('2026-01-10', [SICK], { start: '2025-12-15' }),
    asked: { ...D0, employment_start: '2025-12-15' },
    moves: ['no-risk-vraag'],
  },
  {
    rule: 'V-06',
    decidedOn: '2024-12-30',
    life: on('2025-01-10', [sick('2024-12-30'), fact('vangnet', '2025-01-06', { ground: '29d', wwWeeks: 60 })], {
      birthDate: '1961-12-31',
      start: '2019-12-31',
    }),
    asked: {
      first_sick_day: '2024-12-30',
      birth_date: '1961-12-31',
      employment_start: '2019-12-31',
      ww_weeks_before: 60,
    },
    moves: ['42e-weeksmelding', 'vangnetmelding'],
  },
  {
    rule: 'V-07',
    decidedOn: FIRST,
    life: on('2026-04-20', [
      SICK,
      fact('vangnet', '2026-04-15', { ground: 'no-risk', group: 2, clearOn: '2026-04-15' }),
    ]),
    asked: { ...D0, reasonably_clear_on: '2026-04-15' },
    moves: ['vangnetmelding'],
  },
  {
    rule: 'V-08',
    decidedOn: '2026-03-02',
    life: on('2026-03-03', [SICK, DONOR, fact('herstelmelding', '2026-03-02', { recoveredOn: '2026-03-02' })]),
    asked: { employee_reports_recovery_on: '2026-03-02' },
    moves: ['vangnet-herstelmelding', 'vangnetmelding'],
  },
  {
    rule: 'V-10',
    decidedOn: '2026-01-20',
    life: on('2026-02-01', [SICK, fact('derde-aansprakelijk', '2026-01-20')]),
    asked: { known_since: '2026-01-20', wam: false },
    moves: ['regres'],
  },
  {
    rule: 'V-12',
    decidedOn: '2026-01-03',
    life: on('2026-01-06', [
      SICK,
      fact('arbeidsongeval', '2026-01-05', { happened: '2026-01-03', severity: 'ziekenhuis' }),
    ]),
    asked: { severity: 'ziekenhuisopname', accident_on: '2026-01-03' },
    moves: ['arbeidsongeval-melding', 'arbeidsongeval-registratie'],
  },
  {
    rule: 'V-14',
    decidedOn: '2026-03-02',
    life: on('2026-03-03', [SICK, fact('beroepsziekte', '2026-03-02')]),
    asked: { diagnosed_on: '2026-03-02', consent_required: true, consent_given: false },
    moves: ['beroepsziektemelding'],
  },
  {
    rule: 'V-20',
    decidedOn: '2026-07-20',
    life: on('2026-07-21', [SICK, PREGNANT, fact('bevalling', '2026-07-21', { date: '2026-07-20' })]),
    asked: { due_date: '2026-08-03', start: '2026-07-01', birth: '2026-07-20' },
    moves: ['vangnetmelding', 'wazo-aanvraag'],
  },
  {
    rule: 'V-30',
    decidedOn: FIRST,
    life: on('2026-03-03', [SICK, fact('vervroegde-wia-grond', '2026-03-02')]),
    asked: { ...D0, application: '2026-03-10' },
    moves: ['vervroegde-wia-aanvraag'],
  },
  {
    rule: 'V-32',
    decidedOn: '2026-03-02',
    life: on('2026-03-03', [SICK, fact('deskundigenoordeel', '2026-03-02')]),
    asked: { requested_on: '2026-03-02', kind: 'deskundigenoordeel', requested_by: 'werkgever' },
    moves: ['deskundigenoordeel'],
  },
  {
    rule: 'U-01',
    decidedOn: FIRST,
    life: on('2026-03-03', [SICK, ENDS]),
    asked: { ...D0, employment_last_day: '2026-04-30' },
    moves: ['riv-ziek-uit-dienst', 'ziek-uit-dienst-melding'],
  },
  {
    rule: 'U-02',
    decidedOn: '2026-05-11',
    life: on('2026-05-12', [SICK, ENDS, fact('uwv-wia-brief', '2026-05-11')]),
    asked: { uwv_letter_received: '2026-05-11' },
    moves: ['riv-upload'],
  },
  {
    rule: 'U-04',
    decidedOn: '2026-04-30',
    life: on('2026-05-12', [fact('einde-dienstverband', '2026-03-02', { lastDay: '2026-04-30' }), sick('2026-05-11')]),
    asked: { employment_last_day: '2026-04-30', ill_on: '2026-05-11' },
    moves: ['nawerking-melding'],
  },
  {
    rule: 'U-06',
    decidedOn: FIRST,
    life: on('2026-05-12', [SICK, ENDS], { erdZw: true }),
    asked: D0,
    moves: ['einde-loondoorbetaling', 'einde-opzegverbod', 'einde-wachttijd', 'evaluatie-16..16', 'loonsanctiebesluit'],
  },
  {
    rule: 'U-10',
    decidedOn: '2026-08-15',
    life: on('2026-05-12', [SICK], { aowDate: '2026-08-15' }),
    asked: { ...D0, aow_date: '2026-08-15' },
    moves: ['einde-loondoorbetaling', 'einde-loondoorbetaling-aow', 'einde-opzegverbod'],
  },
  {
    rule: 'U-12',
    decidedOn: '2026-03-02',
    life: on('2026-03-03', [SICK, fact('overlijden', '2026-03-02', { date: '2026-03-02' })]),
    asked: { died_on: '2026-03-02' },
    moves: ['overlijdensuitkering'],
  },
  { rule: 'U-20', decidedOn: FIRST, life: on('2026-05-12', [SICK]), asked: D0, moves: ['einde-opzegverbod'] },
  {
    rule: 'L-01',
    decidedOn: FIRST,
    life: on('2026-05-12', [SICK], WAGE),
    asked: {
      ...D0,
      monthly_wage_eur: 2500,
      hours_per_week: 40,
      sick_year: 1,
      max_dagloon: 304.25,
      min_hourly_wage: 14.71,
      days_per_month: 21.75,
    },
    moves: ['wageEstimate'],
  },
  {
    rule: 'L-02',
    decidedOn: FIRST,
    life: on('2026-05-12', [SICK], WAGE),
    asked: { ...D0, sick_year: 1, hours_per_week: 40, min_hourly_wage: 14.71 },
    moves: ['wageEstimate'],
  },
  {
    rule: 'L-03',
    decidedOn: '2026-06-30',
    life: on('2026-06-30', [SICK, fact('herstelmelding', '2026-06-30', { recoveredOn: '2026-07-01' })], WAGE),
    asked: { date: '2026-06-30' },
    moves: ['wageEstimate'],
  },
  {
    rule: 'L-09',
    decidedOn: '2026-06-30',
    life: on('2026-06-30', [SICK, fact('herstelmelding', '2026-06-30', { recoveredOn: '2026-07-01' })], CAO),
    asked: {
      paid_over: '2026-06-30',
      table: [{ fromWeek: 1, pct: 100 }],
      sick_week: 2,
      monthly_wage_eur: 2500,
      statutory_wage_eur: 2000,
    },
    moves: ['wageEstimate'],
  },
  {
    rule: 'L-10',
    decidedOn: '2026-06-30',
    life: on('2026-06-30', [SICK, fact('herstelmelding', '2026-06-30', { recoveredOn: '2026-07-01' })], WAGE),
    asked: { paid_over: '2026-06-30', monthly_wage_eur: 2500, sick_pay_eur: 2000, incapacity_pct: 50 },
    moves: ['wageEstimate'],
  },
  {
    rule: 'L-11',
    decidedOn: '2026-06-30',
    life: on('2026-06-30', [SICK, fact('herstelmelding', '2026-06-30', { recoveredOn: '2026-07-01' })], WAGE),
    asked: { paid_over: '2026-06-30', monthly_wage_eur: 2500, sick_pay_eur: 2000, employee_consents: false },
    moves: ['wageEstimate'],
  },
  {
    rule: 'H-02',
    decidedOn: '2027-10-01',
    life: on('2027-10-02', [SICK, fact('wia-aanvraag', '2027-10-01')]),
    asked: { event: '2027-10-01', days: 56 },
    moves: ['wia-beslissing'],
  },
  {
    rule: 'H-03',
    decidedOn: '2027-11-01',
    life: on('2027-11-02', [SICK, fact('wia-aanvraag', '2027-10-01'), SANCTION]),
    asked: { decision_sent: '2027-11-01', kind: 'bezwaar' },
    moves: ['bezwaar'],
  },
  {
    rule: 'P-20',
    decidedOn: '2026-03-30',
    life: on('2026-04-10', [SICK, fact('herstelmelding', '2026-03-02', { recoveredOn: '2026-03-02' })]),
    asked: { end_of_zw_case: '2026-03-30' },
    moves: [
      'bewaartermijn-dossier-arbodienst',
      'bewaartermijn-loonadministratie',
      'bewaartermijn-reintegratiedossier-werkgever',
    ],
    later: ['bewaartermijn-loonadministratie'],
  },
  {
    rule: 'A-01',
    decidedOn: FIRST,
    life: on('2026-01-06', [SICK], { package: 'mkbasics-2026/P1' }),
    asked: D0,
    moves: ['S1-14', 'S1-17', 'S1-18', 'S1-21', 'S1-26', 'S1-28', 'S1-30', 'S1-33', 'S1-34', 'probleemanalyse'],
  },
  {
    rule: 'A-02',
    decidedOn: FIRST,
    life: on('2026-01-06', [SICK], { package: 'asr-arboned-2024/arbobegeleiding' }),
    asked: { sick_report_on: FIRST, working_days: 5 },
    moves: ['S2-12', 'S2-15', 'S2-16', 'S2-62'],
  },
  {
    rule: 'A-03',
    decidedOn: FIRST,
    life: on('2026-01-06', [SICK], { package: 'asr-arboned-2024/arbobegeleiding' }),
    asked: D0,
    moves: ['S2-06'],
  },
  {
    rule: 'A-04',
    decidedOn: FIRST,
    life: on('2026-06-01', [SICK, fact('herstelmelding', '2026-05-29', { recoveredOn: '2026-05-29' })], {
      package: 'asr-arboned-2024/arbobegeleiding',
    }),
    asked: { ...D0, recovered_on: '2026-05-29' },
    moves: ['S2-66'],
  },
];

export const DOSSIER: Life = on(
  '2027-11-02',
  [
    SICK,
    fact('probleemanalyse', '2026-02-12', { mogelijkheden: true }),
    fact('plan-van-aanpak', '2026-02-20'),
    DONOR,
    PREGNANT,
    fact('wia-aanvraag', '2027-10-01'),
    SANCTION,
  ],
  CAO,
);

/** Rules that the plan does not ask: what they answer is a fact there, a part of another rule, or nobody's to plan. */
export const ASKED_BY_REKEN_ALONE: Array<Pick<Case, 'rule' | 'decidedOn' | 'asked'>> = [
  {
    rule: 'T-01',
    decidedOn: FIRST,
    asked: { illness_starts: FIRST, workdays_iso: [1, 2, 3, 4, 5], stopped_during_work: false },
  },
  { rule: 'T-10..T-36', decidedOn: FIRST, asked: D0 },
  { rule: 'S-05', decidedOn: FIRST, asked: { ...D0, changes: [{ date: '2026-03-02', incapacity_pct: 0 }] } },
  { rule: 'S-07', decidedOn: '2026-01-08', asked: { old_first_sick_day: FIRST, new_first_sick_day: '2026-01-08' } },
  { rule: 'V-01', decidedOn: FIRST, asked: { ...D0, ground: 'no_risk' } },
  { rule: 'V-04', decidedOn: FIRST, asked: { ...D0, phase: 'voor_verlof', caused_by_pregnancy: true } },
  { rule: 'L-04', decidedOn: FIRST, asked: { episodes: [[FIRST, null]], agreed_waiting_days: 1 } },
  {
    rule: 'L-05',
    decidedOn: '2026-03-02',
    asked: { ground: 'geen-informatie', right_shown: true, suspicion_on: '2026-03-02' },
  },
  { rule: 'L-06', decidedOn: '2026-03-02', asked: { ground: 'opzet', suspicion_on: '2026-03-02' } },
  { rule: 'L-07', decidedOn: '2026-03-02', asked: { suspicion_on: '2026-03-02', notice_on: '2026-03-03' } },
  {
    rule: 'L-08',
    decidedOn: '2026-03-02',
    asked: { wage_due: 2500, other_income: 100, ziekengeld: 0, paid_over: '2026-03-02' },
  },
  { rule: 'P-30', decidedOn: '2026-03-02', asked: { request_received: '2026-03-02' } },
];
