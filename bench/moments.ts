import { plainDate } from '../domain/calendar/plain-date';
import { instantOf } from '../store/amsterdam';
import { jitterMinutesOf } from '../store/stable-id';
import { atOnce, type Bench, drained, employ, p50AndP99, pause } from './load';
import { useOf } from './processes';
import type { Result } from './result';
import { reportsPerSecond } from './ziekmeldingen';

const MOMENTS = Number(process.env.MOMENTS ?? 2_000);
const AT_ONCE = 16;

/**
 * Cases whose next moments all come in the same second, by clocks of their own: each stands just so far before the moment
 * that a ziekmelding of today leads to.
 */
export async function measureMoments(bench: Bench): Promise<Result[]> {
  const idleMb = memoryOf(bench);
  const { late, memoryMb, cpuMs } = await momentsAtOnce(bench, MOMENTS);
  return [
    {
      what: `${MOMENTS.toLocaleString('en')} moments due at once: lateness`,
      measured: `${p50AndP99(late)}, last ${(Math.max(...late) / 1000).toFixed(1)} s`,
      limit: 'last 20 s',
    },
    {
      what: 'processor time of a moment, its mail included: worker, Temporal, PostgreSQL',
      measured: cpuMs.map((ms) => `${ms.toFixed(1)} ms`).join(', '),
      limit: '-',
    },
    {
      what: `memory of everything, idle and with ${MOMENTS.toLocaleString('en')} open cases`,
      measured: `${told(idleMb)} and ${told(memoryMb)}`,
      limit: '900 MB',
    },
  ];
}

type Memory = Record<keyof ReturnType<typeof useOf>, number>;

function memoryOf({ installation }: Bench): Memory {
  const use = Object.entries(useOf(installation.dataDir)).map(([part, { memoryMb }]) => [part, memoryMb]);
  return Object.fromEntries(use) as Memory;
}

/** Megabytes of everything, and of each part. */
function told({ rest, ...parts }: Memory): string {
  const sum = Object.values(parts).reduce((total, mb) => total + mb, rest);
  const each = Object.entries(parts).map(([part, mb]) => `${part} ${mb.toFixed(0)}`);
  return `${sum.toFixed(0)} MB (${each.join(', ')})`;
}

type Measured = {
  /** Milliseconds. */
  late: number[];
  memoryMb: Memory;
  /** Of worker, Temporal and PostgreSQL, a moment. */
  cpuMs: number[];
};

export async function momentsAtOnce(bench: Bench, count: number): Promise<Measured> {
  const perSecond = await reportsPerSecond(bench);
  const dueMs = Math.round(Date.now() + (count / perSecond) * 1_500 + 20_000);
  const places = await employ(bench, count, { clockOffsetMs: (id) => momentOf(id) - dueMs });
  const ids = places.map(({ id }) => id);
  await atOnce(bench, places, AT_ONCE);
  await drained(bench);
  const { rows } = await bench.admin.query(
    `select count(*)::int as n from dienstverband where id = any($1)
       and abs(coalesce(extract(epoch from volgend_moment), 0) * 1000 - klok_verschil_ms - $2) > 1000`,
    [ids, dueMs],
  );
  if (rows[0].n > 0) throw new Error(`${rows[0].n} cases wait for another moment`);
  if (Date.now() > dueMs) throw new Error('the reports took longer than the moments waited for: measure again');
  const memoryMb = memoryOf(bench);
  await pause(dueMs - Date.now());
  const before = useOf(bench.installation.dataDir);
  const late = await lateness(bench, ids, dueMs);
  const after = useOf(bench.installation.dataDir);
  const cpuMs = (['worker', 'temporal', 'postgres'] as const).map(
    (part) => (after[part].cpuMs - before[part].cpuMs) / count,
  );
  return { late, memoryMb, cpuMs };
}

/** When the probleemanalyse opens of who fell sick on `FIRST_SICK_DAY`: each case does it at a minute of its own. */
function momentOf(dienstverbandId: string): number {
  return instantOf({ date: plainDate('2026-01-26'), minute: 480 + jitterMinutesOf(dienstverbandId) });
}

const LOOK_MS = 100;

/** How many milliseconds after it was due each moment had been performed, as seen by who looks ten times a second. */
async function lateness({ admin }: Bench, ids: readonly string[], dueMs: number): Promise<number[]> {
  const planned = await admin.query('select id, plan_versie from dienstverband where id = any($1)', [ids]);
  const before = new Map<string, number>(planned.rows.map((row) => [row.id, row.plan_versie]));
  const late: number[] = [];
  while (before.size > 0) {
    const { rows } = await admin.query('select id, plan_versie from dienstverband where id = any($1)', [
      [...before.keys()],
    ]);
    const nowMs = Date.now();
    for (const row of rows)
      if (row.plan_versie > (before.get(row.id) ?? 0)) {
        late.push(nowMs - dueMs);
        before.delete(row.id);
      }
    await pause(LOOK_MS);
    if (nowMs > dueMs + GIVE_UP_MS) throw new Error(`${before.size} moments did not come`);
  }
  return late.sort((a, b) => a - b);
}

const GIVE_UP_MS = 240_000;
