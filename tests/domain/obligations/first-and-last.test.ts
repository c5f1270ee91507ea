// Longer than 300 lines: one row for each edge of a term.
import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { contextOf, herstelmelding, recorded, ziekmelding } from '../case/lives';
import { closed, fact, obligationOn, type Row, SICK, testRows } from './plan-rows';

/** The last day on which something holds and the first on which it does not, with what is said then and left out otherwise. */

const d = plainDate;
const leaving = (lastDay: string, on: string) => fact('einde-dienstverband', on, { lastDay });
const why = (asOf: string, facts: Fact[], id: string, context?: Row[5]) =>
  obligationOn(asOf, facts, id, context)?.why.join(' ') ?? '';
const ERD = { erdZw: true };
const kindOn = (asOf: string, facts: Fact[]) =>
  makePlan({ context: contextOf(ERD), facts: recorded(...facts), asOf: d(asOf) }).kind;

const APPLIED = [
  SICK,
  fact('42e-weeksmelding', '2026-10-21'),
  fact('uwv-wia-brief', '2027-09-10'),
  fact('wia-aanvraag', '2027-10-01'),
];
const SANCTIONED = [...APPLIED, fact('loonsanctie', '2027-11-15')];
const NOTIFIED = [...SANCTIONED, fact('bekortingsmelding', '2028-03-01')];
const answered = (on: string) => fact('bekortingsbesluit', on, { repaired: false });

describe('what is said only where it holds', () => {
  test.each<[string, string, Fact[], string, string, boolean, Row[5]?]>([
    // Three weeks after 1 March 2028 is 22 March.
    [
      'a late decision on the repair',
      '2028-04-03',
      [...NOTIFIED, answered('2028-03-23')],
      'bekortingsbesluit',
      'UWV besliste te laat: de loonsanctie wordt 1 dag korter',
      true,
    ],
    [
      'a decision on the repair in time',
      '2028-04-03',
      [...NOTIFIED, answered('2028-03-22')],
      'bekortingsbesluit',
      'besliste te laat',
      false,
    ],
    // The sanction of 52 weeks ends on 31 December 2028.
    [
      'a sanction that UWV made a day shorter',
      '2028-02-01',
      [...APPLIED, fact('loonsanctie', '2027-11-15', { until: '2028-12-30' })],
      'einde-loonsanctie',
      'UWV legde een kortere loonsanctie op',
      true,
    ],
    [
      'a sanction until its 52 weeks are over',
      '2028-02-01',
      [...APPLIED, fact('loonsanctie', '2027-11-15', { until: '2028-12-31' })],
      'einde-loonsanctie',
      'kortere loonsanctie',
      false,
    ],
    [
      'AOW within 104 weeks ends the opzegverbod with the six weeks',
      '2026-09-01',
      [SICK],
      'einde-opzegverbod',
      'Na de AOW-leeftijd vervalt het opzegverbod',
      true,
      { aowDate: d('2026-08-15') },
    ],
    [
      'AOW in a sanction ends it with the wage',
      '2028-02-01',
      SANCTIONED,
      'einde-opzegverbod',
      'Met het loontijdvak eindigt het opzegverbod',
      true,
      { aowDate: d('2028-06-01') },
    ],
    // Asking is allowed from 2 February; two weeks later is 16 February, the last day of the report itself.
    [
      'a question for which the term of the report leaves two weeks',
      '2026-02-03',
      [SICK],
      'no-risk-vraag',
      'Binnen twee weken, zodat',
      false,
      { start: d('2025-12-02') },
    ],
    [
      'a question for which it leaves thirteen days',
      '2026-02-04',
      [SICK],
      'no-risk-vraag',
      'Binnen twee weken, zodat',
      true,
      { start: d('2025-12-03') },
    ],
  ])('%s (%s)', (_what, asOf, facts, id, words, isSaid, context = {}) => {
    expect([id, why(asOf, facts, id, context).includes(words)]).toEqual([id, isSaid]);
  });

  test('a notice of the repair that UWV does not answer: both ends show the day without that silence (WIA 25 lid 14)', () => {
    const reading = 'Andere lezing, alleen een gegeven besluit bekort (WIA art. 25 lid 14): ';
    const said = (id: string) => why('2028-04-03', NOTIFIED, id);
    // 52 weeks end on 31 December 2028; two years are over on 5 January 2028, and the sanction adds 364 days.
    expect(said('einde-loondoorbetaling')).toContain(`${reading}zondag 31 december 2028.`);
    expect(said('einde-opzegverbod')).toContain(`${reading}woensdag 3 januari 2029.`);
    expect(why('2028-04-03', SANCTIONED, 'einde-loondoorbetaling')).not.toContain('Andere lezing');
  });

  test('the silence of UWV is said at the end of the wage, not where leaving ends it before (WIA 64 lid 6)', () => {
    const said = 'zolang UWV niet heeft geschreven is zij niet te laat en schuift deze dag niet op';
    const facts = APPLIED.slice(0, 2);
    expect(why('2027-11-01', facts, 'einde-loondoorbetaling')).toContain(said);
    const left = [...facts, leaving('2027-12-01', '2027-10-01')];
    expect(why('2027-11-01', left, 'einde-loondoorbetaling')).not.toContain(said);
  });

  test('from the first day of the eigenrisicodrager on, lateness moves the end of the ziekengeld', () => {
    const leave = fact('zwangerschapsverlof', '2026-02-01', { from: '2026-03-02', until: '2026-06-21' });
    const consequence = (lastDay: string) =>
      obligationOn('2026-06-22', [SICK, leave, leaving(lastDay, '2026-06-01')], 'oordeel-zelfde-oorzaak', ERD)
        ?.consequence;
    // Two weeks after the leave is 6 July.
    expect(consequence('2026-07-05')).toBe('de einddatum van het ziekengeld hangt ervan af');
    expect(consequence('2026-07-06')).toBe('de einddatum van de loondoorbetaling hangt ervan af');
  });
});

describe('an extension on joint request', () => {
  const EXTENDED = [...APPLIED.slice(0, 3), fact('vrijwillige-verlenging', '2027-09-15', { until: '2028-07-02' })];
  // 77 days before 2 July 2028 is 16 April.
  testRows([
    [
      'is not longer for an application on its last day',
      '2028-04-20',
      [...EXTENDED, fact('wia-aanvraag', '2028-04-16')],
      'einde-loondoorbetaling',
      { legalLatest: '2028-07-02' },
    ],
    [
      'is a day longer for one a day late (BW 7:629 lid 11)',
      '2028-04-20',
      [...EXTENDED, fact('wia-aanvraag', '2028-04-17')],
      'einde-loondoorbetaling',
      { legalLatest: '2028-07-03' },
    ],
  ]);
});

describe('ill within four weeks after the employment (ZW 46)', () => {
  const LEAVE = fact('zwangerschapsverlof', '2026-01-20', { from: '2026-01-26', until: '2026-05-17' });
  const BEFORE = [SICK, LEAVE, herstelmelding('2026-05-18')];
  const AFTER = ziekmelding('2026-07-06');
  testRows([
    [
      'a leave that was over on its last day is no matter',
      '2026-07-06',
      [...BEFORE, leaving('2026-06-30', '2026-06-01'), AFTER],
      'nawerking-melding',
      { status: 'open' },
    ],
  ]);
  test('an eigenrisicodrager carries on what began within them, not what turned out to begin after', () => {
    // 28 days after 8 June is 6 July; after 7 June it is a day more.
    expect(kindOn('2026-07-20', [AFTER, leaving('2026-06-08', '2026-07-20')])).toBe('zw_erd');
    expect(kindOn('2026-07-20', [AFTER, leaving('2026-06-07', '2026-07-20')])).toBe('verzuim');
  });
});

describe('the report of a vangnet', () => {
  const OLDER = { birthDate: d('1961-12-31'), start: d('2019-12-31') };
  const OLD = [ziekmelding('2024-12-02'), fact('vangnet', '2025-01-06', { ground: '29d' })];
  // Thirteen weeks end on 2 March 2025.
  testRows([
    [
      'of 29d stays due where the employment ends after thirteen weeks',
      '2025-02-10',
      [...OLD, leaving('2025-06-30', '2025-02-10')],
      'vangnetmelding',
      { status: 'planned', legalLatest: '2025-03-06' },
      OLDER,
    ],
    [
      'and falls away where it ends with them',
      '2025-02-10',
      [...OLD, leaving('2025-03-02', '2025-02-10')],
      'vangnetmelding',
      { status: 'not-applicable' },
      OLDER,
    ],
  ]);

  // Due on 31 May 2026, so leave could start on 20 April: any sickness from then on is reported on the fourth day, the 23rd.
  const FLEX = [
    SICK,
    fact('zwangerschap', '2026-02-02', { dueDate: '2026-05-31' }),
    fact('zwangerschapsverlof', '2026-04-20', { from: '2026-04-27', until: '2026-08-16', sameCause: true }),
    fact('bevalling', '2026-06-01', { date: '2026-06-01' }),
    fact('vangnet', '2026-08-17', { ground: 'bevalling-nazorg' }),
  ];
  const reportedOn = (on: string) => [...FLEX, closed(on, 'vangnetmelding')];
  testRows([
    [
      'on the first day after the leave answers both, and was late for the flex period',
      '2026-08-20',
      reportedOn('2026-08-17'),
      'vangnetmelding',
      { status: 'done', legalLatest: '2026-04-23', daysLate: 116 },
    ],
    [
      'on the last day of the leave says nothing of the sickness after it',
      '2026-08-20',
      reportedOn('2026-08-16'),
      'vangnetmelding',
      { status: 'open', legalLatest: '2026-08-20' },
    ],
  ]);
});

test('a question about the vangnet says when it may not be asked (ZW 38b lid 1)', () => {
  expect(why('2026-02-03', [SICK], 'no-risk-vraag', { start: d('2025-12-02') })).toContain(
    'Vraag er niet naar in de eerste twee maanden van het dienstverband en nooit bij een sollicitatie.',
  );
});

test('where the terms of the ground and of the flex period end on one day, the article is that of the ground', () => {
  // Leave can start on 13 February, the fourth day is the 16th: six weeks after the first sick day, too.
  const facts = [
    SICK,
    fact('zwangerschap', '2026-01-12', { dueDate: '2026-03-26' }),
    fact('vangnet', '2026-01-20', { ground: 'zwangerschap' }),
  ];
  expect(obligationOn('2026-02-13', facts, 'vangnetmelding')).toMatchObject({
    legalLatest: '2026-02-16',
    basis: { article: 'ZW 38a lid 3' },
  });
});

describe('an IVA that begins when the wait is over', () => {
  const granted = (from: string) => [
    SICK,
    fact('42e-weeksmelding', '2026-10-21'),
    fact('wia-aanvraag', '2027-03-01', { kind: 'vervroegd' }),
    fact('uwv-besluit', '2027-05-03', { outcome: 'iva', from }),
  ];
  // 104 weeks end on 2 January 2028.
  testRows([
    [
      'leaves the report to be made',
      '2027-09-20',
      granted('2028-01-03'),
      're-integratieverslag',
      { status: 'open', legalLatest: '2027-10-03' },
    ],
    [
      'a day earlier needs none (WIA 66 lid 6)',
      '2027-09-20',
      granted('2028-01-02'),
      're-integratieverslag',
      { status: 'not-applicable' },
    ],
  ]);
});

describe('the report of week 42', () => {
  const CLOSED = [SICK, closed('2026-10-20', '42e-weeksmelding')];
  testRows([
    [
      'closed by hand protects against a late letter (WIA 64 lid 6)',
      '2027-11-01',
      CLOSED,
      'wia-aanvraag',
      { status: 'open', daysLate: null },
    ],
    ['closed by hand leaves no limit of 81 weeks', '2027-11-01', CLOSED, 'grens-81-weken', null],
    [
      'is not made by closing something else',
      '2027-11-01',
      [SICK, closed('2026-10-20', 'eerstejaarsevaluatie')],
      'wia-aanvraag',
      { status: 'late' },
    ],
  ]);

  const EARLY = fact('wia-aanvraag', '2026-10-12', { kind: 'vervroegd' });
  testRows([
    [
      'is made by the first of what counts as one (ZW 38 lid 8)',
      '2026-11-02',
      [SICK, EARLY, fact('42e-weeksmelding', '2026-10-20')],
      '42e-weeksmelding',
      { doneOn: '2026-10-12' },
    ],
    [
      'also where that was told later',
      '2026-11-02',
      [
        SICK,
        fact('42e-weeksmelding', '2026-10-20'),
        fact('wia-aanvraag', '2026-10-30', { kind: 'vervroegd', happened: '2026-10-12' }),
      ],
      '42e-weeksmelding',
      { doneOn: '2026-10-12' },
    ],
    [
      'leaves no limit of 81 weeks where the case heard in time of one of two of the same day',
      '2026-11-02',
      [SICK, EARLY, fact('42e-weeksmelding', '2026-10-30', { happened: '2026-10-12' })],
      'grens-81-weken',
      null,
    ],
  ]);
});

describe('what goes on or ends with another event', () => {
  const DONOR = [SICK, fact('vangnet', '2026-01-06', { ground: 'orgaandonatie' })];
  const IVA = [
    SICK,
    fact('wia-aanvraag', '2026-06-01', { kind: 'vervroegd' }),
    fact('uwv-besluit', '2026-07-06', { outcome: 'iva', from: '2026-08-10' }),
  ];
  testRows([
    [
      'the two days of practice never come after the last day of the law',
      '2026-02-16',
      [...DONOR, herstelmelding('2026-02-16')],
      'vangnetmelding',
      { internalDue: '2026-02-16', legalLatest: '2026-02-16' },
    ],
    [
      'the four weeks after a recovery run under an IVA, too',
      '2026-09-10',
      [...IVA, herstelmelding('2026-09-07')],
      'herstelbewaking',
      { status: 'planned', legalLatest: '2026-10-05' },
    ],
    [
      'who dies on the last day of the employment was still employed (BW 7:674)',
      '2026-03-17',
      [SICK, leaving('2026-03-16', '2026-03-02'), fact('overlijden', '2026-03-17', { date: '2026-03-16' })],
      'overlijdensuitkering',
      { status: 'open' },
    ],
    [
      'who dies on the day after it was not',
      '2026-03-17',
      [SICK, leaving('2026-03-15', '2026-03-02'), fact('overlijden', '2026-03-17', { date: '2026-03-16' })],
      'overlijdensuitkering',
      { status: 'not-applicable' },
    ],
  ]);

  test('under an eigenrisicodrager the end of the ziekengeld says until when there was wage', () => {
    const said = 'Loon tot en met de laatste dag van het dienstverband (zondag 31 mei 2026), daarna ziekengeld.';
    const facts = [SICK, leaving('2026-05-31', '2026-05-01')];
    expect(why('2026-06-10', facts, 'einde-loondoorbetaling', ERD)).toContain(said);
    expect(why('2026-06-10', facts, 'einde-loondoorbetaling')).not.toContain('daarna ziekengeld');
  });

  test('the recovery of an earlier case counts from the day on which that was told, whatever was told later', () => {
    const facts = [
      ...DONOR,
      closed('2026-01-12', 'vangnetmelding'),
      herstelmelding('2026-02-04', '2026-02-02'),
      ziekmelding('2026-04-06'),
      herstelmelding('2026-04-20'),
    ];
    const { eerdereGevallen } = makePlan({ context: contextOf(), facts: recorded(...facts), asOf: d('2026-05-01') });
    const report = eerdereGevallen[0]?.obligations.find(({ id }) => id === 'vangnet-herstelmelding');
    expect(report).toMatchObject({ status: 'late', legalLatest: '2026-02-06' });
  });
});

test('a row of a service protocol is no term to depart from', () => {
  const context = { ...contextOf(), package: 'mkbasics-2026/P3' };
  const rowsOn = (...facts: Fact[]) =>
    makePlan({ context, facts: recorded(SICK, ...facts), asOf: d('2026-01-07') }).obligations.filter(
      ({ source }) => source === 'protocol',
    );
  const waivers = rowsOn().map(({ id }) =>
    fact('afwijking', '2026-01-06', { obligation: id, reason: 'samen-later-gepland' }),
  );
  expect(waivers.length).toBeGreaterThan(5);
  expect(rowsOn(...waivers).filter(({ status }) => status === 'waived')).toEqual([]);
});
