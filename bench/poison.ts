import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../domain/case/contract';
import { addEmployer, atOnce, atRate, type Bench, drained, employ, type Place, p50AndP99, pause } from './load';
import { useOf } from './processes';
import type { Result } from './result';

const POISONED = Number(process.env.POISONED ?? 200);
const PER_SECOND = 8;
const SECONDS = 20;
/** Longest time between two throws at one case. */
const AGAIN_MS = 20_000;

/**
 * Ziekmeldingen of others while all cases of one employer are thrown what no case can take, by every door; and the same
 * without that, which tells what the machine gives at this rate.
 */
export async function measurePoison(bench: Bench): Promise<Result[]> {
  const { installation } = bench;
  const address = `127.0.0.1:${process.env.POORTWACHTER_TEMPORAL_PORT}`;
  const connection = await Connection.connect({ address });
  try {
    const theirs = await employ(bench, POISONED, { among: [await addEmployer(installation, 'Gif BV')] });
    await atOnce(bench, [...theirs], 8);
    const before = await employ(bench, PER_SECOND * SECONDS);
    const ours = await employ(bench, PER_SECOND * SECONDS);
    await drained(bench);
    const alone = await busyWhile(bench, () => atRate(bench, before, PER_SECOND));
    await drained(bench);
    // Without our keys: what it sends nobody vouches for.
    const stranger = new Client({ connection });
    let thrown = 0;
    let throwing = true;
    const poison = async (place: Place) => {
      for (await pause(AGAIN_MS * Math.random()); throwing; await pause(AGAIN_MS * Math.random())) {
        await throwAt(installation.apiUrl, stranger, place);
        thrown++;
      }
    };
    const poisoning = Promise.all(theirs.map(poison));
    const beside = await busyWhile(bench, () => atRate(bench, ours, PER_SECOND));
    throwing = false;
    await poisoning;
    return [
      {
        what: `ziekmeldingen at ${PER_SECOND} a second, nobody poisoned`,
        measured: `${p50AndP99(alone.times)}, processors ${alone.busy}`,
        limit: '-',
      },
      {
        what: `ziekmeldingen at ${PER_SECOND} a second while ${POISONED} cases of another employer are poisoned (${thrown} times)`,
        measured: `${p50AndP99(beside.times)}, processors ${beside.busy}`,
        limit: 'p99 100 ms',
      },
    ];
  } finally {
    await connection.close();
  }
}

/** How long each took, and how much of this machine's processors everything together had meanwhile. */
async function busyWhile({ installation }: Bench, work: () => Promise<number[]>) {
  const spent = () => Object.values(useOf(installation.dataDir)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  const [cpuMs, own, startMs] = [spent(), process.cpuUsage(), performance.now()];
  const times = await work();
  const { user, system } = process.cpuUsage(own);
  const part = (spent() - cpuMs + (user + system) / 1000) / (performance.now() - startMs) / availableParallelism();
  return { times, busy: `${Math.round(part * 100)}% busy` };
}

/** A signal that no case can take, past the API, and a report that cannot be stored. */
async function throwAt(apiUrl: string, stranger: Client, { id, werkgeverId, key }: Place): Promise<void> {
  const workflow = stranger.workflow.getHandle(workflowIdOf({ werkgeverId, dienstverbandId: id }));
  await workflow.signal('overlijden', { id: 123 });
  const { status } = await fetch(`${apiUrl}/v1/ziekmeldingen`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: `{"dienstverbandId":"${id}","firstSickDay":"2026-01-05\\u0000"}`,
  });
  if (status !== 400 && status !== 422 && status !== 429) throw new Error(`poison was answered with ${status}`);
}
