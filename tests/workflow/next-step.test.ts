import type { CaseRunInput, Outlook, Told, TransactionResult } from '../../domain/case/contract';
import { NO_LINEAGE } from '../../domain/case/lineage';
import { CaseRun } from '../../workflows/case-run';
import { nextStep, type Step } from '../../workflows/next-step';
import {
  afterEvent,
  knownBy,
  lostSince,
  type RunEvent,
  type RunState,
  stateAtStart,
  type Work,
} from '../../workflows/run-state';

const NOW = Date.parse('2026-02-02T09:00:00Z');
const DAY = 86_400_000;
const INPUT: CaseRunInput = {
  ...{ schemaVersion: 2, werkgeverId: 'w', dienstverbandId: 'd', clockOffsetMs: 0, mayRollOver: true, carried: null },
};
/** Marks of the versions 1 to `version`; from `fork` on those of another past. */
const lineage = (version: number, fork = Number.POSITIVE_INFINITY) => ({
  version,
  marks: Array.from({ length: version }, (_, i) => `${i + 1 > fork ? 'b' : 'a'}${i + 1}`),
});
const outlook = (version: number, over: Partial<Outlook> = {}): Outlook => ({
  planVersion: version,
  lineage: lineage(version),
  nextMomentMs: NOW + version * DAY,
  deliver: false,
  phase: 'ziek/jaar-1',
  waitsFor: `plan ${version}`,
  sagas: [],
  sagaCommands: [],
  ...over,
});
const told = (version: number, over: Partial<Outlook> = {}): RunEvent => ({
  kind: 'told',
  told: {
    kind: 'verteld',
    ...outlook(version, over),
    done: [{ version, atMs: NOW + version, message: { id: `m${version}`, type: 'gebeurtenis' } }],
  } satisfies Told,
});
const done = (version: number, over: Partial<TransactionResult> = {}): RunEvent => ({
  kind: 'done',
  result: { ...outlook(version, over), atMs: NOW + version, answer: null, ...over },
  message: null,
});
const began = (work: Work): RunEvent => ({ kind: 'began', work });
const posted: RunEvent = { kind: 'posted', message: { id: 's', type: 'herstelmelding', nobodyWaits: true } };
const aside: RunEvent = {
  kind: 'notUnderstood',
  aside: { name: 'x', reason: 'onbekend-bericht', explanation: '', message: null },
};

const stateAfter = (events: readonly RunEvent[], input = INPUT): RunState =>
  events.reduce(afterEvent, stateAtStart(input, NOW));
const step = (state: RunState, { atMs = NOW, timerStands = false, isLong = false } = {}): Step =>
  nextStep(state, { nowMs: atMs, workflowMs: atMs, timerStands, isLong });

/** A run that knows its plan for certain and sleeps. */
const ASLEEP = [done(1)];

describe('the next step', () => {
  test.each<[string, RunEvent[], Step, { atMs?: number; timerStands?: boolean; isLong?: boolean }?]>([
    ['a run that knows nothing reads its plan', [], 'moment'],
    ['a run that was told a plan sleeps on it', [told(1)], 'rest', { timerStands: true }],
    ['rows that wait are no matter of the run', [told(1, { deliver: true })], 'rest', { timerStands: true }],
    ['a run that knows its plan sleeps', ASLEEP, 'rest', { timerStands: true }],
    ['a moment that has come is performed', ASLEEP, 'moment', { atMs: NOW + DAY }],
    ['a moment is performed once', [...ASLEEP, began('moment')], 'rest', { atMs: NOW + DAY }],
    ['a message is taken before the moment', [...ASLEEP, posted], 'answer', { atMs: NOW + DAY }],
    ['a moment comes while a message hangs', [...ASLEEP, posted, began('answer')], 'moment', { atMs: NOW + DAY }],
    ['what is not understood is laid aside before anything else', [...ASLEEP, posted, aside], 'aside'],
    ['a moment comes while a message is laid aside', [...ASLEEP, aside, began('aside')], 'moment', { atMs: NOW + DAY }],
    ['a case without a moment ends', [done(1, { nextMomentMs: null })], 'end'],
    ['so does one that was told so', [told(1, { nextMomentMs: null })], 'end'],
    [
      'it does not end while a saga runs',
      [done(1, { nextMomentMs: null }), { kind: 'sagas', underWay: 0, running: 1 }],
      'rest',
    ],
    ['a run whose phase ended rolls over', [...ASLEEP, done(2, { phase: 'ziek/jaar-2' })], 'rollOver'],
    ['not while its timer stands', [...ASLEEP, done(2, { phase: 'ziek/jaar-2' })], 'rest', { timerStands: true }],
    ['nor while it lays something aside', [...ASLEEP, done(2, { phase: 'x' }), began('aside')], 'rest'],
    [
      'a run of 100 days rolls over at any quiet point',
      [done(150)],
      'rollOver',
      { atMs: NOW + 101 * DAY, timerStands: true },
    ],
    ['a run whose history has grown long rolls over', ASLEEP, 'rollOver', { timerStands: true, isLong: true }],
    ['but not while a saga runs', [...ASLEEP, { kind: 'sagas', underWay: 0, running: 1 }], 'rest', { isLong: true }],
    ['nor while something is under way', [...ASLEEP, posted, began('answer')], 'rest', { isLong: true }],
    ['a database that was set back is made good first', [done(3), posted, told(3, { lineage: lineage(3, 2) })], 'redo'],
    [
      'but not while something works with it as it was',
      [done(3), began('moment'), told(3, { lineage: lineage(3, 2) })],
      'rest',
    ],
    [
      'a moment that failed for good waits an hour',
      [...ASLEEP, { kind: 'momentFailed', atMs: NOW }],
      'rest',
      { atMs: NOW + 60_000 },
    ],
    ['and is tried again then', [...ASLEEP, { kind: 'momentFailed', atMs: NOW }], 'moment', { atMs: NOW + 3_600_000 }],
  ])('%s', (_what, events, expected, clock = {}) => {
    expect(step(stateAfter(events), clock)).toBe(expected);
  });
});

let workflow = { historyLength: 1, continueAsNewSuggested: false };
jest.mock('@temporalio/workflow', () => ({
  ...jest.requireActual('@temporalio/workflow'),
  workflowInfo: () => workflow,
  setCurrentDetails: () => undefined,
}));

test.each([
  [{ historyLength: 5_001, continueAsNewSuggested: false }, 'rollOver'],
  [{ historyLength: 900, continueAsNewSuggested: true }, 'rollOver'],
  [{ historyLength: 900, continueAsNewSuggested: false }, 'rest'],
])('of a history of %o the step is %s', (info, expected) => {
  workflow = info;
  const run = new CaseRun(INPUT);
  run.note(told(1, { nextMomentMs: Date.now() + DAY }));
  run.note(told(2, { nextMomentMs: Date.now() + DAY }));
  expect(run.step()).toBe(expected);
});

describe('what a run is told', () => {
  const permutations = <T>(all: readonly T[]): T[][] =>
    all.length < 2
      ? [[...all]]
      : all.flatMap((one, i) => permutations(all.toSpliced(i, 1)).map((rest) => [one, ...rest]));

  test.each(
    permutations([1, 2, 3])
      .flatMap((order) => [order, [...order, ...order]])
      .map((versions) => ({ versions })),
  )('the plan of the highest version holds when $versions are told', ({ versions }) => {
    const state = stateAfter(versions.map((version) => told(version, { deliver: version === 2 })));
    expect(state.plan).toMatchObject({ planVersion: 3, nextMomentMs: NOW + 3 * DAY });
    expect(state.lineage.version).toBe(3);
    expect(state.setBackTo).toBeNull();
    expect(new Set(state.done.map(({ version }) => version))).toEqual(new Set([1, 2, 3]));
  });
});

describe('a database that was set back', () => {
  const LIVED = [done(1), told(2), told(3), told(4)];

  test.each<[string, RunEvent]>([
    ['a transaction finds it behind', done(2, { setBack: true, lineage: lineage(2) })],
    ['a report tells of another past at the same version', told(3, { lineage: lineage(3, 2) })],
    ['a report tells of another past at a later version', told(9, { lineage: lineage(9, 2) })],
  ])('is noticed when %s', (_how, event) => {
    const state = stateAfter([...LIVED, event]);
    expect(state.setBackTo).toBe(2);
    expect(lostSince(state).map(({ message }) => message?.id ?? null)).toEqual(expect.arrayContaining(['m3', 'm4']));
    const doing = afterEvent(state, began('redo'));
    expect(doing.lineage).toEqual(NO_LINEAGE);
    expect(doing.done.map(({ version }) => version)).toEqual([1, 2]);
    expect(step(doing)).toBe('rest');
  });

  test('is not suspected when reports come late', () => {
    expect(stateAfter([...LIVED, told(2)])).toMatchObject({ setBackTo: null, plan: { planVersion: 4 } });
  });

  test('goes to the next run with what was done in the last seven days', () => {
    const state = stateAfter([done(1, { atMs: NOW - 8 * DAY }), done(2, { atMs: NOW }), told(3)]);
    expect(knownBy(state).done.map(({ version }) => version)).toEqual([2, 3]);
  });

  test('has of a case that is told without end a memory that ends, and fits in what the next run is given', () => {
    const busy = Array.from({ length: 1_500 }, (_, i) => told(i + 1));
    const versions = stateAfter(busy).done.map(({ version }) => version);
    expect([versions.length, versions.at(-1)]).toEqual([1_000, 1_500]);
    const long = (version: number): RunEvent => {
      const message = { id: `m${version}`, type: 'gebeurtenis' as const, fact: { reden: 'x'.repeat(300_000) } };
      return { kind: 'done', result: { ...outlook(version), atMs: NOW + version, answer: null }, message };
    };
    const state = stateAfter([1, 2, 3, 4, 5].map(long));
    expect(knownBy(state).done.map(({ version }) => version)).toEqual([3, 4, 5]);
  });
});
