import type { EffectLine } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { openWorld } from '../../cli/simulation/world';
import type { RowId } from '../../domain/obligations/obligation-id';
import { BILLING_MEANS } from '../../domain/protocols/billing';
import { compile } from '../../domain/protocols/compile';
import { PACKAGE_IDS } from '../../domain/protocols/packages';
import { installRuntime } from '../../workers/runtime';
import { newCasus } from '../support/casus';
import { naming } from '../support/naming';

/** A life of 104 weeks takes some ten seconds. */
const LIFE_MS = 300_000;
/** History events and billable actions of 104 weeks under a package. */
const BUDGET = { events: 1500, actions: 400 };

const SOLD = PACKAGE_IDS.filter((id) => id !== 'none');
/** By day one that invoices what it does, at night each. */
const LIVED = process.env.EVERY_STEP === '1' ? SOLD : SOLD.filter((id) => id === 'mkbasics-2026/P4');

/** The contract of an employer lives on in its world: each life gets one of its own. */
async function livedAlone(casus: ReturnType<typeof newCasus>): Promise<EffectLine[]> {
  const world = await openWorld();
  try {
    return await runSimulation({ casus, world });
  } finally {
    await world.close();
  }
}

describe('104 weeks on the real engine', () => {
  const lives = new Map<string, Promise<EffectLine[]>>();

  beforeAll(() => {
    installRuntime('ERROR');
    let until: Promise<unknown> = Promise.resolve();
    for (const id of LIVED) {
      const facts = [{ type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' }];
      const life = until.then(() => livedAlone(newCasus({ package: id, actors: 'prompt', facts })));
      until = life.catch(() => null);
      lives.set(id, life);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(lives.values());
  }, LIFE_MS);

  test.each(LIVED)(
    'under %s shows the rows of that package and no other, bills each time once, and stays within the budget',
    async (id) => {
      const lines = await (lives.get(id) as Promise<EffectLine[]>);
      const pack = compile(id);
      const rows = new Set(lines.flatMap(({ row }) => (row ? [row as RowId] : [])));
      expect(rows.size).toBeGreaterThan(5);
      expect([...rows].filter((row) => !pack.rows.has(row))).toEqual([]);
      const bills = lines.filter(({ kind }) => kind === 'factuurregel');
      for (const { row } of bills)
        naming(row, () => {
          expect(BILLING_MEANS[pack.rows.get(row as RowId)?.billing.code ?? 'NOT'].invoiced).toBe(true);
        });
      expect(new Set(bills.map(({ key }) => key)).size).toBe(bills.length);
      // Whatever is billed shows something else as well.
      const shown = new Set(lines.filter(({ kind }) => kind !== 'factuurregel').map(({ row }) => row));
      expect(bills.filter(({ row }) => !shown.has(row))).toEqual([]);
      const end = lines.at(-1) as unknown as { status: string; events: number; actions: number };
      expect(end.status).toBe('wachttijd-voorbij');
      expect(end.events).toBeLessThanOrEqual(BUDGET.events);
      expect(end.actions).toBeLessThanOrEqual(BUDGET.actions);
    },
    LIFE_MS,
  );
});
