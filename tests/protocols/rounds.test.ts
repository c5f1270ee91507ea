import { plainDate } from '../../domain/calendar/plain-date';
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
])('%s', (_, row, given, expected) => {
  expect(rounds(row, given)).toEqual(expected);
});
