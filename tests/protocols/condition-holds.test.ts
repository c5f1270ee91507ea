import { plainDate } from '../../domain/calendar/plain-date';
import { ACCIDENT, type Condition, PREGNANT, THIRD_PARTY_LIABLE, VANGNET } from '../../domain/protocols/condition';
import { conditionHolds } from '../../domain/protocols/condition-holds';
import type { Timeline } from '../../domain/protocols/timeline';
import { days, facts, sickFrom, timeline } from './timeline';

const ON = '2026-02-02';
const asked: Condition = { is: 'asked', by: ['werknemer'] };
const wanted: Condition = { is: 'wanted', by: ['werkgever'] };
const indicated: Condition = { is: 'indicated', what: 'psychological-absence', by: ['bedrijfsarts'] };
const leaving = (lastDay: string) => ({ sickness: sickFrom('2026-01-05'), employmentEndsOn: plainDate(lastDay) });
const takenOver = (day: string) => ({ sickness: sickFrom('2026-01-05'), responsibleSince: plainDate(day) });
const short: Condition = { is: 'sick-days-at-end', from: 42, until: 69 };
const full: Condition = { is: 'sick-days-at-end', from: 70, until: null };
const on = (asOf: string, recoveredOn: string | null = null) => ({
  asOf: plainDate(asOf),
  sickness: sickFrom('2026-01-05', { recoveredOn: recoveredOn ? plainDate(recoveredOn) : null }),
});
const reports = (...dates: string[]) => ({ frequent: { reports: days(...dates), threshold: 3, months: 12 } });
const twoReports = (asOf: string) => ({
  asOf: plainDate(asOf),
  sickness: sickFrom('2026-01-05', { reports: days('2026-01-05', '2026-02-02') }),
});
const pob: Condition = { is: 'delegated', to: 'pob', tasks: ['S4-14', 'S4-26a'] };

const CASES: [name: string, condition: Condition, given: Partial<Timeline>, holds: boolean][] = [
  ['always', { is: 'always' }, {}, true],
  ['a verzoek that names the row', asked, { facts: facts({ type: 'verzoek', on: ON, row: 'S9-01' }) }, true],
  ['a verzoek for another row', asked, { facts: facts({ type: 'verzoek', on: ON, row: 'S9-02' }) }, false],
  [
    'a verzoek by somebody who cannot ask it',
    asked,
    { facts: facts({ type: 'verzoek', on: ON, row: 'S9-01', by: 'werkgever' }) },
    false,
  ],
  ['an indicatie is no verzoek', asked, { facts: facts({ type: 'indicatie', on: ON, row: 'S9-01' }) }, false],
  [
    'where only a request counts an order is none',
    { is: 'asked', by: ['werkgever'], only: 'verzoek' },
    { facts: facts({ type: 'opdracht', on: ON, row: 'S9-01' }) },
    false,
  ],
  ['an order is a request', asked, { facts: facts({ type: 'opdracht', on: ON, row: 'S9-01' }) }, true],
  ['wanted: a verzoek', wanted, { facts: facts({ type: 'verzoek', on: ON, row: 'S9-01' }) }, true],
  ['wanted: nobody said so', wanted, {}, false],
  ['an indicatie that names the row', indicated, { facts: facts({ type: 'indicatie', on: ON, row: 'S9-01' }) }, true],
  ['a verzoek instead of an indicatie', indicated, { facts: facts({ type: 'verzoek', on: ON, row: 'S9-01' }) }, true],
  ['an indicatie for another row', indicated, { facts: facts({ type: 'indicatie', on: ON, row: 'S9-1' }) }, false],
  ['an ontvangst', { is: 'received' }, { facts: facts({ type: 'ontvangst', on: ON, row: 'S9-01' }) }, true],
  [
    'who holds that it has come',
    { is: 'received' },
    { facts: facts({ type: 'indicatie', on: ON, row: 'S9-01', by: 'bedrijfsarts' }) },
    true,
  ],
  ['a request is no ontvangst', { is: 'received' }, { facts: facts({ type: 'verzoek', on: ON, row: 'S9-01' }) }, false],
  ['an arbeidsongeval', ACCIDENT, { facts: facts({ type: 'arbeidsongeval', on: ON }) }, true],
  [
    'a report that tells of an accident at work',
    ACCIDENT,
    { facts: facts({ type: 'ziekmelding', on: ON, firstSickDay: ON, bedrijfsongeval: true }) },
    true,
  ],
  [
    'a report without an accident',
    ACCIDENT,
    { facts: facts({ type: 'ziekmelding', on: ON, firstSickDay: ON, bedrijfsongeval: false }) },
    false,
  ],
  ['no-risk is a vangnet', VANGNET, { facts: facts({ type: 'vangnet', on: ON, ground: 'no-risk' }) }, true],
  ['an answer no to vangnet', VANGNET, { facts: facts({ type: 'ziekmelding', on: ON, vangnet: false }) }, false],
  ['pregnancy by its leave', PREGNANT, { facts: facts({ type: 'zwangerschapsverlof', on: ON }) }, true],
  ['pregnancy by its ground', PREGNANT, { facts: facts({ type: 'vangnet', on: ON, ground: 'zwangerschap' }) }, true],
  ['another ground is no pregnancy', PREGNANT, { facts: facts({ type: 'vangnet', on: ON, ground: 'no-risk' }) }, false],
  ['a third party', THIRD_PARTY_LIABLE, { facts: facts({ type: 'derde-aansprakelijk', on: ON }) }, true],
  [
    'an accident at work is no third party',
    THIRD_PARTY_LIABLE,
    { facts: facts({ type: 'arbeidsongeval', on: ON }) },
    false,
  ],
  ['three reports in a year', { is: 'frequent' }, reports('2025-03-10', '2025-09-01', '2026-01-12'), true],
  [
    'the first report a year and a day ago',
    { is: 'frequent' },
    reports('2025-01-12', '2025-09-01', '2026-01-12'),
    false,
  ],
  ['no report', { is: 'frequent' }, {}, false],
  ['two absences that count as one', { is: 'compound' }, twoReports('2026-02-02'), true],
  ['two absences before the second', { is: 'compound' }, twoReports('2026-02-01'), false],
  ['one absence', { is: 'compound' }, { sickness: sickFrom('2026-01-05') }, false],
  ['sick on the last day', { is: 'sick' }, on('2026-03-15', '2026-03-16'), true],
  ['fit on the first day fit', { is: 'sick' }, on('2026-03-16', '2026-03-16'), false],
  ['not sick before the first sick day', { is: 'sick' }, on('2026-01-04'), false],
  ['not sick without sickness', { is: 'sick' }, {}, false],
  ['leaving after 41 days: no report', short, leaving('2026-02-15'), false],
  ['leaving after 42 days: the short report', short, leaving('2026-02-16'), true],
  ['leaving after 69 days: still the short one', short, leaving('2026-03-15'), true],
  ['leaving after 69 days: not the full one', full, leaving('2026-03-15'), false],
  ['leaving after 70 days: no short one', short, leaving('2026-03-16'), false],
  ['leaving after 70 days: the full one', full, leaving('2026-03-16'), true],
  ['not leaving', full, { sickness: sickFrom('2026-01-05') }, false],
  ['taken over after 42 days', { is: 'sick-days-at-takeover', moreThan: 42 }, takenOver('2026-02-16'), false],
  ['taken over after 43 days', { is: 'sick-days-at-takeover', moreThan: 42 }, takenOver('2026-02-17'), true],
  ['recovered after three months', { is: 'absent-longer-than', months: 3 }, on('2026-12-31', '2026-04-05'), false],
  ['recovered a day later', { is: 'absent-longer-than', months: 3 }, on('2026-12-31', '2026-04-06'), true],
  ['delegated', pob, { facts: facts({ type: 'delegatie', on: ON, to: 'pob' }) }, true],
  [
    'on the last day of the delegation',
    pob,
    { asOf: plainDate('2026-03-01'), facts: facts({ type: 'delegatie', on: ON, to: 'pob', until: '2026-03-01' }) },
    true,
  ],
  [
    'the day after the delegation',
    pob,
    { asOf: plainDate('2026-03-02'), facts: facts({ type: 'delegatie', on: ON, to: 'pob', until: '2026-03-01' }) },
    false,
  ],
  ['all: both hold', { all: [{ is: 'sick' }, { is: 'always' }] }, on('2026-02-02'), true],
  ['all: one does not', { all: [{ is: 'sick' }, { is: 'compound' }] }, on('2026-02-02'), false],
  ['any: one holds', { any: [{ is: 'compound' }, { is: 'sick' }] }, on('2026-02-02'), true],
  ['any: none holds', { any: [{ is: 'compound' }, { is: 'frequent' }] }, on('2026-02-02'), false],
  ['not', { not: { is: 'sick' } }, on('2026-03-16', '2026-03-16'), true],
];

test.each(CASES)('%s', (_, condition, given, holds) => {
  expect(conditionHolds(condition, 'S9-01', timeline(given))).toBe(holds);
});
