import { plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import { LevelLife } from '../lives/level-life';

const P3 = 'mkbasics-2026/P3';
const VOV = 'alpina-2024/vov';
const NBPW = 'nbpw/zorgportaal';

const on = (day: string, type: string, more: object = {}) => ({ type, on: day, ...more }) as unknown as Fact;
const done = (day: string, obligation: string) => on(day, 'afgerond', { obligation });

/** What is told on a day, or which of the facts before it is taken back. */
type Told = Fact | { on: string; takesBack: Fact };

/**
 * What the last thing that was told wrote of a row under keys that were not there before: of which time, and how often that was
 * done anew.
 */
function lastMade(pack: string, row: string, told: readonly Told[]): string[] {
  const level = told.some((one) => 'firstSickDay' in one) ? 'case' : 'contract';
  const life = new LevelLife(level, pack, plainDate('2026-01-05'));
  const keys = new Set<string>();
  const ofEach = told.map((one) => {
    const fact = 'takesBack' in one ? takingBack(one.on, one.takesBack, life) : one;
    life.sleepUntil(fact.on);
    const looked = life.steps.length;
    expect([fact, life.tell(fact)]).toEqual([fact, true]);
    const made = life.steps.slice(looked).flatMap(({ work }) => work.effects);
    const fresh = made.filter((effect) => effect.row === row && !keys.has(effect.key));
    for (const { key } of life.steps.flatMap(({ work }) => work.effects)) keys.add(key);
    return fresh.map(({ kind, step, to, round, anew = 0 }) => `${kind} ${step} ${to} ${round}.${anew}`);
  });
  return ofEach.at(-1) as string[];
}

function takingBack(day: string, { on: toldOn, type }: Fact, { facts }: LevelLife): Fact {
  const fact = facts.findLast((one) => one.on === toldOn && one.type === type);
  return on(day, 'terugname', { gebeurtenisId: fact?.id, reason: 'vergissing' });
}

const SICK = on('2026-01-05', 'ziekmelding', { firstSickDay: '2026-01-05' });
const ANALYSIS = on('2026-02-12', 'probleemanalyse', { mogelijkheden: true });

describe('work that was taken back and is told as done again hands over as if it were done anew', () => {
  const first = done('2026-03-02', 'S1-21');
  const again = done('2026-03-03', 'S1-21');
  const toTakeBack = { on: '2026-03-03', takesBack: first };

  test('its document goes to everybody in a new edition', () => {
    expect(lastMade(P3, 'S1-21', [SICK, ANALYSIS, first, toTakeBack, again])).toEqual([
      'document gedaan werkgever 1.1',
      'document gedaan werknemer 1.1',
    ]);
  });

  test('each time that this happens', () => {
    const third = done('2026-03-04', 'S1-21');
    const facts = [SICK, ANALYSIS, first, toTakeBack, again, { on: '2026-03-04', takesBack: again }, third];
    expect(lastMade(P3, 'S1-21', facts)).toEqual(['document gedaan werkgever 1.2', 'document gedaan werknemer 1.2']);
  });

  test('what it waited for is settled by the casemanager once more', () => {
    const asked = on('2026-01-07', 'indicatie', { row: 'S4-40', by: 'bedrijfsarts' });
    const early = done('2026-01-20', 'S4-40');
    const taken = { on: '2026-01-21', takesBack: early };
    expect(lastMade(VOV, 'S4-40', [SICK, asked, early, taken, done('2026-01-21', 'S4-40')])).toEqual([
      'status gedaan dossier 1.1',
      'taak gedaan-zonder casemanager 1.1',
    ]);
  });

  test('of the row that performs a duty of the law its pieces', () => {
    const opinion = on('2027-09-20', 'actueel-oordeel');
    const facts = [SICK, opinion, { on: '2027-09-21', takesBack: opinion }, on('2027-09-21', 'actueel-oordeel')];
    const documents = lastMade(NBPW, 'S5-49', facts).filter((made) => made.startsWith('document gedaan werknemer'));
    expect(documents).toEqual(['document gedaan werknemer 1.1', 'document gedaan werknemer 1.1']);
  });

  test('under the number of the time that was taken back, where it was done more than once', () => {
    const ordered = (day: string) => on(day, 'opdracht', { row: 'S4-06', by: 'werkgever' });
    const [one, two, redone] = ['2026-01-20', '2026-01-21', '2026-01-22'].map((day) => done(day, 'S4-06')) as [
      Fact,
      Fact,
      Fact,
    ];
    const twice = [ordered('2026-01-12'), ordered('2026-01-13'), one, two];
    expect(lastMade(VOV, 'S4-06', [...twice, { on: '2026-01-22', takesBack: one }, redone])).toEqual(
      expect.arrayContaining([expect.stringMatching(/ gedaan .* 1\.1$/)]),
    );
    expect(lastMade(VOV, 'S4-06', [...twice, { on: '2026-01-22', takesBack: two }, redone])).toEqual(
      expect.arrayContaining([expect.stringMatching(/ gedaan .* 2\.1$/)]),
    );
  });

  test('also where it was taken back while another package had no such row', () => {
    const to = (day: string, pack: string) => on(day, 'pakketwissel', { package: pack });
    const facts = [SICK, ANALYSIS, first, to('2026-03-03', VOV), toTakeBack, to('2026-03-04', P3)];
    expect(lastMade(P3, 'S1-21', [...facts, done('2026-03-05', 'S1-21')])).toEqual([
      'document gedaan werkgever 1.1',
      'document gedaan werknemer 1.1',
    ]);
  });
});

describe('one doing hands over once', () => {
  test('where what it followed from is taken back and told again', () => {
    const first = done('2026-03-02', 'S1-21');
    const facts = [SICK, ANALYSIS, first, { on: '2026-03-03', takesBack: ANALYSIS }];
    const again = on('2026-03-04', 'probleemanalyse', { mogelijkheden: true, happened: '2026-02-12' });
    expect(lastMade(P3, 'S1-21', [...facts, again])).toEqual([]);
  });

  test('where its package goes and comes back', () => {
    const to = (day: string, pack: string) => on(day, 'pakketwissel', { package: pack });
    const facts = [SICK, ANALYSIS, done('2026-03-02', 'S1-21'), to('2026-03-03', VOV), to('2026-03-04', P3)];
    expect(lastMade(P3, 'S1-21', facts)).toEqual([]);
  });

  test('where something else is taken back', () => {
    const asked = on('2026-03-02', 'verwachting', { langdurig: true });
    const facts = [SICK, ANALYSIS, asked, done('2026-03-02', 'S1-21')];
    expect(lastMade(P3, 'S1-21', [...facts, { on: '2026-03-03', takesBack: asked }])).toEqual([]);
  });
});

test('what another package ended is not told to be taken back, when something else is', () => {
  const life = new LevelLife('case', VOV, plainDate('2026-01-05'));
  const delegated = on('2026-01-28', 'delegatie', { to: 'pob' });
  const change = on('2026-03-03', 'pakketwissel', { package: 'mkbasics-2026/P4' });
  for (const fact of [SICK, delegated, ANALYSIS, change]) {
    life.sleepUntil(fact.on);
    expect([fact, life.tell(fact)]).toEqual([fact, true]);
  }
  const mailed = life.steps.flatMap(({ work }) => work.effects).filter(({ kind, row }) => kind === 'bericht' && row);
  expect(mailed.map(({ obligation }) => obligation)).toContain('S4-30');
  life.sleepUntil(plainDate('2026-03-23'));
  life.tell(takingBack('2026-03-23', delegated, life));
  const told = life.steps.at(-1)?.work.effects.filter(({ step }) => step === 'vervalt') ?? [];
  expect(told.map(({ obligation }) => obligation).filter((id) => id.startsWith('S4-'))).toEqual([]);
});

test('work that was billed under an earlier package is credited when it is taken back, and billed under the one of now when it is done again', () => {
  const life = new LevelLife('case', 'mkbasics-2026/P4', plainDate('2026-01-05'));
  const spent = on('2026-01-30', 'besteding', { row: 'S1-18', minutes: 30 });
  const change = on('2026-02-22', 'pakketwissel', { package: 'mkbasics-2026/P1' });
  const lines = (fact: Fact) => {
    life.sleepUntil(fact.on);
    expect([fact, life.tell(fact)]).toEqual([fact, true]);
    const { effects } = life.steps.at(-1)?.work ?? { effects: [] };
    return effects.flatMap((one) => {
      if (one.kind !== 'factuurregel') return [];
      const { pakket, datum, reden } = one.data;
      return [[pakket, datum, reden?.startsWith('teruggenomen') ?? false]];
    });
  };
  expect(lines(SICK)).toEqual([]);
  expect(lines(spent)).toEqual([['mkbasics-2026/P4', '2026-01-30', false]]);
  expect(lines(change)).toEqual([]);
  expect(lines(takingBack('2026-02-28', spent, life))).toEqual([['mkbasics-2026/P4', '2026-01-30', true]]);
  expect(lines(done('2026-04-29', 'S1-18'))).toEqual([['mkbasics-2026/P1', '2026-04-29', false]]);
});
