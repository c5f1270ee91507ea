import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { recordFacts } from '../../cli/casus-facts';
import { Life } from '../../cli/simulation/life';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { installRuntime } from '../../workers/runtime';
import { newCasus } from '../support/casus';
import { openTestWorld } from '../support/world';

const { History } = temporal.api.history.v1;

/** A history as readable JSON that `fromObject` takes back. */
function toJson(history: temporal.api.history.v1.IHistory): string {
  const plain = History.toObject(History.fromObject(history), { bytes: String, longs: String, enums: String });
  return `${JSON.stringify(plain)}\n`;
}

const DIR = join(__dirname, 'histories');
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

/** Lives whose histories are kept: one for every path through the workflow. `npm run histories` records them anew. */
const LIVES: Record<string, Array<Record<string, unknown>>> = {
  'kort-hersteld': [SICK, { type: 'herstelmelding', on: '2026-01-08', recoveredOn: '2026-01-08' }],
  'half-jaar-met-documenten': [
    SICK,
    { type: 'probleemanalyse', on: '2026-02-10', mogelijkheden: true },
    { type: 'plan-van-aanpak', on: '2026-02-20' },
    { type: 'herstelmelding', on: '2026-07-06', recoveredOn: '2026-07-06' },
  ],
  terugval: [
    SICK,
    { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' },
    { type: 'ziekmelding', on: '2026-02-16', firstSickDay: '2026-02-16' },
    { type: 'herstelmelding', on: '2026-03-30', recoveredOn: '2026-03-30' },
  ],
};

if (process.env.RECORD_HISTORIES === '1')
  describe('recording', () => {
    it.each(Object.entries(LIVES))('%s', async (name, facts) => {
      const world = await openTestWorld();
      try {
        const casus = newCasus({ facts });
        const life = await Life.begin(world, casus, '2026-01-05' as PlainDate);
        for (const fact of recordFacts(casus)) {
          await life.goTo(fact.on);
          await life.tell(fact);
        }
        await life.finish();
        mkdirSync(DIR, { recursive: true });
        let run = 0;
        for await (const history of life.histories())
          writeFileSync(join(DIR, `${name}-${++run}.json`), toJson(history));
      } finally {
        await world.close();
      }
    });
  });

const histories = existsSync(DIR) ? readdirSync(DIR).filter((file) => file.endsWith('.json')) : [];

describe('histories of running cases', () => {
  beforeAll(() => installRuntime('ERROR'));

  it.each(histories)('replay on the workflow code as it is now: %s', async (file) => {
    const history = History.fromObject(JSON.parse(readFileSync(join(DIR, file), 'utf8')));
    const workflowBundle = { codePath: process.env.POORTWACHTER_WORKFLOW_BUNDLE as string };
    await Worker.runReplayHistory({ workflowBundle }, history, `verzuim-${file}`);
  });

  it('refuses a history that the workflow code would not make', async () => {
    const json = JSON.parse(readFileSync(join(DIR, histories[0] as string), 'utf8'));
    const marker = json.events.find(
      (event: { markerRecordedEventAttributes?: unknown }) => event.markerRecordedEventAttributes,
    );
    json.events = json.events.filter((event: unknown) => event !== marker);
    const workflowBundle = { codePath: process.env.POORTWACHTER_WORKFLOW_BUNDLE as string };
    await expect(
      Worker.runReplayHistory({ workflowBundle }, History.fromObject(json), 'verzuim-other'),
    ).rejects.toThrow();
  });
});
