import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runSimulation } from '../cli/simulation/run-simulation';
import { openWorld } from '../cli/simulation/world';
import { PACKAGE_IDS, type PackageId } from '../domain/protocols/packages';
import { type Casus, casus as schema } from '../schemas/casus';
import { installRuntime } from '../workers/runtime';
import type { Result } from './result';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const RECOVERED = { type: 'herstelmelding', on: '2026-01-08', recoveredOn: '2026-01-08' };

function life(facts: unknown[], actors: 'none' | 'prompt', pack: PackageId = 'none'): Casus {
  return schema.parse({
    package: pack,
    actors,
    employee: { birthDate: '1980-02-15' },
    employment: { start: '2019-03-01' },
    facts,
  }) as Casus;
}

/** The whole command, as somebody types it; the first run may make what a machine keeps. */
function commandMs(): number {
  const root = join(__dirname, '..', '..');
  const run = () =>
    execFileSync(process.execPath, ['bin/poortwachter.js', 'simulate', 'examples/104-weken.json'], { cwd: root });
  run();
  const startMs = performance.now();
  run();
  return Math.round(performance.now() - startMs);
}

/** Events, actions and wall time of whole lives on the time-skipping server. */
export async function measureLives(): Promise<Result[]> {
  installRuntime('ERROR');
  const wholeMs = commandMs();
  const startMs = performance.now();
  const world = await openWorld();
  const upMs = performance.now() - startMs;
  try {
    const results: Result[] = [
      {
        what: 'poortwachter simulate examples/104-weken.json, the whole command',
        measured: `${wholeMs} ms`,
        limit: '3 s',
      },
      { what: 'simulate: start of Temporal, PostgreSQL and worker', measured: `${Math.round(upMs)} ms`, limit: '-' },
    ];
    const lives: Array<[string, Casus, string]> = [
      ['short case (reported, recovered on day 4)', life([SICK, RECOVERED], 'none'), '20 events, 5 actions'],
      ['104 weeks, prompt parties', life([SICK], 'prompt'), '600 events, 130 actions, 5 s'],
      ['104 weeks, nobody acts', life([SICK], 'none'), '400 events, 80 actions'],
      ...PACKAGE_IDS.filter((id) => id !== 'none').map((id): [string, Casus, string] => [
        `104 weeks, prompt parties, ${id} with its contract`,
        life([SICK], 'prompt', id),
        '1,500 events, 400 actions',
      ]),
    ];
    for (const [what, casus, limit] of lives) {
      const end = (await runSimulation({ casus, world })).at(-1);
      results.push({ what, measured: `${end?.events} events, ${end?.actions} actions, ${end?.wallMs} ms`, limit });
    }
    return results;
  } finally {
    await world.close();
  }
}
