import { type PlainDate, plainDate } from '../../domain/calendar/plain-date';
import { THIRD_PARTY_LIABLE } from '../../domain/protocols/condition';
import { roundsOf } from '../../domain/protocols/rounds';
import type { Row } from '../../domain/protocols/row';
import type { Timeline } from '../../domain/protocols/timeline';
import { days, facts, sickFrom, timeline } from './timeline';

type Asked = Pick<Row, 'trigger' | 'condition' | 'repeats'>;

function rounds(row: Asked, given: Partial<Timeline>): string[] {
  return roundsOf({ id: 'S9-01', ...row }, timeline({ sickness: sickFrom('2026-01-05'), ...given })).map(
    ({ opens, due }) => `${opens.date}..${due.date}`,
  );
}

const SIGNAL: Asked = {
  trigger: { kind: 'case-start', watches: ['ziekmelding', 'derde-aansprakelijk'] },
  condition: THIRD_PARTY_LIABLE,
};
const COMPOUND: Asked = { trigger: { kind: 'case-start', watches: ['ziekmelding'] }, condition: { is: 'compound' } };
const ON_REQUEST: Asked = {
  trigger: { kind: 'sick-weeks', from: 42, until: 52 },
  condition: { is: 'asked', by: ['werkgever'] },
};
const CONTACT: Asked = {
  trigger: { kind: 'case-start', watches: ['deelherstel'] },
  condition: { is: 'always' },
  repeats: 'each-time',
};
/** `Telefonische contacten casemanager met werkgever`: as often as somebody holds them to be needed. */
const AS_NEEDED: Asked = {
  trigger: { kind: 'case-start' },
  condition: { is: 'indicated', what: 'need', by: ['casemanager'] },
  repeats: 'each-time',
};
/** `Spreekuur vanaf week 104`, each time that it is asked for. */
const AFTER_TWO_YEARS: Asked = {
  trigger: { kind: 'sick-weeks', from: 104, until: null },
  condition: { is: 'asked', by: ['werknemer'] },
  repeats: 'each-time',
};
/** A list that is adjusted after a change, or when the bedrijfsarts says so. */
const ADJUSTED: Asked = {
  trigger: {
    kind: 'first-of',
    triggers: [
      { kind: 'fact', any: [{ type: 'bijstelling', where: { of: 'probleemanalyse' } }] },
      { kind: 'asked', how: 'indicatie', by: ['bedrijfsarts'] },
    ],
  },
  condition: { is: 'indicated', what: 'need', by: ['bedrijfsarts'] },
  repeats: 'each-time',
};
/** A traject that a referral starts, where somebody advised this one. */
const REFERRED: Asked = {
  trigger: { kind: 'row-done', rows: ['S9-02'] },
  condition: { is: 'indicated', what: 'intervention-advised', by: ['bedrijfsarts'] },
  repeats: 'each-time',
};
/** Days on which the referrals were made, and on which the traject was done. */
const doneOn =
  (referrals: readonly string[], trajecten: readonly string[] = []): Timeline['doneOn'] =>
  (id) =>
    days(...(id === 'S9-02' ? referrals : trajecten));
const needed = (...on: string[]) => facts(...on.map((day) => ({ type: 'indicatie' as const, on: day, row: 'S9-01' })));
const asked = (on: string) => facts({ type: 'verzoek', on, row: 'S9-01' });

test.each<[name: string, row: Asked, given: Partial<Timeline>, expected: string[]]>([
  ['no signal without its ground', SIGNAL, {}, []],
  [
    'a ground known from the start is signalled at the start',
    SIGNAL,
    { facts: facts({ type: 'ziekmelding', on: '2026-01-05', verkeersongeval: true }) },
    ['2026-01-05..2026-01-12'],
  ],
  [
    'a ground that comes in week 30 is signalled then, once',
    SIGNAL,
    {
      facts: facts(
        { type: 'derde-aansprakelijk', on: '2026-08-03' },
        { type: 'derde-aansprakelijk', on: '2026-09-07' },
      ),
    },
    ['2026-08-03..2026-08-10'],
  ],
  [
    'a compound absence is one from its second report',
    COMPOUND,
    {
      sickness: sickFrom('2026-01-05', { reports: days('2026-01-05', '2026-02-02') }),
      facts: facts({ type: 'ziekmelding', on: '2026-01-05' }, { type: 'ziekmelding', on: '2026-02-02' }),
    },
    ['2026-02-02..2026-02-09'],
  ],
  ['nobody asked: it is in no plan', ON_REQUEST, {}, []],
  ['asked early it waits for its window', ON_REQUEST, { facts: asked('2026-03-02') }, ['2026-10-19..2027-01-03']],
  ['asked within it opens then', ON_REQUEST, { facts: asked('2026-11-02') }, ['2026-11-02..2027-01-03']],
  [
    'asked twice it is done once',
    ON_REQUEST,
    {
      facts: facts(
        { type: 'verzoek', on: '2026-11-02', row: 'S9-01' },
        { type: 'verzoek', on: '2026-11-16', row: 'S9-01' },
      ),
    },
    ['2026-11-02..2027-01-03'],
  ],
  [
    'asked too late it still has its time',
    ON_REQUEST,
    { asOf: plainDate('2027-03-01'), facts: asked('2027-02-01') },
    ['2027-02-01..2027-02-08'],
  ],
  [
    'what repeats shows at the start and whenever what it watches changes',
    CONTACT,
    { facts: facts({ type: 'deelherstel', on: '2026-03-02' }, { type: 'deelherstel', on: '2026-04-20' }) },
    ['2026-01-05..2026-01-12', '2026-03-02..2026-03-09', '2026-04-20..2026-04-28'],
  ],
  [
    'without repeating the first change is all',
    { ...CONTACT, repeats: undefined },
    { facts: facts({ type: 'deelherstel', on: '2026-03-02' }) },
    ['2026-01-05..2026-01-12'],
  ],
  ['nobody holds it to be needed: it is in no plan', AS_NEEDED, { facts: asked('2026-01-07').slice(1) }, []],
  [
    'what comes as needed comes again each time that it is needed',
    AS_NEEDED,
    { facts: needed('2026-01-07', '2026-02-02', '2026-02-02', '2026-05-04') },
    ['2026-01-07..2026-01-14', '2026-02-02..2026-02-09', '2026-05-04..2026-05-12'],
  ],
  [
    'a cost that is told of it is no name of it',
    AS_NEEDED,
    { facts: [...needed('2026-01-07'), ...facts({ type: 'kosten', on: '2026-02-02', row: 'S9-01', amount: 20 })] },
    ['2026-01-07..2026-01-14'],
  ],
  [
    'asked twice before its window it comes once in it, and again when it is asked then',
    AFTER_TWO_YEARS,
    {
      asOf: plainDate('2028-06-01'),
      facts: [...asked('2027-12-01'), ...asked('2027-12-08'), ...asked('2028-02-01')],
    },
    ['2027-12-27..2028-01-03', '2028-02-01..2028-02-08'],
  ],
  [
    'what begins with whichever comes first comes again with each later name',
    ADJUSTED,
    {
      facts: [
        ...needed('2026-02-02', '2026-04-20'),
        ...facts({ type: 'bijstelling', on: '2026-03-02', of: 'probleemanalyse' }),
      ],
    },
    ['2026-02-02..2026-02-09', '2026-04-20..2026-04-28'],
  ],
  [
    'a name is used up: a later referral for something else does not start it again',
    REFERRED,
    { facts: needed('2026-01-12'), doneOn: doneOn(['2026-01-13', '2026-03-03'], ['2026-02-10']) },
    ['2026-01-13..2026-01-20'],
  ],
  [
    'named anew it waits for the next referral',
    REFERRED,
    { facts: needed('2026-01-12', '2026-02-16'), doneOn: doneOn(['2026-01-13', '2026-03-03'], ['2026-02-10']) },
    ['2026-01-13..2026-01-20', '2026-03-03..2026-03-10'],
  ],
  [
    'named anew without a referral it does not start',
    REFERRED,
    { facts: needed('2026-01-12', '2026-02-16'), doneOn: doneOn(['2026-01-13'], ['2026-02-10']) },
    ['2026-01-13..2026-01-20'],
  ],
  [
    'named after the referral it starts then',
    REFERRED,
    { facts: needed('2026-03-09'), doneOn: doneOn(['2026-01-13', '2026-03-03']) },
    ['2026-03-09..2026-03-16'],
  ],
])('%s', (_, row, given, expected) => {
  expect(rounds(row, given)).toEqual(expected);
});

test('what is done with its duty moves with the duty in the next plan of the same sick days, and is there for each of several', () => {
  const row: Parameters<typeof roundsOf>[0] = {
    id: 'S9-01',
    trigger: { kind: 'duty', id: 'plan-van-aanpak', at: 'opens' },
    condition: { is: 'always' },
    duty: { id: 'plan-van-aanpak', as: 'supports' },
    repeats: 'each-time',
  };
  const opening = (opensOn: string, legalLatest: string) => {
    const [opens, last] = days(opensOn, legalLatest) as [PlainDate, PlainDate];
    return { name: 'Plan van aanpak', opensOn: opens, internalDue: last, legalLatest: last, doneOn: null };
  };
  const [early, late] = [opening('2026-02-16', '2026-03-02'), opening('2026-02-23', '2026-03-09')];
  const sickness = sickFrom('2026-01-05');
  const roundsWith = (...duties: ReadonlyArray<typeof early>) =>
    roundsOf(row, timeline({ sickness, duties: () => duties })).map(({ opens, due }) => `${opens.date}..${due.date}`);
  expect(roundsWith(early)).toEqual(['2026-02-16..2026-03-02']);
  expect(roundsWith(late)).toEqual(['2026-02-23..2026-03-09']);
  expect(roundsWith(late, early)).toEqual(['2026-02-16..2026-03-02', '2026-02-23..2026-03-09']);
  expect(roundsWith()).toEqual([]);
  expect(roundsWith(late)).toEqual(['2026-02-23..2026-03-09']);
});
