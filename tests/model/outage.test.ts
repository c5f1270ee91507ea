import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { EffectLine } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import type { World } from '../../cli/simulation/world';
import type { CaseActivities } from '../../domain/case/contract';
import { newCasus } from '../support/casus';
import { openTestWorld } from '../support/world';

const TEN_DAYS_MS = 10 * 86_400_000;
/** Nobody acts for 104 weeks. */
const CASUS = newCasus({ facts: [{ type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' }] });

let outage = false;
/** In the outage every moment is performed ten days after it was asked for. */
const disturbed = (activities: CaseActivities): CaseActivities => ({
  ...activities,
  performMoment(input) {
    if (!outage || Context.current().info.attempt > 1) return activities.performMoment(input);
    throw ApplicationFailure.create({ message: 'storing', nextRetryDelay: TEN_DAYS_MS });
  },
});

let world: World;
beforeAll(async () => {
  world = await openTestWorld(disturbed);
});
afterAll(() => world.close());

type Effect = { kind: string; obligation: string; step: string; to: string; date: string; delayed?: { cause: string } };

async function live(withOutage: boolean): Promise<Effect[]> {
  outage = withOutage;
  const lines: EffectLine[] = await runSimulation({ casus: CASUS, world });
  return lines.filter(({ kind }) => kind !== 'einde') as Effect[];
}

it('misses nothing when every moment of 104 weeks comes ten days late, and says of each late one why', async () => {
  const [inTime, tenDaysLate] = [await live(false), await live(true)];
  const tasksOf = (effects: Effect[]) => new Set(effects.flatMap((e) => (e.kind === 'taak' ? [e.obligation] : [])));
  expect(tasksOf(tenDaysLate)).toEqual(tasksOf(inTime));
  const told = (effects: Effect[]) =>
    new Set(effects.flatMap((e) => (e.kind === 'bericht' ? [`${e.obligation} ${e.to}`] : [])));
  expect(told(tenDaysLate)).toEqual(told(inTime));
  expect(inTime.filter(({ delayed }) => delayed)).toEqual([]);
  const keyOf = ({ kind, obligation, step, to }: Effect) => [kind, obligation, step, to].join(' ');
  const dayInTime = new Map(inTime.map((effect) => [keyOf(effect), effect.date]));
  // What the check of the data asks, and what only came to exist because something was late, has no day of its own.
  const ownDay = tenDaysLate.filter(
    ({ step, obligation }) => step !== 'voorbereiding' && obligation !== 'grens-81-weken',
  );
  const unexplained = ownDay.filter((effect) => {
    const planned = dayInTime.get(keyOf(effect));
    return planned !== undefined && effect.kind !== 'status' && effect.date > planned && !effect.delayed;
  });
  expect(unexplained.map((effect) => `${effect.date} ${keyOf(effect)}`)).toEqual([]);
  expect(new Set(tenDaysLate.flatMap(({ delayed }) => (delayed ? [delayed.cause] : [])))).toEqual(new Set(['storing']));
}, 120_000);
