// Longer than 300 lines: one row for each turn of the road to the WIA, with its days by hand.
import { closed, fact, obligationOn, SICK, testRows } from './plan-rows';

const applied = (on: string, body: object = {}) => fact('wia-aanvraag', on, body);
const letter = (on: string) => fact('uwv-wia-brief', on);
const report = (on: string, body: object = {}) => fact('re-integratieverslag', on, body);
const extended = (on: string, until: string) => fact('vrijwillige-verlenging', on, { until });
const decision = (on: string, outcome: string, from: string) => fact('uwv-besluit', on, { outcome, from });
const IVA = decision('2026-09-01', 'iva', '2027-01-01');

describe('brief van UWV (WIA art. 64 lid 2: uiterlijk na 89 weken)', () => {
  testRows([
    [
      'is asked for from week 88',
      '2027-09-05',
      [SICK],
      'navraag-wia-brief',
      { status: 'planned', opensOn: '2027-09-06', legalLatest: null, internalDue: '2027-09-17' },
    ],
    [
      'is due on d0+622',
      '2027-09-19',
      [SICK],
      'uwv-wia-brief',
      { status: 'open', opensOn: '2027-09-06', legalLatest: '2027-09-19' },
    ],
    ['is late the day after', '2027-09-20', [SICK], 'uwv-wia-brief', { status: 'late', daysLate: 1 }],
    [
      'that came answers the question',
      '2027-09-16',
      [SICK, letter('2027-09-15')],
      'navraag-wia-brief',
      { status: 'done', doneOn: '2027-09-15' },
    ],
    [
      'asked for by hand keeps its own day',
      '2027-09-16',
      [SICK, closed('2027-09-07', 'navraag-wia-brief'), letter('2027-09-15')],
      'navraag-wia-brief',
      { doneOn: '2027-09-07' },
    ],
    [
      'closed by hand has come',
      '2027-09-16',
      [SICK, closed('2027-09-10', 'uwv-wia-brief')],
      'uwv-wia-brief',
      { status: 'done', doneOn: '2027-09-10' },
    ],
    [
      'closed by hand answers the question',
      '2027-09-16',
      [SICK, closed('2027-09-10', 'uwv-wia-brief')],
      'navraag-wia-brief',
      { status: 'done', doneOn: '2027-09-10' },
    ],
  ]);
});

describe('re-integratieverslag (WIA art. 25 lid 3: dertien weken voor het einde)', () => {
  testRows([
    [
      'is due on d0+636',
      '2027-10-03',
      [SICK],
      're-integratieverslag',
      { status: 'open', opensOn: '2027-08-30', legalLatest: '2027-10-03' },
    ],
    ['is late the day after', '2027-10-04', [SICK], 're-integratieverslag', { status: 'late', daysLate: 1 }],
    [
      'counts back from an extension',
      '2027-10-03',
      [SICK, extended('2027-09-01', '2028-07-02')],
      're-integratieverslag',
      { opensOn: '2028-02-28', legalLatest: '2028-04-02' },
    ],
    [
      'takes the eindevaluatie with it',
      '2027-10-03',
      [SICK, extended('2027-09-01', '2028-07-02')],
      'eindevaluatie',
      { opensOn: '2028-02-28', legalLatest: '2028-04-02' },
    ],
    [
      'takes the actueel oordeel with it',
      '2027-10-03',
      [SICK, extended('2027-09-01', '2028-07-02')],
      'actueel-oordeel',
      { opensOn: '2028-01-24', legalLatest: '2028-04-02' },
    ],
    [
      'made is done',
      '2027-10-04',
      [SICK, report('2027-10-03')],
      're-integratieverslag',
      { status: 'done', doneOn: '2027-10-03' },
    ],
    [
      'needs an actueel oordeel',
      '2027-10-04',
      [SICK, fact('actueel-oordeel', '2027-09-01')],
      'actueel-oordeel',
      { status: 'done', doneOn: '2027-09-01' },
    ],
    [
      'needs an eindevaluatie',
      '2027-10-04',
      [SICK, fact('eindevaluatie', '2027-09-01')],
      'eindevaluatie',
      { status: 'done', doneOn: '2027-09-01' },
    ],
    [
      'is not needed with an early IVA',
      '2026-09-02',
      [SICK, applied('2026-05-01', { kind: 'vervroegd' }), IVA],
      're-integratieverslag',
      {
        status: 'not-applicable',
        statusReason: 'bij een vervroegde IVA is geen re-integratieverslag nodig (WIA art. 66 lid 6)',
      },
    ],
  ]);
});

describe('hersteltermijn (WIA art. 25 lid 8: de aanvraag kwam zonder verslag)', () => {
  const ID = 'riv-hersteltermijn';
  testRows([
    ['is not there before the application', '2027-10-09', [SICK], ID, null],
    [
      'is two weeks from the application',
      '2027-10-10',
      [SICK, applied('2027-10-10')],
      ID,
      { status: 'open', opensOn: '2027-10-10', legalLatest: null, internalDue: '2027-10-22' },
    ],
    [
      'runs from an application that was closed by hand',
      '2027-10-10',
      [SICK, closed('2027-10-10', 'wia-aanvraag')],
      ID,
      { opensOn: '2027-10-10' },
    ],
    [
      'does not run from an early application',
      '2026-05-02',
      [SICK, applied('2026-05-01', { kind: 'vervroegd' })],
      ID,
      null,
    ],
    [
      'is not there when the report was ready on the day itself',
      '2027-10-11',
      [SICK, report('2027-10-10'), applied('2027-10-10')],
      ID,
      null,
    ],
    [
      'is not there when the report was closed before',
      '2027-10-11',
      [SICK, closed('2027-10-09', 're-integratieverslag'), applied('2027-10-10')],
      ID,
      null,
    ],
    [
      'is met by a report that comes later',
      '2027-10-16',
      [SICK, applied('2027-10-10'), report('2027-10-15')],
      ID,
      { status: 'done', doneOn: '2027-10-15' },
    ],
    [
      'is superseded by a report that turns out to have been ready',
      '2027-10-13',
      [SICK, applied('2027-10-10'), report('2027-10-12', { happened: '2027-10-09' })],
      ID,
      { status: 'superseded', doneOn: null, statusReason: 'het verslag was er al op de dag van de aanvraag' },
    ],
    [
      'is not needed with an early IVA',
      '2027-01-10',
      [SICK, IVA, applied('2027-01-08')],
      ID,
      { status: 'not-applicable' },
    ],
  ]);

  const asked = (on: string, until: string) => fact('riv-herstelverzoek', on, { until });
  testRows([
    [
      'that UWV set takes the place of the norm',
      '2027-10-20',
      [SICK, applied('2027-10-10'), asked('2027-10-18', '2027-11-15')],
      ID,
      { status: 'open', opensOn: '2027-10-18', legalLatest: '2027-11-15' },
    ],
    [
      'that UWV set for a report that is incomplete is not met by that report',
      '2027-11-16',
      [SICK, report('2027-10-01'), applied('2027-10-10'), asked('2027-10-18', '2027-11-15')],
      ID,
      { status: 'late', daysLate: 1 },
    ],
    [
      'that UWV set is met by the completed report',
      '2027-11-16',
      [SICK, report('2027-10-01'), applied('2027-10-10'), asked('2027-10-18', '2027-11-15'), report('2027-11-15')],
      ID,
      { status: 'done', doneOn: '2027-11-15', daysLate: null },
    ],
    [
      'that UWV set is met on the day on which it asked',
      '2027-10-19',
      [SICK, applied('2027-10-10'), asked('2027-10-18', '2027-11-15'), report('2027-10-18')],
      ID,
      { status: 'done', doneOn: '2027-10-18' },
    ],
    [
      'that UWV set can be closed by hand',
      '2027-11-02',
      [SICK, report('2027-10-01'), applied('2027-10-10'), asked('2027-10-18', '2027-11-15'), closed('2027-11-01', ID)],
      ID,
      { status: 'done', doneOn: '2027-11-01' },
    ],
    [
      'that UWV set anew is open again',
      '2027-11-22',
      [
        SICK,
        applied('2027-10-10'),
        asked('2027-10-18', '2027-11-15'),
        closed('2027-11-01', ID),
        asked('2027-11-20', '2027-12-01'),
      ],
      ID,
      { status: 'open', legalLatest: '2027-12-01' },
    ],
  ]);
});

describe('WIA-aanvraag (WIA art. 64 lid 3: uiterlijk elf weken voor het einde)', () => {
  const ID = 'wia-aanvraag';
  testRows([
    [
      'opens in week 88',
      '2027-09-05',
      [SICK],
      ID,
      { status: 'planned', opensOn: '2027-09-06', legalLatest: '2027-10-17' },
    ],
    [
      'opens with an earlier letter',
      '2027-08-20',
      [SICK, letter('2027-08-20')],
      ID,
      { status: 'open', opensOn: '2027-08-20' },
    ],
    ['is in time on d0+650', '2027-10-18', [SICK, applied('2027-10-17')], ID, { status: 'done', daysLate: null }],
    ['is late the day after', '2027-10-19', [SICK, applied('2027-10-18')], ID, { status: 'done', daysLate: 1 }],
    [
      'a late letter gives four weeks, up to the Monday',
      '2027-10-02',
      [SICK, fact('42e-weeksmelding', '2026-10-26'), letter('2027-10-02')],
      ID,
      { opensOn: '2027-10-02', legalLatest: '2027-11-01' },
    ],
    [
      'a late letter gives four weeks to a report on the last day of week 81',
      '2027-10-02',
      [SICK, fact('42e-weeksmelding', '2027-07-24'), letter('2027-10-02')],
      ID,
      { legalLatest: '2027-11-01' },
    ],
    [
      'a late letter gives nothing to a report after week 81',
      '2027-10-02',
      [SICK, fact('42e-weeksmelding', '2027-07-25'), letter('2027-10-02')],
      ID,
      { legalLatest: '2027-10-17' },
    ],
    [
      'counts back from an extension',
      '2027-10-02',
      [SICK, extended('2027-09-01', '2028-07-02')],
      ID,
      { opensOn: '2028-03-06', legalLatest: '2028-04-16' },
    ],
    [
      'closed by hand is done',
      '2027-10-02',
      [SICK, closed('2027-10-01', ID)],
      ID,
      { status: 'done', doneOn: '2027-10-01' },
    ],
    [
      'of the early kind is not this one',
      '2026-05-02',
      [SICK, applied('2026-05-01', { kind: 'vervroegd' })],
      ID,
      { status: 'planned', doneOn: null },
    ],
    [
      'is not needed after an early IVA',
      '2026-09-02',
      [SICK, IVA],
      ID,
      { status: 'not-applicable', statusReason: 'de WIA is vervroegd toegekend' },
    ],
  ]);
});

describe('beslissing op de aanvraag (T-32: acht weken)', () => {
  const ID = 'wia-beslissing';
  testRows([
    [
      'counts provisionally from the last day of the application',
      '2027-10-01',
      [SICK],
      ID,
      { status: 'planned', opensOn: '2027-10-18', legalLatest: '2027-12-13', internalDue: '2027-12-10' },
    ],
    [
      'counts from the application',
      '2027-10-02',
      [SICK, applied('2027-10-01')],
      ID,
      { status: 'open', opensOn: '2027-10-01', legalLatest: '2027-11-26' },
    ],
    [
      'counts from an early application',
      '2026-05-02',
      [SICK, applied('2026-05-01', { kind: 'vervroegd' })],
      ID,
      { opensOn: '2026-05-01', legalLatest: '2026-06-26' },
    ],
    [
      'that was taken is done',
      '2027-11-20',
      [SICK, applied('2027-10-01'), decision('2027-11-20', 'wga', '2028-01-03')],
      ID,
      { status: 'done', doneOn: '2027-11-20' },
    ],
    [
      'taken on the day of the application is on it',
      '2027-10-02',
      [SICK, applied('2027-10-01'), decision('2027-10-01', 'wga', '2028-01-03')],
      ID,
      { status: 'done', doneOn: '2027-10-01' },
    ],
    [
      'taken before the application is on another',
      '2027-10-02',
      [SICK, decision('2027-09-30', 'wga', '2028-01-03'), applied('2027-10-01')],
      ID,
      { status: 'open', doneOn: null },
    ],
    [
      'taken without a known application is taken',
      '2027-10-02',
      [SICK, decision('2027-09-30', 'wga', '2028-01-03')],
      ID,
      { status: 'done', doneOn: '2027-09-30' },
    ],
  ]);
});

describe('vervroegde WIA-aanvraag (WIA art. 23 lid 6: van d0+21 tot en met d0+475)', () => {
  const ID = 'vervroegde-wia-aanvraag';
  const ground = (on: string) => fact('vervroegde-wia-grond', on);
  testRows([
    ['is no matter without a ground', '2026-03-02', [SICK], ID, null],
    ['is no matter for a regular application', '2027-10-02', [SICK, applied('2027-10-01')], ID, null],
    [
      'opens on d0+21',
      '2026-01-20',
      [SICK, ground('2026-01-19')],
      ID,
      { status: 'planned', opensOn: '2026-01-26', legalLatest: '2027-04-25' },
    ],
    [
      'opens with the ground when that comes later',
      '2026-03-02',
      [SICK, ground('2026-03-02')],
      ID,
      { status: 'open', opensOn: '2026-03-02' },
    ],
    ['can be made on its last day', '2027-04-25', [SICK, ground('2026-03-02')], ID, { status: 'open' }],
    [
      'cannot be made after it',
      '2027-04-26',
      [SICK, ground('2026-03-02')],
      ID,
      { status: 'not-applicable', statusReason: 'het tijdvak voor een vervroegde aanvraag is voorbij' },
    ],
    [
      'made without a known ground is done',
      '2026-06-02',
      [SICK, applied('2026-06-01', { kind: 'vervroegd' })],
      ID,
      { status: 'done', opensOn: '2026-01-26', doneOn: '2026-06-01' },
    ],
    [
      'made after its last day is late and stays made',
      '2027-05-03',
      [SICK, ground('2026-03-02'), applied('2027-04-26', { kind: 'vervroegd' })],
      ID,
      { status: 'done', daysLate: 1 },
    ],
  ]);

  const why = (on: string) => obligationOn(on, [SICK, applied(on, { kind: 'vervroegd' })], ID)?.why.join(' ');
  test('tells from when the benefit can run: ten weeks after the application', () => {
    expect(why('2026-06-01')).toContain('De uitkering kan ingaan op maandag 10 augustus 2026.');
    expect(why('2026-06-01')).not.toContain('buiten het tijdvak');
  });
  test('tells that an application after the window may be refused', () => {
    expect(why('2027-04-26')).toContain('buiten het tijdvak');
    expect(why('2027-04-26')).not.toContain('De uitkering kan ingaan');
  });
});

describe('loonsanctie (WIA art. 25 lid 9 tot en met 14)', () => {
  const imposed = (on: string, body: object = {}) => fact('loonsanctie', on, body);
  const SANCTIONED = [SICK, applied('2027-10-01'), imposed('2027-11-15')];
  const notice = (on: string) => fact('bekortingsmelding', on);
  const answer = (on: string, repaired: boolean) => fact('bekortingsbesluit', on, { repaired });
  const TOO_LATE = 'een melding kan de loonsanctie niet meer bekorten';
  testRows([
    [
      'is decided six weeks before the end',
      '2027-10-02',
      [SICK],
      'loonsanctiebesluit',
      { opensOn: '2027-10-17', legalLatest: '2027-11-21' },
    ],
    [
      'can be decided from the application',
      '2027-10-02',
      [SICK, applied('2027-10-01')],
      'loonsanctiebesluit',
      { status: 'open', opensOn: '2027-10-01' },
    ],
    [
      'can still be decided on the last day of the wage',
      '2028-01-02',
      [SICK, applied('2027-10-01')],
      'loonsanctiebesluit',
      { status: 'late' },
    ],
    [
      'cannot be decided after it',
      '2028-01-03',
      [SICK, applied('2027-10-01')],
      'loonsanctiebesluit',
      { status: 'not-applicable', statusReason: 'UWV besliste niet voor het einde van het loontijdvak' },
    ],
    [
      'that was decided is done',
      '2028-01-03',
      SANCTIONED,
      'loonsanctiebesluit',
      { status: 'done', doneOn: '2027-11-15' },
    ],
    [
      'goes by the day of the decision, not of the letter',
      '2027-11-25',
      [SICK, applied('2027-10-01'), imposed('2027-11-24', { decided: '2027-11-19' })],
      'loonsanctiebesluit',
      { doneOn: '2027-11-19', daysLate: null },
    ],
    [
      'lasts 52 weeks',
      '2027-11-16',
      SANCTIONED,
      'einde-loonsanctie',
      { opensOn: '2028-01-03', legalLatest: '2028-12-31', status: 'planned', kind: 'event' },
    ],
    [
      'decided after the end prolongs nothing',
      '2028-01-04',
      [SICK, applied('2027-10-01'), imposed('2028-01-03')],
      'einde-loonsanctie',
      null,
    ],
    [
      'decided ten days late lasts ten days less',
      '2027-12-02',
      [SICK, applied('2027-10-01'), imposed('2027-12-01')],
      'einde-loonsanctie',
      { legalLatest: '2028-12-21' },
    ],
    [
      'that UWV made shorter ends then',
      '2027-11-16',
      [SICK, applied('2027-10-01'), imposed('2027-11-15', { until: '2028-06-30' })],
      'einde-loonsanctie',
      { legalLatest: '2028-06-30' },
    ],
    [
      'is never longer than the law has it',
      '2027-11-16',
      [SICK, applied('2027-10-01'), imposed('2027-11-15', { until: '2029-06-30' })],
      'einde-loonsanctie',
      { legalLatest: '2028-12-31' },
    ],
    [
      'made shorter to the last day of the wage ends there',
      '2027-11-16',
      [SICK, applied('2027-10-01'), imposed('2027-11-15', { until: '2028-01-02' })],
      'einde-loonsanctie',
      { legalLatest: '2028-01-02' },
    ],
    [
      'cannot end before the wage does',
      '2027-11-16',
      [SICK, applied('2027-10-01'), imposed('2027-11-15', { until: '2028-01-01' })],
      'einde-loonsanctie',
      { legalLatest: '2028-12-31' },
    ],
    [
      'has no repair to report before the sanction',
      '2027-11-14',
      [SICK, applied('2027-10-01')],
      'bekortingsmelding',
      null,
    ],
    [
      'repair can be reported from its first day',
      '2027-11-16',
      SANCTIONED,
      'bekortingsmelding',
      { status: 'planned', opensOn: '2028-01-03', internalDue: '2028-10-27' },
    ],
    [
      'repair reported nine weeks before the end still helps',
      '2028-10-29',
      SANCTIONED,
      'bekortingsmelding',
      { status: 'open' },
    ],
    [
      'repair reported later does not',
      '2028-10-30',
      SANCTIONED,
      'bekortingsmelding',
      { status: 'not-applicable', statusReason: TOO_LATE },
    ],
    [
      'repair reported is done',
      '2028-03-07',
      [...SANCTIONED, notice('2028-03-06')],
      'bekortingsmelding',
      { status: 'done', doneOn: '2028-03-06' },
    ],
    [
      'UWV answers within three weeks',
      '2028-03-07',
      [...SANCTIONED, notice('2028-03-06')],
      'bekortingsbesluit',
      { status: 'open', opensOn: '2028-03-06', legalLatest: '2028-03-27' },
    ],
    ['there is nothing to answer without a report', '2028-03-07', SANCTIONED, 'bekortingsbesluit', null],
    [
      'ends six weeks after the repair was found',
      '2028-03-21',
      [...SANCTIONED, notice('2028-03-06'), answer('2028-03-20', true)],
      'einde-loonsanctie',
      { legalLatest: '2028-05-01' },
    ],
    [
      'the repair found is an answer',
      '2028-03-21',
      [...SANCTIONED, notice('2028-03-06'), answer('2028-03-20', true)],
      'bekortingsbesluit',
      { status: 'done', doneOn: '2028-03-20' },
    ],
    [
      'a refusal is an answer, too',
      '2028-03-21',
      [...SANCTIONED, notice('2028-03-06'), answer('2028-03-20', false)],
      'bekortingsbesluit',
      { status: 'done', doneOn: '2028-03-20' },
    ],
    [
      'after a refusal repair can be reported anew',
      '2028-03-21',
      [...SANCTIONED, notice('2028-03-06'), answer('2028-03-20', false)],
      'bekortingsmelding',
      { status: 'open', doneOn: null },
    ],
    [
      // Three weeks end on Easter Monday and move a day on (ATW 1).
      'reported anew it is answered anew',
      '2028-03-28',
      [...SANCTIONED, notice('2028-03-06'), answer('2028-03-20', false), notice('2028-03-27')],
      'bekortingsbesluit',
      { status: 'open', doneOn: null, legalLatest: '2028-04-18' },
    ],
    [
      'reported anew it is done',
      '2028-03-28',
      [...SANCTIONED, notice('2028-03-06'), answer('2028-03-20', false), notice('2028-03-27')],
      'bekortingsmelding',
      { status: 'done', doneOn: '2028-03-27' },
    ],
    [
      'found after a refusal counts',
      '2028-04-11',
      [
        ...SANCTIONED,
        notice('2028-03-06'),
        answer('2028-03-20', false),
        notice('2028-03-27'),
        answer('2028-04-10', true),
      ],
      'einde-loonsanctie',
      { legalLatest: '2028-05-22' },
    ],
    [
      'found in a report the one before was not about',
      '2028-04-11',
      [...SANCTIONED, notice('2028-03-06'), notice('2028-04-12'), answer('2028-03-27', true)],
      'bekortingsbesluit',
      { opensOn: '2028-03-06' },
    ],
  ]);

  const why = (id: string, ...more: ReturnType<typeof notice>[]) =>
    obligationOn('2028-03-21', [...SANCTIONED, ...more], id)?.why.join(' ');
  test('tells after a refusal that the repair can be reported anew', () => {
    expect(why('bekortingsmelding', notice('2028-03-06'), answer('2028-03-20', false))).toContain(
      'een nieuwe melding kan',
    );
    expect(why('bekortingsmelding', notice('2028-03-06'))).not.toContain('een nieuwe melding kan');
  });
  test('tells that a decision after the end prolongs nothing', () => {
    const late = obligationOn('2028-01-04', [SICK, applied('2027-10-01'), imposed('2028-01-03')], 'loonsanctiebesluit');
    expect(late?.why.join(' ')).toContain('verlengt niets (WIA art. 25 lid 11)');
    expect(why('loonsanctiebesluit')).not.toContain('verlengt niets');
  });
});

describe('vrijwillige verlenging (WIA art. 24)', () => {
  const request = (on: string) => fact('verkortingsverzoek', on);
  const ID = 'einde-loondoorbetaling';
  const EXTENDED = [SICK, extended('2027-09-01', '2028-07-02')];
  testRows([
    ['moves the end of the wage', '2027-09-02', EXTENDED, ID, { legalLatest: '2028-07-02' }],
    [
      'up to the last day of 104 weeks moves nothing',
      '2027-09-02',
      [SICK, extended('2027-09-01', '2028-01-02')],
      ID,
      { legalLatest: '2028-01-02' },
    ],
    [
      'can be shortened to thirteen weeks after the request',
      '2028-02-08',
      [...EXTENDED, request('2028-02-07')],
      ID,
      { legalLatest: '2028-05-08' },
    ],
    [
      'is not shortened below 104 weeks',
      '2027-09-10',
      [...EXTENDED, request('2027-09-09')],
      ID,
      { legalLatest: '2028-01-02' },
    ],
    [
      'is not made longer by the request',
      '2028-05-02',
      [...EXTENDED, fact('wia-aanvraag', '2028-04-10'), request('2028-05-01')],
      ID,
      { legalLatest: '2028-07-02' },
    ],
    [
      'is not shortened by a request from before it',
      '2028-02-10',
      [SICK, extended('2027-09-01', '2028-06-25'), request('2028-02-07'), extended('2028-02-09', '2028-07-02')],
      ID,
      { legalLatest: '2028-07-02' },
    ],
    [
      'is shortened by a request of its own day',
      '2028-02-10',
      [SICK, extended('2028-02-07', '2028-07-02'), request('2028-02-07')],
      ID,
      { legalLatest: '2028-05-08' },
    ],
    [
      'goes on by the days that the application came late',
      '2028-04-19',
      [...EXTENDED, applied('2028-04-18')],
      ID,
      { legalLatest: '2028-07-04' },
    ],
    [
      'with an application in time ends on its day',
      '2028-04-19',
      [...EXTENDED, applied('2028-04-16')],
      ID,
      { legalLatest: '2028-07-02' },
    ],
  ]);
});

describe('einde van loon, wachttijd en opzegverbod', () => {
  const why = (asOf: string, ...facts: ReturnType<typeof applied>[]) =>
    obligationOn(asOf, [SICK, ...facts], 'einde-loondoorbetaling')?.why.join(' ');
  testRows([
    [
      'the second year is told two weeks before',
      '2026-12-20',
      [SICK],
      'jaar-2-loon',
      { status: 'planned', opensOn: '2026-12-21', legalLatest: '2027-01-04', kind: 'event' },
    ],
    [
      'the second year begins on d0+364',
      '2027-01-04',
      [SICK],
      'jaar-2-loon',
      { status: 'done', doneOn: '2027-01-04', daysLate: null },
    ],
    [
      'the end of the waiting period is told seven weeks before',
      '2027-01-04',
      [SICK],
      'einde-wachttijd',
      { opensOn: '2027-11-14', legalLatest: '2028-01-02', status: 'planned' },
    ],
    [
      'the end of the wage is told seven weeks before',
      '2027-01-04',
      [SICK],
      'einde-loondoorbetaling',
      { opensOn: '2027-11-14', legalLatest: '2028-01-02' },
    ],
    [
      'a late application moves the wage, not the waiting period',
      '2027-10-20',
      [SICK, applied('2027-10-19')],
      'einde-loondoorbetaling',
      { legalLatest: '2028-01-04' },
    ],
    [
      'a late application leaves the waiting period',
      '2027-10-20',
      [SICK, applied('2027-10-19')],
      'einde-wachttijd',
      { legalLatest: '2028-01-02' },
    ],
    [
      'an early IVA ends the waiting period the day before',
      '2026-09-02',
      [SICK, applied('2026-05-01', { kind: 'vervroegd' }), IVA],
      'einde-wachttijd',
      { legalLatest: '2026-12-31' },
    ],
    [
      'an IVA from the last day of 104 weeks is early',
      '2027-12-02',
      [SICK, decision('2027-12-01', 'iva', '2028-01-02')],
      'einde-wachttijd',
      { legalLatest: '2028-01-01' },
    ],
    [
      'an IVA from the day after is not',
      '2027-12-02',
      [SICK, decision('2027-12-01', 'iva', '2028-01-03')],
      'einde-wachttijd',
      { legalLatest: '2028-01-02' },
    ],
    [
      'a WGA ends nothing early',
      '2027-12-02',
      [SICK, decision('2027-12-01', 'wga', '2027-06-01')],
      'einde-wachttijd',
      { legalLatest: '2028-01-02' },
    ],
    [
      'the ban on dismissal ends after two years',
      '2026-01-05',
      [SICK],
      'einde-opzegverbod',
      { opensOn: '2028-01-02', legalLatest: '2028-01-05', kind: 'event' },
    ],
    [
      'a late application extends the ban on dismissal',
      '2027-10-20',
      [SICK, applied('2027-10-19')],
      'einde-opzegverbod',
      { legalLatest: '2028-01-07' },
    ],
    [
      'a sanction extends the ban on dismissal',
      '2027-11-16',
      [SICK, applied('2027-10-01'), fact('loonsanctie', '2027-11-15')],
      'einde-opzegverbod',
      { legalLatest: '2029-01-03' },
    ],
    [
      'the ban on dismissal ends with the six weeks of the AOW',
      '2026-01-05',
      [SICK],
      'einde-opzegverbod',
      { legalLatest: '2027-07-13' },
      { aowDate: '2027-06-01' as never },
    ],
    [
      'the AOW ends the wage after six weeks',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling-aow',
      { legalLatest: '2027-07-12', opensOn: '2027-05-24', kind: 'event' },
      { aowDate: '2027-06-01' as never },
    ],
    [
      'an AOW within six weeks of the end does not prolong the wage',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling-aow',
      { legalLatest: '2028-01-02' },
      { aowDate: '2027-12-01' as never },
    ],
    [
      'an AOW on the last day of 104 weeks counts',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling-aow',
      { legalLatest: '2028-01-02' },
      { aowDate: '2028-01-02' as never },
    ],
    [
      'an AOW after 104 weeks does not',
      '2026-01-05',
      [SICK],
      'einde-loondoorbetaling-aow',
      null,
      { aowDate: '2028-01-03' as never },
    ],
    [
      'an AOW in a sanction ends it the day before: the six weeks exist within 104 weeks (BW 7:629 lid 2)',
      '2027-11-16',
      [SICK, applied('2027-10-01'), fact('loonsanctie', '2027-11-15')],
      'einde-loondoorbetaling-aow',
      { legalLatest: '2028-05-31' },
      { aowDate: '2028-06-01' as never },
    ],
    [
      'there is no WIA for who reaches AOW within 104 weeks',
      '2027-05-01',
      [SICK],
      'wia-aanvraag',
      { status: 'not-applicable' },
      { aowDate: '2028-01-02' as never },
    ],
    [
      'there is a WIA for who reaches it in a sanction',
      '2027-11-16',
      [SICK, applied('2027-10-01'), fact('loonsanctie', '2027-11-15')],
      'uwv-wia-brief',
      { status: 'late' },
      { aowDate: '2028-06-01' as never },
    ],
    [
      'there is a WIA for who reaches it after',
      '2027-05-01',
      [SICK],
      'wia-aanvraag',
      { status: 'planned' },
      { aowDate: '2028-01-03' as never },
    ],
  ]);

  test('says that each late day moves the end, from the day after the last day of the application', () => {
    expect(why('2027-10-17')).not.toContain('Er is nog geen WIA-aanvraag');
    expect(why('2027-10-18')).toContain('Er is nog geen WIA-aanvraag');
    expect(why('2027-10-18', applied('2027-10-17'))).not.toContain('Er is nog geen WIA-aanvraag');
  });
});

describe('bezwaar (Awb: zes weken)', () => {
  const ID = 'bezwaar';
  const WGA = decision('2027-12-01', 'wga', '2028-01-03');
  testRows([
    ['is no matter without a decision', '2027-12-01', [SICK], ID, null],
    [
      'can be made on the last day of six weeks',
      '2028-01-12',
      [SICK, WGA],
      ID,
      { status: 'open', opensOn: '2027-12-01', legalLatest: '2028-01-12' },
    ],
    [
      'cannot be made after it',
      '2028-01-13',
      [SICK, WGA],
      ID,
      { status: 'not-applicable', statusReason: 'de termijn is verstreken zonder bezwaar: de beslissing staat vast' },
    ],
    [
      'made on the day of the decision is made',
      '2027-12-02',
      [SICK, WGA, closed('2027-12-01', ID)],
      ID,
      { status: 'done', doneOn: '2027-12-01' },
    ],
    [
      'stays made after the term',
      '2028-01-20',
      [SICK, WGA, closed('2027-12-10', ID)],
      ID,
      { status: 'done', doneOn: '2027-12-10' },
    ],
    [
      'against a sanction counts from the decision',
      '2027-11-25',
      [SICK, fact('loonsanctie', '2027-11-24', { decided: '2027-11-15' })],
      ID,
      { opensOn: '2027-11-15', legalLatest: '2027-12-27' },
    ],
    [
      'against a later decision counts from that',
      '2027-12-02',
      [SICK, fact('loonsanctie', '2027-11-15'), WGA],
      ID,
      { opensOn: '2027-12-01' },
    ],
    [
      'made against an earlier decision is not made against the later',
      '2027-12-02',
      [SICK, fact('loonsanctie', '2027-11-15'), closed('2027-11-20', ID), WGA],
      ID,
      { status: 'open', doneOn: null },
    ],
    [
      'against a decision on a repair counts from that',
      '2028-03-21',
      [
        SICK,
        WGA,
        fact('loonsanctie', '2027-11-15'),
        fact('bekortingsmelding', '2028-03-06'),
        fact('bekortingsbesluit', '2028-03-20', { repaired: false }),
      ],
      ID,
      { opensOn: '2028-03-20', legalLatest: '2028-05-01' },
    ],
  ]);
});
