// Longer than 300 lines: one row for each obligation and each end that touches it.
import { herstelmelding, ziekmelding } from '../case/lives';
import { closed, fact, obligationOn, SICK, testRows } from './plan-rows';

const recovered = herstelmelding;
const waived = (on: string, obligation: string, body: object = {}) =>
  fact('afwijking', on, { obligation, reason: 'samen-later-gepland', ...body });
const takenOver = (responsibleSince: string) => fact('dossieroverdracht', responsibleSince, { responsibleSince });
const DIED = fact('overlijden', '2026-03-17', { date: '2026-03-16' });
const IVA = fact('uwv-besluit', '2026-09-01', { outcome: 'iva', from: '2027-01-01' });
const GONE = 'overleden op maandag 16 maart 2026';

describe('herstel', () => {
  const back = (on: string) => [SICK, recovered(on)];
  const ILL = [ziekmelding('2026-01-05'), fact('vangnet', '2026-01-06', { ground: 'orgaandonatie' })];
  testRows([
    [
      'on the last day of a duty ends it',
      '2026-02-16',
      back('2026-02-16'),
      'probleemanalyse',
      { status: 'not-applicable', statusReason: 'hersteld per maandag 16 februari 2026' },
    ],
    ['the day after leaves what was missed', '2026-02-17', back('2026-02-17'), 'probleemanalyse', { status: 'late' }],
    [
      'that is to come ends nothing yet',
      '2026-02-09',
      [SICK, recovered('2026-02-02', '2026-02-10')],
      'probleemanalyse',
      { status: 'open' },
    ],
    [
      'on its day ends what comes after it',
      '2026-02-10',
      [SICK, recovered('2026-02-02', '2026-02-10')],
      'probleemanalyse',
      { status: 'not-applicable' },
    ],
    ['ends the waiting period', '2026-02-03', back('2026-02-02'), 'einde-wachttijd', { status: 'not-applicable' }],
    ['ends the wage of the second year', '2026-02-03', back('2026-02-02'), 'jaar-2-loon', { status: 'not-applicable' }],
    ['ends the ban on dismissal', '2026-02-03', back('2026-02-02'), 'einde-opzegverbod', { status: 'not-applicable' }],
    [
      'leaves the report of a vangnet',
      '2026-02-03',
      [...ILL, recovered('2026-02-02')],
      'vangnetmelding',
      { status: 'open' },
    ],
    [
      'leaves an accident',
      '2026-01-06',
      [SICK, fact('arbeidsongeval', '2026-01-06'), recovered('2026-01-06')],
      'arbeidsongeval-melding',
      { status: 'open' },
    ],
    [
      'leaves a third party who is liable',
      '2026-02-03',
      [SICK, fact('derde-aansprakelijk', '2026-01-12'), recovered('2026-02-02')],
      'regres',
      { status: 'open' },
    ],
    [
      'leaves an occupational disease',
      '2026-02-03',
      [
        SICK,
        fact('toestemming', '2026-01-12', { purpose: 'beroepsziekte', given: true }),
        fact('beroepsziekte', '2026-02-01'),
        recovered('2026-02-02'),
      ],
      'beroepsziektemelding',
      { status: 'open' },
    ],
    [
      'leaves the opinion of UWV',
      '2026-02-03',
      [SICK, fact('deskundigenoordeel', '2026-02-01'), recovered('2026-02-02')],
      'deskundigenoordeel',
      { status: 'open' },
    ],
    [
      'leaves a second opinion',
      '2026-02-03',
      [SICK, fact('second-opinion', '2026-02-01'), recovered('2026-02-02')],
      'second-opinion',
      { status: 'open' },
    ],
    ['leaves the right to object', '2026-09-20', [SICK, IVA, recovered('2026-09-15')], 'bezwaar', { status: 'open' }],
    [
      'ends what leaving sick would bring',
      '2026-02-03',
      back('2026-02-02'),
      'ziek-uit-dienst-melding',
      { status: 'not-applicable' },
      { end: '2026-05-31' as never },
    ],
    [
      'ends the claim after the employment',
      '2026-01-19',
      back('2026-01-06'),
      'nawerking-melding',
      { status: 'not-applicable' },
      { end: '2026-01-04' as never },
    ],
  ]);
});

describe('einde van het dienstverband', () => {
  const ends = (day: string) => ({ end: day as never });
  testRows([
    [
      'that is known ends what comes after it at once',
      '2026-01-05',
      [SICK],
      '42e-weeksmelding',
      { status: 'not-applicable', statusReason: 'het dienstverband eindigt op zondag 25 oktober 2026' },
      ends('2026-10-25'),
    ],
    [
      'on the last day of a duty leaves it',
      '2026-01-05',
      [SICK],
      '42e-weeksmelding',
      { status: 'planned' },
      ends('2026-10-26'),
    ],
    [
      'leaves what was missed before it',
      '2026-06-02',
      [SICK],
      'probleemanalyse',
      { status: 'late' },
      ends('2026-05-31'),
    ],
    [
      'ends the wage',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling',
      { legalLatest: '2026-05-31', status: 'planned' },
      ends('2026-05-31'),
    ],
    [
      'after the wage leaves it',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling',
      { legalLatest: '2028-01-02' },
      ends('2028-01-02'),
    ],
    [
      'ends the ban on dismissal',
      '2026-01-05',
      [SICK],
      'einde-opzegverbod',
      { status: 'not-applicable' },
      ends('2026-05-31'),
    ],
    [
      'leaves the report of who falls ill after it',
      '2026-01-05',
      [SICK],
      'nawerking-melding',
      { status: 'open' },
      ends('2026-01-04'),
    ],
    [
      'leaves no wage to who falls ill after it',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling',
      { status: 'not-applicable', statusReason: 'het dienstverband was al geëindigd: UWV betaalt ziekengeld' },
      ends('2026-01-04'),
    ],
    [
      'leaves a day of wage to who falls ill on it',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling',
      { status: 'done', legalLatest: '2026-01-05' },
      ends('2026-01-05'),
    ],
    [
      'leaves the opinion of UWV',
      '2026-06-02',
      [SICK, fact('deskundigenoordeel', '2026-05-25')],
      'deskundigenoordeel',
      { status: 'open' },
      ends('2026-05-31'),
    ],
    [
      'leaves a third party who is liable',
      '2026-06-02',
      [SICK, fact('derde-aansprakelijk', '2026-01-12')],
      'regres',
      { status: 'open' },
      ends('2026-05-31'),
    ],
    [
      'leaves the letter of UWV that follows it',
      '2026-06-09',
      [SICK, fact('uwv-wia-brief', '2026-06-09')],
      'riv-upload',
      { status: 'open' },
      ends('2026-05-31'),
    ],
  ]);
});

describe('overlijden', () => {
  testRows([
    [
      'ends what was missed, too',
      '2026-03-17',
      [SICK, DIED],
      'probleemanalyse',
      { status: 'not-applicable', statusReason: GONE },
    ],
    [
      'ends what is to come',
      '2026-03-17',
      [SICK, DIED],
      '42e-weeksmelding',
      { status: 'not-applicable', statusReason: GONE },
    ],
    [
      'ends the right to object',
      '2026-03-17',
      [SICK, fact('uwv-besluit', '2026-03-10', { outcome: 'wga', from: '2026-06-01' }), DIED],
      'bezwaar',
      { status: 'not-applicable' },
    ],
    [
      'ends what leaving sick would bring',
      '2026-03-17',
      [SICK, DIED],
      'ziek-uit-dienst-melding',
      { status: 'not-applicable' },
      { end: '2026-03-31' as never },
    ],
    [
      'ends the wage on its day',
      '2026-03-17',
      [SICK, DIED],
      'einde-loondoorbetaling',
      { status: 'done', legalLatest: '2026-03-16', recipients: [] },
    ],
    [
      'after the wage leaves it',
      '2028-01-04',
      [SICK, fact('wia-aanvraag', '2027-10-01'), fact('overlijden', '2028-01-04', { date: '2028-01-03' })],
      'einde-loondoorbetaling',
      { legalLatest: '2028-01-02' },
    ],
    [
      'on the last day of the wage is its end',
      '2028-01-04',
      [SICK, fact('overlijden', '2028-01-04', { date: '2028-01-02' })],
      'einde-loondoorbetaling',
      { legalLatest: '2028-01-02', recipients: [] },
    ],
    [
      'leaves an accident',
      '2026-03-17',
      [SICK, DIED, fact('arbeidsongeval', '2026-03-17', { severity: 'dood' })],
      'arbeidsongeval-melding',
      { status: 'open' },
    ],
    [
      'leaves its register',
      '2026-03-17',
      [SICK, DIED, fact('arbeidsongeval', '2026-03-17', { severity: 'dood' })],
      'arbeidsongeval-registratie',
      { status: 'open' },
    ],
    [
      'leaves a third party who is liable',
      '2026-03-17',
      [SICK, fact('derde-aansprakelijk', '2026-01-12'), DIED],
      'regres',
      { status: 'open' },
    ],
    [
      'leaves what was done',
      '2026-03-17',
      [SICK, fact('probleemanalyse', '2026-02-10', { mogelijkheden: true }), DIED],
      'probleemanalyse',
      { status: 'done' },
    ],
  ]);
});

describe('vervroegde IVA', () => {
  testRows([
    [
      'ends what comes after it',
      '2026-09-02',
      [SICK, IVA],
      'eerstejaarsevaluatie',
      { status: 'not-applicable', statusReason: 'UWV kende de IVA toe per vrijdag 1 januari 2027' },
    ],
    ['leaves the wage of the second year', '2026-09-02', [SICK, IVA], 'jaar-2-loon', { status: 'planned' }],
    [
      'leaves the end of the wage',
      '2026-09-02',
      [SICK, IVA],
      'einde-loondoorbetaling',
      { status: 'planned', legalLatest: '2028-01-02' },
    ],
    ['leaves the ban on dismissal', '2026-09-02', [SICK, IVA], 'einde-opzegverbod', { status: 'planned' }],
  ]);
});

describe('AOW', () => {
  const AOW = { aowDate: '2026-10-01' as never };
  testRows([
    [
      'ends what comes after it',
      '2026-01-05',
      [SICK],
      '42e-weeksmelding',
      {
        status: 'not-applicable',
        statusReason: 'de AOW-leeftijd wordt bereikt op donderdag 1 oktober 2026; daarna geldt deze plicht niet meer',
      },
      AOW,
    ],
    ['leaves what comes before it', '2026-01-05', [SICK], 'probleemanalyse', { status: 'planned' }, AOW],
    [
      'leaves the end of the wage',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling',
      { status: 'planned', legalLatest: '2026-11-11' },
      AOW,
    ],
    [
      'leaves the end of the ban on dismissal',
      '2026-01-05',
      [SICK],
      'einde-opzegverbod',
      { status: 'planned', legalLatest: '2026-11-12' },
      AOW,
    ],
    ['has its own end of the wage', '2026-01-05', [SICK], 'einde-loondoorbetaling-aow', { status: 'planned' }, AOW],
    ['is no matter for the young', '2026-01-05', [SICK], 'einde-loondoorbetaling-aow', null],
  ]);
});

describe('afwijking (RP art. 5)', () => {
  const ID = 'probleemanalyse';
  testRows([
    [
      'takes the duty away, with its reason',
      '2026-02-20',
      [SICK, waived('2026-02-10', ID)],
      ID,
      { status: 'waived', statusReason: 'gemotiveerd afgeweken (RP art. 5): samen later gepland' },
    ],
    [
      'with an end moves the term',
      '2026-02-20',
      [SICK, waived('2026-02-10', ID, { until: '2026-02-20' })],
      ID,
      {
        status: 'open',
        legalLatest: '2026-02-20',
        statusReason: 'gemotiveerd afgeweken tot en met vrijdag 20 februari 2026 (RP art. 5): samen later gepland',
      },
    ],
    [
      'counts late from the agreed end',
      '2026-02-21',
      [SICK, waived('2026-02-10', ID, { until: '2026-02-20' })],
      ID,
      { status: 'late', daysLate: 1 },
    ],
    [
      'leaves what was done',
      '2026-02-20',
      [SICK, waived('2026-02-10', ID), fact('probleemanalyse', '2026-02-12', { mogelijkheden: true })],
      ID,
      { status: 'done' },
    ],
    [
      'cannot take an event away',
      '2027-01-04',
      [SICK, waived('2026-02-10', 'jaar-2-loon')],
      'jaar-2-loon',
      { status: 'done', doneOn: '2027-01-04' },
    ],
    [
      'of another duty is no matter',
      '2026-02-20',
      [SICK, waived('2026-02-10', 'plan-van-aanpak')],
      ID,
      { status: 'late' },
    ],
  ]);
});

describe('overname van een dossier', () => {
  const ID = 'probleemanalyse';
  testRows([
    [
      'what was missed before it is not missed by us',
      '2026-03-01',
      [SICK, takenOver('2026-02-17')],
      ID,
      { status: 'before-our-time', statusReason: 'de termijn liep af voor de overname op dinsdag 17 februari 2026' },
    ],
    ['what ended on its day is', '2026-03-01', [SICK, takenOver('2026-02-16')], ID, { status: 'late' }],
    [
      'what was done before it is done',
      '2026-03-01',
      [SICK, fact('probleemanalyse', '2026-02-12', { mogelijkheden: true }), takenOver('2026-02-17')],
      ID,
      { status: 'done' },
    ],
  ]);
});

describe('afgerond', () => {
  testRows([
    [
      'closes a duty',
      '2026-02-20',
      [SICK, closed('2026-02-16', 'oordeel-langdurig-verzuim')],
      'oordeel-langdurig-verzuim',
      { status: 'done', doneOn: '2026-02-16' },
    ],
    [
      'cannot close an event',
      '2026-02-20',
      [SICK, closed('2026-02-16', 'jaar-2-loon')],
      'jaar-2-loon',
      { status: 'planned', doneOn: null },
    ],
  ]);
});

describe('uitleg', () => {
  const whyOn = (asOf: string, id: string, ...facts: ReturnType<typeof waived>[]) =>
    obligationOn(asOf, [SICK, ...facts], id)?.why.join(' ') ?? '';
  const analysis = (on: string) => fact('probleemanalyse', on, { mogelijkheden: true });

  test('says when it was done, and how late', () => {
    expect(whyOn('2026-03-01', 'probleemanalyse', analysis('2026-02-16'))).toContain(
      'Gedaan: maandag 16 februari 2026.',
    );
    expect(whyOn('2026-03-01', 'probleemanalyse', analysis('2026-02-17'))).toContain(
      'Gedaan: dinsdag 17 februari 2026, 1 dag te laat.',
    );
    expect(whyOn('2026-03-01', 'probleemanalyse', analysis('2026-02-18'))).toContain('2 dagen te laat.');
  });

  test('says how late it is and what that costs', () => {
    expect(whyOn('2026-02-17', 'probleemanalyse')).toContain(
      'Te laat: 1 dag op dinsdag 17 februari 2026. Gevolg: bij de WIA-aanvraag',
    );
    expect(whyOn('2026-02-16', 'probleemanalyse')).not.toContain('Te laat');
    expect(obligationOn('2026-01-05', [SICK], 'einde-wachttijd')?.consequence).toBe('geen');
  });

  test('says why a duty lapsed, as a sentence', () => {
    expect(whyOn('2026-02-03', 'probleemanalyse', recovered('2026-02-02'))).toContain(
      'Hersteld per maandag 2 februari 2026.',
    );
    expect(whyOn('2026-02-03', 'probleemanalyse')).not.toContain('Hersteld');
  });

  test('an event is not told as done', () => {
    expect(whyOn('2027-01-04', 'jaar-2-loon')).not.toContain('Gedaan');
  });

  test('says that a correction made it late (S-07)', () => {
    const corrected = fact('correctie-eerste-ziektedag', '2026-02-10', {
      firstSickDay: '2025-12-22',
      reason: 'verkeerd-doorgegeven',
    });
    const found = obligationOn('2026-02-10', [SICK, corrected], 'probleemanalyse');
    const reason =
      'Te laat geworden door de correctie van dinsdag 10 februari 2026: de eerste ziektedag ging van maandag 5 januari 2026 naar maandag 22 december 2025.';
    expect(found).toMatchObject({ status: 'late', legalLatest: '2026-02-02', statusReason: reason });
    expect(found?.why).toContain(reason);
    expect(obligationOn('2026-02-17', [SICK], 'probleemanalyse')?.statusReason).toBeNull();
  });
});
