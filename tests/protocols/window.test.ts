// Longer than 300 lines: one row for each kind of window, with its days by hand.
import { plainDate } from '../../domain/calendar/plain-date';
import { chainDaysFrom } from '../../domain/law/chain-days';
import { chainsOf } from '../../domain/law/chains';
import { Derivation } from '../../domain/law/derivation';
import { chainDaysOf } from '../../domain/law/rules/samentelling';
import type { Row } from '../../domain/protocols/row';
import type { Timeline } from '../../domain/protocols/timeline';
import { LONG_ABSENCE_THREATENS, type Trigger } from '../../domain/protocols/trigger';
import { windowAsked, windowsOf } from '../../domain/protocols/window';
import { days, facts, sickFrom, timeline } from './timeline';

type Given = Partial<Timeline> & Pick<Row, 'duty' | 'repeats'>;

/** `opens..due` of every window of a row S9-01 with this trigger. */
function windows(trigger: Trigger, { duty, repeats, ...given }: Given = {}): string[] {
  return windowsOf({ id: 'S9-01', trigger, duty, repeats }, timeline(given)).map(
    ({ opens, due }) => `${opens.date}..${due.date}`,
  );
}

const SICK = { sickness: sickFrom('2026-01-05') };
const CONTRACT = { contractStart: plainDate('2026-01-01'), asOf: plainDate('2026-07-01') };
const TALK = {
  name: 'het plan van aanpak',
  internalDue: plainDate('2026-02-20'),
  legalLatest: plainDate('2026-02-22'),
};
const OPEN = { ...TALK, opensOn: plainDate('2026-02-09'), doneOn: null };
const DONE = { ...TALK, opensOn: plainDate('2026-01-12'), doneOn: plainDate('2026-01-19') };
const FOR_PLAN: Given = { ...SICK, duty: { id: 'plan-van-aanpak', as: 'prepares' } };

const CASES: [name: string, trigger: Trigger, given: Given, expected: string[]][] = [
  ['days of sickness count the first as 1', { kind: 'sick-days', from: 2, until: 5 }, SICK, ['2026-01-06..2026-01-09']],
  [
    'a week runs from its first to its last day',
    { kind: 'sick-weeks', from: 4, until: 4 },
    SICK,
    ['2026-01-26..2026-02-01'],
  ],
  [
    'a standing term is taken from its rule',
    { kind: 'sick-weeks', from: 'T-22/opensOn', until: 'T-22/legalLatest' },
    SICK,
    ['2026-11-16..2027-01-03'],
  ],
  [
    'without a first day from the first sick day',
    { kind: 'sick-weeks', from: null, until: 6 },
    SICK,
    ['2026-01-05..2026-02-15'],
  ],
  [
    'without a last day the norm of five business days',
    { kind: 'sick-weeks', from: 104, until: null },
    SICK,
    ['2027-12-27..2028-01-03'],
  ],
  ['without sickness no window', { kind: 'sick-weeks', from: 4, until: 4 }, {}, []],
  [
    'business days after the report skip holidays',
    { kind: 'business-days-after-report', days: 2 },
    { sickness: sickFrom('2026-03-30', { reportedOn: plainDate('2026-04-02') }) },
    ['2026-04-02..2026-04-08'],
  ],
  [
    'the start of a case, and each watched fact after it',
    { kind: 'case-start', watches: ['vangnet'] },
    { ...SICK, facts: facts({ type: 'vangnet', on: '2026-08-03' }, { type: 'zwangerschap', on: '2026-08-04' }) },
    ['2026-01-05..2026-01-12', '2026-08-03..2026-08-10'],
  ],
  ['the start of a contract', { kind: 'contract-start' }, CONTRACT, ['2026-01-01..2026-01-08']],
  ['no contract, no start', { kind: 'contract-start' }, SICK, []],
  ['each hire', { kind: 'hire' }, { facts: facts({ type: 'indienst', on: '2026-03-02' }) }, ['2026-03-02..2026-03-09']],
  [
    'a fact counts from its day, its work from the day it was known',
    { kind: 'fact', any: [{ type: 'loonsanctie' }] },
    { facts: facts({ type: 'loonsanctie', on: '2026-03-04', happened: '2026-03-02' }) },
    ['2026-03-04..2026-03-11'],
  ],
  [
    'a fact with other values starts nothing',
    { kind: 'fact', any: [{ type: 'bijstelling', where: { of: 'probleemanalyse' } }] },
    { facts: facts({ type: 'bijstelling', on: '2026-03-04', of: 'plan-van-aanpak' }) },
    [],
  ],
  [
    'a duty that opens gives its own last day',
    { kind: 'duty', id: 'plan-van-aanpak', at: 'opens' },
    { duties: () => [OPEN] },
    ['2026-02-09..2026-02-22'],
  ],
  [
    'every duty of its kind',
    { kind: 'duty', id: 'evaluatie', at: 'opens' },
    { duties: () => [DONE, OPEN] },
    ['2026-01-12..2026-02-22', '2026-02-09..2026-02-22'],
  ],
  [
    'a duty that is done',
    { kind: 'duty', id: 'plan-van-aanpak', at: 'done' },
    { duties: () => [DONE, OPEN] },
    ['2026-01-19..2026-01-26'],
  ],
  [
    'each time that one of these rows was done, once a day',
    { kind: 'row-done', rows: ['S9-02', 'S9-03'] },
    { doneOn: (row) => (row === 'S9-02' ? days('2026-03-02', '2026-03-16') : days('2026-03-02')) },
    ['2026-03-02..2026-03-09', '2026-03-16..2026-03-23'],
  ],
  [
    'a cost of this row and of no other',
    { kind: 'cost' },
    {
      facts: facts(
        { type: 'kosten', on: '2026-03-02', row: 'S9-01', amount: 100 },
        { type: 'kosten', on: '2026-03-03', row: 'S9-02', amount: 100 },
      ),
    },
    ['2026-03-02..2026-03-09'],
  ],
  [
    'an appointment that was missed, not one that was attended',
    { kind: 'appointment', events: ['missed', 'cancelled-late'] },
    {
      appointments: [
        { row: 'S9-02', day: plainDate('2026-03-02'), event: 'attended' },
        { row: 'S9-02', day: plainDate('2026-03-16'), event: 'missed' },
      ],
    },
    ['2026-03-16..2026-03-23'],
  ],
  [
    'six months after a long absence',
    { kind: 'recovery', after: 'A-04/callOn' },
    { sickness: sickFrom('2026-01-05', { recoveredOn: plainDate('2026-05-18') }) },
    ['2026-11-18..2026-11-25'],
  ],
  [
    'nothing after an absence of three months to the day',
    { kind: 'recovery', after: 'A-04/callOn' },
    { sickness: sickFrom('2026-01-05', { recoveredOn: plainDate('2026-04-05') }) },
    [],
  ],
  ['nothing while still sick', { kind: 'recovery', after: { months: 2 } }, SICK, []],
  [
    'so many months after any recovery',
    { kind: 'recovery', after: { months: 2 } },
    { sickness: sickFrom('2026-01-05', { recoveredOn: plainDate('2026-01-12') }) },
    ['2026-03-12..2026-03-19'],
  ],
  [
    'the end of the employment',
    { kind: 'employment-end' },
    { employmentEndsOn: plainDate('2026-03-31') },
    ['2026-03-31..2026-04-09'],
  ],
  [
    'each year of the contract, with the next',
    { kind: 'yearly' },
    CONTRACT,
    ['2026-01-01..2026-01-08', '2027-01-01..2027-01-08'],
  ],
  [
    'every quarter of the contract, with the next',
    { kind: 'recurring', every: { count: 3, unit: 'months' }, from: 'contract-start' },
    CONTRACT,
    ['2026-04-01..2026-04-10', '2026-07-01..2026-07-08', '2026-10-01..2026-10-08'],
  ],
  [
    'every six weeks of sickness',
    { kind: 'recurring', every: { count: 6, unit: 'weeks' }, from: 'case-start' },
    { ...SICK, asOf: plainDate('2026-02-15') },
    ['2026-02-16..2026-02-23'],
  ],
  [
    'asked: a verzoek, not an indicatie',
    { kind: 'asked', how: 'verzoek', by: ['werkgever'] },
    {
      facts: facts(
        { type: 'verzoek', on: '2026-03-02', row: 'S9-01' },
        { type: 'indicatie', on: '2026-03-09', row: 'S9-01' },
        { type: 'verzoek', on: '2026-03-10', row: 'S9-02' },
      ),
    },
    ['2026-03-02..2026-03-09'],
  ],
  [
    'asked both ways on one day is once',
    { kind: 'asked', how: 'either', by: ['werkgever'] },
    {
      facts: facts(
        { type: 'verzoek', on: '2026-03-02', row: 'S9-01' },
        { type: 'indicatie', on: '2026-03-02', row: 'S9-01' },
      ),
    },
    ['2026-03-02..2026-03-09'],
  ],
  [
    'something that arrives',
    { kind: 'asked', how: 'ontvangst', by: [] },
    { facts: facts({ type: 'ontvangst', on: '2026-03-02', row: 'S9-01' }) },
    ['2026-03-02..2026-03-09'],
  ],
  ['long absence threatens after six weeks', LONG_ABSENCE_THREATENS, SICK, ['2026-02-16..2026-02-23']],
  [
    'long absence threatens as soon as the bedrijfsarts expects it',
    LONG_ABSENCE_THREATENS,
    { ...SICK, facts: facts({ type: 'verwachting', on: '2026-01-20', langdurig: true }) },
    ['2026-01-20..2026-01-27'],
  ],
  [
    'a short absence expected is no threat',
    LONG_ABSENCE_THREATENS,
    { ...SICK, facts: facts({ type: 'verwachting', on: '2026-01-20', langdurig: false }) },
    ['2026-02-16..2026-02-23'],
  ],
  [
    'work for a duty opens with it and is done no later',
    { kind: 'sick-weeks', from: null, until: 8 },
    { ...FOR_PLAN, duties: () => [OPEN] },
    ['2026-02-09..2026-02-22'],
  ],
  [
    'an earlier day of the protocol stands',
    { kind: 'sick-weeks', from: null, until: 6 },
    { ...FOR_PLAN, duties: () => [OPEN] },
    ['2026-02-09..2026-02-15'],
  ],
  [
    'the protocol opens no later than the last day of the duty',
    { kind: 'sick-weeks', from: 9, until: 10 },
    { ...FOR_PLAN, duties: () => [OPEN] },
    ['2026-02-22..2026-02-22'],
  ],
  [
    'of several duties the one that is not done counts',
    { kind: 'sick-weeks', from: null, until: 8 },
    { ...FOR_PLAN, duties: () => [DONE, OPEN] },
    ['2026-02-09..2026-02-22'],
  ],
  [
    'again six weeks after each time',
    { kind: 'sick-weeks', from: 4, until: 6 },
    { ...SICK, repeats: { count: 6, unit: 'weeks' }, doneOn: () => days('2026-02-02') },
    ['2026-01-26..2026-02-15', '2026-03-16..2026-03-23'],
  ],
  [
    'but not after the last week for it',
    { kind: 'sick-weeks', from: 4, until: 10 },
    { ...SICK, repeats: { count: 6, unit: 'weeks', until: 10 }, doneOn: () => days('2026-02-02', '2026-03-09') },
    ['2026-01-26..2026-03-15'],
  ],
  [
    'the term of the protocol takes the place of the norm',
    { kind: 'contract-start', within: { count: 2, unit: 'weeks' } },
    CONTRACT,
    ['2026-01-01..2026-01-15'],
  ],
];

test.each(CASES)('%s', (_, trigger, given, expected) => {
  expect(windows(trigger, given)).toEqual(expected);
});

test('interruptions of less than four weeks do not count: the window moves with the chain', () => {
  const [chain] = chainsOf({
    episodes: [
      { first: plainDate('2026-01-05'), last: plainDate('2026-01-11') },
      { first: plainDate('2026-01-19'), last: null },
    ],
  });
  if (!chain) throw new Error('geen keten');
  const sickness = sickFrom('2026-01-05', { at: chainDaysOf(chain), reports: days('2026-01-05', '2026-01-19') });
  expect(windows({ kind: 'sick-weeks', from: 4, until: 4 }, { sickness })).toEqual(['2026-02-02..2026-02-08']);
});

test('every day tells why it is that day', () => {
  const [window] = windowsOf(
    {
      id: 'S9-01',
      trigger: { kind: 'sick-weeks', from: null, until: 8 },
      duty: { id: 'plan-van-aanpak', as: 'prepares' },
    },
    timeline({ ...SICK, duties: () => [OPEN] }),
  );
  expect(window?.due.why).toEqual([
    'Eerste ziektedag: maandag 5 januari 2026.',
    'Einde van verzuimweek 8 (plus 55 dagen): zondag 1 maart 2026.',
    'Uiterlijk met het plan van aanpak: zondag 22 februari 2026.',
  ]);
});

const ROUND = {
  occasion: plainDate('2026-01-05'),
  opens: chainDaysFrom(plainDate('2026-01-05'))(287, 'Week 42'),
  due: chainDaysFrom(plainDate('2026-01-05'))(363, 'Week 52'),
};

test.each([
  ['asked before its window it waits for it', '2026-08-03', '2026-10-19..2027-01-03'],
  ['asked within its window it starts then', '2026-11-02', '2026-11-02..2027-01-03'],
  ['asked on its last day it still has its time', '2026-12-31', '2026-12-31..2027-01-08'],
])('%s', (_, day, expected) => {
  const { opens, due } = windowAsked(ROUND, Derivation.from(plainDate(day), 'Verzoek'));
  expect(`${opens.date}..${due.date}`).toBe(expected);
});
