import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, startInstallation } from '../embedded/installation';
import { freePort } from '../embedded/ports';

/** Everything on this machine, on ports and data of its own. */
export async function startForBench(): Promise<{ installation: Installation; remove(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'poortwachter-bench-'));
  process.env.POORTWACHTER_DATA = dataDir;
  for (const part of ['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'SMTP', 'MAIL', 'UWV', 'API'])
    process.env[`POORTWACHTER_${part}_PORT`] = String(await freePort());
  const installation = await startInstallation(() => undefined);
  return {
    installation,
    remove: async () => {
      await installation.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function post(
  installation: Installation,
  path: string,
  body: unknown,
  key = installation.demo.apiKey,
): Promise<{ id: string; apiSleutel?: string }> {
  const response = await fetch(`${installation.apiUrl}/v1/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<{ id: string; apiSleutel?: string }>;
}

export async function employ(
  installation: Installation,
  count: number,
  key = installation.demo.apiKey,
): Promise<string[]> {
  const employments: string[] = [];
  for (let i = 0; i < count; i++) {
    const { id: werknemerId } = await post(
      installation,
      'werknemers',
      {
        naam: `Persoon ${i}`,
        geboortedatum: '1985-01-01',
      },
      key,
    );
    employments.push((await post(installation, 'dienstverbanden', { werknemerId, begindatum: '2020-01-01' }, key)).id);
  }
  return employments;
}

export async function report(
  installation: Installation,
  dienstverbandId: string,
  key = installation.demo.apiKey,
): Promise<number> {
  const startMs = performance.now();
  const today = new Date().toISOString().slice(0, 10);
  await post(installation, 'ziekmeldingen', { dienstverbandId, firstSickDay: today }, key);
  return performance.now() - startMs;
}

/** Reports at a steady rate; gives the milliseconds of each. */
export async function atRate(installation: Installation, employments: string[], perSecond: number): Promise<number[]> {
  const under: Array<Promise<number>> = [];
  for (const id of employments) {
    under.push(report(installation, id));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  return Promise.all(under);
}
