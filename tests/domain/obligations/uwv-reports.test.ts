// Longer than 300 lines: one row for each report to UWV, with its days by hand.
import { ziekmelding } from '../case/lives';
import { closed, fact, obligationOn, SICK, testRows } from './plan-rows';

const filed = (on: string) => fact('42e-weeksmelding', on);
const recovered = (on: string, recoveredOn = on) => fact('herstelmelding', on, { recoveredOn });
const relapse = (on: string) => fact('ziekmelding', on, { firstSickDay: on });
const vangnet = (on: string, ground: string, body: object = {}) => fact('vangnet', on, { ground, ...body });
const pregnant = (on: string, dueDate: string, body: object = {}) => fact('zwangerschap', on, { dueDate, ...body });
const leave = (from: string, until: string, on = '2026-01-12') =>
  fact('zwangerschapsverlof', on, { from, until, sameCause: true });

describe('42e-weeksmelding (ZW art. 38 lid 1: de eerste dag na 42 weken)', () => {
  const ID = '42e-weeksmelding';
  const DONOR = vangnet('2026-01-06', 'orgaandonatie');
  const UNDER_ZW = 'het ziekengeld loopt al op melding van de werkgever (ZW art. 38 lid 4)';
  testRows([
    [
      'waits for week 42',
      '2026-10-18',
      [SICK],
      ID,
      { status: 'planned', opensOn: '2026-10-19', alarmOn: '2026-10-21' },
    ],
    ['opens with week 42', '2026-10-19', [SICK], ID, { status: 'open' }],
    ['is in time on d0+294', '2026-10-27', [SICK, filed('2026-10-26')], ID, { status: 'done', daysLate: null }],
    ['is late the day after', '2026-10-27', [SICK], ID, { status: 'late', daysLate: 1 }],
    [
      'an early WIA application counts as the report',
      '2026-10-20',
      [SICK, fact('wia-aanvraag', '2026-09-01', { kind: 'vervroegd' })],
      ID,
      { status: 'done', doneOn: '2026-09-01' },
    ],
    [
      'a regular one does not',
      '2026-10-20',
      [SICK, fact('wia-aanvraag', '2026-09-01', { kind: 'regulier' })],
      ID,
      { status: 'open', doneOn: null },
    ],
    [
      'a voluntary extension counts as the report',
      '2026-10-21',
      [SICK, fact('vrijwillige-verlenging', '2026-10-20', { until: '2028-07-02' })],
      ID,
      { status: 'done', doneOn: '2026-10-20' },
    ],
    [
      'the first of them is the report',
      '2026-10-21',
      [SICK, fact('wia-aanvraag', '2026-09-01', { kind: 'vervroegd' }), filed('2026-10-20')],
      ID,
      { doneOn: '2026-09-01' },
    ],
    [
      'is not due while ziekengeld runs',
      '2026-10-27',
      [SICK, DONOR],
      ID,
      { status: 'not-applicable', statusReason: UNDER_ZW },
    ],
    [
      'is not due when ziekengeld ran up to its day',
      '2026-10-28',
      [SICK, DONOR, closed('2026-10-27', 'vangnet')],
      ID,
      { status: 'not-applicable' },
    ],
    [
      'is due when ziekengeld ended the day before it',
      '2026-10-27',
      [SICK, DONOR, closed('2026-10-26', 'vangnet')],
      ID,
      { status: 'late' },
    ],
  ]);
});

describe('grens van 81 weken (WIA art. 64 lid 6)', () => {
  const ID = 'grens-81-weken';
  testRows([
    ['is no matter on the last day of the report', '2026-10-26', [SICK], ID, null],
    [
      'is d0+565 for who has not reported',
      '2026-10-27',
      [SICK],
      ID,
      { status: 'open', opensOn: '2026-10-26', legalLatest: '2027-07-24', doneOn: null },
    ],
    ['is no matter for a report on the last day', '2026-11-02', [SICK, filed('2026-10-26')], ID, null],
    [
      'is kept by a report the day after',
      '2026-11-02',
      [SICK, filed('2026-10-27')],
      ID,
      { status: 'done', doneOn: '2026-10-27' },
    ],
    ['is missed the day after', '2027-07-25', [SICK], ID, { status: 'late', daysLate: 1 }],
    [
      'is no matter for who recovered on the day of the report',
      '2026-11-10',
      [SICK, recovered('2026-10-26')],
      ID,
      null,
    ],
    [
      'is a matter for who recovered the day after',
      '2026-11-10',
      [SICK, recovered('2026-10-27')],
      ID,
      { legalLatest: '2027-07-24' },
    ],
    [
      'is no matter while ziekengeld runs',
      '2026-11-02',
      [SICK, vangnet('2026-01-06', 'orgaandonatie')],
      ID,
      { status: 'not-applicable' },
    ],
  ]);
});

describe('correctie van de 42e-weeksmelding (S-07: meteen)', () => {
  const ID = 'correctie-42e-weeksmelding';
  const corrected = (on: string, firstSickDay = '2026-01-12') =>
    fact('correctie-eerste-ziektedag', on, { firstSickDay, reason: 'verkeerd-doorgegeven' });
  testRows([
    ['is no matter before the report', '2026-10-20', [SICK, corrected('2026-10-19'), filed('2026-10-20')], ID, null],
    ['is no matter without a report', '2026-10-20', [SICK, corrected('2026-10-19')], ID, null],
    [
      'is due within two days',
      '2026-10-20',
      [SICK, filed('2026-10-19'), corrected('2026-10-20')],
      ID,
      { status: 'open', opensOn: '2026-10-20', legalLatest: null, internalDue: '2026-10-22' },
    ],
    [
      'is due for a correction of the day of the report',
      '2026-10-20',
      [SICK, filed('2026-10-20'), corrected('2026-10-20')],
      ID,
      { status: 'open' },
    ],
    [
      'closed on the day of the correction is done',
      '2026-10-21',
      [SICK, filed('2026-10-19'), corrected('2026-10-20'), closed('2026-10-20', ID)],
      ID,
      { status: 'done', doneOn: '2026-10-20' },
    ],
    [
      'closed for an earlier correction is due again',
      '2026-10-28',
      [
        SICK,
        filed('2026-10-19'),
        corrected('2026-10-20'),
        closed('2026-10-21', ID),
        corrected('2026-10-27', '2026-01-19'),
      ],
      ID,
      { status: 'open', opensOn: '2026-10-27', doneOn: null },
    ],
  ]);
});

describe('vangnetmelding (ZW art. 38a en 38b)', () => {
  const ID = 'vangnetmelding';
  testRows([
    ['is no matter without a ground', '2026-01-06', [SICK], ID, null],
    [
      'of a donor is due on d0+42',
      '2026-02-16',
      [SICK, vangnet('2026-01-06', 'orgaandonatie')],
      ID,
      { status: 'open', opensOn: '2026-01-05', legalLatest: '2026-02-16' },
    ],
    [
      'is late the day after',
      '2026-02-17',
      [SICK, vangnet('2026-01-06', 'orgaandonatie')],
      ID,
      { status: 'late', daysLate: 1 },
    ],
    [
      'is done when it is closed',
      '2026-02-17',
      [SICK, vangnet('2026-01-06', 'orgaandonatie'), closed('2026-02-16', ID)],
      ID,
      { status: 'done', daysLate: null },
    ],
    [
      'without a wage claim is due on the fourth day',
      '2026-01-06',
      [SICK, vangnet('2026-01-06', 'fictief-dienstverband')],
      ID,
      { legalLatest: '2026-01-08' },
    ],
    [
      'opens when the ground was clear',
      '2026-01-12',
      [SICK, vangnet('2026-01-12', 'zwangerschap', { clearOn: '2026-01-12' })],
      ID,
      { opensOn: '2026-01-12', legalLatest: '2026-02-16' },
    ],
    [
      'of a pregnancy clear on the last day keeps it',
      '2026-02-16',
      [SICK, vangnet('2026-02-16', 'zwangerschap', { clearOn: '2026-02-16' })],
      ID,
      { legalLatest: '2026-02-16' },
    ],
    [
      'of a pregnancy clear later is due on the fourth day',
      '2026-03-02',
      [SICK, vangnet('2026-03-02', 'zwangerschap', { clearOn: '2026-03-02' })],
      ID,
      { opensOn: '2026-03-02', legalLatest: '2026-03-06' },
    ],
    [
      'of a no-riskpolis clear later is due on the fourth day',
      '2026-03-02',
      [SICK, vangnet('2026-03-02', 'no-risk', { clearOn: '2026-03-02' })],
      ID,
      { legalLatest: '2026-03-06' },
    ],
    [
      'of a donor is never clear later',
      '2026-03-02',
      [SICK, vangnet('2026-03-02', 'orgaandonatie', { clearOn: '2026-03-02' })],
      ID,
      { legalLatest: '2026-02-16', status: 'late' },
    ],
    [
      'is due on the last day of an employment that ends in the six weeks',
      '2026-01-06',
      [SICK, vangnet('2026-01-06', 'orgaandonatie')],
      ID,
      { legalLatest: '2026-01-31', internalDue: '2026-01-30' },
      { end: '2026-01-31' as never },
    ],
    [
      // The fourth day is a Sunday: late counts from the Monday, work is planned on the Friday (ATW 1).
      'after the leave is due on the fourth day from then',
      '2026-06-26',
      [ziekmelding('2026-06-25'), vangnet('2026-06-26', 'bevalling-nazorg')],
      ID,
      { legalLatest: '2026-06-29', internalDue: '2026-06-26' },
    ],
  ]);

  const why = (asOf: string, ...facts: ReturnType<typeof vangnet>[]) =>
    obligationOn(asOf, [SICK, ...facts], ID)?.why.join(' ') ?? '';
  test('tells how far back the ziekengeld goes when the ground was clear late: a year before the report', () => {
    const clearLate = vangnet('2027-03-01', 'no-risk', { clearOn: '2027-03-01' });
    expect(why('2027-03-05', clearLate, closed('2027-03-04', ID))).toContain('vanaf woensdag 4 maart 2026');
    expect(why('2026-03-02', vangnet('2026-03-02', 'orgaandonatie'))).not.toContain('op zijn vroegst vanaf');
  });
});

describe('gronden die geen ziekengeld geven', () => {
  const ID = 'vangnetmelding';
  const noRisk = (group?: number) => vangnet('2026-01-06', 'no-risk', { group });
  const old = (wwWeeks?: number) => vangnet('2024-12-30', '29d', { wwWeeks });
  const OLD_SICK = ziekmelding('2024-12-30');
  const OLD = { birthDate: '1961-12-31', start: '2019-12-31' } as never;
  testRows([
    [
      'no-risk of the first group holds for five years',
      '2026-01-06',
      [SICK, noRisk(1)],
      ID,
      { status: 'open' },
      { start: '2021-01-06' as never },
    ],
    [
      'no-risk of the first group ends then',
      '2026-01-06',
      [SICK, noRisk(1)],
      ID,
      {
        status: 'not-applicable',
        statusReason:
          'de ziekte begon niet binnen vijf jaar na het begin van het dienstverband op dinsdag 5 januari 2021 (ZW art. 29b lid 1)',
      },
      { start: '2021-01-05' as never },
    ],
    [
      'no-risk of the second group holds for ever',
      '2026-01-06',
      [SICK, noRisk(2)],
      ID,
      { status: 'open' },
      { start: '2001-01-05' as never },
    ],
    [
      'a ground that fails leaves the 42e-weeksmelding',
      '2026-10-20',
      [SICK, noRisk(1)],
      '42e-weeksmelding',
      { status: 'open' },
      { start: '2021-01-05' as never },
    ],
    [
      'a ground that fails asks for no report of recovery',
      '2026-02-02',
      [SICK, noRisk(1), recovered('2026-02-02')],
      'vangnet-herstelmelding',
      null,
      { start: '2021-01-05' as never },
    ],
    [
      '29d with more than 52 weeks of WW gives a report after thirteen weeks',
      '2025-01-06',
      [OLD_SICK, old(53)],
      ID,
      { status: 'planned', opensOn: '2025-03-31', legalLatest: '2025-04-03' },
      OLD,
    ],
    [
      '29d with 52 weeks of WW gives none',
      '2025-01-06',
      [OLD_SICK, old(52)],
      ID,
      { status: 'not-applicable', statusReason: expect.stringContaining('meer dan 52 weken WW in dienst kwam') },
      OLD,
    ],
    ['29d without known weeks is taken to hold', '2025-01-06', [OLD_SICK, old()], ID, { status: 'planned' }, OLD],
    [
      'a first day that is corrected to within five years lets a ground of the first group hold again',
      '2026-02-02',
      [SICK, noRisk(1), fact('correctie-eerste-ziektedag', '2026-02-02', { firstSickDay: '2026-01-04' })],
      ID,
      { status: 'open', legalLatest: '2026-02-16' },
      { start: '2021-01-05' as never },
    ],
    [
      'a first day that is corrected to after five years leaves the ground on record, and its report does not apply',
      '2026-02-02',
      [
        ziekmelding('2026-01-04'),
        noRisk(1),
        fact('correctie-eerste-ziektedag', '2026-02-02', { firstSickDay: '2026-01-05' }),
      ],
      ID,
      { status: 'not-applicable', statusReason: expect.stringContaining('ZW art. 29b lid 1') },
      { start: '2021-01-05' as never },
    ],
  ]);
});

describe('herstelmelding in een vangnetgeval (ZW art. 38a lid 5: de tweede dag)', () => {
  const ID = 'vangnet-herstelmelding';
  const DONOR = [SICK, vangnet('2026-01-06', 'orgaandonatie'), closed('2026-01-12', 'vangnetmelding')];
  const UNREPORTED = DONOR.slice(0, 2);
  testRows([
    ['is no matter while sick', '2026-03-09', DONOR, ID, null],
    [
      'is due two days after the employee told it',
      '2026-03-10',
      [...DONOR, recovered('2026-03-10', '2026-03-09')],
      ID,
      { status: 'open', opensOn: '2026-03-10', legalLatest: '2026-03-12', internalDue: '2026-03-12' },
    ],
    [
      'is late the day after',
      '2026-03-13',
      [...DONOR, recovered('2026-03-10', '2026-03-09')],
      ID,
      { status: 'late', daysLate: 1 },
    ],
    [
      'made on the first day fit is done',
      '2026-03-11',
      [
        ...DONOR,
        recovered('2026-03-10', '2026-03-09'),
        fact('afgerond', '2026-03-10', { obligation: ID, happened: '2026-03-09' }),
      ],
      ID,
      { status: 'done', doneOn: '2026-03-09' },
    ],
    [
      'made for an earlier recovery is due again',
      '2026-03-25',
      [...DONOR, recovered('2026-02-16'), closed('2026-02-17', ID), relapse('2026-03-02'), recovered('2026-03-23')],
      ID,
      { status: 'open', legalLatest: '2026-03-25', doneOn: null },
    ],
    [
      'counts from the corrected recovery',
      '2026-03-20',
      [
        ...DONOR,
        recovered('2026-03-10', '2026-03-09'),
        fact('correctie-hersteldatum', '2026-03-18', { recoveredOn: '2026-03-16', reason: 'verkeerd-doorgegeven' }),
      ],
      ID,
      { legalLatest: '2026-03-20' },
    ],
    [
      'is superseded by a relapse on its last day',
      '2026-03-12',
      [...DONOR, recovered('2026-03-10', '2026-03-09'), relapse('2026-03-12')],
      ID,
      { status: 'superseded', statusReason: 'terugval op donderdag 12 maart 2026, voor de melding uiterlijk moest' },
    ],
    [
      'stays after a relapse that came later',
      '2026-03-13',
      [...DONOR, recovered('2026-03-10', '2026-03-09'), relapse('2026-03-13')],
      ID,
      { status: 'late' },
    ],
    [
      // UWV wants both within two days; by the statute the report keeps its term (ZW 38a lid 3 and 6).
      'together with the sick report while that is not made',
      '2026-01-20',
      [...UNREPORTED, recovered('2026-01-19')],
      'vangnetmelding',
      { legalLatest: '2026-02-16', internalDue: '2026-01-21' },
    ],
    [
      'within the term of the sick report',
      '2026-02-16',
      [...UNREPORTED, recovered('2026-02-15', '2026-02-13')],
      ID,
      { legalLatest: '2026-02-17', internalDue: '2026-02-16' },
    ],
    [
      'after the term of the sick report stands alone',
      '2026-02-18',
      [...UNREPORTED, recovered('2026-02-17')],
      ID,
      { legalLatest: '2026-02-19' },
    ],
    [
      'leave is no recovery',
      '2026-06-30',
      [
        ziekmelding('2026-05-04'),
        pregnant('2026-05-04', '2026-08-03'),
        vangnet('2026-05-05', 'zwangerschap'),
        leave('2026-06-23', '2026-10-12', '2026-05-06'),
      ],
      ID,
      null,
    ],
  ]);
});

describe('de flexibele periode: ziek, en het verlof kon al beginnen (ZW art. 38a lid 2)', () => {
  const ID = 'vangnetmelding';
  const DUE = pregnant('2026-05-04', '2026-08-03');
  testRows([
    [
      'sick before it: due on the fourth day of it',
      '2026-06-02',
      [ziekmelding('2026-06-01'), DUE],
      ID,
      { legalLatest: '2026-06-26', opensOn: '2026-06-23' },
    ],
    [
      'sick in it: due on the fourth day',
      '2026-06-29',
      [ziekmelding('2026-06-29'), DUE],
      ID,
      { legalLatest: '2026-07-02' },
    ],
    [
      'recovered on its first day: not sick in it',
      '2026-06-24',
      [ziekmelding('2026-06-01'), DUE, recovered('2026-06-23')],
      ID,
      null,
    ],
    [
      'recovered the day after: sick in it',
      '2026-06-24',
      [ziekmelding('2026-06-01'), DUE, recovered('2026-06-24')],
      ID,
      { legalLatest: '2026-06-26' },
    ],
    [
      'sick on the day before the leave has to begin',
      '2026-07-06',
      [ziekmelding('2026-07-06'), DUE],
      ID,
      { legalLatest: '2026-07-09' },
    ],
    ['sick when the leave had to begin', '2026-07-07', [ziekmelding('2026-07-07'), DUE], ID, null],
    [
      'no time is left when the leave began at once',
      '2026-06-02',
      [ziekmelding('2026-06-01'), DUE, leave('2026-06-23', '2026-10-12', '2026-06-02')],
      ID,
      null,
    ],
    [
      'a day is left when it began the day after',
      '2026-06-02',
      [ziekmelding('2026-06-01'), DUE, leave('2026-06-24', '2026-10-13', '2026-06-02')],
      ID,
      { legalLatest: '2026-06-26' },
    ],
    [
      'a birth before it leaves none',
      '2026-06-24',
      [ziekmelding('2026-06-01'), DUE, fact('bevalling', '2026-06-20', { date: '2026-06-20' })],
      ID,
      null,
    ],
    [
      'a birth before the pregnancy was told is another one',
      '2026-06-24',
      [fact('bevalling', '2026-05-01', { date: '2026-05-01' }), ziekmelding('2026-06-01'), DUE],
      ID,
      { legalLatest: '2026-06-26' },
    ],
    [
      'of twins it begins four weeks earlier',
      '2026-05-26',
      [ziekmelding('2026-05-11'), pregnant('2026-05-04', '2026-08-03', { multiple: true })],
      ID,
      { opensOn: '2026-05-26', legalLatest: '2026-05-29' },
    ],
    [
      'a ground with an earlier term comes first',
      '2026-06-29',
      [ziekmelding('2026-05-04'), DUE, vangnet('2026-05-05', 'zwangerschap')],
      ID,
      { legalLatest: '2026-06-15' },
    ],
    [
      'the flexible period comes first before a later term',
      '2026-06-29',
      [ziekmelding('2026-06-22'), DUE, vangnet('2026-06-23', 'zwangerschap')],
      ID,
      { legalLatest: '2026-06-26' },
    ],
  ]);
});

describe('verlof en ziekengeld (ZW art. 29a)', () => {
  const PREGNANT = [
    ziekmelding('2026-05-04'),
    pregnant('2026-05-04', '2026-08-03'),
    vangnet('2026-05-05', 'zwangerschap'),
    leave('2026-06-23', '2026-10-12', '2026-05-06'),
  ];
  testRows([
    [
      'pregnancy as the cause ends with the leave, so the 42e-weeksmelding stays',
      '2026-10-20',
      PREGNANT,
      '42e-weeksmelding',
      { status: 'planned' },
    ],
    [
      'a ground after birth covers it',
      '2026-10-20',
      [...PREGNANT, vangnet('2026-10-14', 'bevalling-nazorg')],
      '42e-weeksmelding',
      { status: 'not-applicable' },
    ],
    [
      'after birth the report counts from the first sick day after the leave',
      '2026-10-20',
      [...PREGNANT, vangnet('2026-10-14', 'bevalling-nazorg')],
      'vangnetmelding',
      { legalLatest: '2026-10-16' },
    ],
  ]);
});

describe('vraag naar het vangnet (ZW art. 38b lid 1: niet in de eerste twee maanden)', () => {
  const ID = 'no-risk-vraag';
  const from = (start: string) => ({ start }) as never;
  const answered = (yes: boolean) => ziekmelding('2026-01-05', '2026-01-05', { vangnet: yes });
  testRows([
    ['is not asked of who was there for two months and was asked', '2026-01-05', [SICK], ID, null, from('2025-11-05')],
    [
      'waits for two months',
      '2026-02-05',
      [SICK],
      ID,
      { status: 'planned', opensOn: '2026-02-06', internalDue: '2026-02-20' },
      from('2025-12-06'),
    ],
    [
      'is asked of who was there a day less',
      '2026-01-05',
      [SICK],
      ID,
      { status: 'planned', opensOn: '2026-01-06' },
      from('2025-11-06'),
    ],
    [
      'is asked before the last day of the report',
      '2026-01-05',
      [SICK],
      ID,
      { opensOn: '2026-02-02', internalDue: '2026-02-16' },
      from('2025-12-02'),
    ],
    [
      'is asked within two weeks when the report comes sooner',
      '2026-01-05',
      [SICK],
      ID,
      { opensOn: '2026-02-03', internalDue: '2026-02-17' },
      from('2025-12-03'),
    ],
    [
      'is asked of who answered that there is one',
      '2026-01-05',
      [answered(true)],
      ID,
      { status: 'open', opensOn: '2026-01-05', internalDue: '2026-02-16', legalLatest: null },
    ],
    ['is not asked of who answered that there is none', '2026-01-05', [answered(false)], ID, null, from('2025-12-02')],
    [
      'is answered by a ground',
      '2026-01-20',
      [answered(true), vangnet('2026-01-19', 'no-risk')],
      ID,
      { status: 'done', doneOn: '2026-01-19' },
    ],
  ]);
});

describe('aanvraag van het verlof (WAZO: twee weken vooraf)', () => {
  const ID = 'wazo-aanvraag';
  const DUE = pregnant('2026-05-04', '2026-08-03');
  const why = (...facts: ReturnType<typeof leave>[]) =>
    obligationOn('2026-05-06', [SICK, DUE, ...facts], ID)?.why.join(' ');
  testRows([
    ['is no matter without a pregnancy', '2026-05-04', [SICK], ID, null],
    [
      'counts from the last day on which the leave can begin',
      '2026-05-04',
      [SICK, DUE],
      ID,
      { status: 'planned', opensOn: '2026-05-26', legalLatest: '2026-06-23' },
    ],
    [
      'counts from the leave as it was chosen',
      '2026-05-06',
      [SICK, DUE, leave('2026-06-30', '2026-10-19', '2026-05-06')],
      ID,
      { legalLatest: '2026-06-16' },
    ],
    [
      'counts from leave on the first possible day',
      '2026-05-06',
      [SICK, DUE, leave('2026-06-23', '2026-10-12', '2026-05-06')],
      ID,
      { legalLatest: '2026-06-09' },
    ],
    [
      'of the last pregnancy that was told',
      '2026-05-06',
      [SICK, DUE, pregnant('2026-05-05', '2026-08-10')],
      ID,
      { legalLatest: '2026-06-30' },
    ],
    ['goes on after recovery', '2026-06-02', [SICK, DUE, recovered('2026-06-01')], ID, { status: 'open' }],
  ]);
  test('says whether the begin of the leave was chosen', () => {
    expect(why()).toContain('Het begin is nog niet gekozen');
    expect(why(leave('2026-06-30', '2026-10-19', '2026-05-06'))).toContain('Het begin van het verlof is bekend');
  });
});

describe('ziek uit dienst (ZW art. 38 lid 2)', () => {
  const leaving = (lastDay: string) => ({ end: lastDay }) as never;
  const RIV = 'riv-ziek-uit-dienst';
  const why = (lastDay: string) => obligationOn('2026-01-06', [SICK], RIV, leaving(lastDay))?.why.join(' ');
  testRows([
    [
      'is reported on the last day, announced a week before',
      '2026-01-06',
      [SICK],
      'ziek-uit-dienst-melding',
      { status: 'planned', opensOn: '2026-05-24', legalLatest: '2026-05-31', internalDue: '2026-05-29' },
      leaving('2026-05-31'),
    ],
    ['is no matter for who stays', '2026-01-06', [SICK], 'ziek-uit-dienst-melding', null],
    ['is no matter for who left before', '2026-01-06', [SICK], 'ziek-uit-dienst-melding', null, leaving('2026-01-04')],
    [
      'is a matter for who falls ill on the last day',
      '2026-01-06',
      [SICK],
      'ziek-uit-dienst-melding',
      { legalLatest: '2026-01-05' },
      leaving('2026-01-05'),
    ],
    [
      'is not reported twice in a vangnet case',
      '2026-01-07',
      [SICK, vangnet('2026-01-06', 'orgaandonatie')],
      'ziek-uit-dienst-melding',
      { status: 'not-applicable' },
      leaving('2026-05-31'),
    ],
    [
      'the report of re-integration is due in a vangnet case',
      '2026-01-07',
      [SICK, vangnet('2026-01-06', 'orgaandonatie')],
      RIV,
      { status: 'planned', legalLatest: '2026-05-31' },
      leaving('2026-05-31'),
    ],
    [
      'under six weeks there is no report of re-integration',
      '2026-01-06',
      [SICK],
      RIV,
      { status: 'not-applicable', statusReason: 'de ziekte duurde korter dan zes weken (ZW art. 38 lid 2)' },
      leaving('2026-02-15'),
    ],
    [
      'from six weeks it is short',
      '2026-01-20',
      [SICK],
      RIV,
      {
        status: 'open',
        opensOn: '2026-01-19',
        legalLatest: '2026-02-16',
        name: 'Verkort re-integratieverslag bij ziek uit dienst',
      },
      leaving('2026-02-16'),
    ],
    [
      'from ten weeks it is full',
      '2026-01-06',
      [SICK],
      RIV,
      { name: 'Re-integratieverslag bij ziek uit dienst' },
      leaving('2026-03-16'),
    ],
    [
      'it is short when recovery is expected',
      '2026-01-07',
      [
        SICK,
        fact('verwachting', '2026-01-07', { herstelBinnen3Maanden: true }),
        fact('verwachting', '2026-01-07', { langdurig: true }),
      ],
      RIV,
      { name: 'Verkort re-integratieverslag bij ziek uit dienst' },
      leaving('2026-05-31'),
    ],
    [
      'it is full when the expectation was given up',
      '2026-01-08',
      [
        SICK,
        fact('verwachting', '2026-01-07', { herstelBinnen3Maanden: true }),
        fact('verwachting', '2026-01-08', { herstelBinnen3Maanden: false }),
      ],
      RIV,
      { name: 'Re-integratieverslag bij ziek uit dienst' },
      leaving('2026-05-31'),
    ],
    [
      'an eigenrisicodrager makes none',
      '2026-01-06',
      [SICK],
      RIV,
      {
        status: 'not-applicable',
        statusReason: 'de werkgever is eigenrisicodrager voor de Ziektewet (ZW art. 38 lid 2)',
      },
      { end: '2026-05-31' as never, erdZw: true },
    ],
    [
      'days of recovery do not count',
      '2026-02-09',
      [SICK, recovered('2026-02-02'), relapse('2026-02-09')],
      RIV,
      { name: 'Verkort re-integratieverslag bij ziek uit dienst' },
      leaving('2026-03-22'),
    ],
    [
      'a letter of UWV after the last day asks for it within two weeks',
      '2026-06-09',
      [SICK, fact('uwv-wia-brief', '2026-06-09')],
      'riv-upload',
      { status: 'open', opensOn: '2026-06-09', legalLatest: '2026-06-23' },
      leaving('2026-05-31'),
    ],
    [
      'a letter on the last day is another one',
      '2026-06-09',
      [SICK, fact('uwv-wia-brief', '2026-05-31')],
      'riv-upload',
      null,
      leaving('2026-05-31'),
    ],
  ]);
  test.each([
    ['2026-02-14', false],
    ['2026-02-15', true],
    ['2026-02-16', false],
    ['2026-03-15', true],
    ['2026-03-16', false],
  ])('warns a day before six and ten weeks: last day %s, %s', (lastDay, warns) => {
    expect(why(lastDay)?.includes('een dag voor de grens')).toBe(warns);
  });
});

describe('nawerking (ZW art. 46: ziek binnen vier weken na het dienstverband)', () => {
  const ID = 'nawerking-melding';
  const END = { end: '2026-05-31' } as never;
  testRows([
    ['is no matter in the employment', '2026-05-31', [ziekmelding('2026-05-31')], ID, null, END],
    [
      'is reported on the second sick day',
      '2026-06-28',
      [ziekmelding('2026-06-28')],
      ID,
      {
        status: 'open',
        opensOn: '2026-06-28',
        legalLatest: '2026-06-29',
        name: 'Ziekmelding bij UWV na het dienstverband',
      },
      END,
    ],
    [
      'ends after four weeks',
      '2026-06-29',
      [ziekmelding('2026-06-29')],
      ID,
      {
        status: 'not-applicable',
        statusReason: 'de ziekte begon meer dan vier weken na het dienstverband (ZW art. 46)',
      },
      END,
    ],
    [
      'is reported to an eigenrisicodrager',
      '2026-06-28',
      [ziekmelding('2026-06-28')],
      ID,
      { name: 'Ziekmelding bij de eigenrisicodrager' },
      { end: '2026-05-31' as never, erdZw: true },
    ],
    ['is no matter for who stays', '2026-06-28', [ziekmelding('2026-06-28')], ID, null],
  ]);
  test('says until when it lasts', () => {
    expect(obligationOn('2026-06-28', [ziekmelding('2026-06-28')], ID, END)?.why.join(' ')).toContain(
      'Nawerking van de Ziektewet tot en met zondag 28 juni 2026',
    );
  });
});
