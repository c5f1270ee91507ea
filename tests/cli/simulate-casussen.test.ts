import type { EffectLine } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { openWorld } from '../../cli/simulation/world';
import { MESSAGE_TYPES } from '../../domain/case/contract';
import { DOCUMENT_TYPES, messageOf } from '../../domain/case/facts';
import { installRuntime } from '../../workers/runtime';
import { type CasusFile, casusFiles } from '../domain/case/casus-files';

/** Lives side by side, each in a world of its own: two keep both cores at work. */
const AT_ONCE = 2;
/** All lives together; each of a hundred weeks takes a few seconds. */
const ALL_OF_THEM_MS = 600_000;

/** Messages that tell no fact: they come from the worker, the sweep or a person at a task. */
const WITHOUT_FACT = ['frequentVerzuim', 'taakAfgerond', 'herplan', 'wek'];

const files = casusFiles();
/** A dozen by day, all of them at night. */
const lived = process.env.EVERY_STEP === '1' ? files : files.filter((_, index) => index % 4 === 0);

async function livedAlone(casus: CasusFile['casus']): Promise<EffectLine[]> {
  const world = await openWorld();
  try {
    return await runSimulation({ casus, world });
  } finally {
    await world.close();
  }
}

describe('simulate', () => {
  const lives = new Map<string, Promise<EffectLine[]>>();

  beforeAll(() => {
    installRuntime('ERROR');
    const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve<unknown>(null));
    for (const [index, { name, casus }] of lived.entries()) {
      const life = (lanes[index % AT_ONCE] as Promise<unknown>).then(() => livedAlone(casus));
      lanes[index % AT_ONCE] = life.catch(() => null);
      lives.set(name, life);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(lives.values());
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
