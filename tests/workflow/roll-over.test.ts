import { Life } from '../../cli/simulation/life';
import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { RUN_MEMO } from '../../domain/case/contract';
import { newCasus } from '../support/casus';
import { inShort } from '../support/effects';
import { openTestWorld } from '../support/world';

const FIRST_DAY = '2026-01-05' as PlainDate;

describe('a run that rolls over', () => {
  let world: World;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('hears of every message that is told while it does, and each is taken once', async () => {
    const life = await Life.begin(world, newCasus({ facts: [] }), FIRST_DAY);
    await life.send('ziekmelding', { id: 'ziek', fact: { firstSickDay: FIRST_DAY } });
    const { runId: firstRun } = await life.handle.describe();
    const outcomes = [];
    // The run is ninety days old from 5 April on: somewhere among these messages it goes on as another run.
    for (let day = 4; day <= 12; day++) {
      await life.goTo(`2026-04-${String(day).padStart(2, '0')}` as PlainDate);
      const burst = Array.from({ length: 8 }, (_, i) => life.send('wek', { id: `wek-${day}-${i}` }));
      outcomes.push(...(await Promise.all(burst)));
    }
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true);
    const document = { id: 'pa', fact: { type: 'probleemanalyse', mogelijkheden: true } };
    const [first, again] = await Promise.all([
      life.send('documentOntvangen', document),
      life.send('documentOntvangen', document),
    ]);
    expect(again).toEqual(first);
    await life.goTo('2026-04-13' as PlainDate);
    const { runId, memo } = await life.handle.describe();
    expect(runId).not.toBe(firstRun);
    // By it a start tells the runs that it can go on with from those of an earlier release.
    expect(memo).toEqual(RUN_MEMO);
    const done = inShort(await life.effects()).filter((line) => line.includes('document probleemanalyse'));
    expect(done).toEqual(['2026-04-12 document probleemanalyse dossier gedaan']);
    await life.handle.terminate('end of test');
  });
});
