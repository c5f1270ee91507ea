// Longer than 300 lines: one row for each refusal and for what is no reason to refuse.
import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { refusalOf } from '../../../domain/case/refusal';
import { contextOf, herstelmelding, recorded, ziekmelding } from './lives';

const d = plainDate;
const sick = recorded(ziekmelding('2026-01-05'));
const recovered = recorded(ziekmelding('2026-01-05'), herstelmelding('2026-02-02'));
const dead = recorded(ziekmelding('2026-01-05'), { type: 'overlijden', on: d('2026-03-17'), date: d('2026-03-16') });
const onLeave = recorded(ziekmelding('2026-01-05'), {
  type: 'zwangerschapsverlof',
  on: d('2026-02-01'),
  from: d('2026-03-02'),
  until: d('2026-06-21'),
});

const onHoliday = recorded(ziekmelding('2026-01-05'), {
  type: 'vakantie',
  on: d('2026-03-09'),
  from: d('2026-04-27'),
  until: d('2026-05-08'),
});

const SANCTIONED = recorded(
  ziekmelding('2026-01-05'),
  { type: 'wia-aanvraag', on: d('2027-10-04') },
  { type: 'loonsanctie', on: d('2027-11-01') },
  { type: 'bekortingsmelding', on: d('2028-03-01') },
  { type: 'bekortingsbesluit', on: d('2028-03-15'), repaired: false },
);
const APPLIED = recorded(ziekmelding('2026-01-05'), { type: 'wia-aanvraag', on: d('2027-10-04') });
const RESUMED = recorded(
  ziekmelding('2026-01-05'),
  { type: 'zwangerschapsverlof', on: d('2026-02-01'), from: d('2026-03-02'), until: d('2026-06-21') },
  herstelmelding('2026-02-20'),
  ziekmelding('2026-08-03'),
);
const BORN = recorded(ziekmelding('2026-01-05'), { type: 'bevalling', on: d('2026-04-10'), date: d('2026-04-10') });

const AT_WORK_FIVE_YEARS = { start: d('2021-01-05') };
const OLDER = { birthDate: d('1961-12-31'), start: d('2019-12-31') };
const SICK_IN_TIME = recorded(ziekmelding('2024-12-30'));
const noRisk = (group?: 1 | 2): Fact => ({ type: 'vangnet', on: d('2026-01-06'), ground: 'no-risk', group });
const older = (on: string, wwWeeks?: number): Fact => ({ type: 'vangnet', on: d(on), ground: '29d', wwWeeks });

/** An impossible fact: what it comes after, the field that the refusal names, and a word of its remedy. */
const IMPOSSIBLE: Array<[string, ReturnType<typeof recorded>, Fact, string, RegExp, Parameters<typeof contextOf>[0]?]> =
  [
    [
      'no-risk of the first group, ill on the first day after five years (ZW 29b lid 1)',
      sick,
      noRisk(1),
      'ground',
      /begon niet binnen vijf jaar.*5 januari 2021 \(ZW art. 29b lid 1\): meld group 2.*42e-weeksmelding blijft nodig/,
      AT_WORK_FIVE_YEARS,
    ],
    [
      'the compensatieregeling of who was born in 1962 (ZW 29d)',
      SICK_IN_TIME,
      older('2025-01-06'),
      'ground',
      /voor 1962 is geboren.*\(ZW art. 29d\).*meld een andere grond/,
      { ...OLDER, birthDate: d('1962-01-01') },
    ],
    [
      'the compensatieregeling of who came in 2020 (ZW 29d)',
      SICK_IN_TIME,
      older('2025-01-06'),
      'ground',
      /ZW art. 29d/,
      { ...OLDER, start: d('2020-01-01') },
    ],
    [
      'the compensatieregeling of who fell ill five years after coming (ZW 29d)',
      recorded(ziekmelding('2024-12-31')),
      older('2025-01-06'),
      'ground',
      /binnen vijf jaar daarna ziek werd/,
      OLDER,
    ],
    [
      'the compensatieregeling after 52 weeks of WW (ZW 29d)',
      SICK_IN_TIME,
      older('2025-01-06', 52),
      'ground',
      /geef de juiste wwWeeks/,
      OLDER,
    ],
    [
      'a departure from the 42e-weeksmelding (RP 5)',
      sick,
      { type: 'afwijking', on: d('2026-10-01'), obligation: '42e-weeksmelding', reason: 'samen-later-gepland' },
      'obligation',
      /kunt u niet samen verzetten.*RP art. 5/,
    ],
    [
      'a departure from the application of the employee (RP 5)',
      sick,
      { type: 'afwijking', on: d('2027-10-01'), obligation: 'wia-aanvraag', reason: 'samen-later-gepland' },
      'obligation',
      /rond de verplichting af/,
    ],
    [
      'sickness by childbirth six weeks after the leave (ZW 29a lid 4)',
      RESUMED,
      { type: 'vangnet', on: d('2026-08-05'), ground: 'bevalling-nazorg' },
      'ground',
      /sluit niet aan.*ZW art. 29a lid 4.*42e-weeksmelding blijft nodig/,
    ],
    [
      'sickness by pregnancy after the leave (ZW 29a lid 1)',
      RESUMED,
      { type: 'vangnet', on: d('2026-08-05'), ground: 'zwangerschap' },
      'ground',
      /ZW art. 29a lid 1.*nieuwe zwangerschap/,
    ],
    [
      'a refusal of a bekorting on which was decided (WIA 25)',
      SANCTIONED,
      { type: 'bekortingsbesluit', on: d('2028-04-10'), repaired: false },
      'type',
      /nieuwe melding.*WIA art. 25 lid 12/,
    ],
    [
      'a sanction in the first week, before any application (WIA 25 lid 9)',
      sick,
      { type: 'loonsanctie', on: d('2026-01-09') },
      'type',
      /leg eerst de aanvraag vast/,
    ],
    [
      'a sanction decided on the day before the application (WIA 25 lid 9)',
      APPLIED,
      { type: 'loonsanctie', on: d('2027-10-11'), decided: d('2027-10-03') },
      'decided',
      /op 2027-10-03 was er geen gewone WIA-aanvraag.*WIA art. 25 lid 9/,
    ],
    [
      'a sanction on an early application, for which no report is asked (WIA 66 lid 6)',
      recorded(ziekmelding('2026-01-05'), { type: 'wia-aanvraag', on: d('2026-09-01'), kind: 'vervroegd' }),
      { type: 'loonsanctie', on: d('2026-10-01') },
      'type',
      /gewone WIA-aanvraag/,
    ],
    [
      'a sanction on an application in an earlier case',
      recorded(
        ziekmelding('2026-01-05'),
        { type: 'wia-aanvraag', on: d('2027-10-04') },
        herstelmelding('2027-11-01'),
        ziekmelding('2027-12-01'),
      ),
      { type: 'loonsanctie', on: d('2027-12-06') },
      'type',
      /leg eerst de aanvraag vast/,
    ],
    [
      'a sanction that a takeover in the first month does not explain',
      recorded(ziekmelding('2026-01-05'), {
        type: 'dossieroverdracht',
        on: d('2026-02-02'),
        responsibleSince: d('2026-02-02'),
      }),
      { type: 'loonsanctie', on: d('2026-02-09') },
      'type',
      /leg eerst de aanvraag vast/,
    ],
    [
      'a term of UWV to complete a report, before any application (WIA 25 lid 8)',
      sick,
      { type: 'riv-herstelverzoek', on: d('2027-10-01'), until: d('2027-10-15') },
      'type',
      /leg eerst de aanvraag vast/,
    ],
    [
      'a term of UWV that ends before UWV asked',
      APPLIED,
      { type: 'riv-herstelverzoek', on: d('2027-10-18'), until: d('2027-10-17') },
      'until',
      /latere dag/,
    ],
    [
      'a departure from what is no obligation (RP 5)',
      sick,
      { type: 'afwijking', on: d('2026-02-01'), obligation: 'koffie', reason: 'samen-later-gepland' },
      'obligation',
      /RP art. 5/,
    ],
    [
      'a second letter of UWV from before the first (WIA 64)',
      recorded(ziekmelding('2026-01-05'), { type: 'uwv-wia-brief', on: d('2027-09-20') }),
      { type: 'uwv-wia-brief', on: d('2027-09-21'), happened: d('2027-09-10') },
      'happened',
      /op of na 2027-09-20/,
    ],
    [
      'leave that ends before the birth (WAZO 3:1)',
      BORN,
      { type: 'zwangerschapsverlof', on: d('2026-04-12'), from: d('2026-03-02'), until: d('2026-04-05') },
      'until',
      /WAZO art. 3:1.*2026-06-19/,
    ],
    [
      'a birth after the leave (WAZO 3:1)',
      onLeave,
      { type: 'bevalling', on: d('2026-07-01'), date: d('2026-06-28') },
      'date',
      /corrigeer eerst het verlof/,
    ],
    ['recovery before sickness', sick, herstelmelding('2026-01-06', '2026-01-04'), 'recoveredOn', /latere dag/],
    ['recovery without sickness', [], herstelmelding('2026-01-06'), 'recoveredOn', /meld eerst ziek/],
    ['recovery twice', recovered, herstelmelding('2026-02-05'), 'recoveredOn', /correctie-hersteldatum/],
    ['sick while sick', sick, ziekmelding('2026-02-02'), 'firstSickDay', /recoveredBefore/],
    ['sick in an earlier spell', recovered, ziekmelding('2026-03-01', '2026-01-20'), 'firstSickDay', /corrigeer/],
    ['first sick day after it became known', [], ziekmelding('2026-01-05', '2026-01-06'), 'firstSickDay', /op of voor/],
    ['sick before the employment', [], ziekmelding('2019-02-28'), 'firstSickDay', /corrigeer/],
    [
      'sick during leave',
      onLeave,
      ziekmelding('2026-04-01', '2026-04-01', { recoveredBefore: d('2026-02-20') }),
      'firstSickDay',
      /2026-06-22/,
    ],
    [
      'leave that overlaps',
      onLeave,
      { type: 'zwangerschapsverlof', on: d('2026-03-01'), from: d('2026-06-01'), until: d('2026-09-01') },
      'from',
      /andere dag/,
    ],
    [
      'leave that ends before it starts',
      sick,
      { type: 'zwangerschapsverlof', on: d('2026-03-01'), from: d('2026-06-01'), until: d('2026-05-01') },
      'until',
      /latere dag/,
    ],
    [
      'a holiday that overlaps another',
      onHoliday,
      { type: 'vakantie', on: d('2026-04-01'), from: d('2026-05-08'), until: d('2026-05-15') },
      'from',
      /de vakantie van 2026-04-27 tot en met 2026-05-08: geef een andere dag/,
    ],
    [
      'a holiday that ends before it starts',
      sick,
      { type: 'vakantie', on: d('2026-04-01'), from: d('2026-05-08'), until: d('2026-05-07') },
      'until',
      /latere dag/,
    ],
    [
      'a holiday without sickness',
      [],
      { type: 'vakantie', on: d('2026-04-01'), from: d('2026-05-08'), until: d('2026-05-15') },
      'type',
      /meld eerst ziek/,
    ],
    [
      'end before the start of the employment',
      sick,
      { type: 'einde-dienstverband', on: d('2026-03-01'), lastDay: d('2019-01-01') },
      'lastDay',
      /latere dag/,
    ],
    [
      'happened after it became known',
      sick,
      { type: 'probleemanalyse', on: d('2026-02-10'), happened: d('2026-02-11'), mogelijkheden: true },
      'happened',
      /op of voor/,
    ],
    [
      'what happened before the rules',
      sick,
      { type: 'arbeidsongeval', on: d('2026-02-10'), happened: d('2000-01-01') },
      'happened',
      /2014-01-01/,
    ],
    [
      'a step before the sickness',
      sick,
      { type: 'probleemanalyse', on: d('2026-02-10'), happened: d('2025-12-30'), mogelijkheden: true },
      'happened',
      /op of na/,
    ],
    ['a step of somebody deceased', dead, { type: 'evaluatie', on: d('2026-03-20') }, 'on', /overleden/],
    ['died twice', dead, { type: 'overlijden', on: d('2026-03-20'), date: d('2026-03-18') }, 'date', /al vastgelegd/],
    [
      'died before the sickness',
      sick,
      { type: 'overlijden', on: d('2026-01-10'), date: d('2026-01-02') },
      'date',
      /corrigeer/,
    ],
    [
      'withdrawal of another day',
      sick,
      { type: 'intrekking', on: d('2026-01-10'), firstSickDay: d('2026-01-06') },
      'firstSickDay',
      /kies een van 2026-01-05/,
    ],
    [
      'repair without a sanction',
      sick,
      { type: 'bekortingsmelding', on: d('2026-01-10') },
      'type',
      /loonsanctiebesluit/,
    ],
    [
      'extension within the waiting period',
      sick,
      { type: 'vrijwillige-verlenging', on: d('2026-06-01'), until: d('2027-01-01') },
      'until',
      /2028-01-02/,
    ],
    ['resuming nothing', sick, { type: 'hervatting', on: d('2026-01-10') }, 'type', /onderbreking/],
  ];

test.each(IMPOSSIBLE)('refuses %s', (_name, facts, fact, field, remedy, context = {}) => {
  const refusal = refusalOf({ context: contextOf(context), facts, fact });
  expect(refusal?.field).toBe(field);
  expect(refusal?.reason).toMatch(remedy);
});

/** A ground that nothing known contradicts: on the last day on which it holds, or with what was not told. */
const POSSIBLE_GROUNDS: Array<[string, ReturnType<typeof recorded>, Fact, Parameters<typeof contextOf>[0]]> = [
  ['no-risk of the first group on the last day of five years', sick, noRisk(1), { start: d('2021-01-06') }],
  ['no-risk of the second group, which has no limit', sick, noRisk(2), AT_WORK_FIVE_YEARS],
  [
    'no-risk without a group: who stayed with a right to WIA counts from that (lid 4)',
    sick,
    noRisk(),
    AT_WORK_FIVE_YEARS,
  ],
  ['the compensatieregeling on its last day, weeks of WW not told', SICK_IN_TIME, older('2025-01-06'), OLDER],
  ['the compensatieregeling after 53 weeks of WW', SICK_IN_TIME, older('2025-01-06', 53), OLDER],
  [
    'no-risk that is told before any sickness, which only a later day can contradict',
    [],
    noRisk(1),
    AT_WORK_FIVE_YEARS,
  ],
];

test.each(POSSIBLE_GROUNDS)('accepts %s (ZW 29b, 29d)', (_name, facts, fact, context) => {
  expect(refusalOf({ context: contextOf(context), facts, fact })).toBeNull();
});

/** A sanction for which there was an application: its day, that it was closed by hand, or a takeover after week 87. */
const ANSWERED: Array<[string, ReturnType<typeof recorded>, Fact]> = [
  ['decided on the day of the application', APPLIED, { type: 'loonsanctie', on: d('2027-10-04') }],
  [
    'on an application that was closed by hand',
    recorded(ziekmelding('2026-01-05'), { type: 'afgerond', on: d('2027-10-04'), obligation: 'wia-aanvraag' }),
    { type: 'loonsanctie', on: d('2027-11-01') },
  ],
  [
    'in a case that was taken over when the application could be made: day 609 is 2027-09-06',
    recorded(ziekmelding('2026-01-05'), {
      type: 'dossieroverdracht',
      on: d('2027-09-07'),
      responsibleSince: d('2027-09-07'),
    }),
    { type: 'loonsanctie', on: d('2027-11-01') },
  ],
];

test.each(ANSWERED)('accepts a sanction %s (WIA 25 lid 9)', (_name, facts, fact) => {
  expect(refusalOf({ context: contextOf(), facts, fact })).toBeNull();
});

test('what still can be settled after a death is accepted', () => {
  const fact: Fact = { type: 'afgerond', on: d('2026-04-01'), obligation: 'overlijdensuitkering' };
  expect(refusalOf({ context: contextOf(), facts: dead, fact })).toBeNull();
});

test('a holiday told again with the same first day takes the place of the earlier word', () => {
  const shorter: Fact = { type: 'vakantie', on: d('2026-04-01'), from: d('2026-04-27'), until: d('2026-05-01') };
  expect(refusalOf({ context: contextOf(), facts: onHoliday, fact: shorter })).toBeNull();
  const next: Fact = { type: 'vakantie', on: d('2026-04-02'), from: d('2026-05-04'), until: d('2026-05-08') };
  const facts = [...onHoliday, ...recorded(shorter).map((fact) => ({ ...fact, id: 'feit-3', seq: 2 }))];
  expect(refusalOf({ context: contextOf(), facts, fact: next })).toBeNull();
});

test('recovery reported after a relapse was already reported is accepted and shown', () => {
  const relapse = recorded(
    ziekmelding('2026-01-05'),
    ziekmelding('2026-02-10', '2026-02-10', { recoveredBefore: d('2026-02-02') }),
  );
  const late = herstelmelding('2026-02-12', '2026-02-05');
  expect(refusalOf({ context: contextOf(), facts: relapse, fact: late })).toBeNull();
  const plan = makePlan({ context: contextOf(), facts: [...relapse, ...recorded(late)], asOf: d('2026-02-12') });
  expect(plan.contradictions.map(({ text }) => text)).toEqual([expect.stringContaining('past niet op het verzuim')]);
});

test('a late correction and a dispute about recovery are accepted and shown', () => {
  const facts = recorded(
    ziekmelding('2026-01-05'),
    {
      type: 'correctie-eerste-ziektedag',
      on: d('2026-03-10'),
      firstSickDay: d('2025-12-22'),
      reason: 'verkeerd-doorgegeven',
    },
    { type: 'oordeel', on: d('2026-03-11'), about: 'hersteld', value: true },
  );
  const { contradictions } = makePlan({ context: contextOf(), facts, asOf: d('2026-03-12') });
  expect(contradictions.map(({ text }) => text)).toEqual([
    expect.stringContaining('late correctie'),
    expect.stringContaining('vraag een deskundigenoordeel'),
  ]);
});

test.each([
  ['ziekmelding', [ziekmelding('2026-01-05'), herstelmelding('2026-01-05')]],
  ['herstelmelding', [herstelmelding('2026-01-05'), ziekmelding('2026-01-05')]],
])('a recovery on the first sick day itself withdraws the ziekmelding when the %s arrives first', (_first, told) => {
  const facts = recorded(...told);
  expect(makePlan({ context: contextOf(), facts, asOf: d('2026-01-05') }).status).toBe('ingetrokken');
});

test('a correction and a recovery of one day that leave no sick day withdraw the ziekmelding', () => {
  const facts = recorded(
    ziekmelding('2026-01-05'),
    {
      type: 'correctie-eerste-ziektedag',
      on: d('2026-01-07'),
      firstSickDay: d('2026-01-06'),
      reason: 'verkeerd-doorgegeven',
    },
    herstelmelding('2026-01-07', '2026-01-06'),
  );
  expect(makePlan({ context: contextOf(), facts, asOf: d('2026-01-07') }).status).toBe('ingetrokken');
});
