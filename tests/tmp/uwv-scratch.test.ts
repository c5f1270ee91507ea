import { openTestWorld } from '../support/world';
import { newCasus } from '../support/casus';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { historySize } from '../../cli/simulation/history';
import { writeFileSync } from 'node:fs';
it('x', async () => {
  const world = await openTestWorld();
  const wf = world.env.client.workflow; const orig = wf.getHandle.bind(wf); const ids = new Map<string, [string, string]>();
  (wf as any).getHandle = (a: string, b: string) => { if (b) ids.set(a + b, [a, b]); return (orig as any)(a, b); };
  try {
    const lines = await runSimulation({ casus: newCasus({ facts: [{ type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' }], actors: 'prompt' }), world });
    let out = lines.map((l) => JSON.stringify([l.date, l.kind, l.obligation, l.to, l.step, l.delayed, l.events, l.actions])).join('\n');
    for (const [a, b] of ids.values()) {
      const h = await orig(a, b).fetchHistory();
      out += `\n${a} ${b} ${h.events?.length}\n`;
      for (const e of h.events ?? []) out += `${e.eventId} ${new Date(Number((e.eventTime as any).seconds) * 1000).toISOString()} ${Object.keys(e).find((k) => k.endsWith('Attributes'))}\n`;
    }
    writeFileSync('/tmp/uwv-out.txt', out);
  } finally { await world.close(); }
}, 60000);
