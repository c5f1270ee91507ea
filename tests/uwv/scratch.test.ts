import { openTestWorld } from '../support/world';
import { newCasus } from '../support/casus';
import { runSimulation } from '../../cli/simulation/run-simulation';
it('x', async () => {
  const seen = new Set<string>();
  const world = await openTestWorld((a) => Object.fromEntries(Object.entries(a).map(([k, f]) => [k, async (i: unknown) => { try { return await (f as any)(i); } catch (e) { const m = `${k} ${(e as Error).message} ${(e as Error).stack}`; if (!seen.has(m)) { seen.add(m); process.stderr.write(m + '\n'); } throw e; } }])) as any);
  const lines = await runSimulation({ casus: newCasus({ facts: [{ type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' }], actors: process.env.ACT ?? 'prompt' }), world });
  for (const l of lines) console.error(JSON.stringify([l.date, l.kind, l.obligation, l.to, l.step, l.name, l.events, l.actions]));
  await world.close();
}, 60000);
