// Longer than 300 lines: one row for each rule of the second reading of the law (N-01 to N-20).
import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { contextOf, herstelmelding, recorded, ziekmelding } from '../case/lives';
import { closed, fact, obligationOn, type Row, SICK, testRows } from './plan-rows';

/** The rules of the second reading (N-01 to N-20) as the plan shows them; every day worked out from the articles. */

const NOT_DUE = { status: 'not-applicable' };
const days = (legalLatest: string) => ({ legalLatest });
const planOn = (asOf: string, facts: Fact[]) =>
  makePlan({ context: contextOf(), facts: recorded(...facts), asOf: plainDate(asOf) });

const ANALYSIS = fact('probleemanalyse', '2026-02-12', { mogelijkheden: true });
const departed = (on: string, obligation: string, more: object = {}) =>
  fact('afwijking', on, { obligation, reason: 'samen-later-gepland', ...more });
const leave = (on: string, from: string, until: string, more: object = {}) =>
  fact('zwangerschapsverlof', on, { from, until, ...more });
const letter = (on: string) => fact('uwv-wia-brief', on);
const applied = (on: string, more: object = {}) => fact('wia-aanvraag', on, more);
const reported42 = fact('42e-weeksmelding', '2026-10-21');
const expects = (on: string, langdurig: boolean) => fact('verwachting', on, { langdurig });
const UWV_IS_LATE =
  'UWV is te laat, niet u: zonder brief van UWV is de aanvraag op tijd tot vier weken na ontvangst van die brief (WIA art. 64 lid 6)';

describe('N-01: only the terms of RP 2 and 4 may be departed from', () => {
  testRows([
    [
      'a 42e-weeksmelding stays due',
      '2026-10-27',
      [SICK, departed('2026-10-01', '42e-weeksmelding')],
      '42e-weeksmelding',
      { status: 'late', daysLate: 1 },
    ],
    [
      'so does the report',
      '2027-10-04',
      [SICK, departed('2027-10-01', 're-integratieverslag')],
      're-integratieverslag',
      { status: 'late' },
    ],
    [
      'an evaluation may be left out',
      '2026-04-20',
      [SICK, ANALYSIS, fact('plan-van-aanpak', '2026-02-20'), departed('2026-04-01', 'evaluatie-1')],
      'evaluatie-1',
      { status: 'waived' },
    ],
  ]);
});

describe('N-02: a departure with an end moves the term, and the plan has none before the judgement (RP 4 lid 1, 5)', () => {
  const MOVED = departed('2026-02-10', 'probleemanalyse', { until: '2026-03-06' });
  testRows([
    ['in time within the agreed term', '2026-03-06', [SICK, MOVED], 'probleemanalyse', { status: 'open' }],
    ['late counts from its end', '2026-03-08', [SICK, MOVED], 'probleemanalyse', { status: 'late', daysLate: 2 }],
    [
      'done after it is late by the days since',
      '2026-03-10',
      [SICK, MOVED, fact('probleemanalyse', '2026-03-09', { mogelijkheden: true })],
      'probleemanalyse',
      { status: 'done', daysLate: 3 },
    ],
    [
      'without a judgement the plan waits, provisionally two weeks from the moved term',
      '2026-03-01',
      [SICK, MOVED],
      'plan-van-aanpak',
      { status: 'planned', legalLatest: '2026-03-20', daysLate: null },
    ],
    ['and is never late', '2026-09-01', [SICK], 'plan-van-aanpak', { status: 'planned', daysLate: null }],
    [
      'with one it runs from that day',
      '2026-02-27',
      [SICK, ANALYSIS],
      'plan-van-aanpak',
      { status: 'late', legalLatest: '2026-02-26' },
    ],
    [
      'a departure from the plan moves its own term',
      '2026-02-27',
      [SICK, ANALYSIS, departed('2026-02-20', 'plan-van-aanpak', { until: '2026-03-12' })],
      'plan-van-aanpak',
      { status: 'open', legalLatest: '2026-03-12' },
    ],
  ]);
});

describe('N-03: a term that the counted sick days never reached was never due', () => {
  // Sick for 22 days (5 to 26 January), leave, fit again on the day after it.
  const THREE_WEEKS = [SICK, leave('2026-01-20', '2026-01-27', '2026-05-18'), herstelmelding('2026-05-19')];
  // Sick for 274 days (5 January to 5 October), leave, fit again on the day after it.
  const FORTY_WEEKS = [SICK, leave('2026-09-20', '2026-10-06', '2027-01-25'), herstelmelding('2027-01-26')];
  // The same 22 days, and after the leave another cause: a new case.
  const OTHER_CAUSE = [SICK, leave('2026-01-20', '2026-01-27', '2026-05-18', { sameCause: false })];
  const REACHED = [SICK, leave('2026-03-01', '2026-03-10', '2026-06-29'), herstelmelding('2026-06-30')];
  testRows([
    ['22 sick days and leave: no probleemanalyse', '2026-05-19', THREE_WEEKS, 'probleemanalyse', NOT_DUE],
    [
      'and it says that the leave did not count',
      '2026-05-19',
      THREE_WEEKS,
      'probleemanalyse',
      { statusReason: expect.stringContaining('de termijn liep niet door na maandag 26 januari 2026') },
    ],
    ['274 sick days and leave: no 42e-weeksmelding', '2027-01-26', FORTY_WEEKS, '42e-weeksmelding', NOT_DUE],
    ['and no limit of 81 weeks', '2027-01-26', FORTY_WEEKS, 'grens-81-weken', null],
    ['and no eerstejaarsevaluatie', '2027-01-26', FORTY_WEEKS, 'eerstejaarsevaluatie', NOT_DUE],
    ['but the probleemanalyse was missed', '2027-01-26', FORTY_WEEKS, 'probleemanalyse', { status: 'late' }],
    ['what was reached before the leave stays missed', '2026-07-01', REACHED, 'probleemanalyse', { status: 'late' }],
  ]);
  test('a new case after the leave leaves nothing missed in the one before it', () => {
    const { eerdereGevallen } = planOn('2026-05-20', OTHER_CAUSE);
    expect(eerdereGevallen).toHaveLength(1);
    expect(eerdereGevallen[0]?.obligations.filter(({ status }) => status === 'late')).toEqual([]);
  });
});

describe('N-04: what counts back from the end follows it (WIA 25 lid 3 and 10, 64 lid 3)', () => {
  // Ten days fit after d0+650: the end moves from 2 to 12 January 2028.
  const GAP = [SICK, herstelmelding('2027-10-18'), ziekmelding('2027-10-28')];
  testRows([
    ['the report', '2027-11-01', GAP, 're-integratieverslag', { legalLatest: '2027-10-13' }],
    ['the eindevaluatie', '2027-11-01', GAP, 'eindevaluatie', { legalLatest: '2027-10-13' }],
    ['the actueel oordeel', '2027-11-01', GAP, 'actueel-oordeel', { legalLatest: '2027-10-13' }],
    ['the application', '2027-11-01', GAP, 'wia-aanvraag', { legalLatest: '2027-10-27' }],
    ['the decision on a sanction', '2027-11-01', GAP, 'loonsanctiebesluit', { legalLatest: '2027-12-01' }],
    ['not the letter, which counts forward', '2027-11-01', GAP, 'uwv-wia-brief', { legalLatest: '2027-09-19' }],
    [
      'the other reading is said',
      '2027-11-01',
      GAP,
      're-integratieverslag',
      { why: expect.arrayContaining([expect.stringMatching(/^Andere lezing, .*: zondag 3 oktober 2027\.$/)]) },
    ],
  ]);
});

describe('N-05: without the letter of UWV no application is late (WIA 64 lid 6)', () => {
  const VANGNET = fact('vangnet', '2026-02-01', { ground: 'no-risk', group: 2 });
  testRows([
    [
      'open, and it says who is late',
      '2027-11-30',
      [SICK, reported42],
      'wia-aanvraag',
      { status: 'open', daysLate: null, statusReason: UWV_IS_LATE },
    ],
    [
      'made 99 days after d0+650 it is in time',
      '2028-01-24',
      [SICK, reported42, applied('2028-01-24')],
      'wia-aanvraag',
      { status: 'done', daysLate: null },
    ],
    [
      'and the wage goes on no longer',
      '2028-01-24',
      [SICK, reported42, applied('2028-01-24')],
      'einde-loondoorbetaling',
      { legalLatest: '2028-01-02' },
    ],
    [
      'a letter that comes then gives four weeks',
      '2027-12-01',
      [SICK, reported42, letter('2027-11-15')],
      'wia-aanvraag',
      { status: 'open', legalLatest: '2027-12-13' },
    ],
    ['after which it is late', '2027-12-14', [SICK, reported42, letter('2027-11-15')], 'wia-aanvraag', { daysLate: 1 }],
    ['not for who had not reported before week 81', '2027-10-18', [SICK], 'wia-aanvraag', { daysLate: 1 }],
    ['save who did not have to', '2027-10-18', [SICK, VANGNET], 'wia-aanvraag', { status: 'open' }],
    [
      'also under an extension',
      '2028-05-01',
      [SICK, reported42, fact('vrijwillige-verlenging', '2027-09-01', { until: '2028-07-02' })],
      'wia-aanvraag',
      { status: 'open', legalLatest: '2028-04-16' },
    ],
  ]);
});

const SANCTIONED = [SICK, reported42, letter('2027-09-10'), applied('2027-10-01'), fact('loonsanctie', '2027-11-15')];
const notice = (on: string) => fact('bekortingsmelding', on);
const answer = (on: string, repaired: boolean) => fact('bekortingsbesluit', on, { repaired });

describe('N-06: a late refusal of the bekorting shortens the sanction (WIA 25 lid 14)', () => {
  testRows([
    ['52 weeks', '2028-03-01', SANCTIONED, 'einde-loonsanctie', { legalLatest: '2028-12-31' }],
    [
      'less the seven days that the refusal was late',
      '2028-04-01',
      [...SANCTIONED, notice('2028-03-01'), answer('2028-03-29', false)],
      'einde-loonsanctie',
      { legalLatest: '2028-12-24' },
    ],
    [
      'and those of a second one',
      '2028-06-01',
      [
        ...SANCTIONED,
        notice('2028-03-01'),
        answer('2028-03-29', false),
        notice('2028-05-01'),
        answer('2028-05-25', false),
      ],
      'einde-loonsanctie',
      { legalLatest: '2028-12-21' },
    ],
    [
      'not one in time',
      '2028-04-01',
      [...SANCTIONED, notice('2028-03-01'), answer('2028-03-22', false)],
      'einde-loonsanctie',
      { legalLatest: '2028-12-31' },
    ],
  ]);
});

describe('N-07: after 104 weeks the end of the employment asks for no report (ZW 29 lid 5)', () => {
  const ends = (lastDay: string) => fact('einde-dienstverband', '2028-03-01', { lastDay });
  testRows([
    ['no report to UWV', '2028-03-20', [...SANCTIONED, ends('2028-03-31')], 'ziek-uit-dienst-melding', NOT_DUE],
    ['no re-integratieverslag', '2028-04-05', [...SANCTIONED, ends('2028-03-31')], 'riv-ziek-uit-dienst', NOT_DUE],
    [
      'the claim is still to be decided on',
      '2028-04-05',
      [...SANCTIONED, ends('2028-03-31')],
      'wia-beslissing',
      { status: 'planned', statusReason: expect.stringContaining('kan de werknemer UWV vragen verder te gaan') },
    ],
    [
      'the day before the end of 104 weeks it does',
      '2027-12-20',
      [SICK, fact('einde-dienstverband', '2027-12-01', { lastDay: '2028-01-01' })],
      'ziek-uit-dienst-melding',
      { status: 'planned', legalLatest: '2028-01-01' },
    ],
  ]);
});

describe('N-08: sickness by pregnancy before the leave does not count for the opzegverbod (BW 7:670 lid 1)', () => {
  const LEAVE = leave('2026-02-20', '2026-03-02', '2026-06-21', { sameCause: true });
  const GROUND = fact('vangnet', '2026-01-20', { ground: 'zwangerschap' });
  testRows([
    [
      'two years from the end of the leave',
      '2026-07-01',
      [SICK, GROUND, LEAVE],
      'einde-opzegverbod',
      days('2028-06-22'),
    ],
    // Without the cause the 56 days before the leave do count.
    ['other sickness counts', '2026-07-01', [SICK, LEAVE], 'einde-opzegverbod', days('2028-04-27')],
  ]);
});

test('N-08: the explanation, which an employer reads, does not name the cause', () => {
  const LEAVE = leave('2026-02-20', '2026-03-02', '2026-06-21', { sameCause: true });
  const facts = [SICK, fact('vangnet', '2026-01-20', { ground: 'zwangerschap' }), LEAVE];
  const why = obligationOn('2026-07-01', facts, 'einde-opzegverbod')?.why.join(' ');
  expect(why).toContain('de 56 dagen ervoor die niet meetellen (BW art. 7:670 lid 1)');
  expect(why).not.toMatch(/zwanger/i);
});

describe('N-09: while a loonsanctie runs the decision waits (WIA 64 lid 7 and 8)', () => {
  testRows([
    [
      'and says for what',
      '2028-06-01',
      SANCTIONED,
      'wia-beslissing',
      {
        status: 'planned',
        daysLate: null,
        statusReason: expect.stringContaining('opgeschort zolang de loonsanctie loopt (WIA art. 64 lid 7)'),
      },
    ],
    ['until six weeks before its end', '2028-11-19', SANCTIONED, 'wia-beslissing', { status: 'open' }],
    [
      'six weeks after a repair',
      '2028-04-01',
      [...SANCTIONED, notice('2028-03-01'), answer('2028-03-20', true)],
      'wia-beslissing',
      { status: 'open', legalLatest: '2028-05-01' },
    ],
    [
      'without an application there is nothing to decide on',
      '2027-12-20',
      [SICK],
      'wia-beslissing',
      { status: 'planned' },
    ],
  ]);
});

describe('N-10: AOW in a loonsanctie ends the wage the day before (BW 7:629 lid 2)', () => {
  const AOW = { aowDate: '2028-06-01' as never };
  testRows([
    ['the last day of wage', '2028-02-01', SANCTIONED, 'einde-loondoorbetaling', { legalLatest: '2028-05-31' }, AOW],
    [
      'with the other reading',
      '2028-02-01',
      SANCTIONED,
      'einde-loondoorbetaling',
      { why: expect.arrayContaining([expect.stringMatching(/^Andere lezing, .*: woensdag 12 juli 2028\.$/)]) },
      AOW,
    ],
    ['and the opzegverbod with it', '2028-02-01', SANCTIONED, 'einde-opzegverbod', { legalLatest: '2028-06-01' }, AOW],
    [
      'which the other reading moves with the wage',
      '2028-02-01',
      SANCTIONED,
      'einde-opzegverbod',
      { why: expect.arrayContaining([expect.stringMatching(/^Andere lezing, .*: donderdag 13 juli 2028\.$/)]) },
      AOW,
    ],
  ]);
  test('an AOW date is never called a first sick day', () => {
    const why = obligationOn('2028-02-01', SANCTIONED, 'einde-loondoorbetaling-aow', AOW)?.why.join(' ');
    expect(why).toContain('AOW-leeftijd bereikt: donderdag 1 juni 2028');
    expect(why).not.toContain('Eerste ziektedag: donderdag 1 juni 2028');
  });
});

describe('N-12: not expected to last, and still ill after six weeks (RP 2 lid 3)', () => {
  const NOT_LONG = [SICK, expects('2026-01-20', false)];
  testRows([
    ['not needed before', '2026-02-15', NOT_LONG, 'probleemanalyse', NOT_DUE],
    [
      'open and alarmed at once',
      '2026-02-16',
      NOT_LONG,
      'probleemanalyse',
      { status: 'open', alarmOn: '2026-02-16', internalDue: '2026-02-23', legalLatest: null },
    ],
    ['not late within five business days', '2026-02-23', NOT_LONG, 'probleemanalyse', { status: 'open' }],
    ['late after them', '2026-02-24', NOT_LONG, 'probleemanalyse', { status: 'late', daysLate: 1 }],
    [
      'an expectation that came later does not help',
      '2026-02-18',
      [SICK, expects('2026-02-17', false)],
      'probleemanalyse',
      { status: 'late', legalLatest: '2026-02-16' },
    ],
  ]);
});

describe('N-13: late without a valid reason the period is longer and the wage not due (BW 7:629 lid 3 f and 11)', () => {
  const LATE = [SICK, reported42, letter('2027-09-10'), applied('2027-11-08', { validReason: false })];
  const notDue = {
    why: expect.arrayContaining([expect.stringContaining('geen loon verschuldigd (BW art. 7:629 lid 3')]),
  };
  testRows([
    ['the period', '2027-11-09', LATE, 'einde-loondoorbetaling', { legalLatest: '2028-01-24', ...notDue }],
    ['the opzegverbod', '2027-11-09', LATE, 'einde-opzegverbod', { legalLatest: '2028-01-27', ...notDue }],
  ]);
});

describe('N-14 and N-15: the second track (Werkwijzer UWV)', () => {
  const PROSPECT = fact('eerstejaarsevaluatie', '2026-12-18', { uitzichtBinnen3Maanden: true });
  const HELD = fact('eerstejaarsevaluatie', '2026-12-18');
  testRows([
    ['a prospect holds it up', '2027-03-18', [SICK, PROSPECT], 'tweede-spoor', NOT_DUE],
    [
      'a prospect that lapsed makes it due from the horizon',
      '2027-03-20',
      [SICK, PROSPECT],
      'tweede-spoor',
      { status: 'late', legalLatest: '2027-03-18', daysLate: 2 },
    ],
    [
      'with AOW within a year after the wait it asks for a decision',
      '2027-01-05',
      [SICK, HELD],
      'tweede-spoor',
      { kind: 'decision', name: 'Besluit over het tweede spoor' },
      { aowDate: '2029-01-02' as never },
    ],
    [
      'that is closed by hand',
      '2027-01-20',
      [SICK, HELD, closed('2027-01-15', 'tweede-spoor')],
      'tweede-spoor',
      { status: 'done', doneOn: '2027-01-15' },
      { aowDate: '2029-01-02' as never },
    ],
    [
      'a day later it does not',
      '2027-01-05',
      [SICK, HELD],
      'tweede-spoor',
      { kind: 'duty' },
      { aowDate: '2029-01-03' as never },
    ],
  ]);
});

describe('N-17: a ground that the leave contradicts gives no ziekengeld (ZW 29a)', () => {
  const AFTER = (firstSickDay: string): Fact[] => [
    leave('2026-02-20', '2026-03-02', '2026-06-21'),
    ziekmelding(firstSickDay),
    fact('vangnet', firstSickDay, { ground: 'bevalling-nazorg' }),
  ];
  testRows([
    ['adjoining sickness counts', '2026-06-25', AFTER('2026-06-22'), '42e-weeksmelding', NOT_DUE],
    [
      'six weeks later the 42e-weeksmelding stays',
      '2026-08-05',
      AFTER('2026-08-03'),
      '42e-weeksmelding',
      { status: 'planned' },
    ],
    [
      'and the report of the ground does not apply',
      '2026-08-05',
      AFTER('2026-08-03'),
      'vangnetmelding',
      { status: 'not-applicable', statusReason: expect.stringContaining('ZW art. 29a lid 4') },
    ],
  ]);
});

describe('N-18: ziek uit dienst, "laatste werkdag" (ZW 38 lid 2)', () => {
  const ends = (lastDay: string) => [SICK, fact('einde-dienstverband', '2026-05-01', { lastDay })];
  const other = { why: expect.arrayContaining([expect.stringMatching(/^Andere lezing, .*: vrijdag 29 mei 2026\.$/)]) };
  testRows([
    [
      'the last day, and the other reading',
      '2026-05-20',
      ends('2026-05-31'),
      'ziek-uit-dienst-melding',
      { legalLatest: '2026-05-31', ...other },
    ],
    [
      'which is not said when they agree',
      '2026-05-20',
      ends('2026-05-29'),
      'ziek-uit-dienst-melding',
      { why: expect.not.arrayContaining([expect.stringContaining('Andere lezing')]) },
    ],
  ]);
});

describe('N-19: a correction that makes a done duty late says so', () => {
  const correction = (on: string, firstSickDay: string) =>
    fact('correctie-eerste-ziektedag', on, { firstSickDay, reason: 'verkeerd-doorgegeven' });
  testRows([
    [
      'which correction, from which day to which',
      '2026-03-02',
      [SICK, ANALYSIS, correction('2026-03-02', '2025-12-22')],
      'probleemanalyse',
      {
        status: 'done',
        daysLate: 10,
        statusReason:
          'Te laat geworden door de correctie van maandag 2 maart 2026: de eerste ziektedag ging van maandag 5 januari 2026 naar maandag 22 december 2025.',
      },
    ],
    [
      'not of what was late already',
      '2026-03-02',
      [SICK, fact('probleemanalyse', '2026-02-18', { mogelijkheden: true }), correction('2026-03-02', '2025-12-22')],
      'probleemanalyse',
      { status: 'done', statusReason: null },
    ],
  ]);
});

describe('N-20: what UWV asks for a late report', () => {
  const why = (asOf: string, facts: Fact[]) => obligationOn(asOf, facts, '42e-weeksmelding')?.why.join(' ');
  test.each([
    ['2026-10-27', 'Te verwachten boete bij 1 dag te laat: € 70'],
    ['2026-11-02', 'Te verwachten boete bij 7 dagen te laat: € 230'],
    ['2026-11-23', 'Te verwachten boete bij 28 dagen te laat: € 455'],
  ])('on %s: %s', (asOf, said) => {
    expect(why(asOf, [SICK])).toContain(said);
    expect(why(asOf, [SICK, fact('42e-weeksmelding', '2026-10-26')])).not.toContain('boete bij');
  });
});

describe('T-01: a first sick day on which the employee does not work', () => {
  testRows([
    [
      'is taken as given, with a warning',
      '2026-01-05',
      [ziekmelding('2026-01-03')],
      'melding-arbodienst',
      { status: 'done', statusReason: expect.stringContaining('let op: op zaterdag 3 januari 2026') },
    ],
    ['no warning on a workday', '2026-01-05', [SICK], 'melding-arbodienst', { statusReason: null }],
  ]);
});

describe('the article of an obligation is its own', () => {
  const LIFE = [
    ...SANCTIONED,
    notice('2028-03-01'),
    fact('bijstelling', '2027-05-03', { of: 'probleemanalyse', planWijzigt: true }),
  ];
  test.each([
    ['grens-81-weken', 'WIA 64 lid 6', [SICK], '2026-11-01'],
    ['einde-loondoorbetaling', 'BW 7:629 lid 1', [SICK], '2026-11-01'],
    ['jaar-2-loon', 'BW 7:629 lid 1', [SICK], '2026-11-01'],
    ['loonsanctiebesluit', 'WIA 25 lid 10', LIFE, '2028-03-02'],
    ['bekortingsmelding', 'WIA 25 lid 12', LIFE, '2028-03-02'],
    ['bekortingsbesluit', 'WIA 25 lid 13', LIFE, '2028-03-02'],
    ['riv-hersteltermijn', 'WIA 25 lid 8', LIFE, '2028-03-02'],
    ['bijstelling-probleemanalyse', 'RP 4 lid 4', LIFE, '2028-03-02'],
    ['bijstelling-plan-van-aanpak', 'RP 4 lid 5', LIFE, '2028-03-02'],
    [
      'herbeoordeling-mogelijkheden',
      'RP 4 lid 4',
      [SICK, fact('probleemanalyse', '2026-02-12', { mogelijkheden: false })],
      '2026-03-01',
    ],
    [
      'vangnetmelding',
      'ZW 38a lid 3',
      [SICK, fact('vangnet', '2026-01-20', { ground: 'no-risk', group: 2 })],
      '2026-01-20',
    ],
    ['vangnetmelding', 'ZW 38a lid 3', [SICK, fact('vangnet', '2026-01-20', { ground: 'zwangerschap' })], '2026-01-20'],
    [
      'vangnetmelding',
      'ZW 38b lid 3',
      [ziekmelding('2024-01-08'), fact('vangnet', '2024-01-20', { ground: '29d' })],
      '2024-01-20',
      { birthDate: plainDate('1961-12-31') },
    ],
    [
      'vangnetmelding',
      'ZW 38b lid 2',
      [SICK, fact('vangnet', '2026-05-18', { ground: 'no-risk', group: 2, clearOn: '2026-05-18' })],
      '2026-05-18',
    ],
    ['wazo-aanvraag', 'WAZO 3:11 lid 1', [fact('zwangerschap', '2026-04-01', { dueDate: '2026-08-03' })], '2026-04-01'],
    ['bewaartermijn-medisch-dossier', 'BW 7:454', [SICK, herstelmelding('2026-02-02')], '2026-04-01'],
    ['bewaartermijn-loonadministratie', 'AWR 52', [SICK, herstelmelding('2026-02-02')], '2026-04-01'],
  ] as Array<[string, string, Fact[], string, Row[5]?]>)('%s: %s', (id, article, facts, asOf, context = {}) => {
    expect(obligationOn(asOf, facts, id, context)?.basis).toMatchObject({ article });
  });
});
