import { createDatabase, type Database } from '../../activities/database/client';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { RealCase, START } from './case-model';

const TEN_DAYS_MS = 10 * 86_400_000;

let server: ScratchPostgres;
let db: Database;
beforeAll(async () => {
  server = await startScratchPostgres();
  db = createDatabase((await server.createDatabase('storing')).workerUrl, { poolSize: 2 });
});
afterAll(async () => {
  await db.$disconnect();
  await server.stop();
});

/** Lives 104 weeks in which nobody acts; every moment is performed so much later than it was due. */
async function live(lateMs: number) {
  const real = await RealCase.create(db);
  await real.tell(0, 'ziek', { type: 'ziekmelding', firstSickDay: START });
  await real.playMoments(lateMs);
  return real.effects();
}

it('misses nothing when Temporal is away for ten days over every milestone, and says of each late one why', async () => {
  const [inTime, late] = [await live(0), await live(TEN_DAYS_MS)];
  const tasksOf = (effects: typeof inTime) =>
    effects.filter((effect) => effect.soort === 'taak').map((effect) => effect.verplichting);
  expect(new Set(tasksOf(late))).toEqual(new Set(tasksOf(inTime)));
  const told = (effects: typeof inTime) =>
    new Set(effects.filter((effect) => effect.soort === 'bericht').map((e) => `${e.verplichting} ${e.ontvanger}`));
  expect(told(late)).toEqual(told(inTime));
  expect(inTime.filter((effect) => effect.delayed)).toEqual([]);
  const keyOf = (effect: (typeof late)[0]) =>
    [effect.soort, effect.verplichting, effect.stap, effect.ontvanger].join(' ');
  const dayInTime = new Map(inTime.map((effect) => [keyOf(effect), effect.date]));
  // What the check of the data asks, and what only came to exist because something was late, has no day of its own.
  const ownDay = late.filter(({ stap, verplichting }) => stap !== 'voorbereiding' && verplichting !== 'grens-81-weken');
  const unexplained = ownDay.filter((effect) => {
    const planned = dayInTime.get(keyOf(effect));
    return planned !== undefined && effect.soort !== 'status' && effect.date > planned && !effect.delayed;
  });
  expect(unexplained.map((effect) => `${effect.date} ${keyOf(effect)}`)).toEqual([]);
  expect(new Set(late.flatMap((effect) => (effect.delayed ? [effect.delayed.cause] : [])))).toEqual(
    new Set(['storing']),
  );
}, 120_000);
