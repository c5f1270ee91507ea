import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { plainDate } from '../domain/calendar/plain-date';
import { type Installation, startInstallation } from '../embedded/installation';
import { freePort } from '../embedded/ports';
import { superuserUrl } from '../embedded/postgres-cluster';
import { postgresHome } from '../embedded/postgres-home';
import { keepSecrets } from '../embedded/secrets';
import { instantOf } from '../store/amsterdam';
import { percentile } from './percentile';

/** An employment with nobody's case yet, and the key of its employer. */
export type Place = { id: string; werkgeverId: string; key: string };

export type Bench = {
  installation: Installation;
  /** Sees and fills every table. */
  admin: Client;
  employers: ReadonlyArray<{ id: string; key: string }>;
  remove(): Promise<void>;
};

/** A key may send so many requests a minute; over so many employers nothing measured here meets that limit. */
const EMPLOYERS = 12;

/** Everything on this machine, on ports and data of its own. */
export async function startForBench(): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'poortwachter-bench-'));
  process.env.POORTWACHTER_DATA = dataDir;
  for (const part of ['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'SMTP', 'MAIL', 'UWV', 'PARTIES', 'API'])
    process.env[`POORTWACHTER_${part}_PORT`] = String(await freePort());
  const installation = await startInstallation(() => undefined);
  const admin = await connectAsAdmin(dataDir);
  const employers = [];
  for (let i = 0; i < EMPLOYERS; i++) employers.push(await addEmployer(installation, `Werkgever ${i}`));
  return {
    installation,
    admin,
    employers,
    remove: async () => {
      await admin.end();
      await installation.stop();
      for (const dir of [postgresHome(dataDir), dataDir]) rmSync(dir, { recursive: true, force: true });
    },
  };
}

export async function connectAsAdmin(dataDir: string): Promise<Client> {
  const [port, { postgres: password }] = [Number(process.env.POORTWACHTER_POSTGRES_PORT), keepSecrets(dataDir)];
  const admin = new Client(superuserUrl({ port, password }, 'poortwachter'));
  await admin.connect();
  return admin;
}

export async function addEmployer({ apiUrl, demo }: Installation, naam: string): Promise<{ id: string; key: string }> {
  const body = { naam, email: 'hr@werkgever.example', aantalWerknemers: 120, pakket: 'none' };
  const { id, apiSleutel } = await post(apiUrl, demo.operatorKey, 'werkgevers', body);
  return { id, key: apiSleutel as string };
}

type Made = { id: string; apiSleutel?: string };

async function post(apiUrl: string, key: string, path: string, body: unknown): Promise<Made> {
  const response = await fetch(`${apiUrl}/v1/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Made>;
}

/** Every case lives by a clock of its own, on a working day, whatever the day on which it is measured. */
const FIRST_SICK_DAY = plainDate('2026-01-05');
const AT_WORK = instantOf({ date: FIRST_SICK_DAY, minute: 600 });

type Where = {
  among?: Bench['employers'];
  /** The case's own clock minus ours, in milliseconds. */
  clockOffsetMs?: (id: string) => number;
};

/** Employments over these employers in turn. */
export async function employ({ admin, employers }: Bench, count: number, where: Where = {}): Promise<Place[]> {
  const { among = employers, clockOffsetMs = () => AT_WORK - Date.now() } = where;
  const places = Array.from({ length: count }, (_, i) => {
    const { id: werkgeverId, key } = among[i % among.length] as Bench['employers'][number];
    return { id: randomUUID(), werkgeverId, key };
  });
  await admin.query(
    `with given as (select gen_random_uuid() as wn, * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as p(dv, wg, ms)),
       people as (insert into werknemer (id, werkgever_id, naam, geboortedatum)
         select wn, wg, 'Persoon ' || left(wn::text, 8), '1985-01-01' from given)
     insert into dienstverband (id, werkgever_id, werknemer_id, begindatum, werkdagen, klok_verschil_ms)
     select dv, wg, wn, '2020-01-01', '{ma,di,wo,do,vr}', ms from given`,
    [
      places.map(({ id }) => id),
      places.map(({ werkgeverId }) => werkgeverId),
      places.map(({ id }) => Math.round(clockOffsetMs(id))),
    ],
  );
  return places;
}

/** Milliseconds until a report was answered. */
export async function report({ installation }: Bench, place: Place): Promise<number> {
  const startMs = performance.now();
  await post(installation.apiUrl, place.key, 'ziekmeldingen', {
    dienstverbandId: place.id,
    firstSickDay: FIRST_SICK_DAY,
  });
  return performance.now() - startMs;
}

/** So many reports at a time until there are no more places or the time is over; gives the milliseconds of each. */
export async function atOnce(bench: Bench, places: Place[], many: number, forMs = 600_000): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + forMs;
  const one = async () => {
    for (let place = places.pop(); place; place = performance.now() < end ? places.pop() : undefined)
      times.push(await report(bench, place));
  };
  await Promise.all(Array.from({ length: many }, one));
  return times;
}

/** Reports at a steady rate; gives the milliseconds of each. */
export async function atRate(bench: Bench, places: readonly Place[], perSecond: number): Promise<number[]> {
  const under: Array<Promise<number>> = [];
  for (const place of places) {
    under.push(report(bench, place));
    await pause(1000 / perSecond);
  }
  return Promise.all(under);
}

/** Waits until every workflow was told and every mail that may leave has left. */
export async function drained({ admin }: Bench): Promise<void> {
  for (;;) {
    const { rows } = await admin.query(
      `select exists (select from doorgifte) or exists (
         select from bericht where status in ('wachtend', 'geclaimd') and klaar_op <= now()) as waits`,
    );
    if (!rows[0].waits) return;
    await pause(100);
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function p50AndP99(times: readonly number[]): string {
  return `p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`;
}
