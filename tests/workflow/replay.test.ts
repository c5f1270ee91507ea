import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { recordFacts } from '../../cli/casus-facts';
import { Life } from '../../cli/simulation/life';
import { TrustingCodec } from '../../client/encryption-codec';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { type CaseActivities, type SweepActivities, sagaIdOf } from '../../domain/case/contract';
import { NO_LINEAGE } from '../../domain/case/lineage';
import { civilMomentOf } from '../../store/amsterdam';
import { inTenant } from '../../store/in-tenant';
import { meldingIdOf } from '../../store/meldingen/melding-store';
import { installRuntime } from '../../workers/runtime';
import { newCasus } from '../support/casus';
import { openTestWorld } from '../support/world';

const { History } = temporal.api.history.v1;

/** Where it was recorded: process and host, and folders. A replay reads none of it. */
const OF_THE_MACHINE = new Set(['identity', 'stackTrace']);

/** A history as readable JSON that `fromObject` takes back, without what only tells of the machine. */
function toJson(history: temporal.api.history.v1.IHistory): string {
  const plain = History.toObject(History.fromObject(history), { bytes: String, longs: String, enums: String });
  return `${JSON.stringify(plain, (key, value) => (OF_THE_MACHINE.has(key) ? undefined : value))}\n`;
}

const DIR = join(__dirname, 'histories');
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

const MANDATE = { type: 'mandaat', on: '2026-01-06', scope: '42e-weeksmelding', given: true };
const recovered = (on: string) => ({ type: 'herstelmelding', on, recoveredOn: on });

/** Lives whose histories are kept: one for every path through the workflows. */
const LIVES: Record<string, Array<Record<string, unknown>>> = {
  'kort-hersteld': [SICK, recovered('2026-01-08')],
  'half-jaar-met-documenten': [
    SICK,
    { type: 'probleemanalyse', on: '2026-02-10', mogelijkheden: true },
    { type: 'plan-van-aanpak', on: '2026-02-20' },
    recovered('2026-07-06'),
  ],
  terugval: [
    SICK,
    recovered('2026-02-02'),
    { type: 'ziekmelding', on: '2026-02-16', firstSickDay: '2026-02-16' },
    recovered('2026-03-30'),
  ],
  melding: [SICK, MANDATE, recovered('2026-10-21')],
  'database-teruggezet': [SICK, { type: 'verwachting', on: '2026-01-13', langdurig: true }, recovered('2026-01-28')],
  'moment-later': [SICK, recovered('2026-01-28')],
  contract: [
    { type: 'verzoek', on: '2026-01-12', row: 'S2-51', by: 'werkgever' },
    { type: 'afgerond', on: '2026-01-15', obligation: 'S2-51' },
    { type: 'indienst', on: '2026-02-09' },
  ],
};

/** Under a package with a contract: of that the histories are kept, of so long that its run rolls over. */
const UNDER_CONTRACT: Partial<Record<string, { pack: string; until: string }>> = {
  contract: { pack: 'asr-arboned-2024/arbobegeleiding', until: '2026-08-17' },
};

const noSweep = (activities: CaseActivities): CaseActivities & SweepActivities => ({
  ...activities,
  sweep: async () => ({ at: '', checked: 0, found: 0, differences: [], lateFound: 0, late: [] }),
});

/** A database that was set back to before everything, found by the first moment of this day. */
const setBackOn =
  (day: PlainDate) =>
  (activities: CaseActivities): CaseActivities & SweepActivities => {
    let found = false;
    return {
      ...noSweep(activities),
      async performMoment(input) {
        if (found || civilMomentOf(input.atMs).date < day) return activities.performMoment(input);
        found = true;
        const nothing = { answer: null, nextMomentMs: null, deliver: false, sagas: [], sagaCommands: [] };
        const lost = { planVersion: 0, lineage: NO_LINEAGE };
        return { ...nothing, ...lost, atMs: input.atMs, setBack: true, phase: '', waitsFor: '' };
      },
    };
  };

/** A database that is away at the first try of every moment. */
const awayAtFirst = (activities: CaseActivities): CaseActivities & SweepActivities => ({
  ...noSweep(activities),
  async performMoment(input) {
    if (Context.current().info.isLocal) throw ApplicationFailure.retryable('de database is weg', 'NIET_BESCHIKBAAR');
    return activities.performMoment(input);
  },
});

const DISTURBED: Partial<Record<string, Parameters<typeof openTestWorld>[0]>> = {
  'database-teruggezet': setBackOn('2026-01-26' as PlainDate),
  'moment-later': awayAtFirst,
};

/** Lets a life pass and keeps the histories of its case and of its sagas. */
async function record(name: string): Promise<void> {
  const world = await openTestWorld(DISTURBED[name]);
  try {
    const under = UNDER_CONTRACT[name];
    const sold = under ? { package: under.pack, contract: { start: '2026-01-05' } } : {};
    const casus = newCasus({ ...sold, facts: LIVES[name] ?? [] });
    const life = await Life.begin(world, casus, '2026-01-05' as PlainDate);
    for (const fact of recordFacts(casus)) {
      await life.goTo(fact.on);
      await life.tell(fact);
    }
    await life.finish();
    if (under) await life.goTo(under.until as PlainDate);
    await life.contract?.end();
    let run = 0;
    for await (const history of (under ? life.contract : life)?.histories() ?? []) keep(`${name}-${++run}`, history);
    const meldingen = await inTenant(world.api, life.address.werkgeverId, (tx) => tx.melding.findMany());
    for (const melding of meldingen) {
      const saga = world.env.client.workflow.getHandle(sagaIdOf(meldingIdOf(melding)));
      keep(`${name}-saga-${melding.nummer}`, await saga.fetchHistory());
    }
  } finally {
    await world.close();
  }
}

function keep(name: string, history: temporal.api.history.v1.IHistory): void {
  mkdirSync(DIR, { recursive: true });
  writeFileSync(join(DIR, `${name}.json`), toJson(history));
}

const isKept = (name: string) => existsSync(join(DIR, `${name}-1.json`));

// What an earlier release recorded stays: it shows that its running cases go on. Delete a file to record it anew.
if (process.env.RECORD_HISTORIES === '1')
  describe('recording', () => {
    it.each(Object.keys(LIVES).filter((name) => !isKept(name)))('%s', (name) => record(name));
  });

test('a history of every life is kept', () => {
  expect(Object.keys(LIVES).filter((name) => !isKept(name))).toEqual([]);
});

const histories = existsSync(DIR) ? readdirSync(DIR).filter((file) => file.endsWith('.json')) : [];

test.each(histories)('%s tells nothing of the machine that recorded it', (file) => {
  const text = readFileSync(join(DIR, file), 'utf8');
  for (const key of OF_THE_MACHINE) expect(text).not.toContain(`"${key}":`);
});

const options = () => ({
  workflowBundle: { codePath: process.env.POORTWACHTER_WORKFLOW_BUNDLE as string },
  dataConverter: { payloadCodecs: [new TrustingCodec()] },
});

describe('histories of running cases', () => {
  beforeAll(() => installRuntime('ERROR'));

  it.each(histories)('replay on the workflow code as it is now: %s', async (file) => {
    const history = History.fromObject(JSON.parse(readFileSync(join(DIR, file), 'utf8')));
    await Worker.runReplayHistory(options(), history, `verzuim-${file}`);
  });

  it('refuses a history that the workflow code would not make', async () => {
    const json = JSON.parse(readFileSync(join(DIR, histories[0] as string), 'utf8'));
    const scheduled = json.events.find(
      (event: { activityTaskScheduledEventAttributes?: unknown }) => event.activityTaskScheduledEventAttributes,
    );
    scheduled.activityTaskScheduledEventAttributes.activityType.name = 'ietsAnders';
    await expect(Worker.runReplayHistory(options(), History.fromObject(json), 'verzuim-other')).rejects.toThrow();
  });
});
