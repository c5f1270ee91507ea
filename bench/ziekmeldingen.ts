import { atOnce, type Bench, drained, employ, p50AndP99, report } from './load';
import { percentile } from './percentile';
import { useOf } from './processes';
import type { Result } from './result';

const WARM_UP = 150;
const ONE_BY_ONE = 60;
const AT_ONCE = 16;
const BURST_MS = 10_000;
const SUSTAINED_MS = 40_000;
/** More than go in that time. */
const PLENTY = 12_000;

/** Ziekmeldingen through the API: one by one, in a burst, and as long as mails and workflows keep up. */
export async function measureZiekmeldingen(bench: Bench): Promise<Result[]> {
  const places = await employ(bench, PLENTY);
  await atOnce(bench, places.splice(0, WARM_UP), AT_ONCE);
  await drained(bench);
  const single = [];
  for (const place of places.splice(0, ONE_BY_ONE)) single.push(await report(bench, place));
  await drained(bench);
  const burst = await loadFor(bench, places, BURST_MS);
  const sustained = await loadFor(bench, places, SUSTAINED_MS);
  return [
    { what: 'a ziekmelding, one by one', measured: p50AndP99(single), limit: 'p50 15 ms' },
    {
      what: `ziekmeldingen, ${AT_ONCE} at once, a burst of ${BURST_MS / 1000} s`,
      measured: `${burst.answered.toFixed(0)} a second, ${p50AndP99(burst.times)}`,
      limit: '120 a second, p99 250 ms',
    },
    {
      what: `the same for ${SUSTAINED_MS / 1000} s, counted until every mail has left and every workflow knows`,
      measured: `${sustained.done.toFixed(0)} a second, ${p50AndP99(sustained.times)}`,
      limit: '80 a second',
    },
    {
      what: 'processor time of a ziekmelding, its mail included: API, worker, Temporal, PostgreSQL',
      measured: sustained.cpu.map((ms) => `${ms.toFixed(1)} ms`).join(', '),
      limit: '-',
    },
  ];
}

type Load = { times: number[]; answered: number; done: number; cpu: number[] };

async function loadFor(bench: Bench, places: Parameters<typeof atOnce>[1], forMs: number): Promise<Load> {
  const { dataDir } = bench.installation;
  const before = useOf(dataDir);
  const startMs = performance.now();
  const times = await atOnce(bench, places, AT_ONCE, forMs);
  const answeredMs = performance.now() - startMs;
  await drained(bench);
  const doneMs = performance.now() - startMs;
  const after = useOf(dataDir);
  const perReport = (part: keyof typeof after) => (after[part].cpuMs - before[part].cpuMs) / times.length;
  return {
    times,
    answered: (times.length * 1000) / answeredMs,
    done: (times.length * 1000) / doneMs,
    cpu: (['api', 'worker', 'temporal', 'postgres'] as const).map(perReport),
  };
}

/** How many go in a second, as far as it is known before it is measured: the time that one takes, in turn. */
export async function reportsPerSecond(bench: Bench): Promise<number> {
  const places = await employ(bench, 5 * AT_ONCE);
  const startMs = performance.now();
  const times = await atOnce(bench, places, AT_ONCE);
  await drained(bench);
  return (times.length * 1000) / Math.max(performance.now() - startMs, percentile(times, 0.5));
}
