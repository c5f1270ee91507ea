import { plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import type { StoredMessage } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import { workFor } from '../../domain/moment/work';
import { LevelLife, type Step } from '../lives/level-life';

/** Requests for what a package does, at a time at which nothing comes of them. */

const [P1, VOV, NN] = ['mkbasics-2026/P1', 'alpina-2024/vov', 'nn-arboned-2025/mkb-uitgebreid'];
const on = (day: string, type: string, more: object = {}) => ({ type, on: plainDate(day), ...more }) as unknown as Fact;
const SICK = on('2026-01-05', 'ziekmelding', { firstSickDay: '2026-01-05' });
const WELL = on('2026-03-02', 'herstelmelding', { recoveredOn: '2026-03-02' });

/** Whom the answer to the last fact reaches, and why. */
function answered(pack: string, ...facts: Fact[]): string[] {
  const life = new LevelLife('case', pack, plainDate('2026-01-05'));
  for (const fact of facts) expect([fact, life.tell(fact)]).toEqual([fact, true]);
  const { effects } = life.steps.at(-1)?.work ?? { effects: [] };
  return effects.flatMap((one) =>
    one.step === 'weigering' ? [`${one.to}: ${(one.data as { reason: string }).reason}`] : [],
  );
}

test.each([
  ['a request of the employer', P1, on('2026-03-09', 'verzoek', { row: 'S1-31', by: 'werkgever' }), 'werkgever'],
  ['one of the employee', VOV, on('2026-03-09', 'verzoek', { row: 'S4-22', by: 'werknemer' }), 'werknemer'],
  [
    'an indication of the company doctor',
    NN,
    on('2026-03-09', 'indicatie', { row: 'S3-45', by: 'bedrijfsarts' }),
    'bedrijfsarts',
  ],
])(
  '%s that is told after the recovery is answered with why, and with what is possible instead',
  (_what, pack, request, who) => {
    const [answer, ...others] = answered(pack, SICK, WELL, request);
    expect(others).toEqual([]);
    expect(answer).toMatch(new RegExp(`^${who}: deze dienst kan nu niet worden gedaan \\(.*\\): vraag het opnieuw`));
  },
);

test.each([
  ['asked', VOV, on('2026-02-23', 'verzoek', { row: 'S4-22', by: 'werknemer' }), 'werknemer'],
  [
    'asked, with a window still to come',
    P1,
    on('2026-02-23', 'verzoek', { row: 'S1-31', by: 'werkgever' }),
    'werkgever',
  ],
  ['ordered', VOV, on('2026-02-23', 'opdracht', { row: 'S4-02', by: 'werknemer' }), 'werknemer'],
  ['indicated', NN, on('2026-02-23', 'indicatie', { row: 'S3-45', by: 'bedrijfsarts' }), 'bedrijfsarts'],
])('who %s what a recovery ends before it is done is told, once', (_how, pack, request, who) => {
  const answer = expect.stringMatching(new RegExp(`^${who}: deze dienst kan nu niet worden gedaan \\(hersteld per`));
  expect(answered(pack, SICK, request, WELL)).toEqual([answer]);
  expect(answered(pack, SICK, request, WELL, on('2026-03-03', 'mandaat', { scope: 'alle', given: true }))).toEqual([]);
});

test('who asked for what was done before the recovery is told nothing', () => {
  const request = on('2026-02-23', 'verzoek', { row: 'S4-22', by: 'werknemer' });
  expect(answered(VOV, SICK, request, on('2026-02-25', 'afgerond', { obligation: 'S4-22' }), WELL)).toEqual([]);
});

test('what waits for its window, is open or was done is not refused', () => {
  const request = on('2026-01-12', 'verzoek', { row: 'S1-31', by: 'werkgever' });
  expect(answered(P1, SICK, request)).toEqual([]);
  const done = on('2026-01-08', 'afgerond', { obligation: 'S1-14' });
  expect(answered(P1, SICK, done, on('2026-01-12', 'verzoek', { row: 'S1-14', by: 'werkgever' }))).toEqual([]);
  expect(answered(P1, SICK, on('2026-01-06', 'verzoek', { row: 'S1-26', by: 'werkgever' }))).toEqual([]);
});

test('an answer that waits for the morning is not dropped by what is told meanwhile', () => {
  const life = new LevelLife('case', VOV, plainDate('2026-01-05'));
  for (const fact of [SICK, on('2026-02-23', 'verzoek', { row: 'S4-22', by: 'werknemer' }), WELL]) life.tell(fact);
  const { moment, work } = life.steps.at(-1) as Step;
  const answer = work.effects.find(({ step }) => step === 'weigering');
  const waitingMessages = [{ ...answer, id: 'antwoord' }] as StoredMessage[];
  const later = { ...moment, newFacts: [], loaded: { ...moment.loaded, waitingMessages } } as Moment;
  expect(workFor(later).droppedMessages).toEqual([]);
});

/** At the contract: the quotes to make for a row that its facts open, and its standing after them. */
function quotesFor(pack: string, row: string, ...facts: Fact[]): { quotes: string[]; status: string | undefined } {
  const life = new LevelLife('contract', pack, plainDate('2026-01-05'));
  for (const fact of facts) expect([fact, life.tell(fact)]).toEqual([fact, true]);
  const effects = life.steps.flatMap(({ work }) => work.effects);
  const shown = life.steps.at(-1)?.moment.plan.obligations.find(({ id }) => id === row);
  expect(life.again().closedTasks).toEqual([]);
  return {
    quotes: effects.flatMap(({ step, key }) => (step === 'offerte-maken' ? [key] : [])),
    status: shown?.status,
  };
}

test('what is ordered already, or done, gets no quote when it is indicated once more', () => {
  const ordered = on('2026-02-20', 'opdracht', { row: 'S3-06', by: 'werkgever' });
  const again = on('2026-03-06', 'indicatie', { row: 'S3-06', by: 'bedrijfsarts' });
  const done = on('2026-03-02', 'afgerond', { obligation: 'S3-06' });
  expect(quotesFor(NN, 'S3-06', ordered, again)).toEqual({ quotes: [], status: 'late' });
  expect(quotesFor(NN, 'S3-06', ordered, done, again)).toEqual({ quotes: [], status: 'done' });
});

test('a request after an order that settled work of before is work of its own, and is quoted', () => {
  const done = on('2026-02-23', 'afgerond', { obligation: 'S4-01' });
  const ordered = on('2026-03-09', 'opdracht', { row: 'S4-01', by: 'werkgever' });
  const request = on('2026-03-10', 'verzoek', { row: 'S4-01', by: 'werkgever' });
  expect(quotesFor(VOV, 'S4-01', done, ordered).status).toBe('done');
  expect(quotesFor(VOV, 'S4-01', done, ordered, request)).toEqual({
    quotes: ['werkgever/S4-01/offerte-maken/3/taak/casemanager'],
    status: 'planned',
  });
});
