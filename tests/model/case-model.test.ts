import * as fc from 'fast-check';
import type { World } from '../../cli/simulation/world';
import { addDays } from '../../domain/calendar/plain-date';
import { openTestWorld } from '../support/world';
import { at, lives, type Model, RealCase, START } from './case-model';
import { Disturbances } from './disturbances';
import { SharedDays } from './shared-days';

const SEEDS = Number(process.env.SEEDS ?? 20);
/** The same lives at every run of the test command; the nightly run draws its own. */
const SEED = Number(process.env.SEED ?? 20260105);
/** So many lives pass side by side. */
const AT_ONCE = 25;

const disturbances = new Disturbances(SEED);
let world: World;
beforeAll(async () => {
  world = await openTestWorld(disturbances.around);
});
afterAll(() => world.close());

/** Lives side by side on one clock; gives what went wrong, with the commands of the life. */
async function live(drawn: ReadonlyArray<ReturnType<typeof lives.generate>['value']>): Promise<string[]> {
  const beganMs = await world.env.currentTimeMs();
  const days = new SharedDays(drawn.length, async (day) => {
    const waitMs = beganMs + at(day, 10) - at(0, 9) - (await world.env.currentTimeMs());
    if (waitMs > 0) await world.env.sleep(waitMs);
  });
  const failures = drawn.map(async (commands) => {
    const real = await RealCase.begin(world, days, disturbances);
    const model: Model = { day: 0, facts: [], answers: new Map(), refused: new Set() };
    try {
      await fc.asyncModelRun(() => ({ model, real }), commands);
      return [];
    } catch (error) {
      return [`${commands}\nop ${addDays(START, model.day)}: ${error instanceof Error ? error.message : error}`];
    } finally {
      await real.end();
    }
  });
  return (await Promise.all(failures)).flat();
}

it(`says of ${SEEDS} random lives, with duplicates, outages and dying workers, what a plain model says (SEED=${SEED})`, async () => {
  const drawn = fc.sample(lives, { seed: SEED, numRuns: SEEDS });
  for (let i = 0; i < drawn.length; i += AT_ONCE)
    expect((await live(drawn.slice(i, i + AT_ONCE))).slice(0, 3)).toEqual([]);
}, 900_000);
