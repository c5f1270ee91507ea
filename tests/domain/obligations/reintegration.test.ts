// Longer than 300 lines: one row for each turn of the re-integration, with its days by hand.
import { closed, fact, SICK, testRows } from './plan-rows';

const analysis = (on: string, mogelijkheden = true) => fact('probleemanalyse', on, { mogelijkheden });
const revised = (on: string, body: object = {}) => fact('bijstelling', on, { of: 'probleemanalyse', ...body });
const plan = (on: string) => fact('plan-van-aanpak', on);
const expects = (on: string, langdurig: boolean) => fact('verwachting', on, { langdurig });
const recovered = (on: string, recoveredOn = on) => fact('herstelmelding', on, { recoveredOn });
const relapse = (on: string) => fact('ziekmelding', on, { firstSickDay: on });

const NO_LONG_ABSENCE = 'de bedrijfsarts verwacht geen langdurig verzuim';
const NO_POSSIBILITIES = 'volgens de bedrijfsarts zijn er nu geen mogelijkheden tot werkhervatting';

describe('probleemanalyse (RP art. 2 lid 2: uiterlijk d0+42)', () => {
  testRows([
    ['waits for week four', '2026-01-25', [SICK], 'probleemanalyse', { status: 'planned' }],
    ['opens on d0+21', '2026-01-26', [SICK], 'probleemanalyse', { status: 'open', opensOn: '2026-01-26' }],
    ['is in time on its last day', '2026-02-16', [SICK], 'probleemanalyse', { status: 'open', daysLate: null }],
    ['is late the day after', '2026-02-17', [SICK], 'probleemanalyse', { status: 'late', daysLate: 1 }],
    [
      'alarms on the last business day before a weekend, from a first day on a Sunday',
      '2026-11-02',
      [fact('ziekmelding', '2026-10-12', { firstSickDay: '2026-10-11' })],
      'probleemanalyse',
      { legalLatest: '2026-11-22', internalDue: '2026-11-20', alarmOn: '2026-11-20' },
    ],
    [
      'alarms on the last business day before Easter',
      '2027-03-08',
      [relapse('2027-02-15')],
      'probleemanalyse',
      { legalLatest: '2027-03-29', internalDue: '2027-03-25', alarmOn: '2027-03-25' },
    ],
    [
      'made on its last day is in time',
      '2026-03-01',
      [SICK, analysis('2026-02-16')],
      'probleemanalyse',
      { status: 'done', doneOn: '2026-02-16', daysLate: null },
    ],
    [
      'made the day after is a day late',
      '2026-03-01',
      [SICK, analysis('2026-02-17')],
      'probleemanalyse',
      { status: 'done', daysLate: 1 },
    ],
    [
      'is not needed while no long absence is expected',
      '2026-02-15',
      [SICK, expects('2026-01-12', false)],
      'probleemanalyse',
      { status: 'not-applicable', statusReason: NO_LONG_ABSENCE },
    ],
    [
      'is needed after all for who is sick on its last day',
      '2026-02-16',
      [SICK, expects('2026-01-12', false)],
      'probleemanalyse',
      { status: 'open', statusReason: null },
    ],
    [
      'is needed while long absence is expected',
      '2026-02-10',
      [SICK, expects('2026-01-12', true)],
      'probleemanalyse',
      { status: 'open' },
    ],
    [
      'follows the later expectation',
      '2026-02-10',
      [SICK, expects('2026-01-12', false), expects('2026-01-19', true)],
      'probleemanalyse',
      { status: 'open' },
    ],
    [
      'does not follow an expectation about something else',
      '2026-02-10',
      [SICK, expects('2026-01-12', false), fact('verwachting', '2026-01-19', { herstelBinnen3Maanden: true })],
      'probleemanalyse',
      { status: 'not-applicable' },
    ],
    [
      'that was made stays made, whatever is expected',
      '2026-02-12',
      [SICK, analysis('2026-02-10'), expects('2026-02-11', false)],
      'plan-van-aanpak',
      { status: 'open', opensOn: '2026-02-10', legalLatest: '2026-02-24' },
    ],
  ]);
});

describe('oordeel over langdurig verzuim', () => {
  testRows([
    [
      'is asked from d0+41',
      '2026-02-14',
      [SICK],
      'oordeel-langdurig-verzuim',
      { status: 'planned', opensOn: '2026-02-15', legalLatest: '2026-02-16', kind: 'decision' },
    ],
    [
      'is given by an expectation',
      '2026-02-01',
      [SICK, fact('verwachting', '2026-01-12', { herstelBinnen3Maanden: true }), expects('2026-01-19', false)],
      'oordeel-langdurig-verzuim',
      { status: 'done', doneOn: '2026-01-19' },
    ],
    [
      'is given by the probleemanalyse itself',
      '2026-02-12',
      [SICK, analysis('2026-02-10')],
      'oordeel-langdurig-verzuim',
      { status: 'done', doneOn: '2026-02-10' },
    ],
  ]);
});

describe('bijstelling van de probleemanalyse (RP art. 4 lid 4)', () => {
  const RELAPSED = [SICK, analysis('2026-02-10'), recovered('2026-03-02'), relapse('2026-03-16')];
  const ID = 'bijstelling-probleemanalyse';
  testRows([
    ['is not due without a relapse', '2026-03-01', [SICK, analysis('2026-02-10')], ID, null],
    ['is not due after a relapse without an analysis', '2026-03-16', [SICK, ...RELAPSED.slice(2)], ID, null],
    [
      'is due six weeks after a relapse, before Koningsdag',
      '2026-03-16',
      RELAPSED,
      ID,
      { status: 'open', opensOn: '2026-03-16', legalLatest: null, internalDue: '2026-04-24' },
    ],
    [
      'made on the day of the relapse counts',
      '2026-03-17',
      [...RELAPSED, revised('2026-03-16')],
      ID,
      { status: 'done', doneOn: '2026-03-16' },
    ],
    [
      'made before the relapse does not',
      '2026-03-17',
      [...RELAPSED, revised('2026-03-17', { happened: '2026-03-15' })],
      ID,
      { status: 'open', opensOn: '2026-03-16' },
    ],
    [
      'of the plan van aanpak is another one',
      '2026-03-17',
      [...RELAPSED, revised('2026-03-16', { of: 'plan-van-aanpak' })],
      ID,
      { status: 'open' },
    ],
    [
      'closed on the day of the relapse is done',
      '2026-03-17',
      [...RELAPSED, closed('2026-03-16', ID)],
      ID,
      { status: 'done', doneOn: '2026-03-16' },
    ],
    [
      'closed before the relapse is due again',
      '2026-03-17',
      [...RELAPSED, fact('afgerond', '2026-03-17', { obligation: ID, happened: '2026-03-15' })],
      ID,
      { status: 'open' },
    ],
    [
      'is not due when the analysis came on the day of the relapse',
      '2026-03-17',
      [SICK, recovered('2026-03-02'), relapse('2026-03-16'), analysis('2026-03-16')],
      ID,
      null,
    ],
    [
      'is not due when a correction put the first sick day after the analysis',
      '2026-01-13',
      [
        SICK,
        analysis('2026-01-08'),
        fact('correctie-eerste-ziektedag', '2026-01-13', {
          firstSickDay: '2026-01-12',
          reason: 'verkeerd-doorgegeven',
        }),
      ],
      ID,
      null,
    ],
    [
      'is due after the last of two relapses',
      '2026-03-16',
      [SICK, recovered('2026-02-02'), relapse('2026-02-09'), analysis('2026-02-16'), ...RELAPSED.slice(2)],
      ID,
      { status: 'open', opensOn: '2026-03-16' },
    ],
    [
      'that came without a relapse is there and done',
      '2026-04-02',
      [SICK, analysis('2026-02-10'), revised('2026-04-01')],
      ID,
      { status: 'done', doneOn: '2026-04-01', opensOn: '2026-04-01' },
    ],
    [
      'of the plan alone asks for none of the analysis',
      '2026-04-02',
      [SICK, analysis('2026-02-10'), revised('2026-04-01', { of: 'plan-van-aanpak' })],
      ID,
      null,
    ],
  ]);
});

describe('herbeoordeling van de mogelijkheden (T-12: elke zes weken)', () => {
  const NONE = [SICK, analysis('2026-02-10', false)];
  const ID = 'herbeoordeling-mogelijkheden';
  testRows([
    ['is not due while there are possibilities', '2026-02-11', [SICK, analysis('2026-02-10')], ID, null],
    [
      'is due six weeks after the judgement',
      '2026-03-10',
      NONE,
      ID,
      { internalDue: '2026-03-24', legalLatest: null, status: 'open', opensOn: '2026-03-10' },
    ],
    ['waits for its preparation', '2026-03-09', NONE, ID, { status: 'planned' }],
    [
      'is due six weeks after it was last done',
      '2026-03-21',
      [...NONE, closed('2026-03-20', ID)],
      ID,
      { internalDue: '2026-05-01', doneOn: null },
    ],
    [
      'done on the day of the judgement is that judgement',
      '2026-02-11',
      [...NONE, closed('2026-02-10', ID)],
      ID,
      { internalDue: '2026-03-24' },
    ],
    [
      'ends with possibilities',
      '2026-03-06',
      [...NONE, revised('2026-03-05', { mogelijkheden: true })],
      ID,
      { status: 'done', doneOn: '2026-03-05' },
    ],
    [
      'ends with possibilities seen on the same day',
      '2026-02-11',
      [...NONE, revised('2026-02-10', { mogelijkheden: true })],
      ID,
      { status: 'done', doneOn: '2026-02-10' },
    ],
    [
      'does not end with possibilities seen before',
      '2026-02-20',
      [SICK, revised('2026-02-03', { mogelijkheden: true }), ...NONE.slice(1)],
      ID,
      { status: 'planned', doneOn: null },
    ],
    [
      'does not end with a revision that says nothing of them',
      '2026-03-06',
      [...NONE, revised('2026-03-05')],
      ID,
      { doneOn: null, internalDue: '2026-03-24' },
    ],
    [
      'after it ended a new judgement starts it anew',
      '2026-04-15',
      [...NONE, revised('2026-03-05', { mogelijkheden: true }), revised('2026-04-14', { mogelijkheden: false })],
      ID,
      { doneOn: null, internalDue: '2026-05-26' },
    ],
  ]);
});

describe('plan van aanpak (RP art. 4: twee weken na het oordeel)', () => {
  const ID = 'plan-van-aanpak';
  testRows([
    ['counts provisionally from d0+42', '2026-01-05', [SICK], ID, { opensOn: '2026-02-16', legalLatest: '2026-03-02' }],
    [
      'counts from the analysis',
      '2026-02-10',
      [SICK, analysis('2026-02-10')],
      ID,
      { opensOn: '2026-02-10', legalLatest: '2026-02-24', status: 'open' },
    ],
    [
      'counts from an analysis that was only closed',
      '2026-02-10',
      [SICK, closed('2026-02-10', 'probleemanalyse')],
      ID,
      { legalLatest: '2026-02-24' },
    ],
    [
      'is late the day after its last day',
      '2026-02-25',
      [SICK, analysis('2026-02-10')],
      ID,
      { status: 'late', daysLate: 1 },
    ],
    [
      'is not needed without possibilities',
      '2026-02-11',
      [SICK, analysis('2026-02-10', false)],
      ID,
      { status: 'not-applicable', statusReason: NO_POSSIBILITIES },
    ],
    [
      'counts from the day there are possibilities',
      '2026-04-01',
      [SICK, analysis('2026-02-10', false), revised('2026-04-01', { mogelijkheden: true })],
      ID,
      { status: 'open', opensOn: '2026-04-01', legalLatest: '2026-04-15' },
    ],
    [
      'counts from the first of two judgements that see possibilities',
      '2026-05-02',
      [
        SICK,
        analysis('2026-02-10', false),
        revised('2026-04-01', { mogelijkheden: true }),
        revised('2026-05-01', { mogelijkheden: true }),
      ],
      ID,
      { legalLatest: '2026-04-15' },
    ],
    [
      'counts from the first day there were',
      '2026-04-10',
      [
        SICK,
        analysis('2026-02-10'),
        revised('2026-03-05', { mogelijkheden: false }),
        revised('2026-04-01', { mogelijkheden: true }),
      ],
      ID,
      { legalLatest: '2026-02-24' },
    ],
    [
      'lapses again without possibilities',
      '2026-03-06',
      [SICK, analysis('2026-02-10'), revised('2026-03-05', { mogelijkheden: false })],
      ID,
      { status: 'not-applicable' },
    ],
    [
      'goes by the day of the judgement, not by when it was told',
      '2026-03-01',
      [SICK, analysis('2026-02-10', false), revised('2026-02-25', { mogelijkheden: true, happened: '2026-02-02' })],
      ID,
      { status: 'not-applicable' },
    ],
    [
      'is not needed while no long absence is expected',
      '2026-02-15',
      [SICK, expects('2026-01-12', false)],
      ID,
      { status: 'not-applicable', statusReason: NO_LONG_ABSENCE },
    ],
    [
      'made is done',
      '2026-02-25',
      [SICK, analysis('2026-02-10'), plan('2026-02-24')],
      ID,
      { status: 'done', daysLate: null },
    ],
  ]);
});

describe('hersteldagen tellen niet mee in een termijn (ZW art. 38 lid 1)', () => {
  const back = (recoveredOn: string, sickAgain: string) => [recovered(recoveredOn), relapse(sickAgain)];
  const ID = 'plan-van-aanpak';
  testRows([
    [
      'two weeks of recovery move the plan by two weeks',
      '2026-03-02',
      [SICK, analysis('2026-02-10'), ...back('2026-02-16', '2026-03-02')],
      ID,
      { legalLatest: '2026-03-10' },
    ],
    [
      'recovery on the last day moves it to the relapse',
      '2026-03-02',
      [SICK, analysis('2026-02-10'), ...back('2026-02-24', '2026-03-02')],
      ID,
      { legalLatest: '2026-03-02' },
    ],
    [
      'recovery the day after leaves it',
      '2026-03-02',
      [SICK, analysis('2026-02-10'), ...back('2026-02-25', '2026-03-02')],
      ID,
      { legalLatest: '2026-02-24' },
    ],
    [
      'recovery before the judgement leaves it',
      '2026-03-02',
      [SICK, ...back('2026-02-16', '2026-03-02'), analysis('2026-03-02')],
      ID,
      { legalLatest: '2026-03-16' },
    ],
    [
      'a judgement on the last day of recovery counts from the relapse',
      '2026-03-02',
      [SICK, recovered('2026-02-16'), analysis('2026-03-01'), relapse('2026-03-02')],
      ID,
      { legalLatest: '2026-03-16' },
    ],
    [
      'the second of two recoveries moves it, too',
      '2026-03-16',
      [SICK, ...back('2026-01-19', '2026-01-26'), analysis('2026-02-23'), ...back('2026-03-02', '2026-03-16')],
      ID,
      { legalLatest: '2026-03-23' },
    ],
  ]);
});

describe('bijstelling van het plan van aanpak (RP art. 4 lid 5)', () => {
  const ID = 'bijstelling-plan-van-aanpak';
  const CHANGED = [SICK, analysis('2026-02-10'), plan('2026-02-20'), revised('2026-05-04', { planWijzigt: true })];
  const planRevised = (on: string, body: object = {}) => revised(on, { of: 'plan-van-aanpak', ...body });
  testRows([
    [
      'is due two weeks after the advice that changes it',
      '2026-05-04',
      CHANGED,
      ID,
      { status: 'open', opensOn: '2026-05-04', legalLatest: '2026-05-18' },
    ],
    ['is late the day after', '2026-05-19', CHANGED, ID, { status: 'late', daysLate: 1 }],
    [
      'is not due when the advice leaves it',
      '2026-05-04',
      [...CHANGED.slice(0, 3), revised('2026-05-04', { planWijzigt: false })],
      ID,
      null,
    ],
    [
      'is not asked by a revision of the plan itself',
      '2026-05-04',
      [...CHANGED.slice(0, 3), planRevised('2026-05-04', { planWijzigt: true })],
      ID,
      null,
    ],
    [
      'made on the day of the advice counts',
      '2026-05-05',
      [...CHANGED, planRevised('2026-05-04')],
      ID,
      { status: 'done', doneOn: '2026-05-04' },
    ],
    [
      'made before the advice does not',
      '2026-05-05',
      [...CHANGED, planRevised('2026-05-05', { happened: '2026-05-03' })],
      ID,
      { status: 'open' },
    ],
    [
      'a further revision of the analysis is not that of the plan',
      '2026-05-05',
      [...CHANGED, revised('2026-05-05')],
      ID,
      { status: 'open' },
    ],
    [
      'closed on the day of the advice is done',
      '2026-05-05',
      [...CHANGED, closed('2026-05-04', ID)],
      ID,
      { status: 'done', doneOn: '2026-05-04' },
    ],
    [
      'closed before the advice is due again',
      '2026-05-05',
      [...CHANGED, fact('afgerond', '2026-05-05', { obligation: ID, happened: '2026-05-03' })],
      ID,
      { status: 'open', doneOn: null },
    ],
  ]);
});

describe('evaluaties (RP art. 4: elke zes weken vanaf het plan)', () => {
  const PLANNED = [SICK, analysis('2026-02-16'), plan('2026-03-02')];
  const held = (on: string) => fact('evaluatie', on);
  const leave = (from: string, until: string) =>
    fact('zwangerschapsverlof', '2026-03-03', { from, until, sameCause: true });
  testRows([
    [
      'are provisional without a plan',
      '2026-04-14',
      [SICK],
      'evaluatie-1',
      { status: 'planned', statusReason: 'er is nog geen plan van aanpak: deze dag is voorlopig' },
    ],
    [
      'are due six weeks after the plan, prepared two weeks before',
      '2026-03-30',
      PLANNED,
      'evaluatie-1',
      { status: 'open', opensOn: '2026-03-30', internalDue: '2026-04-13', legalLatest: null },
    ],
    ['wait for their preparation', '2026-03-29', PLANNED, 'evaluatie-1', { status: 'planned' }],
    ['are late the day after the norm', '2026-04-14', PLANNED, 'evaluatie-1', { status: 'late', daysLate: 1 }],
    [
      'go on from the norm while none was held',
      '2026-04-14',
      PLANNED,
      'evaluatie-2',
      { internalDue: '2026-05-22', opensOn: '2026-05-11' },
    ],
    [
      'go on from the day one was held',
      '2026-04-01',
      [...PLANNED, held('2026-03-30')],
      'evaluatie-2',
      { internalDue: '2026-05-11' },
    ],
    [
      'held just before the next preparation closes the one before',
      '2026-05-12',
      [...PLANNED, held('2026-05-10')],
      'evaluatie-1',
      { status: 'done', doneOn: '2026-05-10', daysLate: 27 },
    ],
    [
      'held in the next preparation closes the next',
      '2026-05-12',
      [...PLANNED, held('2026-05-11')],
      'evaluatie-2',
      { status: 'done', doneOn: '2026-05-11' },
    ],
    [
      'that was passed over stays late',
      '2026-05-12',
      [...PLANNED, held('2026-05-11')],
      'evaluatie-1',
      { status: 'late', daysLate: 29 },
    ],
    [
      'closed by hand counts as held, so the next is six weeks later',
      '2026-04-11',
      [...PLANNED, closed('2026-04-03', 'evaluatie-1')],
      'evaluatie-2',
      { internalDue: '2026-05-15' },
    ],
    [
      'of before a takeover had a plan',
      '2026-04-14',
      [SICK, fact('dossieroverdracht', '2026-03-03', { responsibleSince: '2026-03-03' })],
      'evaluatie-1',
      { status: 'late' },
    ],
    [
      'of a takeover on the last day of the plan are provisional',
      '2026-04-14',
      [SICK, fact('dossieroverdracht', '2026-03-03', { responsibleSince: '2026-03-02' })],
      'evaluatie-1',
      { status: 'planned' },
    ],
    [
      'are provisional up to the recovery',
      '2026-03-19',
      [SICK, recovered('2026-03-10', '2026-03-20')],
      'evaluatie-1',
      { status: 'planned' },
    ],
    [
      'without a plan there is nothing to evaluate after the recovery',
      '2026-03-20',
      [SICK, recovered('2026-03-10', '2026-03-20')],
      'evaluatie-1',
      { status: 'not-applicable', statusReason: 'er kwam geen plan van aanpak om te evalueren' },
    ],
    [
      'without possibilities there is nothing to evaluate',
      '2026-03-20',
      [SICK, analysis('2026-02-10', false)],
      'evaluatie-1',
      { status: 'not-applicable', statusReason: 'er is geen plan van aanpak zolang er geen mogelijkheden zijn' },
    ],
    [
      'without a plan are provisional on the last day of the wage',
      '2028-01-02',
      [SICK],
      'evaluatie-15',
      { status: 'planned', internalDue: '2027-11-22' },
    ],
    [
      'go on up to and including the last day of the wage',
      '2026-03-02',
      [SICK, plan('2026-03-01')],
      'evaluatie-16',
      { internalDue: '2027-12-31' },
    ],
    ['end with the wage', '2026-03-02', [SICK, plan('2026-03-01')], 'evaluatie-17', null],
    [
      'without a plan never came about after it',
      '2028-01-19',
      [SICK, fact('wia-aanvraag', '2027-10-01')],
      'evaluatie-15',
      { status: 'not-applicable' },
    ],
    [
      'leave that begins on the norm starts the six weeks anew',
      '2026-03-10',
      [...PLANNED, leave('2026-04-13', '2026-08-02')],
      'evaluatie-1',
      { internalDue: '2026-09-11', opensOn: '2026-08-30' },
    ],
    [
      'leave from before the plan leaves it',
      '2026-03-10',
      [...PLANNED, leave('2025-09-01', '2025-12-21')],
      'evaluatie-1',
      { internalDue: '2026-04-13', name: 'Evaluatie 1 van het plan van aanpak' },
    ],
    [
      'told in another order than they were held count as they were held',
      '2026-05-02',
      [
        ...PLANNED,
        fact('evaluatie', '2026-05-01', { happened: '2026-04-20' }),
        fact('evaluatie', '2026-05-02', { happened: '2026-04-13' }),
      ],
      'evaluatie-1',
      { doneOn: '2026-04-13', daysLate: null },
    ],
    [
      'leave that begins after the norm leaves it',
      '2026-03-10',
      [...PLANNED, leave('2026-04-14', '2026-08-03')],
      'evaluatie-1',
      { internalDue: '2026-04-13' },
    ],
    [
      'a recovery moves norm and preparation on',
      '2026-03-23',
      [...PLANNED, recovered('2026-03-16'), relapse('2026-03-23')],
      'evaluatie-1',
      { internalDue: '2026-04-20', opensOn: '2026-04-06' },
    ],
  ]);
});

describe('eerstejaarsevaluatie en tweede spoor (T-22, T-24)', () => {
  const held = (on: string, body: object = {}) => fact('eerstejaarsevaluatie', on, body);
  const PROSPECT = held('2026-12-18', { uitzichtBinnen3Maanden: true });
  const ID = 'tweede-spoor';
  testRows([
    [
      'the evaluation opens in week 46',
      '2026-11-15',
      [SICK],
      'eerstejaarsevaluatie',
      { status: 'planned', opensOn: '2026-11-16' },
    ],
    [
      'the evaluation is in time on the last day of the year',
      '2027-01-03',
      [SICK],
      'eerstejaarsevaluatie',
      { status: 'open' },
    ],
    [
      'the evaluation is late the day after',
      '2027-01-04',
      [SICK],
      'eerstejaarsevaluatie',
      { status: 'late', daysLate: 1 },
    ],
    [
      'counts provisionally from the last day of the evaluation',
      '2026-12-01',
      [SICK],
      ID,
      { opensOn: '2027-01-03', legalLatest: '2027-02-14' },
    ],
    [
      'counts from the evaluation as it was held',
      '2026-12-18',
      [SICK, held('2026-12-18')],
      ID,
      { status: 'open', opensOn: '2026-12-18', legalLatest: '2027-01-29' },
    ],
    ['is late the day after', '2027-01-30', [SICK, held('2026-12-18')], ID, { status: 'late' }],
    [
      'is not needed with prospect of return, for three months',
      '2027-03-18',
      [SICK, PROSPECT],
      ID,
      {
        status: 'not-applicable',
        statusReason: 'er is concreet uitzicht op terugkeer in de eigen organisatie binnen drie maanden',
      },
    ],
    ['is needed when the three months are over', '2027-03-19', [SICK, PROSPECT], ID, { status: 'late' }],
    [
      'is needed without prospect',
      '2027-01-10',
      [SICK, held('2026-12-18', { uitzichtBinnen3Maanden: false })],
      ID,
      { status: 'open' },
    ],
    [
      'follows the later evaluation',
      '2027-01-10',
      [SICK, PROSPECT, held('2027-01-04')],
      ID,
      { status: 'open', legalLatest: '2027-02-15' },
    ],
    [
      'is not needed while nothing is possible',
      '2027-01-10',
      [SICK, analysis('2026-02-10', false), held('2026-12-18')],
      ID,
      { status: 'not-applicable', statusReason: 'volgens de bedrijfsarts zijn er nu geen mogelijkheden' },
    ],
    [
      'started is done',
      '2027-01-30',
      [SICK, held('2026-12-18'), fact('tweede-spoor', '2027-01-29')],
      ID,
      { status: 'done', daysLate: null },
    ],
    [
      'days of recovery do not count',
      '2027-01-18',
      [SICK, held('2026-12-18'), recovered('2027-01-11'), relapse('2027-01-18')],
      ID,
      { legalLatest: '2027-02-05' },
    ],
  ]);
});
