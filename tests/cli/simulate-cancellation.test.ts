import { runSimulation } from '../../cli/simulation/run-simulation';
import { openWorld, type World } from '../../cli/simulation/world';
import { installRuntime } from '../../workers/runtime';
import { newCasus } from '../support/casus';

const WORLD_MS = 120_000;

let world: World;
beforeAll(async () => {
  installRuntime('ERROR');
  world = await openWorld();
}, WORLD_MS);
afterAll(() => world?.close());

const at = '2026-02-11T10:00:00+01:00';
const FACTS = [
  { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
  { type: 'afspraak', on: '2026-02-02', row: 'S2-17', at },
  { type: 'herstelmelding', on: '2026-02-10', recoveredOn: '2026-02-10' },
  {
    ...{ type: 'afzegging', on: '2026-02-11', row: 'S2-17', at, cancelledAt: '2026-02-11T09:00:00+01:00' },
    ...{ by: 'werknemer', reason: 'hersteld-gemeld' },
  },
];

test.each([
  ['charges a late cancellation after recovery', undefined, ['S2-21']],
  ['does not where the contract says so', [{ occasions: ['herstel'], basis: 'artikel 4', from: '2026-01-01' }], []],
])(
  'a casus that is lived for real %s',
  async (_what, cancellations, rows) => {
    const contract = { start: '2025-01-01', ...(cancellations && { cancellations }) };
    const casus = newCasus({ package: 'asr-arboned-2024/arbobegeleiding', contract, facts: FACTS });
    const lines = await runSimulation({ casus, world });
    expect(lines.flatMap(({ kind, row }) => (kind === 'factuurregel' ? [row] : []))).toEqual(rows);
  },
  WORLD_MS,
);
