import type { Installation } from '../embedded/installation';
import { atRate, employ, report, startForBench } from './load';
import { percentile } from './percentile';
import type { Result } from './result';

const PER_SECOND = 8;
const SECONDS = 30;
const AT_ONCE = 16;
const AS_FAST_AS_POSSIBLE = 200;

/** Ziekmeldingen through the API on the embedded set-up: at a steady rate with latency, then as fast as it goes. */
export async function measureZiekmeldingen(): Promise<Result[]> {
  const { installation, remove } = await startForBench();
  try {
    const employments = await employ(installation, PER_SECOND * SECONDS + AS_FAST_AS_POSSIBLE + AT_ONCE);
    for (const id of employments.splice(0, AT_ONCE)) await report(installation, id);
    const steady = await atRate(installation, employments.splice(0, PER_SECOND * SECONDS), PER_SECOND);
    const startMs = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, () => drain(installation, employments)));
    const perSecond = AS_FAST_AS_POSSIBLE / ((performance.now() - startMs) / 1000);
    return [
      {
        what: `ziekmeldingen through the API at ${PER_SECOND} a second for ${SECONDS} s`,
        measured: `p50 ${Math.round(percentile(steady, 0.5))} ms, p99 ${Math.round(percentile(steady, 0.99))} ms`,
        limit: 'p99 under 250 ms',
      },
      {
        what: `ziekmeldingen through the API, ${AT_ONCE} at once`,
        measured: `${perSecond.toFixed(1)} a second`,
        limit: '8 a second',
      },
    ];
  } finally {
    await remove();
  }
}

async function drain(installation: Installation, employments: string[]): Promise<void> {
  for (let id = employments.pop(); id; id = employments.pop()) await report(installation, id);
}
