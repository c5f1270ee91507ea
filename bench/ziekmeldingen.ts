import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, startInstallation } from '../embedded/installation';
import { freePort } from '../embedded/ports';
import { percentile } from './percentile';
import type { Result } from './result';

const PER_SECOND = 8;
const SECONDS = 30;
const AT_ONCE = 16;
const AS_FAST_AS_POSSIBLE = 200;

/** Ziekmeldingen through the API on the embedded set-up: at a steady rate with latency, then as fast as it goes. */
export async function measureZiekmeldingen(): Promise<Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'poortwachter-bench-'));
  process.env.POORTWACHTER_DATA = dataDir;
  for (const part of ['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'SMTP', 'MAIL', 'UWV', 'API'])
    process.env[`POORTWACHTER_${part}_PORT`] = String(await freePort());
  const installation = await startInstallation(() => undefined);
  try {
    const employments = await employ(installation, PER_SECOND * SECONDS + AS_FAST_AS_POSSIBLE + AT_ONCE);
    for (const id of employments.splice(0, AT_ONCE)) await report(installation, id);
    const steady = await atRate(installation, employments.splice(0, PER_SECOND * SECONDS));
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
    await installation.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function post(installation: Installation, path: string, body: unknown): Promise<{ id: string }> {
  const response = await fetch(`${installation.apiUrl}/v1/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${installation.demo.apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<{ id: string }>;
}

async function employ(installation: Installation, count: number): Promise<string[]> {
  const employments: string[] = [];
  for (let i = 0; i < count; i++) {
    const { id: werknemerId } = await post(installation, 'werknemers', {
      naam: `Persoon ${i}`,
      geboortedatum: '1985-01-01',
    });
    employments.push((await post(installation, 'dienstverbanden', { werknemerId, begindatum: '2020-01-01' })).id);
  }
  return employments;
}

async function report(installation: Installation, dienstverbandId: string): Promise<number> {
  const startMs = performance.now();
  const today = new Date().toISOString().slice(0, 10);
  await post(installation, 'ziekmeldingen', { dienstverbandId, firstSickDay: today });
  return performance.now() - startMs;
}

async function atRate(installation: Installation, employments: string[]): Promise<number[]> {
  const under: Array<Promise<number>> = [];
  for (const id of employments) {
    under.push(report(installation, id));
    await new Promise((resolve) => setTimeout(resolve, 1000 / PER_SECOND));
  }
  return Promise.all(under);
}

async function drain(installation: Installation, employments: string[]): Promise<void> {
  for (let id = employments.pop(); id; id = employments.pop()) await report(installation, id);
}
