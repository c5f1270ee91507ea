// Longer than 300 lines: one row for each thing that the plan says or leaves out.
import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { warningAbout } from '../../../domain/obligations/melding-arbodienst';
import { contextOf, herstelmelding, recorded, ziekmelding } from '../case/lives';
import { closed, fact, obligationOn, SICK, testRows } from './plan-rows';

/** Sentences that an obligation holds or leaves out, and the days on which that turns; by hand from the articles. */

const leaving = (lastDay: string, on = '2026-02-01') => fact('einde-dienstverband', on, { lastDay });
const ERD = { erdZw: true };
const says = (text: string) => ({ why: expect.arrayContaining([expect.stringContaining(text)]) });
const saysNot = (text: string) => ({ why: expect.not.arrayContaining([expect.stringContaining(text)]) });

describe('the 42e-weeksmelding', () => {
  testRows([
    [
      'closed as a task is done on that day',
      '2026-10-21',
      [SICK, closed('2026-10-20', '42e-weeksmelding')],
      '42e-weeksmelding',
      { status: 'done', doneOn: '2026-10-20', daysLate: null },
    ],
    [
      'late: what one source says of the fine is told',
      '2026-10-27',
      [SICK],
      '42e-weeksmelding',
      says('Eén bron noemt als hoogste boete € 515 vanaf 1 juli 2026'),
    ],
    ['not late: no fine is told', '2026-10-26', [SICK], '42e-weeksmelding', saysNot('boete')],
    [
      'never due because the employment ended: no fine is told',
      '2026-11-10',
      [SICK, leaving('2026-09-30')],
      '42e-weeksmelding',
      { status: 'not-applicable', ...saysNot('boete') },
    ],
    [
      'filed late before July 2026: there is one maximum',
      '2026-03-02',
      [ziekmelding('2025-03-10'), fact('42e-weeksmelding', '2026-02-02')],
      '42e-weeksmelding',
      { status: 'done', daysLate: 35, ...saysNot('€ 515'), ...saysNot('Eén bron') },
    ],
  ]);
});

describe('objection to a decision of UWV (Awb: six weeks)', () => {
  const DECIDED = [
    SICK,
    fact('wia-aanvraag', '2026-06-01', { kind: 'vervroegd' }),
    fact('uwv-besluit', '2026-07-20', { outcome: 'afgewezen', from: '2026-08-10' }),
  ];
  testRows([
    [
      'names the day after which the decision stands',
      '2026-07-21',
      DECIDED,
      'bezwaar',
      { legalLatest: '2026-08-31', consequence: 'na maandag 31 augustus 2026 staat de beslissing vast' },
    ],
    ['is possible on the last day', '2026-08-31', DECIDED, 'bezwaar', { status: 'open' }],
    ['is over the day after', '2026-09-01', DECIDED, 'bezwaar', { status: 'not-applicable' }],
    [
      'made before the decision it is not made to this one',
      '2026-07-21',
      [...DECIDED, closed('2026-07-19', 'bezwaar')],
      'bezwaar',
      { status: 'open' },
    ],
    [
      'made on its day it is',
      '2026-07-21',
      [...DECIDED, closed('2026-07-20', 'bezwaar')],
      'bezwaar',
      { status: 'done', doneOn: '2026-07-20' },
    ],
  ]);
});

describe('the end of the wage at AOW', () => {
  testRows([
    [
      'says how long it goes on',
      '2026-03-02',
      [SICK],
      'einde-loondoorbetaling-aow',
      { legalLatest: '2026-09-25', ...says('Zes weken (42 dagen)') },
      { aowDate: plainDate('2026-08-15') },
    ],
  ]);
});

describe('a duty whose last day is the first day of the eigenrisicodrager', () => {
  testRows([
    [
      'is his to do',
      '2026-02-16',
      [SICK, leaving('2026-02-15')],
      'probleemanalyse',
      { status: 'open', legalLatest: '2026-02-16' },
      ERD,
    ],
    [
      'is nobody’s where UWV takes over',
      '2026-02-16',
      [SICK, leaving('2026-02-15')],
      'probleemanalyse',
      { status: 'not-applicable' },
    ],
    [
      'is the employer’s on the last day of the employment',
      '2026-02-16',
      [SICK, leaving('2026-02-16')],
      'probleemanalyse',
      { status: 'open' },
    ],
  ]);
});

describe('who carries the case on', () => {
  const kindOn = (asOf: string, facts: Fact[]) =>
    makePlan({ context: contextOf(ERD), facts: recorded(...facts), asOf: plainDate(asOf) }).kind;
  const LEFT = [SICK, leaving('2026-05-22', '2026-04-20')];
  test.each<[string, string, Fact[], string]>([
    [
      'nobody, of who died on the last day',
      '2026-05-25',
      [fact('overlijden', '2026-05-24', { date: '2026-05-22' })],
      'verzuim',
    ],
    [
      'the eigenrisicodrager, of who died the day after',
      '2026-05-25',
      [fact('overlijden', '2026-05-24', { date: '2026-05-23' })],
      'zw_erd',
    ],
    [
      'the eigenrisicodrager, of who has no ordinary employment (ZW 29 lid 2 a)',
      '2026-05-25',
      [fact('vangnet', '2026-02-01', { ground: 'fictief-dienstverband' })],
      'zw_erd',
    ],
    [
      'UWV, while it pays for a donor',
      '2026-05-25',
      [fact('vangnet', '2026-02-01', { ground: 'orgaandonatie' })],
      'verzuim',
    ],
    ['nobody, of who was fit on the last day', '2026-05-25', [herstelmelding('2026-05-22')], 'verzuim'],
    ['the eigenrisicodrager, of who recovered the day after', '2026-05-25', [herstelmelding('2026-05-24')], 'zw_erd'],
  ])('%s', (_who, asOf, more, kind) => {
    expect(kindOn(asOf, [...LEFT, ...more])).toBe(kind);
  });
});

describe('a disputed recovery', () => {
  const ASKED = fact('deskundigenoordeel', '2026-03-05', { about: 'hersteld' });
  test('says what follows from either answer, and which one the plan follows', () => {
    const why = obligationOn('2026-03-05', [SICK, herstelmelding('2026-03-02'), ASKED], 'deskundigenoordeel')?.why;
    expect(why).toEqual(
      expect.arrayContaining([
        'Hersteld per maandag 2 maart 2026: een ziekte tot en met zondag 29 maart 2026 telt mee, vanaf maandag 30 maart 2026 is het een nieuw geval.',
        'Niet hersteld: 42e-weeksmelding uiterlijk maandag 26 oktober 2026, laatste dag van 104 weken zondag 2 januari 2028.',
        'Het plan volgt tot het oordeel wat is gemeld: hersteld.',
      ]),
    );
  });
});

describe('what an obligation does not carry', () => {
  const LATE = obligationOn('2026-02-17', [SICK], 'probleemanalyse');
  test('no correction that made it late where there was none', () => {
    expect(LATE).toMatchObject({ status: 'late', daysLate: 1 });
    expect(LATE).not.toHaveProperty('madeLateBy');
  });
  test('no day on which it resumes where it does not wait', () => {
    expect(LATE).not.toHaveProperty('resumesOn');
    expect(obligationOn('2026-02-01', [SICK], 'plan-van-aanpak')).not.toHaveProperty('resumesOn');
  });
  test('that day, and the correction, where there are', () => {
    const SANCTIONED = [SICK, fact('wia-aanvraag', '2027-10-01'), fact('loonsanctie', '2027-11-15')];
    // 52 weeks after 2 January 2028 end on 31 December; six weeks before that is 19 November.
    expect(obligationOn('2028-02-01', SANCTIONED, 'wia-beslissing')).toHaveProperty('resumesOn', '2028-11-19');
    expect(obligationOn('2028-11-20', SANCTIONED, 'wia-beslissing')).not.toHaveProperty('resumesOn');
    const corrected = fact('correctie-eerste-ziektedag', '2026-02-10', {
      firstSickDay: '2025-12-22',
      reason: 'verkeerd-doorgegeven',
    });
    expect(obligationOn('2026-02-10', [SICK, corrected], 'probleemanalyse')).toHaveProperty('madeLateBy', {
      on: '2026-02-10',
      from: '2026-01-05',
      to: '2025-12-22',
    });
  });
});

describe('the estimate of the wage', () => {
  const estimateOf = (facts: Fact[], employee: object) =>
    makePlan({ context: contextOf(employee), facts: recorded(...facts), asOf: plainDate('2026-03-02') }).wageEstimate;
  const KNOWN = { monthlyWage: 4000, hoursPerWeek: 40 };
  test('is not made where hours, or wage, are not known', () => {
    expect(estimateOf([SICK], { monthlyWage: 4000 })).toBeUndefined();
    expect(estimateOf([SICK], { hoursPerWeek: 40 })).toBeUndefined();
  });
  test('cuts also on the last day of sickness', () => {
    const partly = fact('deelherstel', '2026-02-27', { from: '2026-03-01', incapacityPct: 50, hoursWorked: 20 });
    const periods = estimateOf([SICK, partly, herstelmelding('2026-03-02')], KNOWN) ?? [];
    expect(periods.map(({ from, until }) => `${from}..${until}`)).toEqual([
      '2026-01-05..2026-02-28',
      '2026-03-01..2026-03-01',
    ]);
  });
  test('begins a period on the first of January also when that is the last day of sickness', () => {
    const periods = estimateOf([ziekmelding('2025-12-15'), herstelmelding('2026-01-02')], KNOWN) ?? [];
    expect(periods.map(({ from, until }) => `${from}..${until}`)).toEqual([
      '2025-12-15..2025-12-31',
      '2026-01-01..2026-01-01',
    ]);
  });
  test('says that the hours are not known only where they are not', () => {
    const partly = (hours: object) =>
      fact('deelherstel', '2026-02-02', { from: '2026-02-02', incapacityPct: 50, ...hours });
    const note = (facts: Fact[]) => estimateOf(facts, KNOWN)?.[1]?.note;
    expect(note([SICK, partly({})])).toMatch(/uren zijn niet opgegeven/);
    expect(note([SICK, partly({ hoursWorked: 20 })])).not.toMatch(/uren zijn niet opgegeven/);
  });
  test('takes partial recoveries in the order of their first days, however they were told', () => {
    const partly = (from: string, hoursWorked: number) =>
      fact('deelherstel', '2026-03-02', { from, incapacityPct: 50, hoursWorked });
    const periods = estimateOf([SICK, partly('2026-02-23', 10), partly('2026-02-02', 20)], KNOWN) ?? [];
    expect(periods.slice(0, 3).map(({ from, wagePerMonth }) => [from, wagePerMonth])).toEqual([
      ['2026-01-05', 2800],
      ['2026-02-02', 3400],
      ['2026-02-23', 3100],
    ]);
  });
  test('says what it counted with, and nothing else', () => {
    const partly = fact('deelherstel', '2026-02-02', { from: '2026-02-02', incapacityPct: 50, hoursWorked: 20 });
    const always = 'Schatting zonder wachtdagen, ander inkomen, ziekengeld, opschorting en loonstop.';
    const law = 'Er zijn geen cao-percentages opgegeven: dit is het wettelijk minimum.';
    const [first, second] = estimateOf([SICK, partly], KNOWN) ?? [];
    expect(first?.note).toBe(`${always} ${law}`);
    expect(second?.note).toBe(
      `${always} ${law} Over de gewerkte uren het volle loon, over de overige het ziekteloon naar evenredigheid: een lezing (L-10).`,
    );
  });
  test('says of an amount of one source that it is to be checked, and of no other (N-24)', () => {
    const notes = estimateOf([ziekmelding('2022-06-01')], KNOWN) ?? [];
    const noteFrom = (day: string) => notes.find(({ from }) => from === day)?.note;
    expect(noteFrom('2022-07-01')).toMatch(/nagegaan|na te gaan/);
    expect(noteFrom('2022-06-01')).not.toMatch(/nagegaan|na te gaan/);
  });
});

test('a warning is about the first sick day that was told, and about nothing else', () => {
  const context = contextOf();
  const about = (told: Fact) => warningAbout(told, context);
  const says =
    /^let op: op zaterdag 3 januari 2026 werkt de werknemer volgens het rooster niet.*leg vast waarom deze dag klopt$/;
  const corrected = (firstSickDay: string) =>
    fact('correctie-eerste-ziektedag', '2026-01-06', { firstSickDay, reason: 'verkeerd-doorgegeven' });
  expect(about(ziekmelding('2026-01-05', '2026-01-03'))).toMatch(says);
  expect(about(corrected('2026-01-03'))).toMatch(says);
  expect(about(ziekmelding('2026-01-05'))).toBeNull();
  expect(about(corrected('2026-01-02'))).toBeNull();
  expect(about(herstelmelding('2026-01-06', '2026-01-03'))).toBeNull();
});

describe('the second track (Werkwijzer)', () => {
  const HELD = fact('eerstejaarsevaluatie', '2026-12-18');
  testRows([
    [
      'may be left out by who reaches AOW soon: the day is named',
      '2027-01-05',
      [SICK, HELD],
      'tweede-spoor',
      says('De AOW-leeftijd wordt bereikt op dinsdag 2 januari 2029, binnen een jaar na de wachttijd'),
      { aowDate: plainDate('2029-01-02') },
    ],
    ['says nothing of AOW to anybody else', '2027-01-05', [SICK, HELD], 'tweede-spoor', saysNot('AOW')],
    [
      'a prospect that lapsed names the other reading',
      '2027-03-20',
      [SICK, fact('eerstejaarsevaluatie', '2026-12-18', { uitzichtBinnen3Maanden: true })],
      'tweede-spoor',
      says('Andere lezing, terug tot zes weken na de eerstejaarsevaluatie (Werkwijzer UWV): vrijdag 29 januari 2027.'),
    ],
    ['no prospect, no other reading', '2027-01-05', [SICK, HELD], 'tweede-spoor', saysNot('Andere lezing')],
  ]);
});

describe('the ends of wage and opzegverbod', () => {
  const MISSING = 'er is nog geen WIA-aanvraag: elke dag te laat schuift deze dag een dag op';
  const FILED = fact('42e-weeksmelding', '2026-10-21');
  const LETTER = fact('uwv-wia-brief', '2027-09-10');
  const EXTENDED = fact('vrijwillige-verlenging', '2027-09-01', { until: '2028-07-02' });
  testRows([
    [
      'wait for an application that is late in an extension, too (BW 7:629 lid 11 a)',
      // 77 days before 2 July 2028 is 16 April.
      '2028-04-18',
      [SICK, FILED, LETTER, EXTENDED],
      'einde-loondoorbetaling',
      { legalLatest: '2028-07-04', statusReason: expect.stringContaining(MISSING) },
    ],
    [
      'wait for nothing on its last day',
      '2028-04-16',
      [SICK, FILED, LETTER, EXTENDED],
      'einde-loondoorbetaling',
      { legalLatest: '2028-07-02', statusReason: null },
    ],
    [
      'the wage ends with the employment',
      '2026-06-01',
      [SICK, leaving('2026-05-22')],
      'einde-loondoorbetaling',
      { status: 'done', doneOn: '2026-05-22' },
    ],
    [
      'the opzegverbod ends at AOW only where that comes first (BW 7:670 lid 1)',
      '2026-03-02',
      [SICK],
      'einde-opzegverbod',
      { legalLatest: '2026-09-26' },
      { aowDate: plainDate('2026-08-15') },
    ],
    [
      'and after two years where it does not',
      '2026-03-02',
      [SICK],
      'einde-opzegverbod',
      { legalLatest: '2028-01-03' },
      { aowDate: plainDate('2027-12-20') },
    ],
    [
      'sickness by another ground counts for the two years (BW 7:670 lid 1)',
      '2026-07-01',
      [
        SICK,
        fact('vangnet', '2026-01-20', { ground: 'orgaandonatie' }),
        fact('zwangerschapsverlof', '2026-02-20', { from: '2026-03-02', until: '2026-06-21', sameCause: true }),
      ],
      'einde-opzegverbod',
      { legalLatest: '2028-04-27' },
    ],
  ]);
});

describe('ziekengeld after thirteen weeks (29d) and the end of the employment', () => {
  const OLDER = { birthDate: plainDate('1961-12-31'), start: plainDate('2019-12-31') };
  const SICK_IN_TIME = ziekmelding('2024-12-02');
  const OLD = fact('vangnet', '2025-01-06', { ground: '29d' });
  // Thirteen weeks end on 2 March 2025: from the 3rd UWV pays on the report of the employer (ZW 38 lid 4).
  testRows([
    [
      'who leaves before they are over is reported as anybody (ZW 38 lid 2)',
      '2025-02-10',
      [SICK_IN_TIME, OLD, leaving('2025-03-02', '2025-02-10')],
      'ziek-uit-dienst-melding',
      { status: 'planned', legalLatest: '2025-03-02' },
      OLDER,
    ],
    [
      'who leaves after them was reported',
      '2025-02-10',
      [SICK_IN_TIME, OLD, leaving('2025-03-03', '2025-02-10')],
      'ziek-uit-dienst-melding',
      { status: 'not-applicable' },
      OLDER,
    ],
  ]);
});

describe('a ground of vangnet', () => {
  const LEAVE = fact('zwangerschapsverlof', '2026-02-20', { from: '2026-03-02', until: '2026-06-21', sameCause: true });
  const LATER = [SICK, LEAVE, herstelmelding('2026-06-22'), ziekmelding('2027-03-01')];
  const BY_PREGNANCY = fact('vangnet', '2027-03-05', { ground: 'zwangerschap' });
  testRows([
    [
      'by pregnancy holds for sickness before the leave of a later pregnancy (ZW 29a lid 1)',
      '2027-03-08',
      [...LATER, fact('zwangerschap', '2027-03-04', { dueDate: '2027-08-01' }), BY_PREGNANCY],
      'vangnetmelding',
      { status: 'open', legalLatest: '2027-04-12' },
    ],
    [
      'by pregnancy does not hold after the leave of the only one',
      '2027-03-08',
      [...LATER, BY_PREGNANCY],
      'vangnetmelding',
      { status: 'not-applicable' },
    ],
    [
      'of a donor asks nothing of earlier unemployment',
      '2026-01-20',
      [SICK, fact('vangnet', '2026-01-08', { ground: 'orgaandonatie', wwWeeks: 10 })],
      'vangnetmelding',
      { status: 'open', legalLatest: '2026-02-16' },
    ],
    [
      'of an older worker holds only after more than 52 weeks of it (ZW 29d)',
      '2026-01-20',
      [SICK, fact('vangnet', '2026-01-08', { ground: '29d', wwWeeks: 52 })],
      'vangnetmelding',
      { status: 'not-applicable' },
    ],
    [
      'by pregnancy runs up to the leave: a recovery on its first day is reported (ZW 38a lid 5)',
      '2026-03-03',
      [SICK, fact('vangnet', '2026-01-20', { ground: 'zwangerschap' }), herstelmelding('2026-03-02'), LEAVE],
      'vangnet-herstelmelding',
      { status: 'open', legalLatest: '2026-03-04' },
    ],
  ]);
});

describe('the decision on the WIA in a loonsanctie, when the employment ends (WIA 64 lid 8)', () => {
  const ENDS = [
    SICK,
    fact('wia-aanvraag', '2027-10-01'),
    fact('loonsanctie', '2027-11-15'),
    leaving('2028-03-31', '2028-03-01'),
  ];
  const reason = (text: string) => ({ status: 'planned', statusReason: expect.stringContaining(text) });
  testRows([
    [
      'is asked for at that end, until it is there',
      '2028-03-31',
      ENDS,
      'wia-beslissing',
      reason('of bij het einde van het dienstverband op verzoek van de werknemer (lid 8)'),
    ],
    [
      'can be asked for from the day after',
      '2028-04-01',
      ENDS,
      'wia-beslissing',
      reason(
        'of nu het dienstverband op vrijdag 31 maart 2028 eindigde kan de werknemer UWV vragen verder te gaan (lid 8)',
      ),
    ],
  ]);
});

describe('an application for leave (WAZO 3:11)', () => {
  const PREGNANT = fact('zwangerschap', '2026-04-01', { dueDate: '2026-08-03' });
  testRows([
    [
      'made on the day on which the pregnancy was told is made',
      '2026-04-01',
      [SICK, PREGNANT, closed('2026-04-01', 'wazo-aanvraag')],
      'wazo-aanvraag',
      { status: 'done', doneOn: '2026-04-01' },
    ],
    [
      'made before it was for another leave',
      '2026-04-01',
      [SICK, closed('2026-03-31', 'wazo-aanvraag'), PREGNANT],
      'wazo-aanvraag',
      { status: 'planned' },
    ],
  ]);
});
