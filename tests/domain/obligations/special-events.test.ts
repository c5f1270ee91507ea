// Longer than 300 lines: one row for each special event, with its days by hand.
import { herstelmelding, ziekmelding } from '../case/lives';
import { closed, fact, obligationOn, SICK, testRows } from './plan-rows';

const recovered = herstelmelding;

describe('melding aan de arbodienst (T-05)', () => {
  const ID = 'melding-arbodienst';
  testRows([
    [
      'is the ziekmelding itself',
      '2026-01-05',
      [SICK],
      ID,
      { status: 'done', doneOn: '2026-01-05', daysLate: null, opensOn: '2026-01-05', internalDue: '2026-01-09' },
    ],
    [
      'is late when that came after a week',
      '2026-01-12',
      [ziekmelding('2026-01-12', '2026-01-05')],
      ID,
      { status: 'done', doneOn: '2026-01-12', daysLate: 1 },
    ],
  ]);
});

describe('gesprek over frequent verzuim (F-01: de derde melding in twaalf maanden)', () => {
  const ID = 'frequent-verzuimgesprek';
  const short = (first: string, back: string, more: object = {}) => [ziekmelding(first, first, more), recovered(back)];
  const TWO = [...short('2025-09-01', '2025-09-03'), ...short('2025-11-03', '2025-11-05')];
  const THREE = [...TWO, SICK, recovered('2026-01-08')];
  const OFTEN = { reports: 3, months: 12 };
  testRows([
    ['is not due after the second report', '2025-11-06', TWO, ID, null],
    [
      'waits for the return',
      '2026-01-06',
      [...TWO, SICK],
      ID,
      { status: 'planned', opensOn: '2026-01-05', statusReason: 'het gesprek is na terugkeer' },
    ],
    [
      'waits for a return that is known before',
      '2026-01-07',
      [...TWO, SICK, recovered('2026-01-06', '2026-01-08')],
      ID,
      { status: 'planned', opensOn: '2026-01-08' },
    ],
    [
      'is due within two weeks of the return',
      '2026-01-08',
      THREE,
      ID,
      { status: 'open', opensOn: '2026-01-08', legalLatest: null, internalDue: '2026-01-22' },
    ],
    ['is late the day after', '2026-01-23', THREE, ID, { status: 'late', daysLate: 1 }],
    ['held is done', '2026-01-16', [...THREE, closed('2026-01-15', ID)], ID, { status: 'done', doneOn: '2026-01-15' }],
    [
      'held on the first sick day counts',
      '2026-01-16',
      [...TWO, SICK, closed('2026-01-05', ID)],
      ID,
      { status: 'done' },
    ],
    [
      'held before it does not',
      '2026-01-16',
      [...TWO, closed('2026-01-04', ID), SICK],
      ID,
      { status: 'planned', doneOn: null },
    ],
    [
      'held before it in the same case does not',
      '2026-01-06',
      [...TWO.slice(0, 2), ...short('2025-12-15', '2025-12-17'), closed('2025-12-20', ID), SICK],
      ID,
      { status: 'planned', doneOn: null },
    ],
    [
      'another talk is not this one',
      '2026-01-16',
      [...THREE, closed('2026-01-15', 'evaluatie-1')],
      ID,
      { status: 'open' },
    ],
    [
      'a report a year ago does not count',
      '2026-01-06',
      [...short('2025-01-05', '2025-01-07'), ...TWO.slice(2), SICK],
      ID,
      null,
    ],
    [
      'a report a day later does',
      '2026-01-06',
      [...short('2025-01-06', '2025-01-08'), ...TWO.slice(2), SICK],
      ID,
      { status: 'planned' },
    ],
    [
      'a fourth report asks for no second talk',
      '2026-03-02',
      [...THREE, closed('2026-01-15', ID), ziekmelding('2026-03-02')],
      ID,
      null,
    ],
    [
      'a fourth report does not heal a missed talk',
      '2026-03-02',
      [...THREE, ziekmelding('2026-03-02')],
      ID,
      { status: 'late', opensOn: '2026-01-08' },
    ],
    [
      'held on the first day of the fourth it shows',
      '2026-03-02',
      [...THREE, ziekmelding('2026-03-02'), closed('2026-03-02', ID)],
      ID,
      { status: 'done', doneOn: '2026-03-02' },
    ],
    [
      'below the threshold again there is nothing to talk about',
      '2026-12-07',
      [...THREE, ziekmelding('2026-12-07')],
      ID,
      null,
    ],
    [
      'above it anew there is',
      '2027-01-05',
      [...THREE, closed('2026-01-15', ID), ...short('2026-12-07', '2026-12-09'), ziekmelding('2027-01-04')],
      ID,
      { status: 'planned', opensOn: '2027-01-04' },
    ],
    [
      'reports under a vangnet count',
      '2026-01-06',
      [...short('2025-09-01', '2025-09-03', { vangnet: true }), ...TWO.slice(2), SICK],
      ID,
      { status: 'planned' },
    ],
    [
      'reports under a vangnet can be left out',
      '2026-01-06',
      [...short('2025-09-01', '2025-09-03', { vangnet: true }), ...TWO.slice(2), SICK],
      ID,
      null,
      { frequent: { ...OFTEN, excludeVangnet: true } } as never,
    ],
    [
      'other reports cannot',
      '2026-01-06',
      [...TWO, SICK],
      ID,
      { status: 'planned' },
      { frequent: { ...OFTEN, excludeVangnet: true } } as never,
    ],
    [
      'the threshold is the employer’s',
      '2025-11-06',
      TWO,
      ID,
      { status: 'open', internalDue: '2025-11-19' },
      { frequent: { reports: 2, months: 12 } } as never,
    ],
    [
      'lapses when the employment ends',
      '2026-01-08',
      THREE,
      ID,
      { status: 'not-applicable' },
      { end: '2026-01-20' as never },
    ],
  ]);
  test('says which report in how many months it was', () => {
    expect(obligationOn('2026-01-08', THREE, ID)?.why).toContain(
      'Dit is melding 3 in 12 maanden; vanaf 3 volgt een signaal.',
    );
  });
});

describe('arbeidsongeval (Arbowet art. 9)', () => {
  const accident = (on: string, severity?: string) => fact('arbeidsongeval', on, { severity });
  const REPORT = 'arbeidsongeval-melding';
  const REGISTER = 'arbeidsongeval-registratie';
  testRows([
    ['is no matter without an accident', '2026-01-05', [SICK], REPORT, null],
    [
      'with hospital is reported on the day it is known',
      '2026-01-05',
      [SICK, accident('2026-01-05', 'ziekenhuis')],
      REPORT,
      { status: 'open', opensOn: '2026-01-05', legalLatest: '2026-01-05' },
    ],
    [
      'with lasting injury is late the day after',
      '2026-01-06',
      [SICK, accident('2026-01-05', 'blijvend')],
      REPORT,
      { status: 'late', daysLate: 1 },
    ],
    ['with death is reported', '2026-01-05', [SICK, accident('2026-01-05', 'dood')], REPORT, { status: 'open' }],
    [
      'with absence only is not reported',
      '2026-01-05',
      [SICK, accident('2026-01-05', 'verzuim')],
      REPORT,
      { status: 'not-applicable', statusReason: 'geen overlijden, ziekenhuisopname of blijvend letsel' },
    ],
    ['of unknown severity is reported', '2026-01-05', [SICK, accident('2026-01-05')], REPORT, { status: 'open' }],
    [
      'told with the ziekmelding is reported',
      '2026-01-06',
      [ziekmelding('2026-01-06', '2026-01-05', { bedrijfsongeval: true })],
      REPORT,
      { status: 'open', opensOn: '2026-01-06' },
    ],
    [
      'follows the last word on it',
      '2026-01-12',
      [SICK, accident('2026-01-05', 'verzuim'), accident('2026-01-12', 'ziekenhuis')],
      REPORT,
      { status: 'open', opensOn: '2026-01-12' },
    ],
    [
      'that is reported is registered within a week',
      '2026-01-05',
      [SICK, accident('2026-01-05', 'ziekenhuis')],
      REGISTER,
      { status: 'open', opensOn: '2026-01-05', legalLatest: null, internalDue: '2026-01-12' },
    ],
    [
      'is registered from the fourth workday missed',
      '2026-01-07',
      [SICK, accident('2026-01-05', 'verzuim')],
      REGISTER,
      { status: 'planned', opensOn: '2026-01-08', internalDue: '2026-01-15' },
    ],
    [
      'is registered from the day it is known when that comes later',
      '2026-01-20',
      [SICK, accident('2026-01-20', 'verzuim')],
      REGISTER,
      { opensOn: '2026-01-20', internalDue: '2026-01-27' },
    ],
    [
      'is not registered after three workdays',
      '2026-01-08',
      [SICK, accident('2026-01-05', 'verzuim'), recovered('2026-01-08')],
      REGISTER,
      { status: 'not-applicable', statusReason: 'niet meer dan drie werkdagen verzuim' },
    ],
    [
      'is registered after four',
      '2026-01-09',
      [SICK, accident('2026-01-05', 'verzuim'), recovered('2026-01-09')],
      REGISTER,
      { status: 'open' },
    ],
    [
      'that is reported is registered after one day, too',
      '2026-01-06',
      [SICK, accident('2026-01-05', 'ziekenhuis'), recovered('2026-01-06')],
      REGISTER,
      { status: 'open' },
    ],
    [
      'of who works on Mondays is registered from the fourth',
      '2026-01-05',
      [SICK, accident('2026-01-05', 'verzuim')],
      REGISTER,
      { opensOn: '2026-01-26' },
      { workdays: ['ma'] },
    ],
    [
      'of who works at weekends is registered from the second Sunday',
      '2026-01-05',
      [SICK, accident('2026-01-05', 'verzuim')],
      REGISTER,
      { opensOn: '2026-01-18' },
      { workdays: ['za', 'zo'] },
    ],
    [
      'of who works on Sundays only is registered from the fourth',
      '2026-01-05',
      [SICK, accident('2026-01-05', 'verzuim')],
      REGISTER,
      { opensOn: '2026-02-01' },
      { workdays: ['zo'] },
    ],
  ]);
  test('says to report in doubt while the severity is not known', () => {
    const why = (severity?: string) =>
      obligationOn('2026-01-05', [SICK, accident('2026-01-05', severity)], REPORT)?.why.join(' ');
    expect(why()).toContain('meld bij twijfel');
    expect(why('dood')).not.toContain('meld bij twijfel');
  });
});

describe('beroepsziekte (Arbowet art. 9 lid 3)', () => {
  const ID = 'beroepsziektemelding';
  const FOUND = fact('beroepsziekte', '2026-02-02');
  const consent = (on: string, given: boolean, purpose = 'beroepsziekte') =>
    fact('toestemming', on, { purpose, given });
  testRows([
    ['is no matter without a diagnosis', '2026-02-02', [SICK, consent('2026-01-12', true)], ID, null],
    [
      'waits for the consent',
      '2026-02-02',
      [SICK, FOUND],
      ID,
      { status: 'planned', statusReason: 'wacht op de toestemming van de werknemer' },
    ],
    [
      'is reported within two weeks of the consent',
      '2026-02-09',
      [SICK, FOUND, consent('2026-02-09', true)],
      ID,
      { status: 'open', opensOn: '2026-02-09', legalLatest: null, internalDue: '2026-02-23' },
    ],
    [
      'is reported within two weeks of the diagnosis with consent from before',
      '2026-02-02',
      [SICK, consent('2026-01-12', true), FOUND],
      ID,
      { status: 'open', opensOn: '2026-02-02', internalDue: '2026-02-16' },
    ],
    [
      'is not reported without consent',
      '2026-02-09',
      [SICK, FOUND, consent('2026-02-09', false)],
      ID,
      { status: 'not-applicable', statusReason: 'de werknemer gaf geen toestemming (maandag 9 februari 2026)' },
    ],
    [
      'follows the last word on the consent',
      '2026-02-10',
      [SICK, FOUND, consent('2026-02-09', false), consent('2026-02-10', true)],
      ID,
      { status: 'open', opensOn: '2026-02-10' },
    ],
    [
      'consent for something else is none',
      '2026-02-09',
      [SICK, FOUND, consent('2026-02-09', true, 'signalen')],
      ID,
      { status: 'planned', opensOn: '2026-02-02' },
    ],
  ]);
});

describe('regres (BW art. 6:107a)', () => {
  const liable = (on: string, wam?: boolean) => fact('derde-aansprakelijk', on, { wam });
  const CRASH = ziekmelding('2026-01-05', '2026-01-05', { verkeersongeval: true });
  testRows([
    ['is no matter without a third party', '2026-02-02', [SICK], 'regres', null],
    [
      'prescribes after five years',
      '2026-02-02',
      [SICK, liable('2026-02-02')],
      'regres',
      { status: 'open', opensOn: '2026-02-02', legalLatest: '2031-02-02' },
    ],
    [
      'prescribes after three years against a WAM insurer',
      '2026-02-02',
      [SICK, liable('2026-02-02', true)],
      'regres',
      { legalLatest: '2029-02-02' },
    ],
    [
      'is taken as WAM after a traffic accident',
      '2026-01-05',
      [CRASH],
      'regres',
      { opensOn: '2026-01-05', legalLatest: '2029-01-05' },
    ],
    [
      'follows what is known of the third party',
      '2026-02-02',
      [CRASH, liable('2026-02-02', false)],
      'regres',
      { opensOn: '2026-02-02', legalLatest: '2031-02-02' },
    ],
  ]);
});

describe('deskundigenoordeel en second opinion', () => {
  const asked = (type: 'deskundigenoordeel' | 'second-opinion', on: string, body: object = {}) => fact(type, on, body);
  testRows([
    [
      'a deskundigenoordeel is aimed at two weeks',
      '2026-03-02',
      [SICK, asked('deskundigenoordeel', '2026-03-02')],
      'deskundigenoordeel',
      { status: 'open', opensOn: '2026-03-02', legalLatest: null, internalDue: '2026-03-16' },
    ],
    [
      'its outcome closes it',
      '2026-03-20',
      [
        SICK,
        asked('deskundigenoordeel', '2026-03-02'),
        asked('deskundigenoordeel', '2026-03-20', { outcome: 'geschikt' }),
      ],
      'deskundigenoordeel',
      { status: 'done', doneOn: '2026-03-20', daysLate: 4 },
    ],
    [
      'a further request does not',
      '2026-03-20',
      [SICK, asked('deskundigenoordeel', '2026-03-02'), asked('deskundigenoordeel', '2026-03-20')],
      'deskundigenoordeel',
      { status: 'late', doneOn: null, opensOn: '2026-03-02' },
    ],
    ['is no matter when nobody asked', '2026-03-02', [SICK], 'deskundigenoordeel', null],
    [
      'a second opinion is aimed at six weeks',
      '2026-03-02',
      [SICK, asked('second-opinion', '2026-03-02')],
      'second-opinion',
      { status: 'open', opensOn: '2026-03-02', legalLatest: null, internalDue: '2026-04-13' },
    ],
    [
      'its outcome closes that',
      '2026-03-20',
      [SICK, asked('second-opinion', '2026-03-02'), asked('second-opinion', '2026-03-20', { outcome: 'gedaan' })],
      'second-opinion',
      { status: 'done', doneOn: '2026-03-20' },
    ],
    ['is no matter when nobody asked for one', '2026-03-02', [SICK], 'second-opinion', null],
  ]);
  test.each(['deskundigenoordeel', 'second-opinion'] as const)('a %s pauses no term', (id) => {
    expect(obligationOn('2026-03-02', [SICK, asked(id, '2026-03-02')], id)?.why).toContain(
      'Geen termijn wordt erdoor opgeschort.',
    );
  });
});

describe('oordeel over ander werk (S-05)', () => {
  const ID = 'oordeel-bedongen-arbeid';
  const partly = (from: string) => fact('deelherstel', from, { from, incapacityPct: 50 });
  const judged = (on: string, about = 'bedongen-arbeid') => fact('oordeel', on, { about, value: true });
  testRows([
    ['is no matter without other work', '2026-03-02', [SICK], ID, null],
    [
      'is asked after half a year',
      '2026-03-02',
      [SICK, partly('2026-03-02'), partly('2026-04-06')],
      ID,
      { status: 'planned', opensOn: '2026-08-31', legalLatest: null, internalDue: '2026-09-14', kind: 'decision' },
    ],
    [
      'given is done',
      '2026-09-08',
      [SICK, partly('2026-03-02'), judged('2026-09-07')],
      ID,
      { status: 'done', doneOn: '2026-09-07' },
    ],
    [
      'given unasked is done',
      '2026-03-09',
      [SICK, judged('2026-03-09')],
      ID,
      { status: 'done', doneOn: '2026-03-09', opensOn: '2026-09-07' },
    ],
    [
      'another one is not this one',
      '2026-09-08',
      [SICK, partly('2026-03-02'), judged('2026-09-07', 'zelfde-oorzaak')],
      ID,
      { status: 'open', doneOn: null },
    ],
  ]);
  test('says what follows from either answer', () => {
    const why = obligationOn('2026-03-02', [SICK, partly('2026-03-02')], ID)?.why.join(' ');
    expect(why).toContain('de wachttijd loopt door tot en met zondag 2 januari 2028');
    expect(why).toContain('dinsdag 1 september 2026 geeft loon tot en met maandag 28 augustus 2028');
  });
});

describe('oordeel over ziekte voor en na het verlof (S-03)', () => {
  const ID = 'oordeel-zelfde-oorzaak';
  const leave = (body: object = {}) =>
    fact('zwangerschapsverlof', '2026-02-01', { from: '2026-03-02', until: '2026-06-21', ...body });
  const BEFORE = ziekmelding('2026-01-12');
  const ADJOINING = [BEFORE, leave()];
  const APART = [BEFORE, recovered('2026-02-16'), leave(), ziekmelding('2026-06-29')];
  const judged = (on: string, value = true, about = 'zelfde-oorzaak') => fact('oordeel', on, { about, value });
  testRows([
    ['is no matter without leave', '2026-06-22', [BEFORE], ID, null],
    [
      'is asked of the bedrijfsarts when both adjoin',
      '2026-06-22',
      ADJOINING,
      ID,
      {
        status: 'open',
        opensOn: '2026-06-22',
        internalDue: '2026-07-06',
        dutyOn: 'bedrijfsarts',
        recipients: ['bedrijfsarts'],
        kind: 'decision',
      },
    ],
    [
      'is asked of the casemanager when they do not',
      '2026-06-29',
      APART,
      ID,
      {
        status: 'open',
        opensOn: '2026-06-29',
        internalDue: '2026-07-13',
        dutyOn: 'casemanager',
        recipients: ['casemanager'],
      },
    ],
    ['given is done', '2026-06-25', [...ADJOINING, judged('2026-06-24')], ID, { status: 'done', doneOn: '2026-06-24' }],
    [
      'another judgement is not this one',
      '2026-06-25',
      [...ADJOINING, judged('2026-06-24', true, 'bedongen-arbeid')],
      ID,
      { status: 'open' },
    ],
    [
      'told with the leave is done when both adjoin',
      '2026-06-25',
      [BEFORE, leave({ sameCause: true })],
      ID,
      { status: 'done', doneOn: '2026-02-01' },
    ],
    [
      'told with the leave does not answer it when they do not',
      '2026-06-29',
      [...APART.slice(0, 2), leave({ sameCause: true }), ziekmelding('2026-06-29')],
      ID,
      { status: 'open' },
    ],
  ]);
  test('says what follows from either answer', () => {
    const why = obligationOn('2026-06-22', ADJOINING, ID)?.why.join(' ');
    expect(why).toContain(
      'Telt het samen: 42e-weeksmelding uiterlijk maandag 22 februari 2027, laatste dag van 104 weken zondag 30 april 2028.',
    );
    expect(why).toContain(
      'dan begint een nieuw geval: 42e-weeksmelding uiterlijk maandag 12 april 2027, laatste dag van 104 weken zondag 18 juni 2028.',
    );
    expect(why).not.toContain('hersteldagen buiten het verlof');
    expect(obligationOn('2026-06-29', APART, ID)?.why.join(' ')).toContain('21 hersteldagen buiten het verlof');
  });
  test('says from which day a judgement counts that was told in the leave, and no more once that day has come', () => {
    const why = (asOf: string) =>
      obligationOn(asOf, [...ADJOINING, judged('2026-05-04', false)], ID)?.why.join(' ') ?? '';
    const said = 'Het oordeel telt vanaf maandag 22 juni 2026, na het verlof; tot dan loopt geen termijn.';
    expect(why('2026-06-21')).toContain(said);
    expect(why('2026-06-22')).not.toContain('Het oordeel telt vanaf');
    expect(obligationOn('2026-06-21', ADJOINING, ID)?.why.join(' ')).not.toContain('Het oordeel telt vanaf');
  });
});

describe('overlijdensuitkering (BW art. 7:674)', () => {
  const died = fact('overlijden', '2026-03-17', { date: '2026-03-16' });
  testRows([
    [
      'is paid within a month',
      '2026-03-17',
      [SICK, died],
      'overlijdensuitkering',
      { status: 'open', opensOn: '2026-03-16', legalLatest: '2026-04-16' },
    ],
    ['is no matter of the living', '2026-03-17', [SICK], 'overlijdensuitkering', null],
  ]);
});

describe('vier weken na het herstel (S-02)', () => {
  const ID = 'herstelbewaking';
  const BACK = [SICK, recovered('2026-03-16')];
  testRows([
    ['are no matter while sick', '2026-03-15', [SICK], ID, null],
    [
      'run up to the first day of a new case',
      '2026-04-12',
      BACK,
      ID,
      { status: 'planned', opensOn: '2026-03-16', legalLatest: '2026-04-13', kind: 'event' },
    ],
    ['end by themselves', '2026-04-13', BACK, ID, { status: 'done', doneOn: '2026-04-13' }],
    [
      'end with a relapse',
      '2026-04-12',
      [...BACK, ziekmelding('2026-04-12')],
      ID,
      { status: 'superseded', statusReason: 'terugval op zondag 12 april 2026: het geval gaat verder' },
    ],
    [
      'begin anew with the next recovery',
      '2026-04-27',
      [...BACK, ziekmelding('2026-04-06'), recovered('2026-04-27')],
      ID,
      { status: 'planned', opensOn: '2026-04-27', legalLatest: '2026-05-25' },
    ],
    [
      'are not those of leave',
      '2026-06-25',
      [
        ziekmelding('2026-01-12'),
        fact('zwangerschapsverlof', '2026-02-01', { from: '2026-03-02', until: '2026-06-21', sameCause: true }),
      ],
      ID,
      null,
    ],
  ]);
  test('say up to which day a relapse goes on with the case', () => {
    const why = obligationOn('2026-03-16', BACK, ID)?.why.join(' ');
    expect(why).toContain('Weer ziek tot en met zondag 12 april 2026: hetzelfde geval');
    expect(why).toContain('Weer ziek vanaf maandag 13 april 2026: een nieuw geval');
  });
});

describe('bewaartermijnen (P-20)', () => {
  const BACK = [SICK, recovered('2026-03-16')];
  const file = (kind: string) => `bewaartermijn-${kind}`;
  const LEFT = { end: '2026-05-31' as never, erdZw: true };
  testRows([
    ['begin after four weeks of recovery', '2026-04-12', BACK, file('dossier-arbodienst'), null],
    [
      'of the arbodienst are two years',
      '2026-04-13',
      BACK,
      file('dossier-arbodienst'),
      {
        opensOn: '2026-04-13',
        legalLatest: '2028-04-13',
        kind: 'event',
        status: 'planned',
        dutyOn: 'werkgever',
        name: 'Einde van de bewaartermijn: dossier van de arbodienst',
      },
    ],
    [
      'of the re-integration are two years',
      '2026-04-13',
      BACK,
      file('reintegratiedossier-werkgever'),
      { legalLatest: '2028-04-13' },
    ],
    [
      'of the medical file are twenty years from its last change',
      '2026-04-13',
      BACK,
      file('medisch-dossier'),
      { opensOn: '2026-03-16', legalLatest: '2046-03-16', dutyOn: 'bedrijfsarts' },
    ],
    [
      'of the wages are seven years from the end of the year',
      '2026-04-13',
      BACK,
      file('loonadministratie'),
      { opensOn: '2026-12-31', legalLatest: '2033-12-31' },
    ],
    ['of the absence wait for the end of the employment', '2026-04-13', BACK, file('verzuimgegevens'), null],
    [
      'of the absence are two years from it',
      '2026-06-30',
      BACK,
      file('verzuimgegevens'),
      { opensOn: '2026-06-30', legalLatest: '2028-06-30' },
      { end: '2026-06-30' as never },
    ],
    [
      'of the absence wait for an end that is known',
      '2026-06-29',
      BACK,
      file('verzuimgegevens'),
      null,
      { end: '2026-06-30' as never },
    ],
    [
      'begin with the end of the employment',
      '2026-06-01',
      [SICK],
      file('dossier-arbodienst'),
      { opensOn: '2026-06-01', legalLatest: '2028-06-01' },
      { end: '2026-05-31' as never },
    ],
    [
      'begin with death',
      '2026-03-17',
      [SICK, fact('overlijden', '2026-03-17', { date: '2026-03-16' })],
      file('verzuimgegevens'),
      { opensOn: '2026-03-16', legalLatest: '2028-03-16' },
    ],
    [
      'begin after the end of the wage',
      '2028-01-03',
      [SICK, fact('wia-aanvraag', '2027-10-01')],
      file('dossier-arbodienst'),
      { opensOn: '2028-01-03' },
    ],
    ['do not begin on its last day', '2028-01-02', [SICK], file('dossier-arbodienst'), null],
    [
      'do not begin with an IVA',
      '2027-01-05',
      [SICK, fact('uwv-besluit', '2026-09-01', { outcome: 'iva', from: '2027-01-01' })],
      file('dossier-arbodienst'),
      null,
    ],
    [
      'begin with the end of the employment when that comes within the four weeks',
      '2026-06-01',
      [SICK, recovered('2026-05-20')],
      file('dossier-arbodienst'),
      { opensOn: '2026-06-01' },
      { end: '2026-05-31' as never },
    ],
    [
      'do not begin with the AOW but with the end of its wage',
      '2026-11-12',
      [SICK],
      file('dossier-arbodienst'),
      { opensOn: '2026-11-12' },
      { aowDate: '2026-10-01' as never },
    ],
    [
      'of the medical file count from the last day on which something happened',
      '2026-04-13',
      [...BACK, fact('evaluatie', '2026-04-01', { happened: '2026-03-01' })],
      file('medisch-dossier'),
      { opensOn: '2026-03-16' },
    ],
    [
      'of an eigenrisicodrager are no matter for who stayed',
      '2028-01-03',
      [SICK, fact('wia-aanvraag', '2027-10-01')],
      file('erd-zw-medisch'),
      null,
      { erdZw: true },
    ],
    [
      'of an eigenrisicodrager are no matter for who died',
      '2028-01-03',
      [SICK, fact('overlijden', '2026-05-04', { date: '2026-05-01' })],
      file('erd-zw-medisch'),
      null,
      LEFT,
    ],
    ['of an eigenrisicodrager begin after 104 weeks', '2028-01-02', [SICK], file('erd-zw-medisch'), null, LEFT],
    [
      'of an eigenrisicodrager are ten years for medical data',
      '2028-01-03',
      [SICK, fact('wia-aanvraag', '2027-10-01')],
      file('erd-zw-medisch'),
      { legalLatest: '2038-01-03', dutyOn: 'bedrijfsarts' },
      LEFT,
    ],
    [
      'of an eigenrisicodrager are five years for other data',
      '2028-01-03',
      [SICK, fact('wia-aanvraag', '2027-10-01')],
      file('erd-zw-niet-medisch'),
      { legalLatest: '2033-01-03', dutyOn: 'eigenrisicodrager' },
      LEFT,
    ],
    ['of an eigenrisicodrager are no matter for who recovered', '2028-01-03', BACK, file('erd-zw-medisch'), null, LEFT],
    [
      'of an eigenrisicodrager are no matter for another employer',
      '2028-01-03',
      [SICK, fact('wia-aanvraag', '2027-10-01')],
      file('erd-zw-medisch'),
      null,
      { end: '2026-05-31' as never },
    ],
  ]);
});
