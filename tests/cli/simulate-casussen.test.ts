import type { EffectLine } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { openWorld, type World } from '../../cli/simulation/world';
import { MESSAGE_TYPES } from '../../domain/case/contract';
import { DOCUMENT_TYPES, messageOf } from '../../domain/case/facts';
import { installRuntime } from '../../workers/runtime';
import { type CasusFile, casusFiles } from '../domain/case/casus-files';

/** A world has one clock and lives one casus at a time; two keep both cores at work. */
const WORLDS = 2;
/** All lives together; each of a hundred weeks takes a few seconds. */
const ALL_OF_THEM_MS = 600_000;

/** Messages that tell no fact: they come from the worker, the sweep or a person at a task. */
const WITHOUT_FACT = ['frequentVerzuim', 'taakAfgerond', 'taakHeropend', 'herplan', 'wek'];

const files = casusFiles();
/** Six or so by day, all of them at night. */
const lived = process.env.EVERY_STEP === '1' ? files : files.filter((_, index) => index % 12 === 0);

describe('simulate', () => {
  const lives = new Map<string, Promise<EffectLine[]>>();
  let worlds: World[] = [];

  beforeAll(async () => {
    installRuntime('ERROR');
    worlds = await Promise.all(Array.from({ length: WORLDS }, () => openWorld()));
    const lanes = worlds.map((world) => ({ world, until: Promise.resolve<unknown>(null) }));
    for (const [index, { name, casus }] of lived.entries()) {
      const lane = lanes[index % WORLDS] as (typeof lanes)[number];
      const life = lane.until.then(() => runSimulation({ casus, world: lane.world }));
      lane.until = life.catch(() => null);
      lives.set(name, life);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(lives.values());
    await Promise.all(worlds.map((world) => world.close()));
  }, ALL_OF_THEM_MS);

  test.each(lived.map((file): [string, CasusFile] => [file.name, file]))(
    '%s ends with the status and on the day that the articles say',
    async (name, { expected }) => {
      const lines = await (lives.get(name) as Promise<EffectLine[]>);
      const end = lines.at(-1);
      const [last, ...more] = expected.filter(({ einde }) => einde);
      expect(more).toEqual([]);
      expect(last).toBeDefined();
      expect(end).toMatchObject({ kind: 'einde', status: last?.status });
      const days = lines.slice(0, -1).map(({ date }) => date as string);
      expect(days).toEqual([...days].sort());
      expect(days.filter((day) => day > (last?.asOf as string))).toEqual([]);
    },
    ALL_OF_THEM_MS,
  );
});

test('the casussen carry every message and every document', () => {
  const types = new Set(files.flatMap(({ casus }) => casus.facts.map(({ type }) => type)));
  const carried = new Set([...types].map(messageOf));
  expect(MESSAGE_TYPES.filter((message) => !carried.has(message))).toEqual(WITHOUT_FACT);
  expect(DOCUMENT_TYPES.filter((document) => !types.has(document))).toEqual([]);
});
