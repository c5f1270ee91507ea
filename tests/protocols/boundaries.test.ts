// Longer than 300 lines: the nineteen groups of boundary cases, one after the other.
import { recordFacts } from '../../cli/casus-facts';
import { addDays, plainDate } from '../../domain/calendar/plain-date';
import { employerSees } from '../../domain/case/employer-knowledge';
import type { Fact as CaseFact, RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { refusalOf } from '../../domain/case/refusal';
import { refusalOfStart } from '../../domain/contract/start-limits';
import { rowOf } from '../../domain/protocols/packages';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';
import { lived } from './proofs/lived';
import type { Fact } from './proofs/notation';

/**
 * The boundary cases of section 11 of the inventory, with dates and amounts computed by hand from the printed documents and a
 * calendar. Groups 2 and 3 and the fees of group 1 stand with money and appointments (`tests/domain`), group 19 in `master.test.ts`.
 */

const [P1, P3, P5] = ['mkbasics-2026/P1', 'mkbasics-2026/P3', 'mkbasics-2026/P5'];
const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const S4 = 'alpina-2024/vov';
const S5 = 'nbpw/zorgportaal';

const sick = (on: string, more: object = {}): Fact => ({ type: 'ziekmelding', on, firstSickDay: on, ...more });
const well = (on: string): Fact => ({ type: 'herstelmelding', on, recoveredOn: on });
/** A Monday. */
const SICK = sick('2026-01-05');

type Person = { employee?: Record<string, unknown>; employer?: Record<string, unknown> };

function planOf(pack: string, facts: readonly Fact[], asOf: string, { employee = {}, employer = {} }: Person = {}) {
  const moment = newMoment({ pack, facts: [...facts], asOf, employee, employer });
  return makePlan({ context: moment.loaded.context, facts: moment.facts, asOf: plainDate(asOf) });
}

/** `status opens..due` of a row; null where there is no such work. */
function shown(pack: string, facts: readonly Fact[], asOf: string, row: string): string | null {
  const found = planOf(pack, facts, asOf).obligations.find((one) => one.row === row);
  return found ? `${found.status} ${found.opensOn}..${found.internalDue}` : null;
}
const on = (day: string, type: string, more: object = {}): Fact => ({ type, on: day, ...more }) as Fact;
const may = (day: string, given: boolean) => on(day, 'toestemming', { purpose: 'signalen', given });
const asked = (day: string, row: string) => on(day, 'verzoek', { row, by: 'werkgever' });

/** `day kind to step` of what a life shows of a row on these days, each once, and `day lapsed` of its tasks. */
function seen(level: 'case' | 'contract', pack: string, facts: readonly Fact[], days: readonly string[], row: string) {
  const keys = new Set<string>();
  const life = lived(level, pack, facts, days);
  // A duty of the law that the row performs has its task under its own name.
  const names = new Set<string>([
    row,
    ...life.flatMap(({ plan }) => plan.flatMap((one) => (one.row === row ? [one.id] : []))),
  ]);
  return life.flatMap(({ on: day, effects, lapsed }) => {
    const fresh = effects.filter(({ row: of, key }) => of === row && !keys.has(key));
    for (const { key } of fresh) keys.add(key);
    return [
      ...fresh.map(({ kind, to, step }) => `${day} ${kind} ${to} ${step}`),
      ...lapsed.filter(({ obligation }) => names.has(obligation)).map(() => `${day} lapsed`),
    ];
  });
}

type Planned = [what: string, pack: string, facts: readonly Fact[], asOf: string, row: string, expected: string | null];

const leaves = (lastDay: string) => on('2026-02-02', 'einde-dienstverband', { lastDay });
const takenOver = (day: string) => on(day, 'dossieroverdracht', { responsibleSince: day });
const late = sick('2026-01-26', { firstSickDay: '2026-01-05' });
const corrected = (firstSickDay: string) =>
  on('2026-03-02', 'correctie-eerste-ziektedag', { firstSickDay, reason: 'verkeerd-doorgegeven' });
const CALLED = on('2026-01-08', 'afgerond', { obligation: 'S1-14' });
const pregnant = (sameCause: boolean) =>
  on('2026-01-12', 'zwangerschapsverlof', { from: '2026-01-19', until: '2026-05-10', sameCause });
const AFTER_LEAVE = sick('2026-05-11', { recoveredBefore: '2026-01-19' });

/** Day 176 opens week 26 and day 182 ends it; where that is no business day the last one before it is the day to be ready. */
const PLANNED: readonly Planned[] = [
  // 4: from 5 January to 15 February are 41 days, to the 16th 42 or six weeks; to 15 March 69, to the 16th 70 or ten weeks.
  ['4: leaving at 5w6d', S3, [SICK, leaves('2026-02-15')], '2026-02-15', 'S3-60', null],
  ['4: leaving at 6w0d', S3, [SICK, leaves('2026-02-16')], '2026-02-16', 'S3-60', 'open 2026-01-19..2026-02-16'],
  ['4: leaving at 10w0d: no short report', S3, [SICK, leaves('2026-03-16')], '2026-03-16', 'S3-60', null],
  ['4: leaving at 10w0d', S3, [SICK, leaves('2026-03-16')], '2026-03-16', 'S3-61', 'open 2026-02-16..2026-03-16'],
  ['4: leaving at 10w1d', S3, [SICK, leaves('2026-03-17')], '2026-03-17', 'S3-61', 'open 2026-02-17..2026-03-17'],
  ['4: taken over after six weeks', S3, [SICK, takenOver('2026-02-16')], '2026-02-16', 'S3-42', null],
  ['4: and a day', S3, [SICK, takenOver('2026-02-17')], '2026-02-17', 'S3-42', 'open 2026-02-17..2026-02-24'],
  // 5: 14 days of sickness, then a gap. One period: 15 February is day 15, day 176 is 26 July and day 182 Saturday 1 August.
  [
    '5: gap of 27',
    P3,
    [SICK, well('2026-01-19'), sick('2026-02-15')],
    '2026-02-15',
    'S1-26',
    'planned 2026-07-26..2026-07-31',
  ],
  [
    '5: gap of 28',
    P3,
    [SICK, well('2026-01-19'), sick('2026-02-16')],
    '2026-02-16',
    'S1-26',
    'planned 2026-08-10..2026-08-14',
  ],
  [
    '5: gap of 29',
    P3,
    [SICK, well('2026-01-19'), sick('2026-02-17')],
    '2026-02-17',
    'S1-26',
    'planned 2026-08-11..2026-08-17',
  ],
  [
    '5: three with two gaps of 14: 2 March is day 29',
    P3,
    [SICK, well('2026-01-19'), sick('2026-02-02'), well('2026-02-16'), sick('2026-03-02')],
    '2026-03-02',
    'S1-26',
    'planned 2026-07-27..2026-07-31',
  ],
  [
    '5: leave of one cause between: 11 May is day 15',
    P3,
    [SICK, pregnant(true), AFTER_LEAVE],
    '2026-05-12',
    'S1-26',
    'planned 2026-10-19..2026-10-23',
  ],
  [
    '5: leave of another cause: 11 May is day 1',
    P3,
    [SICK, pregnant(false), AFTER_LEAVE],
    '2026-05-12',
    'S1-26',
    'planned 2026-11-02..2026-11-06',
  ],
  [
    '6: part recovery stops nothing',
    P3,
    [SICK, on('2026-01-20', 'deelherstel', { from: '2026-01-20', incapacityPct: 50 })],
    '2026-01-21',
    'S1-26',
    'planned 2026-06-29..2026-07-03',
  ],
  [
    '6: relapse the next day: 3 February is day 29',
    P3,
    [SICK, well('2026-02-02'), sick('2026-02-03')],
    '2026-02-04',
    'S1-26',
    'planned 2026-06-30..2026-07-06',
  ],
  // 7: reported on Monday 26 January: what should have been is not skipped, and has its business days from the report.
  ['7: day 2-5 is long past', P3, [late], '2026-01-26', 'S1-14', 'open 2026-01-26..2026-02-02'],
  ['7: two working days after the report', S5, [late], '2026-01-26', 'S5-30', 'open 2026-01-26..2026-01-28'],
  ['7: day 3 is long past', S2, [late], '2026-01-26', 'S2-06', 'open 2026-01-26..2026-02-02'],
  [
    '7: less than eight working days after the report',
    S4,
    [late],
    '2026-01-26',
    'S4-28',
    'open 2026-01-26..2026-02-04',
  ],
  [
    '8: a week later after week 6',
    P3,
    [SICK, CALLED, corrected('2026-01-12')],
    '2026-03-02',
    'S1-26',
    'planned 2026-07-06..2026-07-10',
  ],
  [
    '8: a week earlier',
    P3,
    [SICK, CALLED, corrected('2025-12-29')],
    '2026-03-02',
    'S1-26',
    'planned 2026-06-22..2026-06-26',
  ],
  [
    '8: what was done stays done',
    P3,
    [SICK, CALLED, corrected('2026-01-12')],
    '2026-03-02',
    'S1-14',
    'done 2026-01-13..2026-01-16',
  ],
  [
    '9: P1 to P5 in week 3: its week 4',
    P1,
    [SICK, on('2026-01-19', 'pakketwissel', { package: P5 })],
    '2026-01-19',
    'S1-16',
    'planned 2026-01-26..2026-01-30',
  ],
  [
    '9: and nothing of day 2-5',
    P1,
    [SICK, on('2026-01-19', 'pakketwissel', { package: P5 })],
    '2026-01-19',
    'S1-14',
    null,
  ],
  // 10: 1 January is a holiday; week 42 of Thursday 31 December 2026, in week 53, is 14 to 20 October 2027.
  ['10: from 29 February', P3, [sick('2028-02-29')], '2028-03-01', 'S1-14', 'open 2028-03-01..2028-03-03'],
  ['10: week 26 from 29 February', P3, [sick('2028-02-29')], '2028-03-01', 'S1-26', 'planned 2028-08-22..2028-08-28'],
  ['10: from 31 December', P3, [sick('2026-12-31')], '2027-01-01', 'S1-14', 'open 2027-01-01..2027-01-04'],
  ['10: week 42 from 31 December', P3, [sick('2026-12-31')], '2027-01-01', 'S1-28', 'planned 2027-10-14..2027-10-20'],
  ['10: from Monday of week 53', P3, [sick('2026-12-28')], '2026-12-28', 'S1-14', 'planned 2026-12-29..2026-12-31'],
  // 16: five business days after Tuesday 11 May 2027, of which Monday 17 May is none.
  [
    '16: six months after ten of absence',
    S2,
    [SICK, well('2026-11-11')],
    '2027-05-12',
    'S2-66',
    'open 2027-05-11..2027-05-19',
  ],
  ['16: sick again in month 4', S2, [SICK, well('2026-11-11'), sick('2027-03-15')], '2027-05-12', 'S2-66', null],
  ['16: after less than three months', S2, [SICK, well('2026-03-30')], '2027-05-12', 'S2-66', null],
  [
    '17: a consult in the third year',
    P3,
    [SICK, asked('2028-01-10', 'S1-36')],
    '2028-01-10',
    'S1-36',
    'open 2028-01-10..2028-01-17',
  ],
  [
    '17: in a year of loonsanctie',
    S3,
    [
      SICK,
      on('2027-10-04', 'wia-aanvraag'),
      on('2027-11-22', 'loonsanctie', { until: '2028-12-31' }),
      on('2028-11-27', 'indicatie', { row: 'S3-75' }),
    ],
    '2028-11-27',
    'S3-75',
    'open 2028-11-27..2028-12-04',
  ],
];

test('16: who is sick again in month 4 has no call of the case of before either, and who is sick again after it came has', () => {
  const earlier = (again: string, asOf: string) =>
    planOf(S2, [SICK, well('2026-06-01'), sick(again)], asOf)
      .eerdereGevallen.flatMap(({ obligations }) => obligations)
      .find(({ row }) => row === 'S2-66')?.opensOn;
  expect(earlier('2026-10-05', '2026-12-02')).toBeUndefined();
  expect(earlier('2026-12-02', '2026-12-02')).toBe('2026-12-01');
});

test('7: what should have been before the report says when the protocol asked it, and that the report came later', () => {
  const said = (pack: string, row: string) =>
    planOf(pack, [late], '2026-02-04').obligations.find((one) => one.row === row)?.why ?? [];
  // Day 5 is Friday 9 January, day 14 Sunday 18 January; the call within eight working days counts from the report itself.
  expect(said(P3, 'S1-14')).toContain(
    'Het protocol vroeg dit uiterlijk vrijdag 9 januari 2026; de ziekmelding kwam pas op maandag 26 januari 2026.',
  );
  expect(said(S2, 'S2-06').join()).toContain('Het protocol vroeg dit uiterlijk woensdag 7 januari 2026');
  expect(said(S4, 'S4-28').join()).not.toContain('Het protocol vroeg');
  expect(planOf(P3, [late], '2026-02-04').obligations.find(({ row }) => row === 'S1-14')).toMatchObject({
    status: 'late',
    daysLate: 2,
  });
});

test.each(PLANNED)('%s', (_what, pack, facts, asOf, row, expected) => {
  expect(shown(pack, facts, asOf, row)).toBe(expected);
});

const after = (day: string, days: number) => String(addDays(plainDate(day), days));

test('8: after a correction of the first sick day the insurer gets the case anew, and the same work is not done twice', () => {
  const days = [
    '2026-01-05',
    '2026-01-06',
    '2026-01-08',
    '2026-01-26',
    '2026-02-16',
    '2026-03-02',
    '2026-03-03',
    '2026-06-29',
    '2026-07-06',
  ];
  const sentOf = (facts: readonly Fact[]) =>
    lived('case', S2, facts, days).flatMap(({ on: day, sent }) =>
      sent.flatMap(({ party, contents }) => {
        const told = contents.told as { insurer?: { firstSickDay: string } };
        return party === 'verzekeraar' ? [`${day} ${told.insurer?.firstSickDay}`] : [];
      }),
    );
  expect(sentOf([SICK, corrected('2026-01-12')])).toEqual(['2026-01-05 2026-01-05', '2026-03-02 2026-01-12']);
  // The call of day 2 to 5 was made; the judgement of week 26 moves with the day, from 29 June to 6 July.
  const shownOf = (row: string) => seen('case', P3, [SICK, CALLED, corrected('2026-01-12')], days, row);
  expect(shownOf('S1-14')).toEqual(['2026-01-06 taak casemanager opening', '2026-01-08 status dossier gedaan']);
  expect(shownOf('S1-26')).toEqual(['2026-07-06 taak casemanager opening']);
});

test('9: what P1 billed stays billed, and P3 does the rest without a line', () => {
  const change = on('2026-03-02', 'pakketwissel', { package: P3 });
  const facts = [
    SICK,
    on('2026-02-02', 'afgerond', { obligation: 'S1-17' }),
    change,
    on('2026-04-06', 'indicatie', { row: 'S1-23' }),
    on('2026-04-13', 'afgerond', { obligation: 'S1-23' }),
  ];
  const days = ['2026-01-26', ...facts.map(({ on: day }) => day)];
  const linesOf = (told: readonly Fact[]) =>
    lived('case', P1, told, days).flatMap(({ on: day, effects }) =>
      effects.flatMap((one) => (one.kind === 'factuurregel' ? [`${day} ${one.row} ${one.data.pakket}`] : [])),
    );
  expect(linesOf(facts)).toEqual([`2026-02-02 S1-17 ${P1}`]);
  expect(linesOf(facts.filter((fact) => fact !== change))).toEqual([
    `2026-02-02 S1-17 ${P1}`,
    `2026-04-13 S1-23 ${P1}`,
  ]);
});

test.each([
  ['a death', P3, on('2026-03-02', 'overlijden', { date: '2026-03-01' })],
  ['an employer that leaves the arbodienst', P3, on('2026-03-02', 'vertrek-arbodienst')],
  ['an employer that leaves the arbodienst, whose file may go on', S4, on('2026-03-02', 'vertrek-arbodienst')],
])('11: %s stops every row, what is late too', (_what, pack, end) => {
  const rowsAt = (facts: readonly Fact[]) =>
    planOf(pack, facts, '2026-03-03').obligations.filter(
      ({ row, status }) => row && ['open', 'late', 'planned'].includes(status),
    ).length;
  expect(rowsAt([SICK])).toBeGreaterThan(3);
  expect(rowsAt([SICK, end])).toBe(0);
});

/** Sick on 5 January, the analysis on 12 February; a consult on Tuesday 10 March; nobody did anything else. */
const FOLLOWED = (row: string): Fact[] => [
  SICK,
  on('2026-02-12', 'probleemanalyse', { mogelijkheden: true }),
  on('2026-02-13', 'indicatie', { row }),
  on('2026-02-23', 'afspraak', { row, at: '2026-03-10T10:00:00+01:00', performer: 'bedrijfsarts' }),
];
const LOOKED_AT = ['2026-01-05', '2026-01-06', '2026-01-26', '2026-02-12', '2026-02-13', '2026-02-16', '2026-02-23'];

/** What the day of an end brings: who gets what, and which work of whom lapses. */
function ended(pack: string, row: string, end: Fact) {
  const day = lived('case', pack, [...FOLLOWED(row), end], [...LOOKED_AT, end.on]).at(-1);
  const said = (kinds: readonly string[]) =>
    (day?.effects ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ obligation, step, to }) => `${obligation} ${step} ${to}`)
      .sort();
  const tasks = (day?.lapsed ?? []).map(({ obligation, to }) => `${obligation} ${to}`).sort();
  const lines = (day?.effects ?? []).filter(({ kind }) => kind === 'factuurregel').length;
  return { mails: said(['bericht']), opened: said(['taak', 'afspraak']), tasks, lines };
}

// Under P4: the file, the call of day 2 to 5, the question of week 4 to 6, and what follows on the analysis.
const P4_WORK = ['S1-08', 'S1-14', 'S1-17', 'S1-20', 'S1-21'].map((row) => `${row} casemanager`);
const S5_WORK = ['S5-02', 'S5-28', 'S5-30', 'S5-36'].map((row) => `${row} casemanager`);

test.each([
  ['mkbasics-2026/P4', 'S1-23', [...P4_WORK, 'plan-van-aanpak werkgever']],
  [S5, 'S5-04', [...S5_WORK, 'S5-04 bedrijfsarts', 'plan-van-aanpak casemanager']],
])(
  '11: a death under %s ends every task at once, also that of the plan; the employer alone hears, of the payment to next of kin',
  (pack, row, tasks) => {
    const end = on('2026-03-03', 'overlijden', { date: '2026-03-02' });
    const told = 'overlijdensuitkering opening werkgever';
    expect(ended(pack, row, end)).toEqual({ mails: [told], opened: [told], tasks: [...tasks].sort(), lines: 0 });
  },
);

test.each([
  ['mkbasics-2026/P4', 'S1-23', P4_WORK, ['casemanager'], []],
  // The plan is the employer's by law, and was written for it under S5.
  [
    S5,
    'S5-04',
    [...S5_WORK, 'S5-04 bedrijfsarts', 'plan-van-aanpak casemanager'],
    ['bedrijfsarts', 'casemanager'],
    ['plan-van-aanpak opening werkgever'],
  ],
])(
  '11: an employer that leaves under %s: the work of the arbodienst ends, the consult is called off, each hears it, and the law goes on',
  (pack, row, tasks, workers, opened) => {
    const { mails, ...rest } = ended(pack, row, on('2026-03-03', 'vertrek-arbodienst'));
    expect(rest).toEqual({ opened, tasks: [...tasks].sort(), lines: 0 });
    // Two weeks after the analysis, on 26 February, the plan was due.
    const law = ['plan-van-aanpak te-laat werkgever', 'plan-van-aanpak te-laat werknemer'];
    const told = ['werkgever', 'werknemer', ...workers].map((to) => `vertrek-arbodienst vertrek ${to}`);
    expect(mails).toEqual([`${row} afspraak-vervallen werknemer`, ...law, ...told].sort());
  },
);

test('11: an hour before the consult neither a death nor a leaving employer is charged for it, and the employee is', () => {
  const at = '2026-03-10T10:00:00+01:00';
  const ends: Fact[] = [
    on('2026-03-10', 'overlijden', { date: '2026-03-10' }),
    on('2026-03-10', 'vertrek-arbodienst'),
    on('2026-03-10', 'afzegging', { row: 'S2-17', at, cancelledAt: '2026-03-10T09:00:00+01:00', by: 'werknemer' }),
  ];
  const charged = ends.map((end) =>
    lived('case', S2, [...FOLLOWED('S2-17'), end], [...LOOKED_AT, '2026-03-10'])
      .flatMap(({ effects }) => effects)
      .filter(({ kind, row }) => kind === 'factuurregel' && row === 'S2-21')
      .map(({ data }) => [(data as { regel?: string }).regel, (data as { bedrag?: number | null }).bedrag]),
  );
  expect(charged.map(({ length }) => length)).toEqual([0, 0, 1]);
});

/** Rows of the package that somebody still has to work on. */
const toDo = (pack: string, facts: readonly Fact[], asOf: string, person?: Person) =>
  planOf(pack, facts, asOf, person).obligations.flatMap(({ row, id, status }) =>
    row === id && ['open', 'late', 'planned'].includes(status) ? [row] : [],
  );

test('11: the retirement age, an early IVA and the end of the employment leave nothing of the package, what is late neither', () => {
  const retired = { employee: { birthDate: '1959-01-01', aowDate: '2026-03-02' } };
  const iva = on('2026-03-02', 'uwv-besluit', { outcome: 'iva', from: '2026-03-02' });
  const late = planOf(P3, [SICK], '2026-03-03').obligations.filter(
    ({ row, id, status }) => row === id && status === 'late',
  );
  expect(late.map(({ row }) => row)).toEqual(expect.arrayContaining(['S1-14', 'S1-17', 'S1-18']));
  expect(toDo(P3, [SICK], '2026-03-03').length).toBeGreaterThan(late.length);
  expect(toDo(P3, [SICK], '2026-03-03', retired)).toEqual([]);
  expect(toDo(P3, [SICK, iva], '2026-03-03')).toEqual([]);
  expect(toDo(P3, [SICK, leaves('2026-03-01')], '2026-03-03')).toEqual([]);
  // On the last day itself the call can still be made.
  expect(toDo(P3, [SICK, leaves('2026-03-03')], '2026-03-03')).toContain('S1-14');
});

/** A bankruptcy is told by what follows from it: the curator gives notice, and the agreement with the arbodienst ends. */
test.each([
  ['the employment first', [leaves('2026-04-17'), on('2026-03-03', 'vertrek-arbodienst')]],
  ['the agreement first', [on('2026-03-03', 'vertrek-arbodienst'), { ...leaves('2026-04-17'), on: '2026-03-03' }]],
])(
  '11: a bankrupt employer, %s: all of the arbodienst stops within a day, the consult is called off once, nothing is charged, and the law stays with who leaves sick',
  (_what, [first, second]) => {
    const ends = [{ ...(first as Fact), on: '2026-03-03' }, second as Fact];
    const facts = [...FOLLOWED('S5-04'), ...ends];
    const days = lived('case', S5, facts, [...LOOKED_AT, '2026-03-03', '2026-03-04', '2026-04-20']);
    const keys = new Set<string>();
    const told = days.filter(({ on: day }) => day >= '2026-03-03').flatMap(({ effects }) => effects);
    const fresh = told.filter(({ key }) => !keys.has(key) && keys.add(key));
    const readers = (step: string) =>
      fresh.filter((one) => one.step === step && one.kind === 'bericht').map(({ to }) => to);
    expect(readers('afspraak-vervallen')).toEqual(['werknemer']);
    expect(readers('vertrek').sort()).toEqual(['bedrijfsarts', 'casemanager', 'werkgever', 'werknemer']);
    expect(fresh.filter(({ kind }) => kind === 'factuurregel')).toEqual([]);
    expect(toDo(S5, facts, '2026-03-04')).toEqual([]);
    const lapsed = days.filter(({ on: day }) => day === '2026-03-03').flatMap(({ lapsed: of }) => of);
    expect(lapsed.map(({ obligation }) => obligation)).toEqual(expect.arrayContaining(['S5-04', 'S5-28', 'S5-30']));
    // Sick for 102 days on Friday 17 April: more than ten weeks, so the whole report, and the report to UWV in the last week.
    const law = planOf(S5, facts, '2026-04-13').obligations.flatMap(({ id, status, dutyOn }) =>
      ['ziek-uit-dienst-melding', 'riv-ziek-uit-dienst'].includes(id) ? [`${id} ${status} ${dutyOn}`] : [],
    );
    expect(law.sort()).toEqual(['riv-ziek-uit-dienst open werkgever', 'ziek-uit-dienst-melding open werkgever']);
  },
);

test('11: what outlives the employment is done after it, the same day and late: the consult of who leaves while sick', () => {
  const facts = [SICK, leaves('2026-03-16')];
  expect(toDo(S2, facts, '2026-03-17')).toEqual(['S2-28']);
});

test('12: a signal waits for the consent of that day, and is raised once', () => {
  const liable = (day: string) => on(day, 'derde-aansprakelijk');
  const days = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-05-18', '2026-06-01', '2026-10-12'];
  const consents = [may('2026-01-19', true), may('2026-05-18', false), may('2026-10-12', true)];
  const raised = (day: string) =>
    seen(
      'case',
      S2,
      [SICK, liable(day), ...consents].sort((a, b) => (a.on < b.on ? -1 : 1)),
      days,
      'S2-47',
    );
  expect(raised('2026-02-02')).toEqual(['2026-02-02 signaal werkgever opening']);
  expect(raised('2026-06-01')).toEqual(['2026-10-12 signaal werkgever opening']);
});

test('12: a report to the NCvB and a request for medical information follow the consent of their day, and stop with it', () => {
  const consents = (purpose: string) =>
    ['2026-01-19', '2026-05-18', '2026-10-12'].map((day, i) => on(day, 'toestemming', { purpose, given: i !== 1 }));
  const days = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-05-18', '2026-06-01', '2026-10-12', '2026-10-13'];
  const inOrder = (...facts: Fact[]) => [SICK, ...facts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const reported = (day: string) =>
    lived('case', S2, inOrder(...consents('beroepsziekte'), on(day, 'beroepsziekte')), days).flatMap(
      ({ on: sentOn, sent }) => sent.filter(({ party }) => party === 'ncvb').map(() => sentOn),
    );
  expect(reported('2026-02-02')).toEqual(['2026-02-02']);
  expect(reported('2026-06-01')).toEqual(['2026-10-12']);
  const requested = (day: string) =>
    seen(
      'case',
      S2,
      inOrder(...consents('medische-informatie'), on(day, 'indicatie', { row: 'S2-22' })),
      days,
      'S2-22',
    ).filter((line) => /taak|lapsed/.test(line));
  const opening = 'taak bedrijfsarts opening';
  expect(requested('2026-02-02')).toEqual([`2026-02-02 ${opening}`, '2026-05-18 lapsed', `2026-10-12 ${opening}`]);
  expect(requested('2026-06-01')).toEqual([`2026-10-12 ${opening}`]);
});

test('13: a second request is refused while the first is open; what is not of the package, or of a lost mark, is answered and never begins', () => {
  const facts = [SICK, asked('2026-10-26', 'S1-31')];
  const { loaded, facts: known } = newMoment({ pack: P5, facts, asOf: '2026-10-27' });
  const again = { ...asked('2026-10-27', 'S1-31') } as unknown as CaseFact;
  expect(refusalOf({ context: loaded.context, facts: known as RecordedFact[], fact: again })).toMatchObject({
    field: 'row',
    reason: expect.stringContaining('op maandag 26 oktober 2026 al gevraagd'),
  });
  for (const [pack, row, why] of [
    [P5, 'S1-14', 'hoort niet bij het afgesproken pakket'],
    [S2, 'S2-35', 'is niet bekend'],
  ] as const) {
    const [, last] = lived('case', pack, [SICK, asked('2026-10-26', row)], ['2026-01-05', '2026-10-26']);
    const answers = last?.effects.filter(({ obligation }) => obligation === 'verzoek') ?? [];
    expect(answers.map(({ kind, to, data }) => [kind, to, JSON.stringify(data)])).toEqual([
      ['bericht', 'werkgever', expect.stringContaining(why)],
    ]);
    expect(shown(pack, [SICK, asked('2026-10-26', row)], '2026-10-27', row)).toBeNull();
  }
});

test('14: an analysis four days after its last day is done and says so; a POB holds the consult, and the analysis stays the doctor’s', () => {
  const analysis = on('2026-02-20', 'probleemanalyse', { mogelijkheden: true });
  const duty = planOf(P3, [SICK, analysis], '2026-02-20').obligations.find(({ row }) => row === 'S1-19');
  expect(duty).toMatchObject({ status: 'done', doneOn: '2026-02-20', legalLatest: '2026-02-16', daysLate: 4 });
  const delegated = [SICK, on('2026-01-07', 'delegatie', { to: 'pob' })];
  const performers = planOf(S4, delegated, '2026-02-02').obligations.flatMap(({ row, performer, dutyOn }) =>
    ['S4-14', 'S4-26a', 'S4-16'].includes(row ?? '') ? [`${row} ${performer ?? dutyOn}`] : [],
  );
  expect(performers.sort()).toEqual(['S4-16 bedrijfsarts', 'S4-26a pob']);
});

const ANONYMOUS = [
  [S2, 'S2-01'],
  [S3, 'S3-09'],
  [S4, 'S4-19'],
  [S5, 'S5-06'],
] as const;

test.each(ANONYMOUS)(
  '15: of those who ask for an anonymous consult under %s each gets one, also while another waits',
  (pack, row) => {
    const asked = (day: string) => on(day, 'verzoek', { row, by: 'werknemer' });
    const held = (day: string) => on(day, 'verschenen', { row });
    const days = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-09', '2026-02-11'] as const;
    const [first, second, third, fourth, fifth] = days;
    const facts = [asked(first), asked(second), held(third), asked(fourth), held(fourth), held(fifth)];
    expect(seen('contract', pack, [on('2026-01-05', 'begin'), ...facts], ['2026-01-05', ...days], row)).toEqual([
      `${first} afspraak bedrijfsarts opening`,
      `${second} afspraak bedrijfsarts opening`,
      `${third} status dossier gedaan`,
      `${fourth} afspraak bedrijfsarts opening`,
      `${fourth} status dossier gedaan`,
      `${fifth} status dossier gedaan`,
    ]);
  },
);

test.each(ANONYMOUS)(
  '15: an anonymous consult under %s shows to who holds it and to the file, in no mail, task of others or line',
  (pack, row) => {
    const asked = on('2026-02-02', 'verzoek', { row, by: 'werknemer' });
    const held = on('2026-02-09', 'besteding', { row, minutes: 45 });
    const days = ['2026-01-05', '2026-02-02', '2026-02-09', '2026-02-10'];
    expect(seen('contract', pack, [on('2026-01-05', 'begin'), asked, held], days, row)).toEqual([
      '2026-02-02 afspraak bedrijfsarts opening',
      '2026-02-09 status dossier gedaan',
    ]);
    expect([employerSees(row), rowOf(row)?.level]).toEqual(['nothing', 'contract']);
  },
);

test.each([
  [S2, 'S2-52', 'S2-R02'],
  [S3, 'S3-10', 'S3-R02'],
])('15: a no-show of the contract under %s is charged on the row of its appointment', (pack, row, rule) => {
  const facts = [
    on('2026-01-05', 'begin'),
    on('2026-02-02', 'verzoek', { row, by: 'werkgever' }),
    on('2026-02-02', 'opdracht', { row, by: 'werkgever' }),
    on('2026-02-02', 'afspraak', { row, at: '2026-02-09T10:00:00+01:00' }),
    on('2026-02-09', 'niet-verschenen', { row }),
  ];
  const days = ['2026-01-05', '2026-02-02', '2026-02-09'];
  const lines = lived('contract', pack, facts, days).flatMap(({ effects }) =>
    effects.flatMap((one) => (one.kind === 'factuurregel' ? [[one.row, one.data.regel, one.data.deel]] : [])),
  );
  expect(lines).toEqual([[row, rule, 'afzegging']]);
});

test('1: Compleet takes ten employees and not eleven, and none while somebody is sick', () => {
  const begin = { package: P3, start: plainDate('2026-01-05'), employees: 10, runningAbsence: false };
  expect(refusalOfStart(begin)).toBeNull();
  expect(refusalOfStart({ ...begin, employees: 11 })?.reason).toContain('hoogstens 10 werknemers');
  expect(refusalOfStart({ ...begin, runningAbsence: true })?.reason).toContain('loopt er verzuim');
});

test('1: nobody goes over to Compleet with eleven employees, in a case or in the contract', () => {
  const going = (employees: number) => () => {
    const facts = [SICK, on('2026-01-12', 'pakketwissel', { package: P3 })];
    recordFacts(newCasus({ package: 'mkbasics-2026/P1', facts, employer: { employees } }));
  };
  expect(going(10)).not.toThrow();
  expect(going(11)).toThrow(
    'facts[1].package: mkbasics-2026/P3 is voor hoogstens 10 werknemers, en dit zijn er 11: kies een ander pakket',
  );
});

/** Told in the life of a row before the workers went down. */
const ANALYSED = on('2026-02-12', 'probleemanalyse', { mogelijkheden: true });
const PLANNED_WORK = [ANALYSED, on('2026-02-24', 'plan-van-aanpak')];
const needed = (day: string, row: string, by: string) => on(day, 'indicatie', { row, by });
const POB = on('2026-01-06', 'delegatie', { to: 'pob' });
/** The third report within twelve months, on Monday 11 May. */
const THIRD_REPORT = [well('2026-01-12'), sick('2026-03-02'), well('2026-03-09'), sick('2026-05-11')];

/**
 * Every row of section 7 that waits for a day, for who is sick from Monday 5 January 2026: the day on which its next step is due,
 * the day on which workers that went down the day before came back, ten days or more after its last, and what they do then. Week n
 * begins 7(n-1) days after 5 January; three business days before its last day a row has an alarm, and one that is too short for that
 * on its last day. Then the facts told before.
 */
const DOWN: ReadonlyArray<
  [pack: string, row: string, next: string, back: string, first: string, status: string, told?: readonly Fact[]]
> = [
  // Week 1 ends on Sunday the 11th; two business days after the report is Wednesday, the last of less than eight Wednesday the 14th.
  [S2, 'S2-06', '2026-01-07', '2026-01-19', 'bericht werknemer herinnering', 'late'],
  [S3, 'S3-39', '2026-01-07', '2026-01-19', 'bericht werknemer herinnering', 'late'],
  [S2, 'S2-07', '2026-01-06', '2026-01-21', 'bericht procesregisseur alarm', 'late'],
  [
    S2,
    'S2-08',
    '2026-01-12',
    '2026-01-16',
    'bericht werknemer herinnering',
    'late',
    [needed('2026-01-05', 'S2-08', 'bedrijfsarts')],
  ],
  [
    S3,
    'S3-40',
    '2026-01-06',
    '2026-01-21',
    'bericht procesregisseur alarm',
    'late',
    [needed('2026-01-05', 'S3-40', 'procesregisseur')],
  ],
  [
    S3,
    'S3-41',
    '2026-01-12',
    '2026-01-16',
    'bericht werknemer herinnering',
    'late',
    [needed('2026-01-05', 'S3-41', 'procesregisseur')],
  ],
  [S5, 'S5-30', '2026-01-07', '2026-01-19', 'bericht casemanager alarm', 'late'],
  [P3, 'S1-14', '2026-01-06', '2026-01-19', 'taak casemanager opening', 'late'],
  [S4, 'S4-28', '2026-01-09', '2026-01-26', 'bericht casemanager alarm', 'late'],
  // Day 14 is Sunday 18 January. Week 3 from 11 May ends on Sunday the 31st; the 25th is Whit Monday.
  [P3, 'S1-15', '2026-01-13', '2026-01-28', 'bericht casemanager alarm', 'late', [asked('2026-01-07', 'S1-15')]],
  [S4, 'S4-13', '2026-05-26', '2026-06-10', 'bericht bedrijfsarts alarm', 'late', THIRD_REPORT],
  [S4, 'S4-25', '2026-05-26', '2026-06-10', 'bericht pob alarm', 'late', [POB, ...THIRD_REPORT]],
  [S4, 'S4-14', '2026-01-26', '2026-02-05', 'afspraak bedrijfsarts opening', 'open'],
  [S4, 'S4-26a', '2026-01-26', '2026-02-25', 'afspraak pob opening', 'late', [POB]],
  [P5, 'S1-16', '2026-01-26', '2026-02-09', 'taak casemanager opening', 'late'],
  [P3, 'S1-17', '2026-01-26', '2026-02-25', 'taak casemanager opening', 'late'],
  [S3, 'S3-46', '2026-02-02', '2026-02-25', 'taak procesregisseur opening', 'late'],
  [P3, 'S1-18', '2026-01-26', '2026-02-25', 'afspraak gezondheidsteam opening', 'late'],
  [P3, 'S1-19', '2026-01-26', '2026-02-26', 'taak gezondheidsteam opening', 'late'],
  [S2, 'S2-18', '2026-01-26', '2026-02-26', 'taak bedrijfsarts opening', 'late'],
  [S3, 'S3-47', '2026-01-26', '2026-02-26', 'taak bedrijfsarts opening', 'late'],
  [S4, 'S4-16', '2026-01-26', '2026-02-26', 'taak bedrijfsarts opening', 'late'],
  [S5, 'S5-01', '2026-01-26', '2026-02-26', 'taak bedrijfsarts opening', 'late'],
  [S3, 'S3-42', '2026-02-19', '2026-03-09', 'bericht casemanager alarm', 'late', [takenOver('2026-02-17')]],
  // Two weeks after the analysis of 12 February is Thursday the 26th; by law in week 8, until Sunday 1 March.
  [P3, 'S1-20', '2026-02-16', '2026-03-04', 'bericht casemanager alarm', 'late', [ANALYSED]],
  [P3, 'S1-21', '2026-02-23', '2026-03-10', 'bericht casemanager alarm', 'late', [ANALYSED]],
  [S2, 'S2-19', '2026-02-23', '2026-03-10', 'bericht bedrijfsarts alarm', 'late', [ANALYSED]],
  [S3, 'S3-16', '2026-02-23', '2026-03-10', 'bericht casemanager alarm', 'late', [ANALYSED]],
  [S3, 'S3-58', '2026-02-23', '2026-03-10', 'bericht casemanager alarm', 'late', [ANALYSED]],
  [S4, 'S4-34', '2026-02-23', '2026-03-10', 'bericht casemanager alarm', 'late', [ANALYSED]],
  [S5, 'S5-02', '2026-02-23', '2026-03-10', 'bericht casemanager alarm', 'late', [ANALYSED]],
  [S5, 'S5-32', '2026-02-23', '2026-03-10', 'bericht werkgever te-laat', 'late', [ANALYSED]],
  [S4, 'S4-30', '2026-02-16', '2026-03-12', 'bericht werkgever bericht', 'done'],
  // Six weeks after the plan of 24 February is 7 April, two weeks before that 24 March; six weeks from the start 16 February.
  [P3, 'S1-24', '2026-03-24', '2026-04-20', 'taak casemanager opening', 'late', PLANNED_WORK],
  [S2, 'S2-20', '2026-03-24', '2026-04-20', 'taak bedrijfsarts opening', 'late', PLANNED_WORK],
  [S3, 'S3-48', '2026-03-24', '2026-04-20', 'taak casemanager opening', 'late', PLANNED_WORK],
  [
    S3,
    'S3-45',
    '2026-02-16',
    '2026-03-09',
    'afspraak bedrijfsarts opening',
    'late',
    [needed('2026-02-02', 'S3-45', 'bedrijfsarts')],
  ],
  // Week 13 ends on Easter, 5 April, after Good Friday; week 26 on 5 July, week 39 on 4 October.
  [
    P3,
    'S1-22',
    '2026-03-30',
    '2026-04-14',
    'bericht gezondheidsteam alarm',
    'late',
    [needed('2026-02-16', 'S1-22', 'gezondheidsteam'), asked('2026-02-16', 'S1-22')],
  ],
  [
    P3,
    'S1-23',
    '2026-06-30',
    '2026-07-15',
    'bericht gezondheidsteam alarm',
    'late',
    [needed('2026-03-30', 'S1-23', 'gezondheidsteam')],
  ],
  [P3, 'S1-26', '2026-06-29', '2026-07-13', 'taak casemanager opening', 'late'],
  [
    P3,
    'S1-27',
    '2026-06-29',
    '2026-10-14',
    'taak gezondheidsteam opening',
    'late',
    [needed('2026-06-22', 'S1-27', 'gezondheidsteam')],
  ],
  [S4, 'S4-31', '2026-10-05', '2026-10-15', 'bericht werkgever bericht', 'done'],
  [P3, 'S1-28', '2026-10-19', '2026-11-02', 'taak senior-casemanager opening', 'late'],
  [P3, 'S1-29', '2026-10-19', '2026-11-02', 'taak casemanager opening', 'late'],
  [S2, 'S2-48', '2026-10-19', '2026-11-05', 'taak arbodienst opening', 'late'],
  [S3, 'S3-86', '2026-10-19', '2026-11-05', 'taak arbodienst opening', 'late'],
  [S5, 'S5-33', '2026-10-19', '2026-11-05', 'taak casemanager opening', 'late'],
  // Week 46 begins on 16 November, week 52 ends on Sunday 3 January 2027 and 1 January is a holiday.
  [P3, 'S1-31', '2026-10-19', '2027-01-12', 'afspraak casemanager opening', 'late', [asked('2026-10-12', 'S1-31')]],
  [P3, 'S1-30', '2026-12-28', '2027-01-11', 'taak casemanager opening', 'late'],
  [S2, 'S2-27', '2026-11-16', '2027-01-13', 'taak bedrijfsarts opening', 'late'],
  [S2, 'S2-33', '2026-11-16', '2027-01-12', 'taak casemanager opening', 'late'],
  [S3, 'S3-30', '2026-11-16', '2027-01-12', 'afspraak casemanager opening', 'late'],
  [S3, 'S3-55', '2026-11-16', '2027-01-13', 'taak casemanager opening', 'late'],
  [S4, 'S4-35', '2026-11-16', '2027-01-12', 'taak casemanager opening', 'late'],
  [S5, 'S5-34', '2026-11-16', '2027-01-13', 'taak casemanager opening', 'late'],
  [
    S5,
    'S5-35',
    '2026-11-16',
    '2027-01-12',
    'taak casemanager opening',
    'late',
    [needed('2026-11-09', 'S5-35', 'casemanager')],
  ],
  // Weeks 82, 87, 88 and 91 begin on 26 July, 30 August, 6 and 27 September 2027; week 89 ends on 19 September, week 91 on 3 October.
  [P3, 'S1-32', '2027-07-26', '2027-08-09', 'taak bedrijfsarts opening', 'open'],
  [P3, 'S1-33', '2027-07-26', '2027-09-13', 'taak casemanager opening', 'late'],
  [P3, 'S1-34', '2027-07-26', '2027-09-27', 'taak casemanager opening', 'late'],
  [P3, 'S1-35', '2027-09-14', '2027-09-29', 'bericht casemanager alarm', 'late', [asked('2027-08-30', 'S1-35')]],
  [S2, 'S2-29', '2027-07-26', '2027-10-13', 'taak bedrijfsarts opening', 'late'],
  [S2, 'S2-34', '2027-09-06', '2027-10-27', 'taak casemanager opening', 'late'],
  [S3, 'S3-37', '2027-08-30', '2027-10-27', 'taak casemanager opening', 'late'],
  [S3, 'S3-56', '2027-08-30', '2027-10-27', 'taak casemanager opening', 'late'],
  [S4, 'S4-18', '2027-08-30', '2027-10-13', 'taak bedrijfsarts opening', 'late'],
  [S4, 'S4-36', '2027-08-30', '2027-10-27', 'taak casemanager opening', 'late'],
  [S4, 'S4-37', '2027-08-30', '2027-10-27', 'taak casemanager opening', 'late'],
  [S5, 'S5-49', '2027-07-26', '2027-10-13', 'taak bedrijfsarts opening', 'late'],
  // Week 104 begins on 27 December 2027, the third year on 3 January 2028.
  [S3, 'S3-74', '2027-12-27', '2028-01-10', 'taak casemanager opening', 'late'],
  [P3, 'S1-36', '2027-12-27', '2028-01-17', 'afspraak gezondheidsteam opening', 'late', [asked('2027-12-20', 'S1-36')]],
  [
    S3,
    'S3-75',
    '2028-01-03',
    '2028-01-24',
    'afspraak bedrijfsarts opening',
    'late',
    [needed('2027-12-27', 'S3-75', 'bedrijfsarts')],
  ],
  // Four weeks before the last day of the employment.
  [S2, 'S2-28', '2026-02-16', '2026-03-30', 'afspraak bedrijfsarts opening', 'late', [leaves('2026-03-16')]],
  [S3, 'S3-60', '2026-02-23', '2026-03-16', 'bericht werkgever te-laat', 'late', [leaves('2026-03-02')]],
  [S3, 'S3-61', '2026-03-03', '2026-04-13', 'taak bedrijfsarts opening', 'late', [leaves('2026-03-31')]],
  // Six months after 11 November.
  [S2, 'S2-66', '2027-05-11', '2027-05-31', 'taak casemanager opening', 'late', [well('2026-11-11')]],
];

test.each(DOWN)(
  '18: workers of %s that were down over %s (%s) until %s do it then, once, and say that a fault was the cause',
  (pack, row, opens, back, first, status, told = []) => {
    const facts = [SICK, ...told];
    const looks = [...facts.map(({ on: day }) => day), after(opens, -1), back, after(back, 1)];
    const [late, next] = lived('case', pack, facts, looks).slice(-2);
    const own = (late?.effects ?? []).filter((one) => one.row === row);
    expect(own.map(({ kind, to, step }) => `${kind} ${to} ${step}`)[0]).toBe(first);
    // What is heavier and due by now goes in the place of the first mail, with its own day.
    const due = /(herinnering|te-laat)$/.test(first) ? {} : { due: opens };
    expect(own[0]?.data).toMatchObject({ delayed: { ...due, cause: 'storing' } });
    for (const { kind, data } of own)
      if (kind === 'bericht') expect(data).toMatchObject({ delayed: { cause: 'storing' } });
    expect(late?.plan.find((one) => one.row === row)?.status).toBe(status);
    const keys = new Set(own.map(({ key }) => key));
    expect((next?.effects ?? []).filter(({ key }) => keys.has(key))).toEqual([]);
  },
);

/** Those of them that begin on that day, and end with a recovery; of who leaves while sick the end of the employment decides. */
const BEGIN = DOWN.filter(
  ([, row, , , first]) => first.endsWith('opening') && !['S2-66', 'S2-28', 'S3-61'].includes(row),
);

test.each(BEGIN)(
  '6: under %s recovery before or on the day of %s (%s) leaves nothing of it, the day after ends it',
  (pack, row, opens, _back, first, _status, told = []) => {
    const recoveredOn = (day: string) => {
      const facts = [SICK, ...told, well(day)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
      const days = [...told.map(({ on: of }) => of), '2026-01-05', ...[-1, 0, 1, 2].map((n) => after(opens, n))];
      return seen('case', pack, facts, days, row);
    };
    expect(recoveredOn(after(opens, -1))).toEqual([]);
    expect(recoveredOn(opens)).toEqual([]);
    const next = after(opens, 1);
    const begun = recoveredOn(next);
    expect(begun[0]).toBe(`${opens} ${first}`);
    expect(begun.filter((line) => line > next)).toEqual(first.startsWith('taak') ? [`${next} lapsed`] : []);
  },
);

/** Rows of the contract with a day of their own, for an agreement from Monday 5 January 2026: the first quarter ends on Easter. */
const CONTRACT_DOWN: ReadonlyArray<[pack: string, row: string, next: string, back: string, first: string]> = [
  [S4, 'S4-38', '2026-02-05', '2026-02-24', 'taak casemanager opening'],
  [S2, 'S2-50', '2026-04-07', '2026-04-20', 'bericht werkgever bericht'],
  [S3, 'S3-88', '2026-04-07', '2026-04-20', 'bericht werkgever bericht'],
];

test.each(CONTRACT_DOWN)(
  '18: workers of %s that were down over %s of the contract (%s) until %s do it then, once, and say why it is late',
  (pack, row, opens, back, first) => {
    const begin = on('2026-01-05', 'begin');
    const days = lived('contract', pack, [begin], ['2026-01-05', after(opens, -1), back, after(back, 1)]);
    const [late, next] = days.slice(-2);
    const own = (late?.effects ?? []).filter((one) => one.row === row);
    expect(own.map(({ kind, to, step }) => `${kind} ${to} ${step}`)[0]).toBe(first);
    expect(own[0]?.data).toMatchObject({ delayed: { due: opens, cause: 'storing' } });
    const keys = new Set(own.map(({ key }) => key));
    expect((next?.effects ?? []).filter(({ key }) => keys.has(key))).toEqual([]);
  },
);
